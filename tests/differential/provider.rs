//! Providers against every definition worked out anew, over a fixed share of what `cargo xtask soak providers` runs.

use proofs::bulk::run;
use proofs::provider::compare;

#[test]
fn every_figure_of_a_provider_equals_its_definition() {
    let tally = run(1_000, &|case| compare::one(41, case), &|_| {});
    assert_eq!(tally.wrong, 0, "{}", tally.report("providers", 41, &|case, fault| compare::tell(41, case, fault)));
    for kind in [
        "Provider whole",
        "Provider in parts",
        "counts money",
        "counts patients",
        "a lead pools",
        "a lead pools nothing",
        "\"low_volume\",",
        "\"settles\":null",
        "\"share\":null",
        "\"variable\":\"-",
        "\"home\":null",
    ] {
        assert!(tally.labels.get(kind).is_some_and(|count| *count >= 20), "{kind} is hardly tried: {:?}", tally.labels);
    }
}
