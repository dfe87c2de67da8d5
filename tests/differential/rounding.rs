//! Rounding against exact fractions.

use proofs::soak::rounding::{one, tell};

#[test]
fn every_rounding_is_half_away_from_zero_and_exact() {
    for number in 0..300_000 {
        let outcome = one(1, number);
        if let Some(fault) = outcome.faults.first() {
            panic!("{fault}: {}", tell(1, number, fault));
        }
    }
}
