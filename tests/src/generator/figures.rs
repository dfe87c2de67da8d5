//! Figures of chance as text.

use crate::random::Random;

/// Units of a decimal as text: 12345 with 2 decimals is `123.45`.
pub fn decimal(units: i64, decimals: usize) -> String {
    let sign = if units < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", units.unsigned_abs(), width = decimals + 1);
    if decimals == 0 {
        return format!("{sign}{digits}");
    }
    let (whole, rest) = digits.split_at(digits.len() - decimals);
    format!("{sign}{whole}.{rest}")
}

/// A rate from millionths, sometimes with more decimals of chance behind it.
pub fn rate(random: &mut Random, millionths: i64) -> String {
    let text = decimal(millionths, 6);
    match random.between(1, 8) {
        1 => format!("{text}{}", random.between(1, 999)),
        2 => format!("{text}{}", random.between(100_000_000_000, 999_999_999_999)),
        3..=5 if text.ends_with("0000") => text[..text.len() - 4].to_owned(),
        _ => text,
    }
}

/// Millionths between two figures, most often at round places.
pub fn millionths(random: &mut Random, least: i64, most: i64) -> i64 {
    let value = random.signed(least, most);
    match random.between(1, 4) {
        1 => value,
        2 => value / 1_000 * 1_000,
        3 => value / 10_000 * 10_000,
        _ => value / 50_000 * 50_000,
    }
    .clamp(least, most)
}

/// Rising millionths, sometimes only a millionth apart.
pub fn rising(random: &mut Random, count: u64) -> Vec<i64> {
    let mut at = millionths(random, -300_000, 50_000);
    if random.chance(1, 4) {
        at = 0;
    }
    (0..count)
        .map(|_| {
            let here = at;
            at += if random.chance(1, 5) { 1 } else { millionths(random, 1_000, 150_000) };
            here
        })
        .collect()
}
