//! The certificate: everything an answer claims, worked out again from the model alone.
//!
//! Nothing of the search is used: sums are taken over the rows as they were given, in whole numbers wide enough for any of them.

use serde::Serialize;

use super::model::Model;

/// What an answer comes to, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// What the chosen columns add up to.
    pub value: i128,
    /// Each row's sum and limit.
    pub rows: Vec<Used>,
}

/// How much of a limit is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Used {
    /// The sum over what is chosen.
    pub used: i128,
    /// The most it may be.
    pub limit: i64,
}

/// Why an answer is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It does not say of each column whether it is chosen.
    Columns,
    /// It claims another value than the chosen columns add up to.
    Value,
    /// It breaks this row.
    Row(usize),
}

/// Works out what a choice comes to and compares it with what is claimed.
///
/// # Errors
/// The first thing that is wrong.
///
/// ```
/// use engine::capital::optimiser::{Model, Row, certify};
/// let model = Model { values: vec![5, 4, 3], rows: vec![Row::new(5, vec![(0, 4), (1, 3), (2, 2)])] };
/// assert_eq!(certify(&model, &[false, true, true], 7).unwrap().rows[0].used, 5);
/// assert!(certify(&model, &[true, true, false], 9).is_err());
/// ```
pub fn certify(model: &Model, chosen: &[bool], value: i128) -> Result<Certificate, Refused> {
    if chosen.len() != model.values.len() {
        return Err(Refused::Columns);
    }
    if model.value(chosen) != value {
        return Err(Refused::Value);
    }
    let rows: Vec<Used> = model.rows.iter().map(|row| Used { used: row.used(chosen), limit: row.limit }).collect();
    match rows.iter().position(|row| row.used > i128::from(row.limit)) {
        Some(row) => Err(Refused::Row(row)),
        None => Ok(Certificate { value, rows }),
    }
}
