//! Good choices to begin with: rounding a guide's answer, then exchanging one or two columns for better ones, always in whole numbers.
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "sums of 50,000 figures up to 10^13 fit 64 bits; floats only choose the order in which columns are tried"
)]

use super::domain::{Choice, Decision, Domain};
use super::model::Model;

/// Decides open columns in an order, each chosen if everything still fits and left out otherwise; what follows is decided along the way.
/// The domain is left as it was found. `None` where that leads nowhere.
pub fn rounded(domain: &mut Domain, order: &[u32]) -> Option<Vec<bool>> {
    let start = domain.depth();
    let mut found = true;
    for column in order {
        let column = *column as usize;
        if domain.of(column) != Choice::Open {
            continue;
        }
        let before = domain.depth();
        domain.decide(Decision::new(column, true));
        if domain.settle().is_err() {
            domain.return_to(before);
            domain.decide(Decision::new(column, false));
            if domain.settle().is_err() {
                found = false;
                break;
            }
        }
    }
    let chosen = found.then(|| domain.choices().iter().map(|choice| *choice == Choice::In).collect());
    domain.return_to(start);
    chosen
}

/// The room that is left in every row, and exchanges that use it better.
#[derive(Debug, Clone)]
pub struct Exchanges {
    columns: Vec<Vec<(u32, i64)>>,
    room: Vec<i64>,
}

impl Exchanges {
    /// For a model.
    pub fn new(model: &Model) -> Self {
        Self { columns: model.columns(), room: Vec::new() }
    }

    /// Improves a choice that is allowed until no single addition or exchange of one for one helps, at most so many rounds.
    pub fn improve(&mut self, model: &Model, chosen: &mut [bool], rounds: usize) {
        self.room.clear();
        self.room.extend(model.rows.iter().map(|row| row.limit - i64::try_from(row.used(chosen)).unwrap_or(i64::MAX)));
        for _ in 0..rounds {
            if !self.add(model, chosen) && !self.exchange(model, chosen) {
                return;
            }
        }
    }

    fn fits(&self, column: usize) -> bool {
        self.columns[column].iter().all(|(row, coefficient)| *coefficient <= self.room[*row as usize])
    }

    fn turn(&mut self, column: usize, chosen: &mut [bool]) {
        let sign = if chosen[column] { 1 } else { -1 };
        chosen[column] = !chosen[column];
        for (row, coefficient) in &self.columns[column] {
            self.room[*row as usize] += sign * coefficient;
        }
    }

    fn add(&mut self, model: &Model, chosen: &mut [bool]) -> bool {
        let mut any = false;
        loop {
            let best = (0..chosen.len())
                .filter(|column| !chosen[*column] && model.values[*column] > 0 && self.fits(*column))
                .max_by_key(|column| (model.values[*column], std::cmp::Reverse(*column)));
            let Some(best) = best else { return any };
            self.turn(best, chosen);
            any = true;
        }
    }

    fn exchange(&mut self, model: &Model, chosen: &mut [bool]) -> bool {
        for out in 0..chosen.len() {
            if !chosen[out] {
                continue;
            }
            self.turn(out, chosen);
            if self.room.iter().any(|room| *room < 0) {
                self.turn(out, chosen);
                continue;
            }
            let least = model.values[out];
            let best = (0..chosen.len())
                .filter(|column| {
                    *column != out && !chosen[*column] && model.values[*column] > least && self.fits(*column)
                })
                .max_by_key(|column| (model.values[*column], std::cmp::Reverse(*column)));
            if let Some(best) = best {
                self.turn(best, chosen);
                return true;
            }
            if let Some((one, two)) = self.two_for_one(model, chosen, out, least) {
                self.turn(one, chosen);
                self.turn(two, chosen);
                return true;
            }
            self.turn(out, chosen);
        }
        false
    }

    fn two_for_one(&mut self, model: &Model, chosen: &mut [bool], out: usize, least: i64) -> Option<(usize, usize)> {
        let open: Vec<usize> = (0..chosen.len())
            .filter(|column| *column != out && !chosen[*column] && model.values[*column] > 0 && self.fits(*column))
            .collect();
        for (at, one) in open.iter().enumerate() {
            self.turn(*one, chosen);
            let partner = open[at + 1..]
                .iter()
                .find(|two| model.values[*one] + model.values[**two] > least && self.fits(**two))
                .copied();
            self.turn(*one, chosen);
            if let Some(two) = partner {
                return Some((*one, two));
            }
        }
        None
    }
}
