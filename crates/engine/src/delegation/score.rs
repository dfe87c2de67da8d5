//! Scores: weighted preference values, 0 to 100, as an interval where values are not known.
//!
//! > score = sum of weight x value / sum of weights; a value that is not known may be anything from 0 to 100
//!
//! Exact fractions, so that a score that meets its threshold meets it on every machine.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::quantities::Fraction;

use super::criterion::Criterion;
use super::policy::Weighing;
use super::preference::Preferences;
use super::standing::Standing;

/// The scores that completions of what is not known can reach, ends included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// With every unknown value at 0.
    pub low: Fraction,
    /// With every unknown value at 100.
    pub high: Fraction,
}

impl Score {
    /// Where a service with this score stands before a threshold: a score at the threshold passes.
    pub fn before(&self, threshold: &Fraction) -> Standing {
        if self.low >= *threshold {
            Standing::Passes
        } else if self.high < *threshold {
            Standing::Stops
        } else {
            Standing::Open
        }
    }
}

/// Written with ten decimals at most; the exact score decides.
impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut fields = serializer.serialize_struct("Score", 2)?;
        fields.serialize_field("low", &self.low.shown())?;
        fields.serialize_field("high", &self.high.shown())?;
        fields.end()
    }
}

/// One criterion of a service with its weight as the policy gives it.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub criterion: Criterion,
    pub weight: Fraction,
    pub value: Option<Fraction>,
}

impl Part {
    /// The value at the lower and the upper end.
    pub(super) fn ends(&self) -> [Fraction; 2] {
        match &self.value {
            Some(value) => [value.clone(), value.clone()],
            None => [Fraction::whole(0), Fraction::whole(100)],
        }
    }
}

/// A service's criteria with their weights, ready to be added up.
#[derive(Debug, Clone)]
pub(super) struct Scoring {
    pub parts: Vec<Part>,
    pub total: Fraction,
    pub threshold: Fraction,
}

impl Scoring {
    pub(super) fn new(weighing: &Weighing, review_bars: bool, preferences: &Preferences) -> Self {
        let part = |(criterion, weight): (Criterion, Decimal)| Part {
            criterion,
            weight: Fraction::from(weight),
            value: preferences.of(criterion).value(),
        };
        let parts: Vec<Part> = weighing.counted(review_bars).map(part).collect();
        let total = parts.iter().fold(Fraction::whole(0), |sum, part| sum.plus(&part.weight));
        Self { parts, total, threshold: Fraction::from(weighing.threshold) }
    }

    /// Sum of weight times value without one criterion, at the lower and the upper end, and the weight of the rest.
    pub(super) fn without(&self, criterion: Option<Criterion>) -> ([Fraction; 2], Fraction) {
        let mut sums = [Fraction::whole(0), Fraction::whole(0)];
        let mut rest = Fraction::whole(0);
        for part in self.parts.iter().filter(|part| Some(part.criterion) != criterion) {
            rest = rest.plus(&part.weight);
            for (sum, end) in sums.iter_mut().zip(part.ends()) {
                *sum = sum.plus(&part.weight.times(&end));
            }
        }
        (sums, rest)
    }

    /// The score.
    pub(super) fn score(&self) -> Score {
        let ([low, high], total) = self.without(None);
        let of_total = |sum: &Fraction| sum.over(&total).unwrap_or_else(|| Fraction::whole(0));
        Score { low: of_total(&low), high: of_total(&high) }
    }

    /// Criteria that weigh something and are not known, in order.
    pub(super) fn unknown(&self) -> impl Iterator<Item = Criterion> + '_ {
        self.parts.iter().filter(|part| part.value.is_none() && !part.weight.is_zero()).map(|part| part.criterion)
    }
}
