//! The account of one payer: what it paid before, what it pays after, and what is between.

use super::answer::Account;
use super::stage::StageYear;
use super::sum::Sum;

/// One payer in one year, or in all.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums {
    before: Sum,
    saving: Sum,
    pub(super) outlay: Sum,
}

impl Sums {
    pub(super) fn add_stage(&mut self, stage: &StageYear) {
        self.before.add(&stage.before);
        self.saving.add(&stage.saving);
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.before.add(&other.before);
        self.saving.add(&other.saving);
        self.outlay.add(&other.outlay);
    }

    pub(super) fn total<'a>(sums: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut total = Self::default();
        sums.into_iter().for_each(|sums| total.add(sums));
        total
    }

    /// Saving less outlay; + = better off.
    pub(super) fn net_gain(&self) -> Sum {
        self.saving.minus(&self.outlay)
    }

    pub(super) const fn saving(&self) -> &Sum {
        &self.saving
    }

    pub(super) fn figures(&self) -> Account {
        let net_gain = self.net_gain();
        Account {
            before: self.before.amount(),
            after: self.before.minus(&net_gain).amount(),
            saving: self.saving.amount(),
            outlay: self.outlay.amount(),
            net_gain: net_gain.amount(),
        }
    }

    /// Paths of the blanks that hide any of its figures.
    pub(super) fn lacks(&self) -> Vec<String> {
        self.before.minus(&self.net_gain()).lacks().iter().map(|lack| lack.path()).collect()
    }
}
