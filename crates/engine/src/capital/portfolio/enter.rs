//! What a scheme left out would need: how far its cost would have to fall, or its value to rise, for a best choice to hold it.
//!
//! > value to rise by = the least rise at which the best choice with the scheme counts as much as the best choice there is
//! > cost to fall by = the least sum D, taken off each year in proportion (year k falls by D x cost / all costs, rounded down to the penny),
//! > at which the same is true
//!
//! At that point it is as good; with a penny more value it is better. Both are searched for exactly: every step asks the optimiser.

use crate::capital::optimiser::{Found, LARGEST, Model, Search, Status};
use crate::quantities::{Money, Pence};

use super::answer::{Answer, Standing};
use super::cheaper::{self, Cheaper};
use super::column::{Column, counted};
use super::compiled::Compiled;
use super::eligibility::view;
use super::left_out::LeftOut;
use super::request::{PrioritiseRequest, SystemView};
use super::scheme::Scheme;

/// Parts looked into at once where nobody waits between them.
const AT_ONCE: u32 = 1_000;

/// What one scheme left out would need, being worked out.
#[derive(Debug, Clone)]
pub struct Needs {
    request: PrioritiseRequest,
    entering: Entering,
    left: LeftOut,
}

impl Needs {
    /// Not begun. `answer` is that to the same request; `None` unless it is proven and leaves the scheme out.
    #[must_use]
    pub fn new(request: PrioritiseRequest, answer: &Answer, code: &str) -> Option<Self> {
        let best = answer.objective.filter(|_| answer.status == Standing::ProvenBest)?;
        let left = answer.left_out.iter().find(|left| left.code == code)?.clone();
        let compiled = Compiled::new(&request.portfolio, request.regime);
        let entering = Entering::new(&request, compiled, code, best.count());
        Some(Self { request, entering, left })
    }

    /// Looks into so many parts more; true when it is worked out.
    pub fn step(&mut self, nodes: u32) -> bool {
        self.entering.step(&self.request, nodes)
    }

    /// Why it is left out and, once that is worked out, what it would need.
    #[must_use]
    pub fn left_out(&self) -> LeftOut {
        self.entering.told(&self.left)
    }
}

/// What the scheme of that code, left out of a proven answer to the request, would need.
///
/// ```
/// use engine::capital::portfolio::{PrioritiseRequest, needs, prioritise};
/// use engine::entry::Tree;
/// let input = r#"{
///     "years": 1, "regime": "pooled", "pots": [{"code": "A", "kind": "system", "limits": ["10.00"]}],
///     "schemes": [
///         {"code": "ward", "host": "A", "costs": ["8.00"], "value": "20.00", "outside_share": "0"},
///         {"code": "scanner", "host": "A", "costs": ["5.00"], "value": "12.00", "outside_share": "0"}
///     ]
/// }"#;
/// let request = PrioritiseRequest::from_tree(&serde_json::from_str::<Tree>(input).unwrap()).unwrap();
/// let answer = prioritise(request.clone());
/// let left = needs(request, &answer, "scanner").unwrap();
/// // Two pounds are left beside the ward; worth 20 the scanner does as well in its place.
/// assert_eq!(left.cost_to_enter.unwrap().to_string(), "3.00");
/// assert_eq!(left.value_to_enter.unwrap().to_string(), "8.00");
/// ```
#[must_use]
pub fn needs(request: PrioritiseRequest, answer: &Answer, code: &str) -> Option<LeftOut> {
    let mut needs = Needs::new(request, answer, code)?;
    while !needs.step(AT_ONCE) {}
    Some(needs.left_out())
}

/// One question to the optimiser after another, until both figures are known or the budget has not settled one.
#[derive(Debug, Clone)]
pub(super) struct Entering {
    compiled: Compiled,
    code: String,
    /// What the best choice counts.
    best: i128,
    stage: Stage,
    search: Option<Search>,
    /// Nothing outside before it is known or where it is not settled, nothing inside where nothing would do.
    value: Option<Option<i64>>,
    cost: Option<Option<i64>>,
}

#[derive(Debug, Clone)]
enum Stage {
    /// Ways in which the scheme can count, the last being asked.
    Value {
        ways: Vec<(SystemView, u32)>,
        least: Option<i64>,
    },
    /// A fall that is enough (none asked yet: all of the cost), one that is not, and the one being asked.
    Cost {
        high: Option<i64>,
        low: i64,
        asked: i64,
        is_close: bool,
    },
    Done,
}

