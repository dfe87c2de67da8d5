//! Weights of chance.

use super::figures::decimal;
use crate::case;
use crate::random::Random;

/// A board's weight: one or one a year, as digits after the same number of decimals.
pub struct Weight {
    by_year: Vec<u64>,
    decimals: usize,
}

impl Weight {
    /// As a case has it.
    pub fn text(&self) -> case::Weight {
        let mut texts: Vec<String> = self.by_year.iter().map(|units| decimal(*units as i64, self.decimals)).collect();
        if texts.len() == 1 { case::Weight::Constant(texts.remove(0)) } else { case::Weight::ByYear(texts) }
    }

    /// The first year's digits.
    pub fn units(&self) -> u64 {
        self.by_year[0]
    }
}

/// Weights for so many boards and years, not all zero in any year.
pub fn weights(random: &mut Random, boards: usize, years: usize) -> Vec<Weight> {
    let kind = random.between(1, 7);
    let by_year = years > 1 && random.chance(1, 4);
    let zeros = random.chance(1, 4);
    let same = random.between(1, 5_000_000);
    let decimals = random.between(0, 20) as usize;
    let mut weights: Vec<Weight> = (0..boards)
        .map(|_| {
            let (units, decimals) = one(random, kind, same, decimals);
            let units = if zeros && random.chance(1, 4) { 0 } else { units };
            let count = if by_year { years } else { 1 };
            let by_year = (0..count)
                .map(|year| {
                    let drift = random.between(0, units / 20 + 1);
                    if year == 0 || random.chance(1, 3) { units } else { (units - units / 40 + drift).min(units) }
                })
                .collect();
            Weight { by_year, decimals }
        })
        .collect();
    for year in 0..weights[0].by_year.len() {
        if weights.iter().all(|weight| weight.by_year[year] == 0) {
            weights[0].by_year[year] = 1;
        }
    }
    weights
}

/// Digits and decimals; the largest weight is never over a trillion times the smallest, which is the most that is accepted.
fn one(random: &mut Random, kind: u64, same: u64, decimals: usize) -> (u64, usize) {
    match kind {
        1 | 2 => (random.between(300_000, 3_200_000), 0),
        3 => (random.between(0, 9), 0),
        4 => (same, 0),
        5 => (random.magnitude(1_000_000_000_000), decimals),
        6 => (random.magnitude(1_000_000_000) * 1_000_000, 0),
        _ => (random.between(1, 99_999_999), decimals.saturating_sub(random.between(0, 4) as usize)),
    }
}
