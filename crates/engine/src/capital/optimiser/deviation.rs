//! Small models searched by what it costs to go against prices.
//!
//! Prices of rows give a bound and for each column a side that suits them; each column on its other side takes its size off the bound, and
//! so does each unit of a priced row left unused:
//!
//! > value = bound - sum of sizes against prices - sum of price x room left
//!
//! Where prices are good the bound is near the best, and few sets of columns can go against them. Nothing is solved on the way, so a
//! look at one set takes next to no time. Sizes are rounded down and the bound up: the answer is exact whatever the prices.
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "floats choose prices, whole numbers decide; sizes are limited before every sum; every index is of the same model"
)]

use super::domain::Choice;
use super::model::Row;

/// Places after the point that prices count to, in bits.
const SHIFT: u32 = 16;
/// The largest price that counts, shifted.
const LARGEST: f64 = 1e17;

/// A search by deviations, and room for it.
#[derive(Debug, Clone, Default)]
pub struct Deviations {
    /// Columns, those that cost most to turn first.
    order: Vec<u32>,
    sizes: Vec<i128>,
    steps: Vec<Step>,
    /// For each step its terms: row, coefficient, and how the least and the most of that row change by choosing and by leaving out.
    terms: Vec<(u32, i64)>,
    limits: Vec<i64>,
    prices: Vec<i64>,
    least: Vec<i64>,
    most: Vec<i64>,
    chosen: Vec<bool>,
    found: Vec<bool>,
    value: i64,
    looks: u64,
    allowed: u64,
}

#[derive(Debug, Clone, Copy)]
struct Step {
    column: u32,
    first: u32,
    end: u32,
    size: i64,
    suits: bool,
    held: Choice,
}

/// What came of a search by deviations.
#[derive(Debug, Clone, Copy)]
pub enum Outcome<'a> {
    /// The best value and a choice that has it.
    Best(i64, &'a [bool]),
    /// Nothing above the floor.
    Nothing,
    /// It took too many looks.
    GivenUp,
}

impl Deviations {
    /// The best value above a floor and its choice, with what is held of some columns kept as it is.
    ///
    /// Rows come each with a price, those that follow from others for the sake of their prices only.
    pub fn best(
        &mut self,
        values: &[i64],
        rows: &[(&Row, f64)],
        held: &[Choice],
        floor: i64,
        most: u64,
    ) -> Outcome<'_> {
        let Some(reach) = self.prepare(values, rows, held) else { return Outcome::GivenUp };
        self.value = floor;
        self.found.clear();
        self.looks = most;
        self.allowed = most;
        self.go(0, reach, values);
        match (self.looks, self.found.is_empty()) {
            (0, _) => Outcome::GivenUp,
            (_, true) => Outcome::Nothing,
            (_, false) => Outcome::Best(self.value, &self.found),
        }
    }

    /// Looks that the last search took.
    pub const fn looked(&self) -> u64 {
        self.allowed.saturating_sub(self.looks)
    }

    fn prepare(&mut self, values: &[i64], rows: &[(&Row, f64)], held: &[Choice]) -> Option<i64> {
        let unit = f64::from(1_u32 << SHIFT);
        self.prices.clear();
        self.limits.clear();
        self.sizes.clear();
        self.sizes.extend(values.iter().map(|value| i128::from(*value) << SHIFT));
        let mut bound: i128 = 0;
        for (row, price) in rows {
            let price = price * unit;
            let price = if (0.0..LARGEST).contains(&price) { price as i64 } else { 0 };
            self.prices.push(price);
            self.limits.push(row.limit);
            if price != 0 {
                bound += i128::from(price) * i128::from(row.limit);
                for (column, coefficient) in &row.terms {
                    self.sizes[*column as usize] -= i128::from(price) * i128::from(*coefficient);
                }
            }
        }
        bound += self.sizes.iter().map(|size| (*size).max(0)).sum::<i128>();
        let sizes = &self.sizes;
        self.order.clear();
        self.order.extend(0..values.len() as u32);
        self.order.sort_by_key(|column| (std::cmp::Reverse(sizes[*column as usize].abs()), *column));
        let mut own: Vec<Vec<(u32, i64)>> = vec![Vec::new(); values.len()];
        self.least.clear();
        self.most.clear();
        for (number, (row, _)) in (0..).zip(rows) {
            let (mut least, mut most) = (0, 0);
            for (column, coefficient) in &row.terms {
                own[*column as usize].push((number, *coefficient));
                least += (*coefficient).min(0);
                most += (*coefficient).max(0);
            }
            self.least.push(least);
            self.most.push(most);
        }
        self.steps.clear();
        self.terms.clear();
        for column in &self.order {
            let first = self.terms.len() as u32;
            self.terms.extend_from_slice(&own[*column as usize]);
            let size = self.sizes[*column as usize];
            self.steps.push(Step {
                column: *column,
                first,
                end: self.terms.len() as u32,
                size: i64::try_from(size.abs() >> SHIFT).ok()?,
                suits: size > 0,
                held: held.get(*column as usize).copied().unwrap_or(Choice::Open),
            });
        }
        self.chosen.clear();
        self.chosen.resize(values.len(), false);
        i64::try_from((bound >> SHIFT) + 1).ok()
    }

    /// Decides the columns from this step on, where no more than `reach` can come of it.
    fn go(&mut self, at: usize, reach: i64, values: &[i64]) {
        if self.looks == 0 {
            return;
        }
        self.looks -= 1;
        let Some(step) = self.steps.get(at).copied() else {
            let value = values.iter().zip(&self.chosen).filter(|(_, chosen)| **chosen).map(|(value, _)| value).sum();
            if value > self.value {
                self.value = value;
                self.found.clone_from(&self.chosen);
            }
            return;
        };
        for (chosen, size) in [(step.suits, 0), (!step.suits, step.size)] {
            if reach.saturating_sub(size) <= self.value {
                break;
            }
            if step.held == if chosen { Choice::Out } else { Choice::In } {
                continue;
            }
            let lost = self.turn(step, chosen);
            if let Some(left) =
                lost.map(|lost| reach.saturating_sub(size).saturating_sub(lost)).filter(|left| *left > self.value)
            {
                self.chosen[step.column as usize] = chosen;
                self.go(at + 1, left, values);
            }
            self.turn_back(step, chosen);
        }
        self.chosen[step.column as usize] = false;
    }

    /// Decides a column; what is lost by room that can no longer be used, `None` where a row breaks.
    fn turn(&mut self, step: Step, chosen: bool) -> Option<i64> {
        let mut lost = 0;
        let mut holds = true;
        for (row, coefficient) in &self.terms[step.first as usize..step.end as usize] {
            let row = *row as usize;
            if (*coefficient > 0) == chosen {
                self.least[row] += coefficient.abs();
                holds &= self.least[row] <= self.limits[row];
            } else {
                let before = (self.limits[row] - self.most[row]).max(0);
                self.most[row] -= coefficient.abs();
                let after = (self.limits[row] - self.most[row]).max(0);
                if after > before && self.prices[row] > 0 {
                    lost += (i128::from(self.prices[row]) * i128::from(after - before)) >> SHIFT;
                }
            }
        }
        holds.then(|| i64::try_from(lost).unwrap_or(i64::MAX))
    }

    fn turn_back(&mut self, step: Step, chosen: bool) {
        for (row, coefficient) in &self.terms[step.first as usize..step.end as usize] {
            if (*coefficient > 0) == chosen {
                self.least[*row as usize] -= coefficient.abs();
            } else {
                self.most[*row as usize] += coefficient.abs();
            }
        }
    }
}
