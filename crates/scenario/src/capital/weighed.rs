//! Value in points beside value in pounds: the weights, what every scheme scores, the best choice by either measure, and other weights.

use engine::capital::portfolio::start_value::delayed;
use engine::capital::portfolio::{Answer, Budget, Prioritise, PrioritiseRequest, Regime, RobustPortfolioRequest};
use engine::delegation::even_weights;
use engine::problem::Problem;
use engine::quantities::{Fraction, Money, Pence, Rate, apportion};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::appraised::{Appraised, points_under};
use super::asked::Asked;
use super::input::{CapitalInput, MeasuredBy};

/// Criteria of value.
pub const CRITERIA: usize = 5;
/// Decimals of a drawn swing: `2^29` hundred-millionths stay below the largest swing there may be.
const DRAWN_DECIMALS: u32 = 7;

/// A criterion as it is weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionWeight {
    /// Its code.
    pub code: &'static str,
    /// From 0 to 100 against the largest.
    pub swing: Decimal,
    /// Share of the whole, exactly.
    pub weight: Fraction,
    /// The same in thousandths; those of all criteria add up to a thousand.
    pub thousandths: u64,
}

/// Schemes by both measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// The criteria in their order.
    pub criteria: Vec<CriterionWeight>,
    /// Schemes in pounds.
    pub pounds: Appraised,
    /// Schemes in points, or in points for each person served where that is how value is measured.
    pub points: Appraised,
    /// What is asked of the optimiser by either.
    pub measures: Measures<Asked>,
}

/// One thing by either measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measures<T> {
    /// In pounds.
    pub pounds: T,
    /// In points.
    pub points: T,
}

impl Weighed {
    /// Works it out.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of [`crate::Inputs`].
    ///
    /// ```
    /// let input = scenario::Baseline::default().inputs().capital;
    /// let weighed = scenario::capital::Weighed::out(&input).unwrap();
    /// assert_eq!(weighed.criteria.iter().map(|criterion| criterion.thousandths).sum::<u64>(), 1_000);
    /// ```
    pub fn out(input: &CapitalInput) -> Result<Self, Vec<Problem>> {
        let by = |measured_by| {
            let mut input = input.clone();
            input.value.measured_by = measured_by;
            let appraised = Appraised::out(&input)?;
            let asked = Asked::read(&input, &appraised)?;
            Ok::<_, Vec<Problem>>((appraised, asked))
        };
        let (points, in_points) = by(in_points(input))?;
        let (pounds, in_pounds) = by(MeasuredBy::NetPresentValue)?;
        Ok(Self {
            criteria: criteria(input),
            pounds,
            points,
            measures: Measures { pounds: in_pounds, points: in_points },
        })
    }

    /// What a choice by points is worth in pounds: every scheme from the start it was given.
    #[must_use]
    pub fn in_pounds(&self, answer: &Answer) -> Option<Pence> {
        let schemes = &self.measures.pounds.portfolio.schemes;
        let worth = |code: &str, start| {
            let scheme = schemes.iter().find(|scheme| scheme.code == code)?;
            delayed(scheme.value, scheme.delay_discount, start).map(|value| i128::from(value.pence()))
        };
        answer.value?;
        let each: Option<Vec<i128>> = answer.chosen.iter().map(|chosen| worth(&chosen.code, chosen.start)).collect();
        Some(Pence::of(each?.into_iter().sum::<i128>()))
    }

    /// Which schemes stand firm when value is points: within a share of the best, and under so many sets of weights drawn evenly.
    ///
    /// # Errors
    /// Every [`Problem`] of the scores.
    pub fn firm(
        &self,
        input: &CapitalInput,
        within: Rate,
        seed: u64,
        sets: usize,
        budget: Budget,
    ) -> Result<RobustPortfolioRequest, Vec<Problem>> {
        let mut input = input.clone();
        input.value.measured_by = in_points(&input);
        let drawn = even_weights(seed, CRITERIA, sets);
        let swings = |set: Vec<i64>| -> Vec<Decimal> {
            set.into_iter().map(|weight| Decimal::new(weight, DRAWN_DECIMALS)).collect()
        };
        let alternatives: Result<Vec<Vec<Money>>, Vec<Problem>> =
            drawn.into_iter().map(|set| points_under(&input, &swings(set))).collect();
        Ok(RobustPortfolioRequest {
            portfolio: self.measures.points.portfolio.clone(),
            regime: Regime::Ringfenced,
            budget,
            within,
            alternatives: alternatives?,
        })
    }
}

