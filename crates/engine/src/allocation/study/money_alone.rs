//! Money alone: a study worked out without its working, for whoever works out thousands.

use super::super::allocate::course;
use super::facts::Facts;
use super::outcome::{Study, shares_kept};

/// The money of a study, in pence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MoneyAlone {
    /// By year and board.
    pub(crate) allocations: Vec<Vec<i64>>,
    /// What growth is measured from, by year and board: money of the year before with what arrived.
    pub(crate) priors: Vec<Vec<i64>>,
    /// Money of the last year under today's shares, by board.
    pub(crate) kept: Vec<i64>,
    /// Need of the last year by board.
    pub(crate) weights: Vec<u128>,
    /// National sum of the last year.
    pub(crate) quantum: i64,
}

impl Study {
    /// The money of every year; `None` where the rule cannot be worked out.
    pub(crate) fn money(&self, facts: &Facts) -> Option<MoneyAlone> {
        let quanta = self.quanta(self.years).ok()?;
        let request = self.request(facts, &quanta);
        if !request.check().is_empty() {
            return None;
        }
        let course =
            course(&request.places, &request.quanta, &request.transfers, &request.pace, &request.bounds).ok()?;
        let mut allocations: Vec<Vec<i64>> = Vec::with_capacity(quanta.len());
        course.run_allocations(|_, row| allocations.push(row.to_vec())).ok()?;
        let before = core::iter::once(&course.openings).chain(&allocations);
        let priors = before.enumerate().take(quanta.len()).map(|(year, row)| {
            let mut prior = row.clone();
            for (pence, arrived) in prior.iter_mut().zip(course.transfers.get(year).into_iter().flatten()) {
                *pence = pence.saturating_add(*arrived);
            }
            prior
        });
        let last = quanta.last().copied()?;
        Some(MoneyAlone {
            priors: priors.collect(),
            kept: shares_kept(&self.opening.residence, &[last]).pop()?,
            weights: course.weights_of(quanta.len().saturating_sub(1)).to_vec(),
            quantum: last.pence(),
            allocations,
        })
    }
}
