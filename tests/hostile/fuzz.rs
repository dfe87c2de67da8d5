//! A fixed share of the soak `fuzz`: no panic and no call that holds more than 64 MiB. Its time is told by the soak alone.

use proofs::soak::counted::{Counted, counted};
use proofs::soak::fuzz;

#[global_allocator]
static MEMORY: Counted = Counted;

#[test]
fn a_share_of_the_calls_of_chance_neither_panic_nor_hold_much() {
    let mut taken = 0;
    for case in 0..6_000 {
        let outcome = fuzz::one_whatever_its_time(5, case);
        assert!(outcome.faults.is_empty(), "case {case}: {:?}: {}", outcome.faults, fuzz::tell(5, case, ""));
        taken += u32::from(outcome.labels[0].ends_with(": taken"));
    }
    assert!(taken > 600, "{taken} were taken");
}

/// The proof above can fail: what a call holds is counted.
#[test]
fn memory_is_counted() {
    let (kept, bytes) = counted(|| vec![1_u8; 3 << 20]);
    assert!(kept.len() <= bytes && bytes < 4 << 20, "{bytes}");
    let (_, none) = counted(|| 1 + 1);
    assert_eq!(none, 0);
}
