//! Where an input starts when a user turns to it: figures offered beside a baseline, which set nothing until they are chosen.

use engine::allocation::study::input::{GrowthComponentInput, GrowthInput, UpliftComponentInput, UpliftInput};
use engine::parameters::{Parameter, Reader, allocation, components, medicines};

/// The parts of spend with their published shares, and how each grows.
const PARTS: [(&str, &Parameter, &Parameter); 3] = [
    ("Medicines", components::MEDICINES_SHARE, components::MEDICINES_GROWTH),
    ("Tariff activity", components::TARIFF_SHARE, components::TARIFF_GROWTH),
    ("Block, devices and other", components::BLOCK_SHARE, components::BLOCK_GROWTH),
];

/// An uplift by component in which nothing has moved yet.
#[must_use]
pub fn uplift_by_component(read: Reader<'_>) -> UpliftInput {
    let part = |(name, share, _): (&str, _, _)| UpliftComponentInput {
        name: name.to_owned(),
        share: read(share).to_owned(),
        multiplier: "1".to_owned(),
    };
    UpliftInput::Components { components: PARTS.map(part).to_vec() }
}

/// Growth by component, all of it under price: how it divides between volume and price is not public by part.
#[must_use]
pub fn growth_by_component(read: Reader<'_>) -> GrowthInput {
    let part = |(name, share, growth): (&str, _, _)| GrowthComponentInput {
        name: name.to_owned(),
        share: read(share).to_owned(),
        volume: "0".to_owned(),
        price: read(growth).to_owned(),
    };
    GrowthInput::ByComponent { components: PARTS.map(part).to_vec() }
}

/// Price years from before the pandemic, to be raised by the GDP deflator.
#[must_use]
pub fn price_years(read: Reader<'_>) -> [&'static str; 2] {
    [read(allocation::PRICE_YEAR), read(allocation::PRICE_YEAR_ALTERNATIVE)]
}

/// The national funds for medicines.
#[must_use]
pub fn medicines_funds(read: Reader<'_>) -> &'static str {
    read(medicines::RINGFENCED_FUNDS)
}

/// Shares of the sum that stay national for medicines: as in the roadmap, and as it was done.
#[must_use]
pub fn medicines_kept(read: Reader<'_>) -> [&'static str; 2] {
    [read(medicines::RETAINED_SHARE_ROADMAP), read(medicines::RETAINED_SHARE_AS_DONE)]
}
