//! Core, borderline and out: which schemes stand in every portfolio nearly as good as the best, in some, or in none.
//!
//! > nearly as good: counts at least best - share x |best|
//! > core: no portfolio nearly as good leaves it out; out: none holds it; borderline: some do and some do not
//!
//! Each question is put to the optimiser with the scheme forced out or in, so the answer is exact. Where other values of the schemes are
//! given - drawn weights, another way of counting - it is also said in how many of them the best portfolio holds each scheme.

use serde::{Deserialize, Serialize};

use crate::capital::optimiser::{Found, Status};
use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::{Fraction, Money, Pence, Rate};

use super::answer::Standing;
use super::compiled::Compiled;
use super::reading;
use super::request::{Budget, Portfolio, Regime};

/// Most sets of other values.
pub const MOST_ALTERNATIVES: usize = 1_000;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RobustPortfolioRequest {
    /// What there is to choose from.
    #[serde(flatten)]
    pub portfolio: Portfolio,
    /// Who may pay for what.
    pub regime: Regime,
    /// When to stop looking, for each question.
    pub budget: Budget,
    /// How far below the best still counts as nearly as good, 0 to 1.
    pub within: Rate,
    /// Other values of the schemes, each set in the order of the schemes.
    pub alternatives: Vec<Vec<Money>>,
}

/// Where a scheme stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// In every portfolio nearly as good as the best.
    Core,
    /// In some.
    Borderline,
    /// In none.
    Out,
    /// The budget did not settle it.
    Unsettled,
}

/// One scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RobustScheme {
    /// Its code.
    pub code: String,
    /// Whether the best portfolio holds it.
    pub is_chosen: bool,
    /// Where it stands.
    pub place: Place,
    /// Share of the other sets of values whose best portfolio holds it, of those where that is proven, as decimal text; `None` without any.
    pub share_of_alternatives: Option<String>,
}

/// Where each scheme stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RobustPortfolio {
    /// How far the best portfolio is proven. Where it is not, nothing is said of any scheme.
    pub status: Standing,
    /// What the best portfolio counts; `None` where it is not proven.
    pub best: Option<Pence>,
    /// The least that counts as nearly as good.
    pub threshold: Option<Pence>,
    /// In the order of codes.
    pub schemes: Vec<RobustScheme>,
    /// Other sets of values whose best portfolio the budget did not prove; they are not counted.
    pub unproven_alternatives: u64,
}

/// Being worked out.
#[derive(Debug, Clone)]
pub struct RobustPortfolioRun {
    request: RobustPortfolioRequest,
    compiled: Compiled,
    /// Places of the schemes in the order of codes.
    order: Vec<usize>,
    status: Standing,
    best: Option<Found>,
    places: Vec<Place>,
    alternatives_done: usize,
    unproven: u64,
    /// In how many of the other sets each scheme is chosen, by place in the input.
    held: Vec<u64>,
    is_begun: bool,
}

impl RobustPortfolioRun {
    /// Not begun.
    #[must_use]
    pub fn new(request: RobustPortfolioRequest) -> Self {
        let compiled = Compiled::new(&request.portfolio, request.regime);
        let order = super::column::by_code(&request.portfolio);
        let held = vec![0; order.len()];
        Self {
            request,
            compiled,
            order,
            status: Standing::BestFound,
            best: None,
            places: Vec::new(),
            alternatives_done: 0,
            unproven: 0,
            held,
            is_begun: false,
        }
    }

    /// From untyped input, not begun.
    ///
    /// # Errors
    /// Every [`Problem`] found, with its path.
    pub fn from_tree(tree: &Tree) -> Result<Self, Vec<Problem>> {
        reading::robust(tree).map(Self::new)
    }

    /// Puts one question more; true when none is left.
    pub fn step(&mut self) -> bool {
        if !self.is_begun {
            self.is_begun = true;
            let found = self.searched(&self.compiled, |_| false);
            self.status = match found.status {
                Status::ProvenBest => Standing::ProvenBest,
                Status::Infeasible => Standing::Infeasible,
                Status::BestFound | Status::Searching => Standing::BestFound,
            };
            self.best = (found.status == Status::ProvenBest).then_some(found);
        } else if let Some(best) = &self.best
            && let Some(at) = self.order.get(self.places.len()).copied()
        {
            let place = self.place(best, at);
            self.places.push(place);
        } else if self.best.is_some()
            && let Some(values) = self.request.alternatives.get(self.alternatives_done)
        {
            match self.chosen_with(values) {
                None => self.unproven = self.unproven.saturating_add(1),
                Some(chosen) => {
                    for at in chosen {
                        self.held.get_mut(at).into_iter().for_each(|held| *held = held.saturating_add(1));
                    }
                }
            }
            self.alternatives_done = self.alternatives_done.saturating_add(1);
        }
        let (done, wanted) = self.progress();
        self.best.is_none() || done >= wanted
    }

