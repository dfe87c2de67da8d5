//! Which limits clash: a smallest set of rows that no choice satisfies together.
//!
//! Every set of rows that clashes shares a row with each set whose absence leaves choices; so a smallest such "hitting set" is guessed, tried,
//! and every time it does not clash another set of rows to be hit is learnt from what it allows (Ignatiev, Previti, Liffiton and
//! Marques-Silva 2015). The guess is itself an optimisation of this kind.
#![allow(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "every index is a row of the same model, and there are fewer of them than fit 32 bits"
)]

use super::model::{Model, Row};
use super::search::{Search, Status};

/// Parts looked into for one question.
const PARTS: u64 = 20_000;
/// Questions before the set is only made as small as it goes row by row.
const QUESTIONS: usize = 60;

/// Numbers of a smallest set of rows that clash; `None` where the rows do not, or it could not be shown in time.
#[must_use]
pub fn clash(model: &Model) -> Option<Vec<usize>> {
    let all: Vec<usize> = (0..model.rows.len()).collect();
    let mut to_hit: Vec<Row> = Vec::new();
    for _ in 0..QUESTIONS {
        let Some(guess) = hitting_set(model.rows.len(), &to_hit) else { break };
        match allowed(model, &guess)? {
            None => return Some(guess),
            Some(chosen) => {
                let broken = grown(model, &guess, &chosen)?;
                to_hit.push(Row::new(-1, broken.into_iter().map(|row| (row as u32, -1)).collect()));
            }
        }
    }
    by_leaving_out(model, all)
}

/// A smallest set of rows with one at least of each set to hit.
fn hitting_set(rows: usize, to_hit: &[Row]) -> Option<Vec<usize>> {
    let model = Model { values: vec![-1; rows], rows: to_hit.to_vec() };
    let mut search = Search::new(&model);
    search.step(PARTS);
    let found = search.found();
    (found.status == Status::ProvenBest)
        .then(|| found.chosen.iter().enumerate().filter(|(_, is_in)| **is_in).map(|(row, _)| row).collect())
}

/// A choice that some rows allow, nothing inside where they allow none; `None` where that is not settled in time.
fn allowed(model: &Model, rows: &[usize]) -> Option<Option<Vec<bool>>> {
    let some =
        Model { values: vec![0; model.values.len()], rows: rows.iter().map(|row| model.rows[*row].clone()).collect() };
    let mut search = Search::new(&some);
    for _ in 0..PARTS {
        let is_done = search.step(1);
        let found = search.found();
        match found.status {
            Status::Infeasible => return Some(None),
            Status::ProvenBest | Status::BestFound => return Some(Some(found.chosen)),
            Status::Searching if is_done => return None,
            Status::Searching => {}
        }
    }
    None
}

/// The rows left broken once a set that allows a choice has been grown by every row that can join it.
fn grown(model: &Model, set: &[usize], chosen: &[bool]) -> Option<Vec<usize>> {
    let mut chosen = chosen.to_vec();
    let mut set: Vec<usize> = set.to_vec();
    let mut broken = Vec::new();
    for row in 0..model.rows.len() {
        if set.contains(&row) {
            continue;
        }
        if model.rows[row].holds(&chosen) {
            set.push(row);
            continue;
        }
        set.push(row);
        match allowed(model, &set)? {
            Some(other) => chosen = other,
            None => {
                set.pop();
                broken.push(row);
            }
        }
    }
    // With no row broken the whole model allows a choice.
    (!broken.is_empty()).then_some(broken)
}

/// As small as it goes by leaving out rows one by one.
fn by_leaving_out(model: &Model, mut rows: Vec<usize>) -> Option<Vec<usize>> {
    if allowed(model, &rows)?.is_some() {
        return None;
    }
    let mut at = 0;
    while at < rows.len() {
        let row = rows.remove(at);
        match allowed(model, &rows) {
            Some(None) => {}
            _ => {
                rows.insert(at, row);
                at = at.saturating_add(1);
            }
        }
    }
    Some(rows)
}
