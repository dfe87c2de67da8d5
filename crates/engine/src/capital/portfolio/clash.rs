//! Where nothing is allowed: a smallest set of limits that clash, and what would free each, worked out step by step.
//!
//! A limit of money is freed by the least by which it would have to be wider for the rest of the set to hold, worked out exactly. A must-do, a
//! group or a requirement is freed by being left out.

use serde::{Serialize, Serializer};

use crate::capital::optimiser::{self, Model, Row, Search, Status};
use crate::quantities::Pence;

use super::codes::Codes;
use super::compiled::Compiled;
use super::limit::Limit;
use super::request::Portfolio;
use super::year::index;

/// One limit of a clash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The limit.
    pub limit: Limit,
    /// The least by which it would have to be wider; `None` for what is not money, and where no width would do or none could be shown in time.
    pub free_by: Option<Pence>,
}

impl Serialize for Clash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written {
            name: String,
            kind: &'static str,
            free_by: Option<Pence>,
        }
        Written { name: self.limit.to_string(), kind: self.limit.kind(), free_by: self.free_by }.serialize(serializer)
    }
}

/// Parts looked into for one width.
const PARTS: u64 = 5_000;

/// The limits that clash, being looked for.
#[derive(Debug, Clone)]
pub(super) struct Clashing {
    model: Model,
    /// What each row of the model is among the limits of the portfolio.
    places: Vec<usize>,
    clash: optimiser::Clash,
    /// Rows of the set, once it is known, and of the first of them what would free it.
    rows: Option<Vec<usize>>,
    free_by: Vec<Option<Pence>>,
    /// The least sum of the next row, and parts looked into for it.
    search: Option<(Box<Search>, u64)>,
}

impl Clashing {
    pub(super) fn new(portfolio: &Portfolio, compiled: &Compiled) -> Self {
        let (model, places) = narrowed(portfolio, compiled);
        let clash = optimiser::Clash::new(&model);
        Self { model, places, clash, rows: None, free_by: Vec::new(), search: None }
    }

    /// Takes so many small steps more; true when the set and what would free each of its limits are known, as far as they will be.
    pub(super) fn step(&mut self, compiled: &Compiled, parts: u64) -> bool {
        (0..parts).any(|_| self.one(compiled))
    }

    fn one(&mut self, compiled: &Compiled) -> bool {
        let Some(rows) = &self.rows else {
            if self.clash.step(1) {
                self.rows = Some(self.clash.found().map_or_else(Vec::new, |found| found.rows.clone()));
            }
            return false;
        };
        let Some(row) = rows.get(self.free_by.len()).copied() else { return true };
        if !self.limit(compiled, row).is_some_and(Limit::is_money) {
            self.free_by.push(None);
            return false;
        }
        let (search, parts) =
            self.search.get_or_insert_with(|| (Box::new(Search::new(&others(&self.model, rows, row))), 0));
        *parts = parts.saturating_add(1);
        if search.step(1) || *parts >= PARTS {
            let found = search.found();
            let wanted = self.model.rows.get(row).map(|row| i128::from(row.limit));
            let least = found.value.filter(|_| found.status == Status::ProvenBest).and_then(i128::checked_neg);
            let free_by = least.zip(wanted).and_then(|(least, wanted)| least.checked_sub(wanted));
            self.free_by.push(free_by.map(Pence::of));
            self.search = None;
        }
        false
    }

    fn limit<'a>(&self, compiled: &'a Compiled, row: usize) -> Option<&'a Limit> {
        compiled.limits.get(*self.places.get(row)?)
    }

    /// The places among the limits of the portfolio of those that clash, and what would free each, as far as they are known.
    pub(super) fn found(&self) -> Vec<(usize, Option<Pence>)> {
        let known = self.clash.found().map_or(&[][..], |found| found.rows.as_slice());
        let rows = self.rows.as_deref().unwrap_or(known).iter();
        let free_by = self.free_by.iter().copied().chain(core::iter::repeat(None));
        rows.zip(free_by).filter_map(|(row, free_by)| Some((*self.places.get(*row)?, free_by))).collect()
    }
}

/// The limits at these places, with what would free each.
pub(super) fn clashes(compiled: &Compiled, found: &[(usize, Option<Pence>)]) -> Vec<Clash> {
    let clash = |(place, free_by): &(usize, Option<Pence>)| {
        Some(Clash { limit: compiled.limits.get(*place)?.clone(), free_by: *free_by })
    };
    found.iter().filter_map(clash).collect()
}

/// What can clash: the schemes that something asks for, and the limits that they can break.
///
/// Of a choice that some limits allow every scheme can be dropped that neither must be, nor removes backlog or revenue cost where a limit can
/// be broken for want of it, nor is required by one of these; the limits still allow what is left.
fn narrowed(portfolio: &Portfolio, compiled: &Compiled) -> (Model, Vec<usize>) {
    let mut is_kept = vec![false; portfolio.schemes.len()];
    let mut waiting: Vec<usize> = Vec::new();
    for (row, limit) in compiled.model.rows.iter().zip(&compiled.limits) {
        let most: i128 = row.terms.iter().map(|(_, term)| i128::from((*term).max(0))).sum();
        if most > i128::from(row.limit) && !matches!(limit, Limit::Requires { .. }) {
            let helping = row.terms.iter().filter(|(_, term)| *term < 0);
            waiting.extend(helping.filter_map(|(column, _)| Some(compiled.columns.get(index(*column))?.scheme)));
        }
    }
    let codes = Codes::new(portfolio.schemes.iter().map(|scheme| scheme.code.as_str()));
    while let Some(at) = waiting.pop() {
        if let Some(is_kept) = is_kept.get_mut(at).filter(|is_kept| !**is_kept) {
            *is_kept = true;
            let requires = portfolio.schemes.get(at).into_iter().flat_map(|scheme| &scheme.requires);
            waiting.extend(requires.filter_map(|code| codes.place(code)));
        }
    }
    let mut numbers: Vec<Option<u32>> = Vec::new();
    let mut values: Vec<i64> = Vec::new();
    for column in &compiled.columns {
        let is_kept = is_kept.get(column.scheme) == Some(&true);
        numbers.push(u32::try_from(values.len()).ok().filter(|_| is_kept));
        if is_kept {
            values.push(0);
        }
    }
    let mut rows = Vec::new();
    let mut places = Vec::new();
    for (place, row) in compiled.model.rows.iter().enumerate() {
        let number = |column: u32| numbers.get(index(column)).copied().flatten();
        let terms = row.terms.iter().filter_map(|(column, term)| Some((number(*column)?, *term))).collect();
        let row = Row::new(row.limit, terms);
        let most: i128 = row.terms.iter().map(|(_, term)| i128::from((*term).max(0))).sum();
        if most > i128::from(row.limit) {
            rows.push(row);
            places.push(place);
        }
    }
    (Model { values, rows }, places)
}

/// The model in which the least sum of a row over choices that the other rows of a set allow is the most there is, taken negative.
fn others(model: &Model, rows: &[usize], row: usize) -> Model {
    let mut values = vec![0_i64; model.values.len()];
    for (column, term) in model.rows.get(row).into_iter().flat_map(|wanted| &wanted.terms) {
        values.get_mut(index(*column)).into_iter().for_each(|value| *value = term.saturating_neg());
    }
    let others = rows.iter().filter(|other| **other != row).filter_map(|other| model.rows.get(*other));
    Model { values, rows: others.cloned().collect() }
}
