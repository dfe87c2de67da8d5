//! What people type, read by the page's reader and by regular expressions: the same figure or the same refusal.

use proofs::soak::typed::{one, tell};

#[test]
fn both_readers_agree_on_texts_of_chance() {
    for number in 0..1_000_000 {
        let outcome = one(1, number);
        if let Some(fault) = outcome.faults.first() {
            panic!("{fault}: {}", tell(1, number, fault));
        }
    }
}
