//! A document keeps everything, and the same scenario is always the same document.

use engine::entry::Tree;
use proofs::random::Random;
use scenario::document::{read, write, write_checked};
use scenario::{Baseline, Scenario};
use serde_json::{Value, json};

use crate::{chance, changed};

#[test]
fn whatever_is_set_comes_back() {
    for case in 0..1_000 {
        let scenario = chance::scenario(&mut Random::of_case(3, case));
        let text = write_checked(&scenario).unwrap_or_else(|problems| panic!("case {case}: {problems:?}"));
        let back = read(&text).unwrap_or_else(|problems| panic!("case {case}: {problems:?}\n{text}"));
        assert_eq!(back, scenario, "case {case}");
        assert_eq!(write(&back), text, "case {case}");
    }
}

#[test]
fn a_tree_is_what_json_would_have_it() {
    for case in 0..50 {
        let inputs = chance::scenario(&mut Random::of_case(3, case)).inputs;
        let text = serde_json::to_string(&inputs).expect("JSON");
        assert_eq!(serde_json::from_str::<Tree>(&text).expect("a tree"), scenario::json::tree(&inputs), "case {case}");
    }
}

#[test]
fn an_untouched_scenario_is_its_baseline_and_nothing_else() {
    for baseline in Baseline::ALL {
        let document: Value = serde_json::from_str(&write(&Scenario::of(baseline))).expect("JSON");
        assert_eq!(
            document,
            json!({
                "format": "specialised-services-scenario", "version": 1, "baseline": baseline.code(), "name": "",
                "changes": {}, "notes": {}, "seed": "1",
            })
        );
    }
}

#[test]
fn a_document_holds_differences_only_and_in_order() {
    let scenario = changed(|inputs| {
        inputs.allocation.rule.most_growth = "0.08".to_owned();
        inputs.allocation.thresholds.inflation = "0.03".to_owned();
    });
    assert_eq!(
        write(&scenario),
        r#"{
  "format": "specialised-services-scenario",
  "version": 1,
  "baseline": "as-it-stands",
  "name": "",
  "changes": {
    "allocation": {
      "rule": {
        "most_growth": "0.08"
      },
      "thresholds": {
        "inflation": "0.03"
      }
    }
  },
  "notes": {},
  "seed": "1"
}
"#
    );
}

#[test]
fn notes_keep_their_order_and_blank_ones_go() {
    let mut scenario = Scenario::default();
    for (path, why) in [("allocation.rule.most_growth", "Agreed"), ("allocation.need", "Our index"), ("who", "x")] {
        scenario.notes.set(path, why).expect("known");
    }
    scenario.notes.set("who", "  ").expect("known");
    scenario.notes.set("allocation.rule.most_growth", "Agreed in May").expect("known");
    let back = read(&write(&scenario)).expect("read");
    let notes: Vec<(&str, &str)> = back.notes.iter().collect();
    assert_eq!(notes, [("allocation.rule.most_growth", "Agreed in May"), ("allocation.need", "Our index")]);
    assert_eq!(scenario.notes.set("allocation.opening.own[0].code", "x").expect_err("a row").code, "unknown_path");
    assert_eq!(scenario.notes.set("__proto__", "x").expect_err("no path").code, "unknown_path");
}

#[test]
fn what_would_not_open_again_is_not_saved() {
    let long = changed(|inputs| inputs.allocation.rule.convergence = "1".repeat(301));
    let problems = write_checked(&long).expect_err("too long");
    assert_eq!(problems[0].code, "text_too_long");
    assert_eq!(problems[0].path, "changes.allocation.rule.convergence");
    let named = Scenario { name: "n".repeat(201), ..Scenario::default() };
    assert_eq!(write_checked(&named).expect_err("too long")[0].path, "name");
}

#[test]
fn a_byte_order_mark_and_absent_optional_fields_are_read() {
    let least = "\u{feff}{\"format\":\"specialised-services-scenario\",\"version\":1,\"baseline\":\"as-it-stands\",\"changes\":{}}";
    assert_eq!(read(least), Ok(Scenario::default()));
}

#[test]
fn work_is_what_would_be_lost() {
    let saved = changed(|inputs| inputs.allocation.rule.most_growth = "0.08".to_owned());
    let mut asked = saved.clone();
    asked.inputs.who.code = "QE1".to_owned();
    assert!(!asked.holds_work_beyond(&saved), "who is asking is no work");
    assert!(asked.holds_work_beyond(&Scenario::default()));
    for baseline in Baseline::ALL {
        assert!(!Scenario::of(baseline).holds_work_beyond(&saved), "a baseline as it comes is no work");
    }
    let mut named = saved.clone();
    named.name = "Mine".to_owned();
    assert!(named.holds_work_beyond(&saved));
    let mut noted = saved.clone();
    noted.notes.set("who", "why").expect("known");
    assert!(noted.holds_work_beyond(&saved));
}
