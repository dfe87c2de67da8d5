//! Portfolios against every choice there is, over a fixed share of what `cargo xtask soak portfolios` and `portfolio_steps` run.

use proofs::bulk::run;
use proofs::portfolio::{compare, steps};

#[test]
fn small_portfolios_equal_every_choice_tried() {
    let tally = run(300, &|case| compare::one(11, case), &|_| {});
    assert_eq!(tally.wrong, 0, "{}", tally.report("portfolios", 11, &|case, fault| compare::tell(11, case, fault)));
    for kind in [
        "own_footprint",
        "local_test",
        "ringfenced",
        "pooled",
        "pooled, nothing allowed",
        "carry_over",
        "reserves",
        "own_funds_score\":false",
        "ringfence_share",
        "national_rule",
        "revenue_limits",
        "backlog_share",
        "must",
        "group",
        "requires",
        "delay_discount",
        "latest_start",
        "cost_to_enter something",
        "value_to_enter something",
        "value_to_enter nothing",
        "cost_to_enter impossible",
    ] {
        assert!(tally.labels.get(kind).is_some_and(|count| *count >= 5), "{kind} is hardly tried: {:?}", tally.labels);
    }
}

#[test]
fn frontiers_and_firm_schemes_equal_every_choice_tried() {
    let tally = run(300, &|case| steps::one(12, case), &|_| {});
    assert_eq!(tally.wrong, 0, "{}", tally.report("portfolio_steps", 12, &|case, fault| steps::tell(12, case, fault)));
    for kind in ["sizes of a pot", "sizes of the ringfence", "core", "borderline", "out", "nothing allowed"] {
        assert!(tally.labels.get(kind).is_some_and(|count| *count >= 5), "{kind} is hardly tried: {:?}", tally.labels);
    }
}
