//! Sums that know what they lack.

use std::collections::BTreeSet;

use crate::quantities::{Fraction, Pence};

/// An input that is blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lack {
    /// Patients of the stage at a place.
    Patients(usize),
    /// Unit cost of the stage at a place.
    UnitCost(usize),
    /// Cost of the intervention in a year, from 0.
    Cost(usize),
    /// Change of the effect at a place in a year, from 0.
    Change(usize, usize),
}

/// Whole pence, and what is not known of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sum {
    known: Pence,
    lacks: BTreeSet<Lack>,
}

impl Lack {
    /// Where it stands in the entry.
    pub(super) fn path(self) -> String {
        match self {
            Self::Patients(stage) => format!("stages[{stage}].patients"),
            Self::UnitCost(stage) => format!("stages[{stage}].unit_cost"),
            Self::Cost(year) => format!("intervention.costs[{year}]"),
            Self::Change(effect, year) => format!("intervention.effects[{effect}].changes[{year}]"),
        }
    }
}

impl Sum {
    /// Pounds to the nearest penny.
    pub(super) fn of_pounds(pounds: &Fraction) -> Self {
        let pence = pounds.times(&Fraction::whole(100));
        Self { known: Pence::nearest(&pence).unwrap_or_default(), lacks: BTreeSet::new() }
    }

    /// Not known for want of these.
    pub(super) fn lacking(lacks: impl IntoIterator<Item = Lack>) -> Self {
        Self { known: Pence::default(), lacks: lacks.into_iter().collect() }
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.known = self.known.plus(other.known);
        self.lacks.extend(&other.lacks);
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        Self { known: self.known.minus(other.known), lacks: self.lacks.union(&other.lacks).copied().collect() }
    }

    pub(super) fn total<'a>(sums: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut total = Self::default();
        sums.into_iter().for_each(|sum| total.add(sum));
        total
    }

    /// The amount, where nothing is lacking.
    pub(super) fn amount(&self) -> Option<Pence> {
        self.lacks.is_empty().then_some(self.known)
    }

    pub(super) const fn lacks(&self) -> &BTreeSet<Lack> {
        &self.lacks
    }
}
