//! Swing weights: what criteria are worth beside each other, and what schemes score by them.
//!
//! > weight = swing / sum of swings
//! > points = sum over criteria of weight x score
//! > points reached = points x patients reached
//!
//! A swing rates going from a criterion's worst level to its best, from 0 to 100 against the largest. It weighs the range there is, not
//! the name: a criterion on which all schemes are alike deserves little, however grand it sounds. Scores run from 0 at the worst level to
//! 100 at the best, rated directly or read off a value function. A score that is blank is not known: points then run from what it
//! would be at 0 to what it would be at 100, and it never counts as nothing. (Multi-criteria analysis: a manual, Communities and Local
//! Government, 2009, chapter 6.)
//!
//! ```
//! use engine::capital::appraisal::swing_weights::{Criterion, Scored, Scheme, swing_weights};
//! let criterion = |code: &str, swing: i64| Criterion { code: code.into(), swing: swing.into(), function: None };
//! let scheme = Scheme { code: "S1".into(), scores: vec![Scored::Rated(80.into()), Scored::Unknown], patients: Some(300.into()) };
//! let worked = swing_weights(&[criterion("health", 100), criterion("access", 60)], &[scheme]);
//! assert_eq!((worked.weights[0].weight.as_str(), worked.weights[1].weight.as_str()), ("0.625", "0.375"));
//! // 0.625 x 80 = 50 for sure, and 0 to 37.5 more.
//! assert_eq!((worked.schemes[0].points.low.as_str(), worked.schemes[0].points.high.as_str()), ("50", "87.5"));
//! ```
//!
//! Not modelled: criteria that matter more together than apart.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::Fraction;
use crate::value_function::ValueFunction;

use super::reading;

/// The most criteria of one table.
pub const MOST_CRITERIA: usize = 50;
/// The most schemes of one table.
pub const MOST_SCHEMES: usize = 2_000;

/// A criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Its code.
    pub code: String,
    /// 0 to 100 against the largest.
    pub swing: Decimal,
    /// From a raw level to a score, where levels are given.
    pub function: Option<ValueFunction>,
}

/// What is known of a scheme on one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scored {
    /// Nothing.
    Unknown,
    /// Its score, 0 to 100.
    Rated(Decimal),
    /// Its raw level, valued by the criterion's function; not known where that has none.
    Level(Decimal),
}

/// A scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// Its code.
    pub code: String,
    /// In the order of the criteria; what is missing is not known.
    pub scores: Vec<Scored>,
    /// Patients reached, where that is known.
    pub patients: Option<Decimal>,
}

/// A table worked out. Figures are exact: a decimal, or a fraction such as `100/3` where none is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SwingWeights {
    /// In the order of the criteria; they add to one.
    pub weights: Vec<Weight>,
    /// In the order given.
    pub schemes: Vec<SchemePoints>,
}

/// One criterion's weight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Weight {
    /// The criterion.
    pub code: String,
    /// Share of the whole, exactly.
    pub weight: String,
}

/// One scheme's points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SchemePoints {
    /// The scheme.
    pub code: String,
    /// 0 to 100.
    pub points: Range,
    /// Points times patients; `None` where patients are not known.
    pub points_reached: Option<Range>,
    /// Criteria of some weight whose score is not known.
    pub unknown: Vec<String>,
}

/// From the least to the most it may be; both the same where everything is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Range {
    /// With every blank at 0.
    pub low: String,
    /// With every blank at 100.
    pub high: String,
}

/// Works out weights and points from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn swing_weights_tree(tree: &Tree) -> Result<SwingWeights, Vec<Problem>> {
    let mut problems = Vec::new();
    let (criteria, schemes) = reading::swing_weights(tree, &mut problems);
    if problems.is_empty() { Ok(swing_weights(&criteria, &schemes)) } else { Err(problems) }
}

/// Weights and points; criteria without any swing weigh nothing.
pub fn swing_weights(criteria: &[Criterion], schemes: &[Scheme]) -> SwingWeights {
    let weights = weights(criteria);
    SwingWeights {
        schemes: schemes.iter().map(|scheme| written(scheme, criteria, &weights)).collect(),
        weights: criteria
            .iter()
            .zip(&weights)
            .map(|(criterion, weight)| Weight { code: criterion.code.clone(), weight: weight.to_string() })
            .collect(),
    }
}

/// The weights in the order of the criteria, exactly.
pub fn weights(criteria: &[Criterion]) -> Vec<Fraction> {
    let sum = criteria.iter().fold(Fraction::whole(0), |sum, criterion| sum.plus(&Fraction::from(criterion.swing)));
    let share = |criterion: &Criterion| Fraction::from(criterion.swing).over(&sum);
    criteria.iter().map(|criterion| share(criterion).unwrap_or_else(|| Fraction::whole(0))).collect()
}

/// The least and the most points a scheme may have, exactly.
pub fn points(scheme: &Scheme, criteria: &[Criterion], weights: &[Fraction]) -> (Fraction, Fraction) {
    let zero = || Fraction::whole(0);
    criteria.iter().zip(weights).enumerate().fold((zero(), zero()), |(low, high), (place, (criterion, weight))| {
        match score(scheme, place, criterion) {
            Some(score) => (low.plus(&weight.times(&score)), high.plus(&weight.times(&score))),
            None => (low, high.plus(&weight.times(&Fraction::whole(100)))),
        }
    })
}

fn score(scheme: &Scheme, place: usize, criterion: &Criterion) -> Option<Fraction> {
    match scheme.scores.get(place)? {
        Scored::Unknown => None,
        Scored::Rated(score) => Some(Fraction::from(*score)),
        Scored::Level(level) => criterion.function.as_ref().map(|function| function.at(&Fraction::from(*level))),
    }
}

fn written(scheme: &Scheme, criteria: &[Criterion], weights: &[Fraction]) -> SchemePoints {
    let (low, high) = points(scheme, criteria, weights);
    let unknown = criteria
        .iter()
        .zip(weights)
        .enumerate()
        .filter(|(place, (criterion, weight))| !weight.is_zero() && score(scheme, *place, criterion).is_none());
    let times = |patients: Decimal, points: &Fraction| points.times(&Fraction::from(patients)).to_string();
    SchemePoints {
        code: scheme.code.clone(),
        unknown: unknown.map(|(_, (criterion, _))| criterion.code.clone()).collect(),
        points_reached: scheme
            .patients
            .map(|patients| Range { low: times(patients, &low), high: times(patients, &high) }),
        points: Range { low: low.to_string(), high: high.to_string() },
    }
}
