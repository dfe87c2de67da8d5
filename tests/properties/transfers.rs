//! Services that arrive bring their money, and that is not growth.

use proofs::laws::transfers;

use super::holds;

#[test]
fn a_transfer_alone_leaves_everyone_at_average_growth() {
    holds(&transfers::TRANSFER_ALONE);
}

#[test]
fn growth_is_like_for_like() {
    holds(&transfers::LIKE_FOR_LIKE);
}