/// How points are counted: as they are set, simply where value is in pounds.
const fn in_points(input: &CapitalInput) -> MeasuredBy {
    if input.value.measured_by.is_money() { MeasuredBy::Points } else { input.value.measured_by }
}

/// The weights of swings that have been read without a fault.
fn criteria(input: &CapitalInput) -> Vec<CriterionWeight> {
    let swings: Vec<(&'static str, Decimal)> =
        input.swings.each().into_iter().map(|(code, swing)| (code, swing.trim().parse().unwrap_or_default())).collect();
    let sum = swings.iter().fold(Fraction::whole(0), |sum, (_, swing)| sum.plus(&Fraction::from(*swing)));
    let millionths = |swing: &Decimal| {
        let whole = swing.checked_mul(Decimal::from(1_000_000_u32)).and_then(|swing| swing.round().to_u128());
        whole.unwrap_or(0)
    };
    let sizes: Vec<u128> = swings.iter().map(|(_, swing)| millionths(swing)).collect();
    let thousandths = apportion(1_000, &sizes).unwrap_or_else(|_| vec![0; sizes.len()]);
    let weighed = |((code, swing), thousandths): ((&'static str, Decimal), u64)| CriterionWeight {
        code,
        swing,
        weight: Fraction::from(swing).over(&sum).unwrap_or_else(|| Fraction::whole(0)),
        thousandths,
    };
    swings.into_iter().zip(thousandths).map(weighed).collect()
}

/// The best choice by either measure, being worked out; what an earlier run has worked out from the same is taken over.
#[derive(Debug, Clone)]
pub struct MeasuresRun {
    requests: Vec<PrioritiseRequest>,
    current: Option<Prioritise>,
    done: Vec<Answer>,
    known: Vec<(PrioritiseRequest, Answer)>,
}

impl MeasuresRun {
    /// Not begun.
    #[must_use]
    pub fn new(asked: &Measures<Asked>, budget: Budget, before: Option<&Self>) -> Self {
        let request = |asked: &Asked| PrioritiseRequest {
            portfolio: asked.portfolio.clone(),
            regime: Regime::Ringfenced,
            budget,
            detail: false,
        };
        let known = |run: &Self| run.requests.iter().cloned().zip(run.done.iter().cloned()).collect();
        Self {
            requests: vec![request(&asked.pounds), request(&asked.points)],
            current: None,
            done: Vec::new(),
            known: before.map(known).unwrap_or_default(),
        }
    }

    /// Looks into some parts more; true when both are answered.
    pub fn step(&mut self, nodes: u32) -> bool {
        let Some(request) = self.requests.get(self.done.len()) else { return true };
        if let Some(run) = &mut self.current {
            if run.step(nodes) {
                self.settle_for_the_best();
            }
        } else if let Some((_, answer)) = self.known.iter().find(|(known, _)| known == request) {
            self.done.push(answer.clone());
        } else {
            self.current = Some(Prioritise::new(request.clone()));
        }
        self.done.len() >= self.requests.len()
    }

    /// Ends the search at hand with the best it has found.
    pub fn settle_for_the_best(&mut self) {
        if let Some(run) = self.current.take() {
            self.done.push(run.answer());
        }
    }

    /// Measures done and measures there are.
    #[must_use]
    pub const fn progress(&self) -> (usize, usize) {
        (self.done.len(), self.requests.len())
    }

    /// Both answers; `None` before the end.
    #[must_use]
    pub fn outcome(&self) -> Option<Measures<Answer>> {
        match self.done.as_slice() {
            [pounds, points] => Some(Measures { pounds: pounds.clone(), points: points.clone() }),
            _ => None,
        }
    }
}

impl Measures<Answer> {
    /// Schemes funded by points and not by pounds, in the order of codes.
    #[must_use]
    pub fn enter(&self) -> Vec<&str> {
        beyond(&self.points, &self.pounds)
    }

    /// Schemes funded by pounds and not by points.
    #[must_use]
    pub fn leave(&self) -> Vec<&str> {
        beyond(&self.pounds, &self.points)
    }
}

fn beyond<'a>(one: &'a Answer, other: &Answer) -> Vec<&'a str> {
    let funds = |code: &str| other.chosen.iter().any(|chosen| chosen.code == code);
    one.chosen.iter().map(|chosen| chosen.code.as_str()).filter(|code| !funds(code)).collect()
}
