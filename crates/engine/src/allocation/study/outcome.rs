//! The scenario beside today's shares.

use std::sync::Arc;

use crate::problem::Problem;
use crate::quantities::{FinancialYear, Money, Rate, Weight, apportion};

use super::super::allocate::allocate;
use super::super::answer::Answer;
use super::super::bounds::Bounds;
use super::super::pace_of_change::PaceOfChange;
use super::super::request::{Place, Request, Transfer};
use super::facts::Facts;
use super::input::{QuantumInput, StudyInput};
use super::measures::own_budget::{self, OwnBudget};
use super::need::{self, Need};
use super::opening::{self, Opening};
use super::provider::aligned_payment::{self, Payment};
use super::quantum::{self, Growth, MOST_YEARS};
use super::rule;
use super::texts::Texts;

/// A study whose input has been read without a problem.
#[derive(Debug, Clone)]
pub struct Study {
    /// The opening position.
    pub opening: Arc<Opening>,
    /// Need by board.
    pub need: Arc<Need>,
    /// Share of distance from target within which a board counts as at target.
    pub within: Rate,
    /// Inflation a year.
    pub inflation: Rate,
    /// Destabilised: change of redistribution, as a share of today's share of money, in one year and over three.
    pub destabilised: [Rate; 2],
    /// Boards' whole budgets, where a user entered them.
    pub own_budgets: Vec<OwnBudget>,
    /// Terms of aligned payment.
    pub payment: Payment,
    pace: PaceOfChange,
    bounds: Bounds,
    growth: Growth,
    pub(super) years: u32,
    transfers: Vec<Transfer>,
}

/// A study worked out: two courses through the same years.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Financial years 1 to n.
    pub years: Vec<FinancialYear>,
    /// National sum by year.
    pub quanta: Vec<Money>,
    /// The rule as set.
    pub scenario: Answer,
    /// Today's shares kept: no rule, no bounds, from money by residence.
    pub baseline: Arc<Answer>,
    /// Today's share of each year's national sum, by year and board, in pence: what gains and losses are measured against.
    pub shares_kept: Arc<Vec<Vec<i64>>>,
}

impl Study {
    /// Reads a study's input.
    ///
    /// # Errors
    /// Every [`Problem`] found, with its path inside the input.
    pub fn read(input: &StudyInput, facts: &Facts) -> Result<Self, Vec<Problem>> {
        Self::read_after(None, input, facts)
    }

    /// The same after another study of the same facts, of which it keeps what rests on nothing that has changed since.
    ///
    /// # Errors
    /// Every [`Problem`] found, with its path inside the input.
    pub fn read_after(
        before: Option<(&StudyInput, &Self)>,
        input: &StudyInput,
        facts: &Facts,
    ) -> Result<Self, Vec<Problem>> {
        let mut texts = Texts::default();
        let same_sums = |old: &StudyInput| old.opening == input.opening && takes_the_same(&old.quantum, &input.quantum);
        let opening = match before.filter(|(old, _)| same_sums(old)) {
            Some((_, study)) => Some(study.opening.clone()),
            None => opening::opening(input, facts, &mut texts).map(Arc::new),
        };
        let growth = quantum::growth(&input.quantum, &mut texts);
        let same_need = |old: &StudyInput| old.need == input.need && old.quantum.years == input.quantum.years;
        let need = match before.filter(|(old, _)| same_need(old)) {
            Some((_, study)) => Some(study.need.clone()),
            None => need::need(&input.need, input.quantum.years.min(MOST_YEARS), facts, &mut texts).map(Arc::new),
        };
        let rule = rule::rule(&input.rule, &mut texts);
        let transfers = transfers(input, facts, &mut texts);
        let within = texts.share("thresholds.within", &input.thresholds.within);
        let inflation = texts.growth("thresholds.inflation", &input.thresholds.inflation);
        let one_year = texts.share("thresholds.one_year", &input.thresholds.one_year);
        let three_years = texts.share("thresholds.three_years", &input.thresholds.three_years);
        let own_budgets = own_budget::read(&input.own_budgets, facts, &mut texts);
        let payment = aligned_payment::read(&input.payment, &mut texts);
        if !texts.problems.is_empty() {
            return Err(texts.problems);
        }
        let read = || {
            let (pace, bounds) = rule?;
            Some(Self {
                opening: opening?,
                need: need?,
                within: within?,
                inflation: inflation?,
                destabilised: [one_year?, three_years?],
                own_budgets,
                payment: payment?,
                pace,
                bounds,
                growth: growth?,
                years: input.quantum.years,
                transfers,
            })
        };
        read().ok_or_else(|| {
            vec![Problem::new("out_of_range", "", "A figure is beyond the range the calculator accepts.")]
        })
    }

    /// Works the study out over its years.
    ///
    /// # Errors
    /// Every [`Problem`] found, with its path inside the input.
    pub fn outcome(&self, facts: &Facts) -> Result<Outcome, Vec<Problem>> {
        self.outcome_after(None, facts)
    }

