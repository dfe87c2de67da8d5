//! A board at target stays there.

use proofs::laws::at_target;

use super::holds;

#[test]
fn stays_under_rules_that_look_at_the_gap() {
    holds(&at_target::STAYS);
}

#[test]
fn stays_under_tables() {
    holds(&at_target::STAYS_UNDER_TABLES);
}
