//! One input by its path.

use engine::allocation::study::input::GrowthInput;
use proofs::random::Random;
use scenario::{Baseline, at_path, differences, schema};

use crate::chance;

#[test]
fn a_remedy_is_written_where_it_points() {
    let inputs = Baseline::default().inputs();
    let changed = at_path::with_text(&inputs, "allocation.rule.bands[1].differential", "0.5").expect("it stands there");
    assert_eq!(changed.allocation.rule.bands[1].differential, "0.5");
    let changed = at_path::with_text(&inputs, "allocation.quantum.years", "7").expect("it stands there");
    assert_eq!(changed.allocation.quantum.years, 7);
    let changed = at_path::with_text(&inputs, "allocation.quantum.growth.rate", "0.01").expect("it stands there");
    assert_eq!(changed.allocation.quantum.growth, GrowthInput::One { rate: "0.01".to_owned() });
}

#[test]
fn what_cannot_stand_there_is_not_written() {
    let inputs = Baseline::default().inputs();
    for (path, text) in [
        ("allocation.quantum.years", "0.5"),
        ("allocation.quantum.growth.rates[0]", "0.1"),
        ("allocation.rule.bands[9].differential", "0.1"),
        ("allocation.rule.method", "magic"),
        ("allocation.rule.bands", "0.1"),
        ("allocation.rule.has_ceiling", "true"),
        ("__proto__", "0.1"),
        ("allocation.rule", "0.1"),
    ] {
        assert_eq!(at_path::with_text(&inputs, path, text), None, "{path}");
    }
}

#[test]
fn what_is_put_back_differs_no_more() {
    let mut restored = 0;
    // Everything set by chance, twice on each baseline: hundreds of inputs to put back in every case.
    for (case, baseline) in (0..).zip([Baseline::ALL, Baseline::ALL].as_flattened()) {
        let baseline = baseline.inputs();
        let mut inputs = chance::inputs(&mut Random::of_case(9, case));
        let mut left = differences::changes(&baseline, &inputs);
        while let Some(change) = left.first() {
            inputs = at_path::put_back(&inputs, &baseline, &change.path).expect("both have it");
            let after = differences::changes(&baseline, &inputs);
            assert!(after.iter().all(|left| left.path != change.path), "{}", change.path);
            left = after;
            restored += 1;
        }
        assert_eq!(inputs, baseline, "case {case}");
    }
    assert!(restored > 800, "{restored}");
}

#[test]
fn an_input_the_baseline_lacks_is_put_back_with_its_choice() {
    let baseline = Baseline::default().inputs();
    let mut inputs = baseline.clone();
    inputs.allocation.quantum.growth = GrowthInput::ByYear { rates: vec!["0.1".to_owned()] };
    let changed = at_path::with_text(&inputs, "allocation.quantum.growth.rates[0]", "0.2").expect("a row of its own");
    assert_eq!(changed.allocation.quantum.growth, GrowthInput::ByYear { rates: vec!["0.2".to_owned()] });
    assert_eq!(at_path::put_back(&inputs, &baseline, "allocation.quantum.growth.rates"), Some(baseline.clone()));
    assert_eq!(at_path::put_back(&inputs, &baseline, "allocation.nothing"), None);
}

#[test]
fn every_text_of_the_baseline_is_found_by_its_path() {
    let inputs = Baseline::default().inputs();
    let found = schema::paths().iter().filter(|(path, _)| at_path::text(&inputs, path).is_some()).count();
    assert!(found > 25, "{found}");
}