impl Entering {
    pub(super) fn new(request: &PrioritiseRequest, compiled: Compiled, code: &str, best: i128) -> Self {
        let code = code.to_owned();
        let mut ways: Vec<(SystemView, u32)> = Vec::new();
        for column in compiled.columns.iter().filter(|column| is_of(request, column, &code)) {
            let way = seen(request, &compiled, column).map(|view| (view, column.start));
            ways.extend(way.filter(|way| !ways.contains(way)));
        }
        ways.reverse();
        let stage = Stage::Value { ways, least: None };
        Self { compiled, code, best, stage, search: None, value: None, cost: None }
    }

    /// Works it out in one go.
    pub(super) fn out(request: &PrioritiseRequest, compiled: &Compiled, left: &LeftOut, best: Pence) -> LeftOut {
        let mut entering = Self::new(request, compiled.clone(), &left.code, best.count());
        while !entering.step(request, AT_ONCE) {}
        entering.told(left)
    }

    /// What is known of it.
    fn told(&self, left: &LeftOut) -> LeftOut {
        let pence = |known: Option<Option<i64>>| known.flatten().map(Pence::of);
        LeftOut {
            cost_to_enter: pence(self.cost),
            value_to_enter: pence(self.value),
            settled: self.cost.is_some() && self.value.is_some(),
            ..left.clone()
        }
    }

    /// Looks into so many parts more; true when both are known or cannot be settled.
    pub(super) fn step(&mut self, request: &PrioritiseRequest, nodes: u32) -> bool {
        if let Some(mut search) = self.search.take() {
            let most = u64::from(request.budget.nodes);
            let is_done = search.step(u64::from(nodes).min(PARTS).min(most.saturating_sub(search.found().nodes)));
            let found = search.found();
            if is_done || self.is_enough(&found) || found.nodes >= most {
                self.learn(request, &found);
            } else {
                self.search = Some(search);
            }
        } else {
            self.ask(request);
        }
        matches!(self.stage, Stage::Done)
    }

    /// Whether a search may end before it is done: for a fall it is enough to know whether the best is reached.
    fn is_enough(&self, found: &Found) -> bool {
        matches!(self.stage, Stage::Cost { .. })
            && (found.value >= Some(self.best) || found.bound.is_some_and(|bound| bound < self.best))
    }

    /// Puts the next question, or goes on to the next stage.
    fn ask(&mut self, request: &PrioritiseRequest) {
        let model = match &self.stage {
            Stage::Done => return,
            Stage::Value { ways, least } => match ways.last() {
                Some(way) => self.with(request, *way),
                None => {
                    self.value = Some(*least);
                    self.turn_to_cost(request);
                    return;
                }
            },
            Stage::Cost { asked, .. } => match self.cheaper(request) {
                Some(cheaper) => cheaper.model(*asked),
                None => {
                    self.cost = Some(None);
                    self.stage = Stage::Done;
                    return;
                }
            },
        };
        self.search = Some(Search::new(&model));
    }

    fn turn_to_cost(&mut self, request: &PrioritiseRequest) {
        let asked = self.scheme(request).map_or(0, |(_, scheme)| cheaper::total(scheme));
        self.stage = Stage::Cost { high: None, low: -1, asked, is_close: true };
    }

    /// Takes what a search has found and says what is asked next.
    fn learn(&mut self, request: &PrioritiseRequest, found: &Found) {
        let next = match self.stage.clone() {
            Stage::Done => Stage::Done,
            Stage::Value { mut ways, least } => match (found.status, found.value, ways.pop()) {
                (Status::ProvenBest, Some(with), Some((view, start))) => {
                    let wanted = self.best.saturating_sub(with);
                    let rise = self.scheme(request).and_then(|(_, scheme)| rise(scheme, start, view, wanted));
                    Stage::Value { ways, least: [least, rise].into_iter().flatten().min() }
                }
                (Status::Infeasible, _, _) => Stage::Value { ways, least },
                _ => {
                    // Not settled within the budget.
                    self.turn_to_cost(request);
                    return;
                }
            },
            Stage::Cost { high, low, asked, is_close } => self.closer(request, found, (high, low, asked, is_close)),
        };
        self.stage = next;
    }

