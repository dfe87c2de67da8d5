//! Splits against the definition of largest remainder, a tenth of them in 20 other orders.

use proofs::soak::apportionment::{one, tell};

#[test]
fn a_million_splits_keep_the_definition() {
    for number in 0..1_000_000 {
        let outcome = one(1, number);
        if let Some(fault) = outcome.faults.first() {
            panic!("{fault}: {}", tell(1, number, fault));
        }
    }
}
