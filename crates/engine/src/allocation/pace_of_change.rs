//! Pace of change: the rule that says how far one year moves a board towards its target.
//!
//! With `a` last year's money, `g` the growth of the national sum, `T` the target and `d = a*g/T - 1` the opening distance, each rule
//! gives the money `u` a board would get before floors, ceilings and the balance to the national sum:
//!
//! - straight line over N years: `u = E * (s0 + (s - s0) * min(1, k/N))`
//! - proportional: `u = a*g + c * (T - a*g)`
//! - bands: `u = a * (g + differential of the first band with d below its limit)`
//! - sliding scale: the differential interpolated between knots, flat outside them
//!
//! Not modelled: rules that look at more than one year's distance.

use crate::problem::Problem;
use crate::quantities::Rate;

/// One band of opening distance and the growth it gets on top of the average.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The band holds distances below this; `None` for the last band, which holds the rest.
    pub below: Option<Rate>,
    /// Growth added to average growth; negative takes away.
    pub differential: Rate,
}

/// A point of a line that is straight between knots and flat outside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Knot {
    /// Opening distance from target.
    pub distance: Rate,
    /// Growth at that distance: a differential in a sliding scale, a guarantee in a floor.
    pub growth: Rate,
}

/// The rule that moves money towards target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaceOfChange {
    /// From opening shares to target shares in equal steps over so many years.
    StraightLine {
        /// Years until the target share is reached, at least 1.
        years: u32,
    },
    /// The same share of the gap each year.
    Proportional {
        /// Share of the gap closed in a year, 0 to 1.
        convergence: Rate,
    },
    /// Growth by band of opening distance, with the cliff edges that bands have.
    Bands {
        /// Bands with rising limits; the last is open.
        bands: Vec<Band>,
    },
    /// Growth by opening distance without cliff edges.
    Sliding {
        /// Knots with rising distances, at least one.
        knots: Vec<Knot>,
    },
}

impl PaceOfChange {
    /// Adds what is wrong with the rule, with paths under `path`.
    pub fn check(&self, path: &str, problems: &mut Vec<Problem>) {
        match self {
            Self::StraightLine { years } => {
                if *years == 0 {
                    problems.push(Problem::new(
                        "out_of_range",
                        format!("{path}.years"),
                        "A straight line needs at least 1 year.",
                    ));
                }
            }
            Self::Proportional { convergence } => {
                let decimal = convergence.decimal();
                if decimal.is_sign_negative() && !decimal.is_zero() || decimal > rust_decimal::Decimal::ONE {
                    problems.push(Problem::new(
                        "convergence_out_of_range",
                        format!("{path}.convergence"),
                        "The share of the gap closed each year lies between 0 and 1 (0% and 100%).",
                    ));
                }
            }
            Self::Bands { bands } => check_bands(bands, path, problems),
            Self::Sliding { knots } => check_knots(knots, &format!("{path}.knots"), problems),
        }
    }
}

fn check_bands(bands: &[Band], path: &str, problems: &mut Vec<Problem>) {
    match bands.split_last() {
        Some((last, _)) if last.below.is_none() => {}
        _ => problems.push(Problem::new(
            "bands_not_open",
            format!("{path}.bands"),
            "The last band must be open: leave its limit empty, so that every board falls in a band.",
        )),
    }
    let limited = bands.len().saturating_sub(1);
    for (index, pair) in bands.windows(2).enumerate() {
        let (one, next) = match pair {
            [one, next] => (one.below, next.below),
            _ => continue,
        };
        let at = format!("{path}.bands[{}].below", index.saturating_add(1));
        match (one, next) {
            (None, _) => problems.push(Problem::new(
                "bands_not_rising",
                format!("{path}.bands[{index}].below"),
                "Only the last band may be without a limit.",
            )),
            (Some(one), Some(next)) if next <= one && index.saturating_add(1) <= limited => {
                problems.push(Problem::new(
                    "bands_not_rising",
                    at,
                    "Limits must rise from band to band. Give this band a higher limit.",
                ));
            }
            _ => {}
        }
    }
}

/// Adds what is wrong with a list of knots.
pub(super) fn check_knots(knots: &[Knot], path: &str, problems: &mut Vec<Problem>) {
    if knots.is_empty() {
        problems.push(Problem::new("no_knots", path, "Give at least one distance with its growth."));
    }
    for (index, pair) in knots.windows(2).enumerate() {
        if let [one, next] = pair
            && next.distance <= one.distance
        {
            problems.push(Problem::new(
                "knots_not_rising",
                format!("{path}[{}].distance", index.saturating_add(1)),
                "Distances must rise from one to the next.",
            ));
        }
    }
}
