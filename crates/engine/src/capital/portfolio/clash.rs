//! Where nothing is allowed: a smallest set of limits that clash, and what would free each.
//!
//! A limit of money is freed by the least by which it would have to be wider for the rest of the set to hold, worked out exactly. A must-do, a
//! group or a requirement is freed by being left out.

use serde::{Serialize, Serializer};

use crate::capital::optimiser::{Model, Row, Search, Status, clash};
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
    /// The least by which it would have to be wider; `None` for what is not money, and where no width would do.
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
const PARTS: u64 = 20_000;

/// A smallest set of limits that clash; empty where none could be shown in time.
pub(super) fn clashes(portfolio: &Portfolio, compiled: &Compiled) -> Vec<Clash> {
    let (model, limits) = narrowed(portfolio, compiled);
    let rows = clash(&model).unwrap_or_default();
    rows.iter()
        .filter_map(|row| {
            let limit: Limit = (*limits.get(*row)?).clone();
            let free_by = if limit.is_money() { freed(&model, &rows, *row) } else { None };
            Some(Clash { limit, free_by })
        })
        .collect()
}

/// What can clash: the schemes that something asks for, and the limits that they can break.
///
/// Of a choice that some limits allow every scheme can be dropped that neither must be, nor removes backlog or revenue cost where a limit can
/// be broken for want of it, nor is required by one of these; the limits still allow what is left.
fn narrowed<'a>(portfolio: &Portfolio, compiled: &'a Compiled) -> (Model, Vec<&'a Limit>) {
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
    let mut limits = Vec::new();
    for (row, limit) in compiled.model.rows.iter().zip(&compiled.limits) {
        let number = |column: u32| numbers.get(index(column)).copied().flatten();
        let terms = row.terms.iter().filter_map(|(column, term)| Some((number(*column)?, *term))).collect();
        let row = Row::new(row.limit, terms);
        let most: i128 = row.terms.iter().map(|(_, term)| i128::from((*term).max(0))).sum();
        if most > i128::from(row.limit) {
            rows.push(row);
            limits.push(limit);
        }
    }
    (Model { values, rows }, limits)
}

/// The least sum of a row over choices that the other rows of a set allow, less its limit.
fn freed(model: &Model, rows: &[usize], row: usize) -> Option<Pence> {
    let wanted = model.rows.get(row)?;
    let mut values = vec![0_i64; model.values.len()];
    for (column, term) in &wanted.terms {
        *values.get_mut(index(*column))? = term.saturating_neg();
    }
    let others = rows.iter().filter(|other| **other != row).filter_map(|other| model.rows.get(*other)).cloned();
    let mut search = Search::new(&Model { values, rows: others.collect() });
    search.step(PARTS);
    let found = search.found();
    let least = found.value.filter(|_| found.status == Status::ProvenBest)?.checked_neg()?;
    Some(Pence::of(least.checked_sub(i128::from(wanted.limit))?))
}
