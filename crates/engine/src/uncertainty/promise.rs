//! Promises: what is said to hold for every board, counted exactly in each draw.

use serde::{Deserialize, Serialize};

use crate::allocation::study::measures::proportion::compare;
use crate::quantities::Rate;

/// What a promise is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseKind {
    /// In the last year no board has less than today's share of the money by more than this share of it.
    LossAtMost,
    /// In no year does a board grow by less than this.
    GrowthAtLeast,
    /// In the last year no board is further than this from its target, over or under.
    DistanceAtMost,
}

/// A promise with its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// What it is about.
    pub kind: PromiseKind,
    /// How far.
    pub limit: Rate,
}

impl Promise {
    /// Whether a board with this money keeps it, where it would have `kept` under today's shares: `kept - money <= limit x kept`.
    pub(super) fn allows_loss(self, money: i64, kept: i64) -> bool {
        let (limit, whole) = self.limit.ratio();
        let (money, kept) = (i128::from(money), i128::from(kept));
        compare(&[kept.saturating_sub(money), whole], &[limit, kept]).is_le()
    }

    /// Whether growth from `prior` to `money` keeps it: `money >= (1 + limit) x prior`. A board that had nothing keeps it.
    pub(super) fn allows_growth(self, money: i64, prior: i64) -> bool {
        let (limit, whole) = self.limit.ratio();
        let (money, prior) = (i128::from(money), i128::from(prior));
        prior <= 0 || compare(&[money, whole], &[whole.saturating_add(limit), prior]).is_ge()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promise(kind: PromiseKind, limit: &str) -> Promise {
        Promise { kind, limit: Rate::from_text(limit).unwrap_or_default() }
    }

    #[test]
    fn a_promise_holds_up_to_its_limit_and_not_a_penny_further() {
        let loss = promise(PromiseKind::LossAtMost, "0.01");
        assert!(
            loss.allows_loss(9_900, 10_000) && !loss.allows_loss(9_899, 10_000) && loss.allows_loss(12_000, 10_000)
        );
        let growth = promise(PromiseKind::GrowthAtLeast, "-0.02");
        assert!(
            growth.allows_growth(9_800, 10_000) && !growth.allows_growth(9_799, 10_000) && growth.allows_growth(0, 0)
        );
    }
}
