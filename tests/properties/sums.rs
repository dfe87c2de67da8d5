//! The money adds up, and the bounds hold.

use proofs::laws::sums;

use super::holds;

#[test]
fn the_money_adds_up() {
    holds(&sums::MONEY_ADDS_UP);
}

#[test]
fn floors_hold() {
    holds(&sums::FLOORS_HOLD);
}

#[test]
fn ceilings_hold() {
    holds(&sums::CEILINGS_HOLD);
}

#[test]
fn the_limit_under_target_holds() {
    holds(&sums::LIMIT_UNDER_TARGET_HOLDS);
}
