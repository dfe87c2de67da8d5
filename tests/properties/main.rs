//! The laws an allocation keeps, each on 10,000 cases that its seed decides; and those of the other rooms.

mod appraisal;
mod at_target;
mod capital;
mod collaboratives;
mod convergence;
mod cost_growth;
mod delegation;
mod engagement;
mod equality;
mod invariance;
mod parts;
mod pathways;
mod provider;
mod sums;
mod transfers;
mod uncertainty;

use proofs::laws::{Law, prove};

const CASES: u64 = 10_000;

/// Fails with the smallest case found that breaks the law, or when the law spoke of too few cases to mean anything.
fn holds(law: &Law) {
    match prove(law, 20_240_401, CASES) {
        Ok(spoken) => assert!(spoken >= CASES / 4, "{} It spoke of {spoken} cases only.", law.sentence),
        Err(account) => panic!("{account}"),
    }
}
