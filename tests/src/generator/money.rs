//! Money of chance, in pence: from a few pence to £200bn.

use super::weights::Weight;
use crate::random::Random;

/// £200bn in pence.
const MOST: u64 = 20_000_000_000_000;

/// Opening money, not all zero.
pub fn openings(random: &mut Random, weights: &[Weight]) -> Vec<i64> {
    let boards = weights.len() as u64;
    let cap = (*random.choose(&[&9, &1_000, &1_000_000, &10_000_000_000, &(MOST / boards)])).min(MOST / boards).max(1);
    let most_weight = weights.iter().map(Weight::units).max().unwrap_or(1).max(1);
    let kind = random.between(1, 9);
    let same = random.between(1, cap);
    let mut openings: Vec<i64> = weights
        .iter()
        .map(|weight| {
            let fair = (u128::from(cap) * u128::from(weight.units()) / u128::from(most_weight)) as u64;
            (match kind {
                1 => random.magnitude(cap),
                2 => random.between(0, cap),
                3 => same,
                4 if random.chance(1, 3) => 0,
                4 => random.between(1, cap),
                5 => random.between(1, cap.div_ceil(100_000)) * 100_000,
                6 => fair.min(MOST / boards),
                _ => fair - fair / 10 + random.between(0, fair / 5 + 1),
            }) as i64
        })
        .collect();
    if kind == 9 && random.chance(1, 4) {
        let kept = random.between(0, boards - 1) as usize;
        for (index, opening) in openings.iter_mut().enumerate() {
            if index != kept {
                *opening = 0;
            }
        }
    }
    if openings.iter().all(|opening| *opening == 0) {
        openings[0] = same as i64;
    }
    openings
}

/// Transfers as year, board and pence; mostly none.
pub fn transfers(random: &mut Random, openings: &[i64], years: usize) -> Vec<(u32, usize, i64)> {
    if !random.chance(1, 5) {
        return Vec::new();
    }
    let count = random.between(1, 5);
    (0..count)
        .map(|_| {
            let year = random.between(1, years as u64) as u32;
            let board = random.between(0, openings.len() as u64 - 1) as usize;
            let most = (openings.iter().sum::<i64>() / openings.len() as i64).max(1);
            (year, board, random.between(0, most as u64) as i64)
        })
        .collect()
}

/// National sums by year, above zero.
pub fn quanta(random: &mut Random, openings: &[i64], transfers: &[(u32, usize, i64)], years: usize) -> Vec<i64> {
    let kind = random.between(1, 10);
    let steady = random.signed(-20, 80);
    let mut before: i64 = openings.iter().sum();
    (1..=years)
        .map(|year| {
            let like = before + arriving(transfers, year);
            let thousandths = match kind {
                1 | 2 => 0,
                3..=5 => steady,
                6..=8 => random.signed(-30, 90),
                9 => random.signed(-300, 600),
                _ => *random.choose(&[&0, &10, &-10, &1000]),
            };
            let moved = i128::from(like) * i128::from(1000 + thousandths) / 1000;
            let odd = if kind > 5 && random.chance(1, 2) { random.signed(-100, 100) } else { 0 };
            before = (moved as i64 + odd).clamp(1, MOST as i64 * 2);
            before
        })
        .collect()
}

fn arriving(transfers: &[(u32, usize, i64)], year: usize) -> i64 {
    transfers.iter().filter(|transfer| transfer.0 as usize == year).map(|transfer| transfer.2).sum()
}

/// The least and greatest like-for-like growth of the national sum, in millionths rounded down and up.
pub fn growths(openings: &[i64], transfers: &[(u32, usize, i64)], quanta: &[i64]) -> (i64, i64) {
    let mut before: i64 = openings.iter().sum();
    let (mut least, mut most) = (i64::MAX, i64::MIN);
    for (index, quantum) in quanta.iter().enumerate() {
        let like = i128::from(before + arriving(transfers, index + 1));
        let grown = i128::from(quantum - before - arriving(transfers, index + 1)) * 1_000_000;
        least = least.min(grown.div_euclid(like) as i64);
        most = most.max(-((-grown).div_euclid(like)) as i64);
        before = *quantum;
    }
    (least, most)
}