    /// Questions put and questions there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let done = usize::from(self.is_begun).saturating_add(self.places.len()).saturating_add(self.alternatives_done);
        let wanted = self.order.len().saturating_add(self.request.alternatives.len()).saturating_add(1);
        (done, wanted)
    }

    /// What is known so far.
    #[must_use]
    pub fn outcome(&self) -> RobustPortfolio {
        let best = self.best.as_ref().and_then(|found| found.value);
        let proven = u64::try_from(self.alternatives_done).unwrap_or(0).saturating_sub(self.unproven);
        let schemes = self.order.iter().enumerate().filter_map(|(number, at)| {
            let held = self.held.get(*at).copied().unwrap_or(0);
            let share = Fraction::of(held, proven);
            Some(RobustScheme {
                code: self.request.portfolio.schemes.get(*at)?.code.clone(),
                is_chosen: self.best.as_ref().is_some_and(|found| self.holds(found, *at)),
                place: self.places.get(number).copied().unwrap_or(Place::Unsettled),
                share_of_alternatives: share.map(|share| share.shown()),
            })
        });
        RobustPortfolio {
            status: self.status,
            best: best.map(Pence::of),
            threshold: best.map(|best| Pence::of(self.threshold(best))),
            schemes: schemes.collect(),
            unproven_alternatives: self.unproven,
        }
    }

    /// The least that is nearly as good: rounded up to the penny.
    fn threshold(&self, best: i128) -> i128 {
        let (top, bottom) = self.request.within.ratio();
        let off = i128::try_from(best.unsigned_abs()).ok().and_then(|size| size.checked_mul(top));
        best.saturating_sub(off.and_then(|off| off.checked_div(bottom)).unwrap_or(0))
    }

    fn holds(&self, found: &Found, at: usize) -> bool {
        self.compiled.chosen(&found.chosen).any(|column| column.scheme == at)
    }

    /// Whether a portfolio nearly as good exists with the scheme forced the other way.
    fn place(&self, best: &Found, at: usize) -> Place {
        let threshold = best.value.map_or(0, |value| self.threshold(value));
        let is_chosen = self.holds(best, at);
        let mut other = self.compiled.clone();
        other.model.rows.push(if is_chosen {
            self.compiled.none_of(|column| column.scheme == at)
        } else {
            self.compiled.one_of(|column| column.scheme == at)
        });
        let is_short = |found: &Found| found.bound.is_some_and(|bound| bound < threshold);
        let found = self.searched(&other, |found| found.value >= Some(threshold) || is_short(found));
        match (found.value >= Some(threshold), is_chosen) {
            (true, _) => Place::Borderline,
            _ if found.status == Status::BestFound && !is_short(&found) => Place::Unsettled,
            _ if found.status == Status::Searching && !is_short(&found) => Place::Unsettled,
            (false, true) => Place::Core,
            (false, false) => Place::Out,
        }
    }

    /// Places of the schemes in the best portfolio under other values; `None` where that is not proven.
    fn chosen_with(&self, values: &[Money]) -> Option<Vec<usize>> {
        let mut portfolio = self.request.portfolio.clone();
        for (scheme, value) in portfolio.schemes.iter_mut().zip(values) {
            scheme.value = *value;
        }
        let compiled = Compiled::new(&portfolio, self.request.regime);
        let found = self.searched(&compiled, |_| false);
        let is_proven = matches!(found.status, Status::ProvenBest | Status::Infeasible);
        is_proven.then(|| compiled.chosen(&found.chosen).map(|column| column.scheme).collect())
    }

    fn searched(&self, compiled: &Compiled, is_enough: impl Fn(&Found) -> bool) -> Found {
        super::enter::searched(&compiled.model, self.request.budget.nodes, is_enough)
    }
}

/// Says where each scheme stands, from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn robust_portfolio_tree(tree: &Tree) -> Result<RobustPortfolio, Vec<Problem>> {
    let mut run = RobustPortfolioRun::from_tree(tree)?;
    while !run.step() {}
    Ok(run.outcome())
}
