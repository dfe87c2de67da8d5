//! The four regimes side by side: what each is worth, who loses by it, and what only it would fund.
//!
//! > value forgone = value to everyone under the pool - value to everyone under the regime
//! > lost by own residents, lost by patients from elsewhere: the same difference, part by part
//!
//! The pool has all the money of all pots, and what each pot asks for is asked of the sum; so no regime is worth more than it. One thing can
//! turn that round: a national pot that asks for work on backlog, or for savings, asks nothing while own footprint keeps it closed.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::Pence;

use super::answer::{Answer, Standing};
use super::codes::Codes;
use super::impact::{Impact, impact};
use super::reading;
use super::request::{Budget, Portfolio, PrioritiseRequest, Regime};
use super::run::Prioritise;

/// What is compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CompareRegimesRequest {
    /// What there is to choose from.
    #[serde(flatten)]
    pub portfolio: Portfolio,
    /// When to stop looking, for each regime.
    pub budget: Budget,
}

/// One regime beside the pool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// What it chooses.
    #[serde(flatten)]
    pub answer: Answer,
    /// Value to everyone that the pool has and this regime has not; `None` unless both are found.
    pub forgone: Option<Pence>,
    /// Of that, lost by residents of the host systems; below 0 where they gain.
    pub forgone_by_own_residents: Option<Pence>,
    /// Of that, lost by patients from elsewhere; below 0 where they gain.
    pub forgone_by_others: Option<Pence>,
    /// Schemes that no other regime funds, in the order of codes.
    pub only_here: Vec<String>,
    /// What it means for each system.
    pub impact: Impact,
}

/// The regimes side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ComparedRegimes {
    /// From the narrowest view to the widest; the local-benefit test only where its least share is given.
    pub regimes: Vec<Compared>,
    /// Whether every answer is proven.
    pub is_proven: bool,
    /// Schemes that the local-benefit test alone excludes: funded with the ringfence, and failing the test. In the order of codes.
    pub excluded_by_test: Vec<String>,
}

/// Works out the regimes side by side.
#[must_use]
pub fn compare_regimes(request: &CompareRegimesRequest) -> ComparedRegimes {
    let mut run = CompareRegimesRun::new(request.clone());
    while !run.step() {}
    run.compared()
}

/// The regimes side by side, from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn compare_regimes_tree(tree: &Tree) -> Result<ComparedRegimes, Vec<Problem>> {
    Ok(compare_regimes(&reading::compare(tree)?))
}

/// The regimes, one after the other.
#[derive(Debug, Clone)]
pub struct CompareRegimesRun {
    request: CompareRegimesRequest,
    regimes: Vec<Regime>,
    answers: Vec<Answer>,
    current: Option<Prioritise>,
}

impl CompareRegimesRun {
    /// Not begun.
    #[must_use]
    pub fn new(request: CompareRegimesRequest) -> Self {
        let has_test = request.portfolio.local_share_minimum.is_some();
        let regimes = Regime::ALL.into_iter().filter(|regime| has_test || *regime != Regime::LocalTest).collect();
        Self { request, regimes, answers: Vec::new(), current: None }
    }

    /// From untyped input, not begun.
    ///
    /// # Errors
    /// Every [`Problem`] found, with its path.
    pub fn from_tree(tree: &Tree) -> Result<Self, Vec<Problem>> {
        reading::compare(tree).map(Self::new)
    }

    /// Looks into some parts more; true when every regime is answered.
    pub fn step(&mut self) -> bool {
        let Some(regime) = self.regimes.get(self.answers.len()).copied() else { return true };
        let request = &self.request;
        let run = self.current.get_or_insert_with(|| {
            let (portfolio, budget) = (request.portfolio.clone(), request.budget);
            Prioritise::new(PrioritiseRequest { portfolio, regime, budget, detail: false })
        });
        if run.step(super::STEP) {
            self.answers.push(run.answer());
            self.current = None;
        }
        self.answers.len() >= self.regimes.len()
    }

    /// Regimes answered and regimes there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.answers.len(), self.regimes.len())
    }

    /// The regimes answered so far.
    #[must_use]
    pub fn compared(&self) -> ComparedRegimes {
        let of = |regime: Regime| self.answers.iter().find(|answer| answer.regime == regime);
        let pool = of(Regime::Pooled);
        let regimes: Vec<Compared> = self.answers.iter().map(|answer| self.beside(answer, pool)).collect();
        let portfolio = &self.request.portfolio;
        let codes = Codes::new(portfolio.schemes.iter().map(|scheme| scheme.code.as_str()));
        let fails = |code: &str| {
            let scheme = codes.place(code).and_then(|place| portfolio.schemes.get(place));
            scheme.is_some_and(|scheme| !super::eligibility::passes_local_test(portfolio, scheme))
        };
        let ringfenced = of(Regime::Ringfenced).map_or(&[][..], |answer| answer.chosen.as_slice());
        ComparedRegimes {
            is_proven: regimes.iter().all(|one| one.answer.status == Standing::ProvenBest),
            regimes,
            excluded_by_test: ringfenced.iter().map(|one| one.code.clone()).filter(|code| fails(code)).collect(),
        }
    }

    fn beside(&self, answer: &Answer, pool: Option<&Answer>) -> Compared {
        let less = |part: fn(&Answer) -> Option<Pence>| {
            let (pool, own) = (part(pool?)?, part(answer)?);
            pool.count().checked_sub(own.count()).map(Pence::of)
        };
        let elsewhere =
            |answer: &Answer| answer.value?.count().checked_sub(answer.own_residents?.count()).map(Pence::of);
        let others = self.answers.iter().filter(|other| other.regime != answer.regime);
        let elsewhere_funded: BTreeSet<&str> =
            others.flat_map(|other| &other.chosen).map(|chosen| chosen.code.as_str()).collect();
        let is_alone = |code: &str| !elsewhere_funded.contains(code);
        Compared {
            forgone: less(|answer| answer.value),
            forgone_by_own_residents: less(|answer| answer.own_residents),
            forgone_by_others: less(elsewhere),
            only_here: answer.chosen.iter().map(|one| one.code.clone()).filter(|code| is_alone(code)).collect(),
            impact: impact(&self.request.portfolio, answer.regime, &answer.chosen),
            answer: answer.clone(),
        }
    }
}
