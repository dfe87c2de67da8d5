//! The best choice so far: what may replace it, and where better ones are looked for.
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "floats choose where to look, whole numbers decide; every index is a row or column of the same model"
)]

use super::super::domain::Choice;
use super::super::start::rounded;
use super::Branch;

impl Branch {
    /// Whether the columns still open could make a choice that comes before the best among those as good.
    pub(super) fn could_come_first(&self) -> bool {
        let Some((_, best)) = &self.best else { return true };
        for (choice, best) in self.domain.choices().iter().zip(best) {
            match (choice, best) {
                (Choice::Out, true) => return false,
                (Choice::Out, false) | (Choice::In, true) | (Choice::Open, true) => {}
                (Choice::In | Choice::Open, false) => return true,
            }
        }
        false
    }

    /// Takes a choice if it is allowed and better than the best, or as good and before it in the order of ties.
    pub(super) fn offer(&mut self, chosen: Vec<bool>) {
        let model = &self.model;
        if !model.allows(&chosen) {
            return;
        }
        let value = model.value(&chosen);
        let is_better = match &self.best {
            None => true,
            Some((best, own)) => value > *best || (value == *best && chosen > *own),
        };
        if is_better {
            self.best = Some((value, chosen));
        }
    }

    /// A first choice before the guide has answered: columns are taken as long as they fit, those first that are worth most for the share of the
    /// limits they use.
    pub(super) fn choose_without_guide(&mut self) {
        let mut shares = vec![0.0; self.model.values.len()];
        for row in &self.model.rows {
            for (column, coefficient) in &row.terms {
                shares[*column as usize] += (*coefficient).max(0) as f64 / (row.limit.max(1)) as f64;
            }
        }
        let worth = |column: u32| self.model.values[column as usize] as f64 / (shares[column as usize] + 1e-9);
        let mut order: Vec<u32> = (0..self.model.values.len() as u32).collect();
        order.sort_by(|one, other| worth(*other).total_cmp(&worth(*one)).then(one.cmp(other)));
        if let Some(chosen) = rounded(&mut self.domain, &order) {
            self.offer(chosen);
        }
    }

    /// Rounds the guide's answer and improves it; what is wanted comes before everything else.
    pub(super) fn round(&mut self, wanted: &[bool]) {
        let mut order = std::mem::take(&mut self.room.order);
        order.clear();
        order.extend(0..self.room.primal.len() as u32);
        let key = |column: u32| {
            let column = column as usize;
            (wanted.get(column) == Some(&true), self.room.primal[column], self.tableau.reduced_of(column))
        };
        order.sort_by(|one, other| {
            let (one, other) = (key(*one), key(*other));
            other.0.cmp(&one.0).then(other.1.total_cmp(&one.1)).then(other.2.total_cmp(&one.2))
        });
        if let Some(mut chosen) = rounded(&mut self.domain, &order) {
            self.exchanges.improve(&self.model, &mut chosen, 200);
            self.offer(chosen);
        }
        self.room.order = order;
    }
}
