//! The laws of portfolios, on portfolios of chance with every kind of constraint.

use proofs::portfolio::beside::comparing;
use proofs::portfolio::laws::{Says, certifying, opening, pooling, relaxing, removing, shuffling};
use proofs::random::Random;

/// Fails with the first case that breaks the law, or when the law spoke of too few to mean anything.
fn holds(cases: u64, least: u64, law: fn(&mut Random) -> Says) {
    let mut spoken = 0;
    for case in 0..cases {
        match law(&mut Random::of_case(20_261_122, case)) {
            Some(Err(account)) => panic!("case {case}: {account}"),
            Some(Ok(())) => spoken += 1,
            None => {}
        }
    }
    assert!(spoken >= least, "spoke of {spoken} of {cases} only");
}

#[test]
fn more_money_or_a_relaxed_constraint_never_lowers_the_objective() {
    holds(1_500, 300, relaxing);
}

#[test]
fn removing_an_unfunded_scheme_that_none_requires_changes_nothing() {
    holds(600, 300, removing);
}

#[test]
fn opening_the_ringfence_never_lowers_the_objective() {
    holds(600, 200, opening);
}

#[test]
fn no_regime_is_worth_more_to_everyone_than_the_pool() {
    holds(800, 200, pooling);
}

#[test]
fn the_order_of_rows_changes_no_byte() {
    holds(300, 150, shuffling);
}

#[test]
fn regimes_side_by_side_say_what_each_says_alone() {
    holds(400, 400, comparing);
}

#[test]
fn the_certificate_accepts_every_answer_and_refuses_every_change() {
    holds(1_500, 800, certifying);
}
