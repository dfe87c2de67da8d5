//! Choices that break few rows: turned column by column, or decided one by one with what follows.

use super::super::domain::{Choice, Decision, Domain};
use super::super::model::Model;
use super::follow::Follow;
use super::index;

/// How far every row is used.
#[derive(Debug, Clone)]
pub(super) struct Turning<'a> {
    model: &'a Model,
    columns: &'a [Vec<(u32, i64)>],
    pub(super) chosen: Vec<bool>,
    /// What is left of each row's limit.
    room: Vec<i64>,
}

impl<'a> Turning<'a> {
    pub(super) fn new(model: &'a Model, follow: &'a Follow, chosen: Vec<bool>) -> Self {
        let room = model.rows.iter().map(|row| row.limit - i64::try_from(row.used(&chosen)).unwrap_or(i64::MAX));
        Self { model, columns: &follow.columns, room: room.collect(), chosen }
    }

    pub(super) fn is_broken(&self, row: usize) -> bool {
        self.room[row] < 0
    }

    pub(super) fn turn(&mut self, column: usize) {
        let sign = if self.chosen[column] { 1 } else { -1 };
        self.chosen[column] = !self.chosen[column];
        for (row, coefficient) in &self.columns[column] {
            self.room[index(*row)] += sign * coefficient;
        }
    }

    /// Whether turning a column leaves every row that holds as it is.
    fn is_harmless(&self, column: usize) -> bool {
        let sign = if self.chosen[column] { 1 } else { -1 };
        self.columns[column].iter().all(|(row, coefficient)| {
            let (room, change) = (self.room[index(*row)], sign * coefficient);
            change >= 0 || room < 0 || room + change >= 0
        })
    }

    /// Turns columns until no broken row can be brought closer that way without another being broken, in an order of rows.
    pub(super) fn mend(&mut self, order: &[usize]) {
        for row in order {
            while self.is_broken(*row) && self.bring_closer(*row) {}
        }
    }

    fn bring_closer(&mut self, row: usize) -> bool {
        let model = self.model;
        let gain = |of: &Self, column: usize, coefficient: i64| {
            if of.chosen[column] { coefficient } else { -coefficient }
        };
        let helpful = model.rows[row].terms.iter().map(|(column, coefficient)| (index(*column), *coefficient));
        let best = helpful
            .filter(|(column, coefficient)| gain(self, *column, *coefficient) > 0 && self.is_harmless(*column))
            .max_by_key(|(column, coefficient)| (gain(self, *column, *coefficient), std::cmp::Reverse(*column)));
        let Some((column, _)) = best else { return false };
        self.turn(column);
        true
    }
}

/// A choice that some rows allow, found by deciding column by column: as a choice has them, but first those of rows it breaks the way that
/// mends them. `None` where that leads nowhere, which proves nothing.
pub(super) fn decided(model: &Model, rows: &[usize], like: &[bool]) -> Option<Vec<bool>> {
    let own: Vec<_> = rows.iter().map(|row| model.rows[*row].clone()).collect();
    let mut domain = Domain::new(model.values.len(), &own);
    domain.settle().ok()?;
    let broken = own.iter().filter(|row| !row.holds(like));
    let mending = broken.flat_map(|row| &row.terms).map(|(column, coefficient)| (index(*column), *coefficient < 0));
    let rest = like.iter().copied().enumerate();
    for (column, wanted) in mending.chain(rest) {
        if domain.of(column) != Choice::Open {
            continue;
        }
        let before = domain.depth();
        domain.decide(Decision::new(column, wanted));
        if domain.settle().is_err() {
            domain.return_to(before);
            domain.decide(Decision::new(column, !wanted));
            domain.settle().ok()?;
        }
    }
    Some(domain.choices().iter().map(|choice| *choice == Choice::In).collect())
}
