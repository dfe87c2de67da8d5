//! The quick settlement against the exact one: the same answer to the last digit, or none.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::unwrap_used,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test"
)]

use crate::quantities::Rate;

use super::super::bounds::{Bounds, Floor};
use super::super::exact;
use super::super::pace_of_change::{Band, Knot, PaceOfChange};
use super::super::settlement::YearInput;
use super::settle;

struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

fn rate(text: &str) -> Rate {
    Rate::from_text(text).unwrap()
}

fn knots(points: &[(&str, &str)]) -> Vec<Knot> {
    points.iter().map(|(distance, growth)| Knot { distance: rate(distance), growth: rate(growth) }).collect()
}

fn paces() -> Vec<PaceOfChange> {
    let band =
        |below: Option<&str>, differential: &str| Band { below: below.map(rate), differential: rate(differential) };
    vec![
        PaceOfChange::StraightLine { years: 7 },
        PaceOfChange::Proportional { convergence: rate("0.1") },
        PaceOfChange::Proportional { convergence: rate("0") },
        PaceOfChange::Proportional { convergence: rate("1") },
        PaceOfChange::Bands { bands: vec![band(Some("-0.05"), "0.02"), band(Some("0.05"), "0"), band(None, "-0.01")] },
        PaceOfChange::Sliding { knots: knots(&[("-0.1", "0.03"), ("0", "0"), ("0.2", "-0.025")]) },
    ]
}

fn all_bounds() -> Vec<Bounds> {
    let flat = |text| Some(Floor::Flat(rate(text)));
    vec![
        Bounds::default(),
        Bounds { floor: flat("0.02"), ceiling: Some(rate("0.07")), max_under: None },
        Bounds { floor: flat("-0.01"), ceiling: None, max_under: Some(rate("0.05")) },
        Bounds { floor: flat("0.045"), ceiling: Some(rate("0.12")), max_under: None },
        Bounds {
            floor: Some(Floor::Knots(knots(&[("0.05", "0.03"), ("0.1", "-1")]))),
            ceiling: Some(rate("0.3")),
            max_under: Some(rate("0.05")),
        },
    ]
}

#[test]
fn the_quick_settlement_is_the_exact_one_or_none() {
    let mut draw = Draw(42);
    let (mut proved, mut tried) = (0_u32, 0_u32);
    for round in 0..60_u64 {
        let places = 1 + draw.below(60);
        let size = [50, 1_000_000, 60_000_000_000][(round % 3) as usize];
        let prior: Vec<i64> = (0..places).map(|_| (size / 2 + draw.below(size)) as i64).collect();
        let base: Vec<i64> = prior.iter().map(|money| money + draw.below(1_000) as i64).collect();
        let weights: Vec<u128> = (0..places).map(|_| u128::from(500_000 + draw.below(1_500_000))).collect();
        let sum: i64 = prior.iter().sum();
        let quantum = sum + sum / 1000 * draw.below(90) as i64;
        for pace in &paces() {
            for bounds in &all_bounds() {
                let input = YearInput { year: 3, quantum, prior: &prior, base: &base, weights: &weights, pace, bounds };
                let exact = exact::settle(&input, true);
                let real = size > 1_000_000_000 && exact.is_ok();
                tried += u32::from(real);
                if let Some(quick) = settle(&input, true) {
                    proved += u32::from(real);
                    assert_eq!(Ok(quick), exact, "{input:?}");
                }
            }
        }
    }
    assert!(proved * 100 > tried * 90, "the quick settlement proved only {proved} of {tried}");
}
