//! What changes nothing.

use proofs::laws::invariance;

use super::holds;

#[test]
fn scaling_weights_changes_nothing() {
    holds(&invariance::SCALING_WEIGHTS);
}

#[test]
fn other_codes_change_nothing() {
    holds(&invariance::RELABELLING);
}

#[test]
fn another_order_moves_pennies_at_most() {
    holds(&invariance::REORDERING);
}
