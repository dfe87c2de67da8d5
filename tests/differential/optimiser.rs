//! The optimiser against every choice there is, over a fixed share of the models that `cargo xtask soak optimise` runs.

use proofs::bulk::run;
use proofs::optimiser::exhaustive::{one, tell};

#[test]
fn small_models_equal_every_choice_tried() {
    let tally = run(2_000, &|case| one(7, case), &|_| {});
    assert_eq!(tally.wrong, 0, "{}", tally.report("optimise", 7, &|case, fault| tell(7, case, fault)));
    for kind in [
        "nothing is allowed",
        "must-do",
        "requires",
        "at least so much",
        "budget a penny short",
        "pence-sized figures",
        "pots joined by few rows",
    ] {
        assert!(tally.labels.get(kind).is_some_and(|count| *count > 50), "{kind} is hardly tried: {:?}", tally.labels);
    }
}
