//! Value functions: from a raw measure to a preference of 0 to 100.
//!
//! "Forty providers are as good as it gets, three are no choice at all, and in between each counts the same." Straight lines between
//! stated points, flat beyond the first and the last. (Multi-criteria analysis: a manual, Communities and Local Government, 2009.)
//!
//! ```
//! use engine::value_function::ValueFunction;
//! use engine::quantities::Fraction;
//! let decimals = |points: [(i64, i64); 2]| points.map(|(raw, value)| (raw.into(), value.into())).to_vec();
//! let providers = ValueFunction::new(decimals([(3, 0), (40, 100)])).unwrap();
//! assert_eq!(providers.at(&Fraction::whole(40)).to_string(), "100");
//! assert_eq!(providers.at(&Fraction::whole(21)).to_string(), "1800/37");
//! assert_eq!(providers.at(&Fraction::whole(2)).to_string(), "0");
//! ```

mod reading;

use rust_decimal::Decimal;

use crate::quantities::Fraction;

pub(crate) use reading::points;

/// A piecewise straight line from raw measure to value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueFunction {
    points: Vec<(Decimal, Decimal)>,
}

impl ValueFunction {
    /// A function through `(raw measure, value)` points.
    ///
    /// `None` without a point, where raw measures do not rise or where a value is outside 0 to 100.
    pub fn new(points: Vec<(Decimal, Decimal)>) -> Option<Self> {
        let rises = points.windows(2).all(|pair| matches!(pair, [one, two] if one.0 < two.0));
        let within = points.iter().all(|(_, value)| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(value));
        (rises && within && !points.is_empty()).then_some(Self { points })
    }

    /// The points it goes through.
    pub fn points(&self) -> &[(Decimal, Decimal)] {
        &self.points
    }

    /// The value of a raw measure, 0 to 100.
    pub fn at(&self, raw: &Fraction) -> Fraction {
        let mut below: Option<(Fraction, Fraction)> = None;
        for (measure, value) in &self.points {
            let (measure, value) = (Fraction::from(*measure), Fraction::from(*value));
            if *raw <= measure {
                return match below {
                    Some((from, start)) => on_line(raw, (&from, &start), (&measure, &value)),
                    None => value,
                };
            }
            below = Some((measure, value));
        }
        below.map_or_else(|| Fraction::whole(0), |(_, value)| value)
    }

    /// Every raw measure between two points at which the line passes a value, and the points themselves: what its course may
    /// change at.
    pub fn corners(&self, values: &[Fraction]) -> Vec<Fraction> {
        let mut corners: Vec<Fraction> = self.points.iter().map(|(measure, _)| Fraction::from(*measure)).collect();
        for pair in self.points.windows(2) {
            let [(from, start), (to, end)] = pair else { continue };
            let (start, end) = (Fraction::from(*start), Fraction::from(*end));
            for value in values.iter().filter(|value| between(value, &start, &end)) {
                let along = value.minus(&start).over(&end.minus(&start));
                let width = Fraction::from(*to).minus(&Fraction::from(*from));
                corners.extend(along.map(|along| Fraction::from(*from).plus(&along.times(&width))));
            }
        }
        corners
    }
}

fn between(value: &Fraction, one: &Fraction, other: &Fraction) -> bool {
    (one.min(other)..=one.max(other)).contains(&value)
}

/// The straight line through two points, at a raw measure between them.
fn on_line(raw: &Fraction, (from, start): (&Fraction, &Fraction), (to, end): (&Fraction, &Fraction)) -> Fraction {
    match raw.minus(from).over(&to.minus(from)) {
        Some(along) => start.plus(&along.times(&end.minus(start))),
        None => end.clone(),
    }
}