    /// The fall to be asked next, or the least that is enough.
    fn closer(
        &mut self,
        request: &PrioritiseRequest,
        found: &Found,
        (high, low, asked, is_close): (Option<i64>, i64, i64, bool),
    ) -> Stage {
        let is_short = found.status == Status::Infeasible || found.bound.is_some_and(|bound| bound < self.best);
        let (high, low) = if found.value >= Some(self.best) {
            // The choice just found may be allowed with a smaller fall already.
            let least = self.cheaper(request).and_then(|cheaper| {
                let room = cheaper.room(&found.chosen);
                least_that(asked, |by| cheaper.fits(&room, by))
            });
            (Some(least.unwrap_or(asked)), low)
        } else if is_short || found.status == Status::ProvenBest {
            (high, asked)
        } else {
            return Stage::Done;
        };
        let Some(enough) = high else {
            // Even for nothing it is not worth having.
            self.cost = Some(None);
            return Stage::Done;
        };
        if enough.saturating_sub(low) <= 1 {
            self.cost = Some(Some(enough));
            return Stage::Done;
        }
        let asked = if is_close { enough.saturating_sub(1) } else { low.midpoint(enough) };
        Stage::Cost { high, low, asked, is_close: !is_close }
    }

    fn scheme<'a>(&self, request: &'a PrioritiseRequest) -> Option<(usize, &'a Scheme)> {
        request.portfolio.schemes.iter().enumerate().find(|(_, scheme)| scheme.code == self.code)
    }

    fn cheaper<'a>(&self, request: &'a PrioritiseRequest) -> Option<Cheaper<'a>> {
        let (at, scheme) = self.scheme(request)?;
        Some(Cheaper::new(request, &self.compiled, at, scheme))
    }

    /// The model in which the scheme is funded so that it counts in one way.
    fn with(&self, request: &PrioritiseRequest, (view, start): (SystemView, u32)) -> Model {
        let mut model = self.compiled.model.clone();
        let is_so = |column: &Column| {
            is_of(request, column, &self.code)
                && column.start == start
                && seen(request, &self.compiled, column) == Some(view)
        };
        model.rows.push(self.compiled.one_of(is_so));
        model
    }
}

fn is_of(request: &PrioritiseRequest, column: &Column, code: &str) -> bool {
    request.portfolio.schemes.get(column.scheme).is_some_and(|of| of.code == code)
}

/// Whose value a way to fund a scheme counts.
fn seen(request: &PrioritiseRequest, compiled: &Compiled, column: &Column) -> Option<SystemView> {
    let (portfolio, payer) = (&request.portfolio, compiled.payers.get(column.payer)?);
    view(portfolio, request.regime, portfolio.schemes.get(column.scheme)?, payer)
}

/// The least rise in value after which a start counts so much more; `None` where no rise does.
fn rise(scheme: &Scheme, start: u32, view: SystemView, wanted: i128) -> Option<i64> {
    let now = i128::from(counted(scheme, start, view).pence());
    let counts = |rise: i64| {
        let value = Money::from_pence(scheme.value.pence().checked_add(rise)?)?;
        let raised = counted(&Scheme { value, ..scheme.clone() }, start, view);
        Some(i128::from(raised.pence()).saturating_sub(now))
    };
    // No value beyond what reading takes.
    let most = LARGEST.checked_sub(scheme.value.pence())?;
    least_that(most, |rise| counts(rise).is_some_and(|more| more >= wanted))
}

/// The least whole number up to `most` for which a test that stays true holds; `None` where it holds for none.
fn least_that(most: i64, test: impl Fn(i64) -> bool) -> Option<i64> {
    if !test(most) {
        return None;
    }
    let (mut low, mut high) = (-1_i64, most);
    while high.saturating_sub(low) > 1 {
        let middle = low.midpoint(high);
        if test(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(high)
}

/// Parts of one search between two looks at whether it is enough.
const PARTS: u64 = 50;

/// Searches until it is done, has looked into so many parts, or enough is known.
pub(super) fn searched(model: &Model, nodes: u32, is_enough: impl Fn(&Found) -> bool) -> Found {
    let mut search = Search::new(model);
    let mut done = 0;
    loop {
        let is_done = search.step(PARTS.min(u64::from(nodes).saturating_sub(done)));
        let found = search.found();
        if is_done || is_enough(&found) || found.nodes >= u64::from(nodes) {
            return found;
        }
        done = found.nodes;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_number_is_found_at_both_ends() {
        assert_eq!(least_that(10, |number| number >= 7), Some(7));
        assert_eq!(least_that(10, |_| true), Some(0));
        assert_eq!(least_that(10, |number| number >= 10), Some(10));
        assert_eq!(least_that(10, |_| false), None);
    }
}
