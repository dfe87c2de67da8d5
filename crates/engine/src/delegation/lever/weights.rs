//! Levers on weights: one weight takes more or less of the sum, the others keep their proportions.

use crate::delegation::flip::LeverKind;
use crate::delegation::rule::Rule;
use crate::delegation::score::{Part, Score, Scoring};
use crate::delegation::standing::Standing;
use crate::quantities::Fraction;

use super::Lever;

/// Weights, in the units of the policy: one moves between nothing and the sum of all, the others keep their proportions.
pub(super) fn weights<'a>(scoring: &'a Scoring, score: &'a Score, rule: Rule) -> impl Iterator<Item = Lever<'a>> {
    scoring.parts.iter().map(move |part| {
        let line = Line::of(scoring, part);
        let standing: Box<dyn Fn(&Fraction) -> Standing> = match &line {
            Some(line) => {
                let line = line.clone();
                Box::new(move |weight| line.at(weight, &scoring.total).before(&scoring.threshold))
            }
            None => Box::new(|_| score.before(&scoring.threshold)),
        };
        Lever {
            kind: LeverKind::Weight,
            name: part.criterion.name(),
            path: format!("policy.{}.weights.{}", rule.name(), part.criterion.name()),
            rule,
            from: part.weight.clone(),
            least: Fraction::whole(0),
            most: scoring.total.clone(),
            corners: line.map(|line| line.corners(scoring)).unwrap_or_default(),
            standing,
        }
    })
}

/// Both ends of a score as one weight takes its share of the sum: straight lines from the score without that criterion to its value.
#[derive(Clone)]
struct Line {
    starts: [Fraction; 2],
    slopes: [Fraction; 2],
}

impl Line {
    /// `None` for a criterion that has all the weight there is: the others have no proportions to keep.
    fn of(scoring: &Scoring, part: &Part) -> Option<Self> {
        let ([low, high], rest) = scoring.without(Some(part.criterion));
        let (low, high) = (low.over(&rest)?, high.over(&rest)?);
        let [own_low, own_high] = part.ends();
        Some(Self { slopes: [own_low.minus(&low), own_high.minus(&high)], starts: [low, high] })
    }

    fn at(&self, weight: &Fraction, total: &Fraction) -> Score {
        let share = weight.over(total).unwrap_or_else(|| Fraction::whole(0));
        let [low, high] = &self.starts;
        let [low_slope, high_slope] = &self.slopes;
        Score { low: low.plus(&low_slope.times(&share)), high: high.plus(&high_slope.times(&share)) }
    }

    fn corners(&self, scoring: &Scoring) -> Vec<Fraction> {
        let corner =
            |(start, slope): (&Fraction, &Fraction)| scoring.threshold.minus(start).times(&scoring.total).over(slope);
        self.starts.iter().zip(&self.slopes).filter_map(corner).collect()
    }
}
