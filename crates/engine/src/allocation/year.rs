//! One year after another: each year starts from what the last one settled.

use super::bounds::Bounds;
use super::pace_of_change::PaceOfChange;
use super::settlement::{Settlement, Unreachable, YearInput, total_pence};
use super::{exact, linear, quick};

/// Places through the years, in whole pence and whole-number weights.
#[derive(Debug, Clone)]
pub struct Course<'a> {
    /// Opening money by place.
    pub openings: Vec<i64>,
    /// Weights by year and place; one row for all years, or one a year.
    pub weights: Vec<Vec<u128>>,
    /// National sum by year.
    pub quanta: Vec<i64>,
    /// Money arriving by year and place; empty when none does.
    pub transfers: Vec<Vec<i64>>,
    /// The rule.
    pub pace: &'a PaceOfChange,
    /// Its bounds.
    pub bounds: &'a Bounds,
}

/// A settled year with what it started from.
#[derive(Debug, Clone)]
pub struct CourseYear {
    /// Money of the year before, without this year's transfers.
    pub before: Vec<i64>,
    /// Money of the year before with this year's transfers.
    pub prior: Vec<i64>,
    /// What the year came to.
    pub settled: Settlement,
}

/// A year whose bounds leave no way to reach its national sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StuckYear {
    /// Year from 1.
    pub year: u32,
    /// Sum of the places' money before it, with transfers, in pence.
    pub prior: i64,
    /// Why.
    pub why: Unreachable,
}

impl Course<'_> {
    /// Weights of the year, counted from 0.
    pub fn weights_of(&self, year: usize) -> &[u128] {
        self.weights.get(year).or(self.weights.first()).map_or(&[], Vec::as_slice)
    }

    /// Works out every year and hands each to `take`.
    ///
    /// # Errors
    /// [`StuckYear`] at the first year that cannot be balanced.
    pub fn run(&self, with_movements: bool, mut take: impl FnMut(usize, CourseYear)) -> Result<(), StuckYear> {
        let mut before = self.openings.clone();
        let mut base = self.openings.clone();
        for (index, quantum) in self.quanta.iter().enumerate() {
            let mut prior = before.clone();
            if let Some(arrivals) = self.transfers.get(index) {
                add(&mut prior, arrivals);
                add(&mut base, arrivals);
            }
            let year = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
            let weights = self.weights_of(index);
            let (pace, bounds) = (self.pace, self.bounds);
            let input = YearInput { year, quantum: *quantum, prior: &prior, base: &base, weights, pace, bounds };
            let settled =
                settle(&input, with_movements).map_err(|why| StuckYear { year, prior: total_pence(&prior), why })?;
            let after = settled.allocations.clone();
            take(index, CourseYear { before, prior, settled });
            before = after;
        }
        Ok(())
    }
}

impl Course<'_> {
    /// Works out every year's allocations alone and hands each to `take`: the same pence as [`Course::run`], sooner.
    ///
    /// # Errors
    /// [`StuckYear`] at the first year that cannot be balanced.
    pub fn run_allocations(&self, take: impl FnMut(usize, &[i64])) -> Result<(), StuckYear> {
        let narrow: Vec<Option<Vec<i64>>> = self.weights.iter().map(|row| narrow(row)).collect();
        self.run_in(&mut Room::default(), &narrow, take)
    }

    /// The same in a room that has been worked in before, with the weights that fit 64 bits beside those that are given.
    ///
    /// # Errors
    /// [`StuckYear`] at the first year that cannot be balanced.
    pub(crate) fn run_in(
        &self,
        room: &mut Room,
        narrow: &[Option<Vec<i64>>],
        mut take: impl FnMut(usize, &[i64]),
    ) -> Result<(), StuckYear> {
        let Room { bench, prior, base, after } = room;
        prior.clone_from(&self.openings);
        base.clone_from(&self.openings);
        for (index, quantum) in self.quanta.iter().enumerate() {
            if let Some(arrivals) = self.transfers.get(index) {
                add(prior, arrivals);
                add(base, arrivals);
            }
            let year = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
            let weights = self.weights_of(index);
            let (pace, bounds) = (self.pace, self.bounds);
            let input = YearInput { year, quantum: *quantum, prior, base, weights, pace, bounds };
            let weights = narrow.get(index).or(narrow.first()).and_then(Option::as_deref);
            if !weights.is_some_and(|weights| linear::settle(&input, weights, bench, after)) {
                *after = settle(&input, false)
                    .map_err(|why| StuckYear { year, prior: total_pence(prior), why })?
                    .allocations;
            }
            take(index, after);
            core::mem::swap(prior, after);
        }
        Ok(())
    }
}

/// Room that one course after another is worked out in, so that nothing is allocated on the way.
#[derive(Debug, Default, Clone)]
pub(crate) struct Room {
    bench: linear::Bench,
    prior: Vec<i64>,
    base: Vec<i64>,
    after: Vec<i64>,
}

pub(crate) fn narrow(row: &[u128]) -> Option<Vec<i64>> {
    row.iter().map(|weight| i64::try_from(*weight).ok()).collect()
}

/// Settles a year: quickly where fixed-point work can prove its answer, exactly in whole numbers of any size where it cannot.
///
/// # Errors
/// [`Unreachable`] when the bounds leave no shift that reaches the national sum.
pub fn settle(input: &YearInput<'_>, with_movements: bool) -> Result<Settlement, Unreachable> {
    match quick::settle(input, with_movements) {
        Some(settled) => Ok(settled),
        None => exact::settle(input, with_movements),
    }
}

fn add(money: &mut [i64], arrivals: &[i64]) {
    for (place, arrival) in money.iter_mut().zip(arrivals) {
        *place = place.saturating_add(*arrival);
    }
}