    /// The same after another study of the same facts: where both share an opening position, need and national sums, today's shares
    /// come to the same again.
    ///
    /// # Errors
    /// Every [`Problem`] found, with its path inside the input.
    pub fn outcome_after(&self, before: Option<(&Self, &Outcome)>, facts: &Facts) -> Result<Outcome, Vec<Problem>> {
        let quanta = self.quanta(self.years)?;
        let scenario = self.answer(facts, &quanta)?;
        let years = (1..).map_while(|year| self.opening.year.after(year)).take(quanta.len()).collect();
        let is_same = |(study, outcome): &(&Self, &Outcome)| {
            Arc::ptr_eq(&study.opening, &self.opening)
                && Arc::ptr_eq(&study.need, &self.need)
                && outcome.quanta == quanta
        };
        if let Some((_, kept)) = before.filter(is_same) {
            let (baseline, shares_kept) = (kept.baseline.clone(), kept.shares_kept.clone());
            return Ok(Outcome { years, quanta, scenario, baseline, shares_kept });
        }
        let still = Request {
            places: self.places(facts, &self.opening.residence, quanta.len()),
            quanta: quanta.clone(),
            pace: PaceOfChange::Proportional { convergence: Rate::ZERO },
            bounds: Bounds::default(),
            transfers: Vec::new(),
        };
        let baseline = Arc::new(allocate(&still).map_err(in_study)?);
        let shares_kept = Arc::new(shares_kept(&self.opening.residence, &quanta));
        Ok(Outcome { years, quanta, scenario, baseline, shares_kept })
    }

    /// The scenario carried on for `years`, beyond the study's own: how long until target. Where need changes from year to year, it
    /// stays as in the study's last year from then on.
    ///
    /// # Errors
    /// Every [`Problem`] found, with its path inside the input.
    pub fn carried_on(&self, facts: &Facts, years: u32) -> Result<Answer, Vec<Problem>> {
        self.answer(facts, &self.quanta(years)?)
    }

    /// The request the scenario comes to: what the entry `allocate` would be given.
    pub fn request(&self, facts: &Facts, quanta: &[Money]) -> Request {
        Request {
            places: self.places(facts, self.opening.used(), quanta.len()),
            quanta: quanta.to_vec(),
            pace: self.pace.clone(),
            bounds: self.bounds.clone(),
            transfers: self.transfers.clone(),
        }
    }

    fn answer(&self, facts: &Facts, quanta: &[Money]) -> Result<Answer, Vec<Problem>> {
        allocate(&self.request(facts, quanta)).map_err(in_study)
    }

    pub(super) fn quanta(&self, years: u32) -> Result<Vec<Money>, Vec<Problem>> {
        let base = opening::total(self.opening.used());
        quantum::quanta(base, &self.growth, years).ok_or_else(|| {
            vec![Problem::new(
                "out_of_range",
                "quantum.growth",
                "The national sum grows beyond £10 trillion. Lower its growth or the years.",
            )]
        })
    }

    fn places(&self, facts: &Facts, openings: &[i64], years: usize) -> Vec<Place> {
        facts
            .boards
            .iter()
            .zip(openings)
            .zip(&self.need.weights)
            .map(|((board, opening), weights)| Place {
                code: board.code.to_owned(),
                opening: Money::from_pence(*opening).unwrap_or(Money::LIMIT),
                weights: for_years(weights, years),
            })
            .collect()
    }
}

/// Whether as much is taken off the national sum before it is shared: growth takes nothing off.
fn takes_the_same(one: &QuantumInput, other: &QuantumInput) -> bool {
    let taken = |quantum: &QuantumInput| {
        [&quantum.national_services, &quantum.joint_services, &quantum.medicines_funds, &quantum.medicines_kept]
            .map(String::clone)
    };
    taken(one) == taken(other)
}

/// Weights for so many years: a single one serves all, and the last of several is carried on.
fn for_years(weights: &[Weight], years: usize) -> Vec<Weight> {
    let mut weights = weights.to_vec();
    if let (true, Some(last)) = (weights.len() > 1, weights.last().copied()) {
        weights.resize(years, last);
    }
    weights
}

/// Problems of the entry under the names of the study's input.
fn in_study(problems: Vec<Problem>) -> Vec<Problem> {
    let rename = |mut problem: Problem| {
        problem.path = rule::in_study(&problem.path);
        if let Some(remedy) = &mut problem.remedy {
            remedy.path = rule::in_study(&remedy.path);
        }
        problem
    };
    problems.into_iter().map(rename).collect()
}

/// Each year's national sum by today's shares, to the penny.
pub(super) fn shares_kept(residence: &[i64], quanta: &[Money]) -> Vec<Vec<i64>> {
    let weights = opening::weights_of(residence);
    quanta
        .iter()
        .filter_map(|quantum| apportion(u64::try_from(quantum.pence()).ok()?, &weights).ok())
        .map(|row| row.into_iter().map(|pence| i64::try_from(pence).unwrap_or(i64::MAX)).collect())
        .collect()
}

fn transfers(input: &StudyInput, facts: &Facts, texts: &mut Texts) -> Vec<Transfer> {
    let mut transfers = Vec::new();
    for (index, row) in input.transfers.iter().enumerate() {
        let path = format!("transfers[{index}]");
        let amount = texts.money(&format!("{path}.amount"), &row.amount);
        if facts.place(&row.code).is_none() {
            texts.report("unknown_code", format!("{path}.code"), format!("{} is not the code of a board.", row.code));
        }
        if row.year == 0 || row.year > input.quantum.years {
            texts.report(
                "out_of_range",
                format!("{path}.year"),
                format!("Give a year from 1 to {}.", input.quantum.years),
            );
        }
        if let Some(amount) = amount {
            transfers.push(Transfer { year: row.year, code: row.code.clone(), amount });
        }
    }
    transfers
}
