//! Bounds of chance: most leave an answer, some do not, and some stand exactly where the money is.

use super::figures::{millionths, rate, rising};
use super::rules::keep_rising;
use crate::case::{Floor, Guarantee};
use crate::random::Random;
use crate::twin::fraction::read;

/// Floor, ceiling and limit under target.
pub struct Bounds {
    /// Least growth.
    pub floor: Option<Floor>,
    /// Most growth.
    pub ceiling: Option<String>,
    /// How far under target.
    pub max_under: Option<String>,
}

/// Bounds that look at the least and greatest growth of the national sum, in millionths.
pub fn bounds(random: &mut Random, (least, most): (i64, i64)) -> Bounds {
    let floor = match random.between(1, 10) {
        1..=4 => None,
        5..=8 => {
            let growth = below(random, least);
            Some(Floor::Flat(rate(random, growth)))
        }
        _ => Some(tapering(random, least)),
    };
    let mut ceiling = random.chance(1, 2).then(|| {
        let growth = above(random, most);
        rate(random, growth)
    });
    if let (Some(Floor::Flat(floor)), Some(most)) = (&floor, &ceiling)
        && read(most) < read(floor)
    {
        ceiling = if random.chance(1, 2) { Some(floor.clone()) } else { None };
    }
    let max_under = random.chance(1, 5).then(|| match random.between(1, 4) {
        1 => random.choose(&["0", "1", "0.05", "0.1", "0.5"]).to_owned(),
        _ => {
            let under = millionths(random, 50_000, 900_000);
            rate(random, under)
        }
    });
    Bounds { floor, ceiling, max_under }
}

fn below(random: &mut Random, least: i64) -> i64 {
    let growth = match random.between(1, 12) {
        1 => least,
        2 => random.signed(-999_999, 0),
        3 => least + millionths(random, 0, 30_000),
        4..=6 => least - millionths(random, 0, 300_000),
        7 => -999_999,
        _ => least / 10_000 * 10_000 - millionths(random, 0, 40_000),
    };
    growth.clamp(-999_998, 400_000_000)
}

fn above(random: &mut Random, most: i64) -> i64 {
    let growth = match random.between(1, 12) {
        1 => most,
        2 => random.signed(0, 3_000_000),
        3 => most - millionths(random, 0, 30_000),
        4..=6 => most + millionths(random, 0, 300_000),
        _ => most / 10_000 * 10_000 + 10_000 + millionths(random, 0, 40_000),
    };
    growth.clamp(-999_998, 400_000_000)
}

fn tapering(random: &mut Random, least: i64) -> Floor {
    let count = random.between(1, 4);
    let mut growth = (least + millionths(random, -30_000, 20_000)).clamp(-900_000, 300_000_000);
    let mut knots: Vec<Guarantee> = Vec::new();
    for distance in rising(random, count) {
        knots.push(Guarantee { distance: rate(random, distance), growth: rate(random, growth) });
        growth = (growth - millionths(random, -5_000, 80_000)).clamp(-900_000, 300_000_000);
    }
    keep_rising(&mut knots, |knot| Some(&knot.distance));
    Floor::Tapering { knots }
}
