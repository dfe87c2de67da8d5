//! A question to the optimiser, taken step by step: the search first, then what clashes where nothing is allowed or, where it is asked for, what
//! each scheme left out would need.

use crate::capital::optimiser::{Found, Search, Status};
use crate::quantities::Pence;

use super::account::Account;
use super::answer::{Answer, Certificate, Standing};
use super::choice::Chosen;
use super::clash::{Clash, Clashing, clashes};
use super::compiled::Compiled;
use super::enter::Entering;
use super::left_out::left_out;
use super::request::{Budget, PrioritiseRequest};

/// A question being answered.
#[derive(Debug, Clone)]
pub struct Prioritise {
    request: PrioritiseRequest,
    compiled: Compiled,
    search: Search,
    /// What clashes, once the search has shown that nothing is allowed.
    clashing: Option<Box<Clashing>>,
    /// Known once the search is over.
    answer: Option<Answer>,
    /// Places of the schemes left out whose needs are not worked out yet, last first.
    waiting: Vec<usize>,
}

/// How far a question is answered.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Progress {
    /// What the best choice so far counts.
    pub objective: Option<Pence>,
    /// The most it can be.
    pub bound: Option<Pence>,
    /// The best choice so far.
    pub chosen: Vec<Chosen>,
    /// Parts looked into.
    pub nodes: u64,
    /// Schemes left out whose needs are still to be worked out.
    pub waiting: usize,
}

impl Prioritise {
    /// A question not begun.
    #[must_use]
    pub fn new(request: PrioritiseRequest) -> Self {
        let compiled = Compiled::new(&request.portfolio, request.regime);
        let search = Search::new(&compiled.model);
        Self { request, compiled, search, clashing: None, answer: None, waiting: Vec::new() }
    }

    /// Looks into so many parts more, takes as many small steps towards what clashes, or works out the needs of one scheme; true when the
    /// answer is whole.
    pub fn step(&mut self, nodes: u32) -> bool {
        let Some(answer) = &mut self.answer else {
            if let Some(clashing) = &mut self.clashing {
                if clashing.step(&self.compiled, nodes.into()) {
                    self.answer = Some(self.answer());
                }
            } else {
                self.look(nodes);
            }
            return self.answer.is_some() && self.waiting.is_empty();
        };
        if let (Some(next), Some(best)) = (self.waiting.pop(), answer.objective)
            && let Some(left) = answer.left_out.get_mut(next)
        {
            *left = Entering::out(&self.request, &self.compiled, left, best);
        }
        self.waiting.is_empty()
    }

    fn look(&mut self, nodes: u32) {
        let most = u64::from(self.request.budget.nodes);
        let done = self.search.found().nodes;
        let is_done = self.search.step(u64::from(nodes).min(most.saturating_sub(done)));
        let found = self.search.found();
        if found.status == Status::Infeasible {
            self.clashing = Some(Box::new(Clashing::new(&self.request.portfolio, &self.compiled)));
        } else if is_done || found.nodes >= most {
            let answer = answered(&self.request, &self.compiled, &found, Vec::new());
            if self.request.detail && answer.status == Standing::ProvenBest {
                self.waiting = (0..answer.left_out.len()).rev().collect();
            }
            self.answer = Some(answer);
        }
    }

    /// How far it is answered.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let found = self.search.found();
        Progress {
            objective: found.value.map(Pence::of),
            bound: found.bound.map(Pence::of),
            chosen: chosen(&self.request, &self.compiled, &found),
            nodes: found.nodes,
            waiting: self.waiting.len(),
        }
    }

    /// When it stops looking.
    #[must_use]
    pub const fn budget(&self) -> Budget {
        self.request.budget
    }

    /// How far the search has come.
    pub(super) fn status(&self) -> Status {
        self.search.found().status
    }

    /// The answer as far as it goes: before the end, the best found so far.
    #[must_use]
    pub fn answer(&self) -> Answer {
        self.answer.clone().unwrap_or_else(|| {
            let clash = clashes(&self.compiled, &self.clashing());
            answered(&self.request, &self.compiled, &self.search.found(), clash)
        })
    }

    /// The places among the limits of those that clash, and what would free each, as far as they are known.
    pub(super) fn clashing(&self) -> Vec<(usize, Option<Pence>)> {
        self.clashing.as_ref().map_or_else(Vec::new, |clashing| clashing.found())
    }
}

/// What a search has chosen, in the order of codes.
pub(super) fn chosen(request: &PrioritiseRequest, compiled: &Compiled, found: &Found) -> Vec<Chosen> {
    let portfolio = &request.portfolio;
    compiled
        .chosen(&found.chosen)
        .filter_map(|column| {
            Some(Chosen {
                code: portfolio.schemes.get(column.scheme)?.code.clone(),
                pot: compiled.payers.get(column.payer)?.code.clone(),
                start: column.start,
            })
        })
        .collect()
}

pub(super) fn answered(request: &PrioritiseRequest, compiled: &Compiled, found: &Found, clash: Vec<Clash>) -> Answer {
    let (portfolio, regime) = (&request.portfolio, request.regime);
    let mut chosen = chosen(request, compiled, found);
    // What the account does not bear out to the penny is no answer.
    let account = found.value.and_then(|value| {
        let account = Account::of(portfolio, regime, &chosen);
        (account.holds() && account.objective.count() == value).then_some(account)
    });
    if account.is_none() {
        chosen.clear();
    }
    let status = match found.status {
        Status::ProvenBest if account.is_some() => Standing::ProvenBest,
        Status::Infeasible => Standing::Infeasible,
        _ => Standing::BestFound,
    };
    let mut left_out = left_out(portfolio, regime, compiled, &chosen);
    if account.is_none() {
        left_out.iter_mut().for_each(|left| left.reason = super::left_out::Reason::Unsettled);
    }
    Answer {
        regime,
        status,
        objective: account.as_ref().map(|account| account.objective),
        bound: found.bound.map(Pence::of),
        value: account.as_ref().map(|account| account.value),
        own_residents: account.as_ref().map(|account| account.own_residents),
        chosen,
        spend: account.as_ref().map_or_else(Vec::new, |account| account.spend.clone()),
        certificate: account.as_ref().map(Certificate::of),
        left_out,
        clash,
        nodes: found.nodes,
    }
}
