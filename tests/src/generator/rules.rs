//! Rules of chance.

use super::figures::{millionths, rate, rising};
use crate::case::{Band, Knot, Pace};
use crate::random::Random;

/// A rule, each kind as often as another.
pub fn pace(random: &mut Random) -> Pace {
    match random.between(1, 4) {
        1 => Pace::StraightLine { years: random.between(1, 12) as u32 },
        2 => Pace::Proportional { convergence: convergence(random) },
        3 => bands(random),
        _ => sliding(random),
    }
}

fn convergence(random: &mut Random) -> String {
    match random.between(1, 6) {
        1 => "0".to_owned(),
        2 => "1".to_owned(),
        3 => random.choose(&["0.1", "0.25", "0.5", "0.333333333333333333", "0.05"]).to_owned(),
        _ => {
            let share = millionths(random, 0, 999_999);
            rate(random, share)
        }
    }
}

fn bands(random: &mut Random) -> Pace {
    let limits = random.between(0, 5);
    let limits = rising(random, limits);
    let mut bands: Vec<Band> = limits
        .into_iter()
        .map(|below| Band { below: Some(rate(random, below)), differential: differential(random) })
        .collect();
    keep_rising(&mut bands, |band| band.below.as_deref());
    bands.push(Band { below: None, differential: differential(random) });
    Pace::Bands { bands }
}

fn sliding(random: &mut Random) -> Pace {
    let count = random.between(1, 6);
    let distances = rising(random, count);
    let mut knots: Vec<Knot> = distances
        .into_iter()
        .map(|distance| Knot { distance: rate(random, distance), differential: differential(random) })
        .collect();
    keep_rising(&mut knots, |knot| Some(&knot.distance));
    Pace::Sliding { knots }
}

/// Drops entries whose figure, once decimals of chance were added, no longer rises.
pub fn keep_rising<T>(items: &mut Vec<T>, figure: impl Fn(&T) -> Option<&str>) {
    let mut last: Option<crate::twin::fraction::Fraction> = None;
    items.retain(|item| {
        let here = figure(item).map(crate::twin::fraction::read);
        let rises = last.is_none() || here > last;
        if rises {
            last = here;
        }
        rises
    });
}

fn differential(random: &mut Random) -> String {
    let most = *random.choose(&[&20_000, &100_000, &900_000]);
    let differential = millionths(random, -most, most);
    rate(random, differential)
}
