//! Trees of chance: whatever comes, an answer that adds up or problems with words.

use proofs::soak::hostile::{one, tell};

#[test]
fn a_hundred_thousand_trees_are_answered_or_refused() {
    let mut answered = 0;
    for number in 0..100_000 {
        let outcome = one(1, number);
        if let Some(fault) = outcome.faults.first() {
            panic!("{fault}: {}", tell(1, number, fault));
        }
        answered += usize::from(outcome.labels.iter().any(|label| label == "answered"));
    }
    assert!(answered > 1_000, "only {answered} trees were answered");
}
