//! What is decided within a part of the search, and what follows from it row by row, in whole numbers.
//!
//! > least sum of a row = coefficients below nothing of open columns + coefficients of chosen ones
//!
//! A column that would lift the least sum above the limit cannot be chosen; one that would no longer lower it must be. A least sum above
//! the limit shows that nothing is left to find.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "sums of 50,000 figures up to 10^13 fit 64 bits, and every index is a row or column of the same model"
)]

use super::model::Row;

/// What is decided of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Nothing yet.
    Open,
    /// It is chosen.
    In,
    /// It is left out.
    Out,
}

/// A decision in so many bits: the column times two, plus one where it is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision(u32);

impl Decision {
    /// A decision on a column.
    pub const fn new(column: usize, chosen: bool) -> Self {
        Self((column as u32) << 1 | chosen as u32)
    }

    /// The column.
    pub const fn column(self) -> usize {
        (self.0 >> 1) as usize
    }

    /// Whether it is chosen.
    pub const fn chosen(self) -> bool {
        self.0 & 1 == 1
    }
}

/// Decisions, and the least sum of every row under them.
#[derive(Debug, Clone)]
pub struct Domain {
    choices: Vec<Choice>,
    least: Vec<i64>,
    limits: Vec<i64>,
    /// Terms of each row, the largest first whatever their sign.
    terms: Vec<Vec<(u32, i64)>>,
    /// For each column, its rows and its coefficient there.
    columns: Vec<Vec<(u32, i64)>>,
    /// Decided columns, in the order they were decided.
    trail: Vec<u32>,
    waiting: Vec<u32>,
    is_waiting: Vec<bool>,
}

/// A row cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clash {
    /// Its number.
    pub row: usize,
}

impl Domain {
    /// Nothing decided.
    pub fn new(columns: usize, rows: &[Row]) -> Self {
        let mut domain = Self {
            choices: vec![Choice::Open; columns],
            least: Vec::new(),
            limits: Vec::new(),
            terms: Vec::new(),
            columns: vec![Vec::new(); columns],
            trail: Vec::new(),
            waiting: Vec::new(),
            is_waiting: Vec::new(),
        };
        for row in rows {
            domain.add(row);
        }
        domain
    }

    /// One more row; what is decided counts in it.
    pub fn add(&mut self, row: &Row) {
        let number = self.limits.len() as u32;
        let mut terms = row.terms.clone();
        terms.sort_by_key(|(column, coefficient)| (std::cmp::Reverse(coefficient.unsigned_abs()), *column));
        let mut least = 0;
        for (column, coefficient) in &terms {
            let column = *column as usize;
            self.columns[column].push((number, *coefficient));
            least += match self.choices[column] {
                Choice::Open => (*coefficient).min(0),
                Choice::In => *coefficient,
                Choice::Out => 0,
            };
        }
        self.limits.push(row.limit);
        self.least.push(least);
        self.terms.push(terms);
        self.waiting.push(number);
        self.is_waiting.push(true);
    }

    /// What is decided of every column.
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// What is decided of a column.
    pub fn of(&self, column: usize) -> Choice {
        self.choices[column]
    }

    /// Whether a decision stands.
    pub fn agrees(&self, decision: Decision) -> bool {
        self.choices[decision.column()] == if decision.chosen() { Choice::In } else { Choice::Out }
    }

    /// How many columns are decided: a place on the trail to return to.
    pub fn depth(&self) -> usize {
        self.trail.len()
    }

    /// The decisions before a place on the trail, in the order they were taken.
    pub fn decided(&self, depth: usize) -> Vec<Decision> {
        let before = self.trail.iter().take(depth);
        before.map(|column| Decision::new(*column as usize, self.of(*column as usize) == Choice::In)).collect()
    }

    /// Decides a column; a decision that stands is left as it is.
    pub fn decide(&mut self, decision: Decision) {
        let column = decision.column();
        if self.choices[column] != Choice::Open {
            return;
        }
        let chosen = decision.chosen();
        self.choices[column] = if chosen { Choice::In } else { Choice::Out };
        self.trail.push(column as u32);
        for (row, coefficient) in &self.columns[column] {
            if (*coefficient > 0) == chosen {
                self.least[*row as usize] += coefficient.abs();
                if !self.is_waiting[*row as usize] {
                    self.is_waiting[*row as usize] = true;
                    self.waiting.push(*row);
                }
            }
        }
    }

    /// Takes back every decision after a place on the trail.
    pub fn return_to(&mut self, depth: usize) {
        for row in self.waiting.drain(..) {
            self.is_waiting[row as usize] = false;
        }
        while self.trail.len() > depth {
            let Some(column) = self.trail.pop() else { return };
            let chosen = self.choices[column as usize] == Choice::In;
            self.choices[column as usize] = Choice::Open;
            for (row, coefficient) in &self.columns[column as usize] {
                if (*coefficient > 0) == chosen {
                    self.least[*row as usize] -= coefficient.abs();
                }
            }
        }
    }

    /// Decides everything that follows.
    ///
    /// # Errors
    /// A row that cannot hold; what was decided before it was found stands on the trail.
    pub fn settle(&mut self) -> Result<(), Clash> {
        while let Some(row) = self.waiting.pop() {
            let row = row as usize;
            self.is_waiting[row] = false;
            let slack = self.limits[row] - self.least[row];
            if slack < 0 {
                return Err(Clash { row });
            }
            for at in 0..self.terms[row].len() {
                let (column, coefficient) = self.terms[row][at];
                if coefficient.abs() <= slack {
                    break;
                }
                self.decide(Decision::new(column as usize, coefficient < 0));
            }
        }
        Ok(())
    }
}
