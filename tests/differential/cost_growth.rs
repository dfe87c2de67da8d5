//! Cost growth against its definition: other logarithms, other roots, other fractions.

use proofs::cost_growth::compare::{one, tell};

#[test]
fn every_projection_and_every_effect_is_that_of_the_definition() {
    let mut kinds = std::collections::BTreeMap::<String, u32>::new();
    for number in 0..600 {
        let outcome = one(11, number);
        if let Some(fault) = outcome.faults.first() {
            panic!("{fault}: {}", tell(11, number, fault));
        }
        outcome.labels.into_iter().for_each(|label| *kinds.entry(label).or_default() += 1);
    }
    for kind in ["told_apart", "undivided", "new", "ended", "unknown", "parts", "parts never", "parts unknown"] {
        assert!(kinds.get(kind).is_some_and(|count| *count > 10), "{kind}: {kinds:?}");
    }
}
