//! How gaps close.

use proofs::laws::convergence;

use super::holds;

#[test]
fn convergence_of_one_closes_the_gap_at_once() {
    holds(&convergence::WHOLE_GAP_AT_ONCE);
}

#[test]
fn the_gap_shrinks_by_the_same_share() {
    holds(&convergence::GAP_SHRINKS);
}

#[test]
fn a_straight_line_arrives_in_time() {
    holds(&convergence::STRAIGHT_LINE_ARRIVES);
}

#[test]
fn more_money_lowers_nobody() {
    holds(&convergence::MORE_MONEY_LOWERS_NOBODY);
}
