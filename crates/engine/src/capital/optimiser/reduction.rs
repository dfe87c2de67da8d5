//! A smaller model with the same best choices: what is bound to be in or out is decided, rows that cannot break are dropped, and
//! coefficients are tightened.
//!
//! Nothing here changes which choices are allowed among those that could be best under the order of ties.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "sums of 50,000 figures up to 10^13 fit 64 bits, and every index is a column of the same model"
)]

use std::collections::BTreeSet;

use super::domain::{Choice, Clash, Decision, Domain};
use super::model::{Model, Row};

/// What is left to choose.
#[derive(Debug, Clone)]
pub struct Reduction {
    /// The smaller model.
    pub model: Model,
    /// The column of the whole model that each column of the smaller one is.
    pub columns: Vec<u32>,
    /// What is decided of the whole model's columns; those left to choose stand as not chosen.
    pub chosen: Vec<bool>,
    /// What the decided columns add.
    pub value: i128,
    /// The column of the smaller model that each column of the whole one is.
    number: Vec<Option<u32>>,
}

impl Reduction {
    /// A row of the whole model as a row of the smaller one; nothing where it cannot break.
    pub fn narrowed(&self, row: &Row) -> Option<Row> {
        let mut limit = row.limit;
        let mut terms = Vec::new();
        for (column, coefficient) in &row.terms {
            match self.number[*column as usize] {
                Some(number) => terms.push((number, *coefficient)),
                None if self.chosen[*column as usize] => limit -= coefficient,
                None => {}
            }
        }
        tightened(Row { limit, terms })
    }
}

/// Makes a model smaller.
///
/// # Errors
/// Where no choice is allowed at all.
pub fn reduce(model: &Model, decisions: &[Decision]) -> Result<Reduction, Clash> {
    let mut domain = Domain::new(model.values.len(), &model.rows);
    for decision in decisions {
        domain.decide(*decision);
        if (domain.of(decision.column()) == Choice::In) != decision.chosen() {
            return Err(Clash { row: 0 });
        }
    }
    domain.settle()?;
    loop {
        let before = domain.depth();
        decide_harmless(model, &mut domain);
        domain.settle()?;
        if domain.depth() == before {
            break;
        }
    }
    Ok(rest(model, &domain))
}

/// Decides columns that no row speaks against: in where they add something or nothing, out where they take something away.
fn decide_harmless(model: &Model, domain: &mut Domain) {
    let mut hinders = vec![false; model.values.len()];
    let mut helps = vec![false; model.values.len()];
    for row in &model.rows {
        let most: i64 = row
            .terms
            .iter()
            .map(|(column, coefficient)| match domain.of(*column as usize) {
                Choice::Open => (*coefficient).max(0),
                Choice::In => *coefficient,
                Choice::Out => 0,
            })
            .sum();
        if most > row.limit {
            for (column, coefficient) in &row.terms {
                hinders[*column as usize] |= *coefficient > 0;
                helps[*column as usize] |= *coefficient < 0;
            }
        }
    }
    for (column, value) in model.values.iter().enumerate() {
        if *value >= 0 && !hinders[column] {
            domain.decide(Decision::new(column, true));
        } else if *value < 0 && !helps[column] {
            domain.decide(Decision::new(column, false));
        }
    }
}

fn rest(model: &Model, domain: &Domain) -> Reduction {
    let mut columns = Vec::new();
    let mut number = vec![None; model.values.len()];
    for (column, choice) in domain.choices().iter().enumerate() {
        if *choice == Choice::Open {
            number[column] = Some(columns.len() as u32);
            columns.push(column as u32);
        }
    }
    let chosen: Vec<bool> = domain.choices().iter().map(|choice| *choice == Choice::In).collect();
    let values = columns.iter().map(|column| model.values[*column as usize]).collect();
    let model_of = Model { values, rows: Vec::new() };
    let mut reduction = Reduction { value: model.value(&chosen), model: model_of, columns, chosen, number };
    let mut known = BTreeSet::new();
    for row in &model.rows {
        if let Some(row) = reduction.narrowed(row).filter(|row| known.insert(row.clone())) {
            reduction.model.rows.push(row);
        }
    }
    reduction
}

/// The same row with the least coefficients that allow the same choices by the usual two steps; `None` where it cannot break.
///
/// A column without which the row cannot break counts only by how far it can break it; what divides every coefficient divides the limit,
/// rounded down.
fn tightened(mut row: Row) -> Option<Row> {
    loop {
        let most: i64 = row.terms.iter().map(|(_, coefficient)| (*coefficient).max(0)).sum();
        if most <= row.limit {
            return None;
        }
        let over = most - row.limit;
        let loose = row.terms.iter().position(|(_, coefficient)| coefficient.abs() > over);
        let Some(at) = loose else { break };
        let (_, coefficient) = &mut row.terms[at];
        if *coefficient > 0 {
            // Without it the row has room to spare: take the room off both.
            let spare = *coefficient - over;
            *coefficient -= spare;
            row.limit -= spare;
        } else {
            // With it the row has room to spare.
            *coefficient = -over;
        }
    }
    let divisor = row.terms.iter().fold(0, |divisor, (_, coefficient)| greatest_common(divisor, coefficient.abs()));
    if divisor > 1 {
        for (_, coefficient) in &mut row.terms {
            *coefficient /= divisor;
        }
        row.limit = row.limit.div_euclid(divisor);
        return tightened(row);
    }
    Some(row)
}

/// The greatest number that divides both; the other where one is nothing.
pub fn greatest_common(mut one: i64, mut other: i64) -> i64 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

/// Models that have no row in common, each with the columns it is made of.
pub fn components(model: &Model) -> Vec<(Model, Vec<u32>)> {
    let count = model.values.len();
    let mut leader: Vec<usize> = (0..count).collect();
    fn find(leader: &mut [usize], mut at: usize) -> usize {
        while leader[at] != at {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        at
    }
    for row in &model.rows {
        let Some((first, _)) = row.terms.first() else { continue };
        for (column, _) in &row.terms {
            let (one, two) = (find(&mut leader, *first as usize), find(&mut leader, *column as usize));
            leader[one.max(two)] = one.min(two);
        }
    }
    let mut place = vec![usize::MAX; count];
    let mut own = vec![0_u32; count];
    let mut parts: Vec<(Model, Vec<u32>)> = Vec::new();
    for (column, own) in own.iter_mut().enumerate() {
        let first = find(&mut leader, column);
        if place[first] == usize::MAX {
            place[first] = parts.len();
            parts.push((Model::default(), Vec::new()));
        }
        let (part, columns) = &mut parts[place[first]];
        *own = columns.len() as u32;
        part.values.push(model.values[column]);
        columns.push(column as u32);
    }
    for row in &model.rows {
        let Some((first, _)) = row.terms.first() else { continue };
        let (part, _) = &mut parts[place[find(&mut leader, *first as usize)]];
        let terms = row.terms.iter().map(|(column, coefficient)| (own[*column as usize], *coefficient)).collect();
        part.rows.push(Row { limit: row.limit, terms });
    }
    parts
}
