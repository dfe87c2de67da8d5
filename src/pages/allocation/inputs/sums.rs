//! Sums of figures as they are kept, to be said beside a table. What is decided by them is decided in the engine.

use rust_decimal::Decimal;

/// The figures added up; `None` where one cannot be read or the sum is too large.
pub fn added<'a>(figures: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut sum = Decimal::ZERO;
    for figure in figures {
        sum = sum.checked_add(figure.parse().ok()?)?;
    }
    Some(sum.normalize().to_string())
}

/// What is left of a whole, where there is so much.
pub fn rest(part: &str) -> Option<String> {
    let rest = Decimal::ONE.checked_sub(part.parse().ok()?)?;
    (!rest.is_sign_negative() || rest.is_zero()).then(|| rest.normalize().to_string())
}
