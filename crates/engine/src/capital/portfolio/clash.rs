//! Where nothing is allowed: a smallest set of limits that clash, and what would free each.
//!
//! A limit of money is freed by the least by which it would have to be wider for the rest of the set to hold, worked out exactly. A must-do, a
//! group or a requirement is freed by being left out.

use serde::{Serialize, Serializer};

use crate::capital::optimiser::{Model, Search, Status, clash};
use crate::quantities::Pence;

use super::compiled::Compiled;
use super::limit::Limit;
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
pub(super) fn clashes(compiled: &Compiled) -> Vec<Clash> {
    let rows = clash(&compiled.model).unwrap_or_default();
    rows.iter()
        .filter_map(|row| {
            let limit = compiled.limits.get(*row)?.clone();
            let free_by = if limit.is_money() { freed(&compiled.model, &rows, *row) } else { None };
            Some(Clash { limit, free_by })
        })
        .collect()
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
