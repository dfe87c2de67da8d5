//! A set of which no row can be left out: rows are left out many at a time, then fewer, and in the end one by one.
//!
//! A choice that breaks just one row of the set shows that the row is needed, and a choice next to it may show the same of another row.

use super::choices::Turning;
use super::question::{Outcome, Question};
use super::{Clash, index};

/// Rows that clash, of which some may be left out.
#[derive(Debug, Clone)]
pub(super) struct LeavingOut {
    /// In the order in which they should be kept.
    rows: Vec<usize>,
    /// Of all rows, whether they are among these.
    is_in: Vec<bool>,
    /// Of all rows, those that cannot be left out, or were not shown to be so in time.
    is_needed: Vec<bool>,
    /// Those that were tried together with no others than at present.
    is_tried: Vec<bool>,
    /// How many are left out at once.
    size: usize,
    asked: Option<(Vec<usize>, Question)>,
    /// Choices that break few rows, not looked at yet.
    near: Vec<Vec<bool>>,
}

impl LeavingOut {
    pub(super) fn new(rows: &[usize], order: &[usize]) -> Self {
        let mut is_in = vec![false; order.len()];
        rows.iter().for_each(|row| is_in[*row] = true);
        let nothing = vec![false; order.len()];
        let size = (rows.len() / 4).max(1);
        let rows = order.iter().copied().filter(|row| is_in[*row]).collect();
        Self { rows, is_in, is_needed: nothing.clone(), is_tried: nothing, size, asked: None, near: Vec::new() }
    }

    /// The rows left, in the order of their numbers.
    pub(super) fn rows(&self) -> Vec<usize> {
        let mut rows = self.rows.clone();
        rows.sort_unstable();
        rows
    }

    /// One step more; true when no row can be left out.
    pub(super) fn step(&mut self, of: &mut Clash) -> bool {
        if let Some(chosen) = self.near.pop() {
            self.learn(of, chosen);
            return false;
        }
        let Some((out, mut question)) = self.asked.take().or_else(|| self.next()) else { return true };
        match question.step(&of.model, &of.follow, &of.known, &mut of.left) {
            None => self.asked = Some((out, question)),
            Some(Outcome::Clash(named)) => {
                self.is_in.iter_mut().for_each(|is_in| *is_in = false);
                named.iter().for_each(|row| self.is_in[*row] = true);
                self.rows.retain(|row| self.is_in[*row]);
            }
            Some(Outcome::Allowed(chosen)) => {
                of.learn(chosen.clone());
                self.tried(&out);
                self.near.push(chosen);
            }
            Some(Outcome::Unsettled) => self.tried(&out),
        }
        false
    }

    /// What is left out next, and the question whether the others clash.
    fn next(&mut self) -> Option<(Vec<usize>, Question)> {
        loop {
            let open = |row: &&usize| !self.is_needed[**row] && !self.is_tried[**row];
            let out: Vec<usize> = self.rows.iter().rev().filter(open).take(self.size).copied().collect();
            if !out.is_empty() {
                let rows = self.rows.iter().filter(|row| !out.contains(row)).copied().collect();
                return Some((out, Question::new(rows)));
            }
            if self.size == 1 {
                return None;
            }
            self.size /= 2;
            self.is_tried.iter_mut().for_each(|is_tried| *is_tried = false);
        }
    }

    fn tried(&mut self, out: &[usize]) {
        for row in out {
            self.is_tried[*row] = true;
            self.is_needed[*row] |= out.len() == 1;
        }
    }

    /// Looks at one choice: the row that it alone breaks is needed, and so is one that a choice next to it alone breaks.
    fn learn(&mut self, of: &Clash, chosen: Vec<bool>) {
        let mut turning = Turning::new(&of.model, &of.follow, chosen);
        let mut broken = self.rows.iter().filter(|row| turning.is_broken(**row));
        let (Some(only), None) = (broken.next().copied(), broken.next()) else { return };
        self.is_needed[only] = true;
        for (column, _) in &of.model.rows[only].terms {
            let column = index(*column);
            turning.turn(column);
            // Nothing but rows of this column can be broken now that was not before.
            let rows = of.follow.columns[column].iter().map(|(row, _)| index(*row));
            let mut broken = rows.filter(|row| self.is_in[*row] && turning.is_broken(*row));
            if let (Some(next), None) = (broken.next(), broken.next())
                && !self.is_needed[next]
            {
                self.is_needed[next] = true;
                self.near.push(turning.chosen.clone());
            }
            turning.turn(column);
        }
    }
}
