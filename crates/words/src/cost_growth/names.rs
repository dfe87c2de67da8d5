//! What components and factors are called.

use engine::pathways::cost_growth::factor::Factor;

/// A component by its code, whole.
#[must_use]
pub fn component(code: &str) -> &str {
    match code {
        "medicines" => "Medicines",
        "tariff" => "Tariff activity",
        "block" => "Block contracts, devices, dialysis and mental health",
        own => own,
    }
}

/// The same for a narrow place.
#[must_use]
pub fn short(code: &str) -> &str {
    match code {
        "block" => "Block and the rest",
        code => component(code),
    }
}

/// A factor, as a heading.
#[must_use]
pub const fn factor(factor: Factor) -> &'static str {
    match factor {
        Factor::Volume => "Volume",
        Factor::Price => "Price",
        Factor::Mix => "Mix",
        Factor::NewTreatments => "New treatments",
    }
}

/// What cannot be told apart, as a heading.
pub const UNDIVIDED: &str = "Not told apart";
