//! Boards in the Delegation room: evidence that is not known stays so, groups hold a board once, parts of split boards add up.

use std::sync::Arc;

use engine::delegation::Role;
use scenario::delegation::board_input::{group_of, set_partner};
use scenario::delegation::{Boards, DelegationInput, GroupInput, Kept, PartInput};
use scenario::{Baseline, at_path, differences, schema};

use crate::{changed, refusal};

fn opening() -> DelegationInput {
    Baseline::default().inputs().delegation
}

fn faults(change: impl FnOnce(&mut DelegationInput)) -> Vec<(&'static str, String)> {
    let mut input = opening();
    change(&mut input);
    let problems = Boards::read(&input).expect_err("refused");
    assert!(problems.iter().all(|problem| schema::field(&problem.path).is_some()), "{problems:?}");
    problems.into_iter().map(|problem| (problem.code, problem.path)).collect()
}

fn with_evidence(evidence: [&str; 6]) -> DelegationInput {
    let mut input = opening();
    for (domain, evidence) in evidence.into_iter().enumerate() {
        input.readiness.set("QE1", domain, evidence);
    }
    input
}

fn role(input: &DelegationInput) -> Option<Role> {
    Boards::read(input).expect("sound").assess("QE1").role()
}

#[test]
fn what_is_not_known_leaves_the_role_open_only_where_it_could_change_it() {
    assert_eq!(role(&with_evidence([""; 6])), None);
    assert_eq!(role(&with_evidence(["3"; 6])), Some(Role::Delegated));
    assert_eq!(role(&with_evidence(["4", "4", "4", "4", "2", ""])), None, "nothing at all would be below the gate");
    assert_eq!(role(&with_evidence(["1", "", "", "", "", ""])), Some(Role::Joint), "one domain is below the gate");
    assert_eq!(
        role(&with_evidence(["2", "2", "2", "2", "", ""])),
        Some(Role::Joint),
        "16 of 24 is below an average of 3"
    );
    let assessed = Boards::read(&with_evidence(["2", "2", "2", "2", "", ""])).expect("sound").assess("QE1");
    assert_eq!((assessed.low.mean.as_str(), assessed.high.mean.as_str()), ("1.3333333333", "2.6666666667"));
    assert_eq!(assessed.known(), 4);
}

#[test]
fn a_row_of_which_nothing_is_known_is_no_row() {
    let mut input = with_evidence(["3", "", "", "", "", ""]);
    assert_eq!(input.readiness.boards.len(), 1);
    input.readiness.set("QE1", 0, "");
    input.readiness.set("QF7", 3, "");
    assert!(input.readiness.boards.is_empty());
}

#[test]
fn a_board_is_in_one_group_at_most_and_a_group_of_one_is_none() {
    let mut groups = Vec::new();
    set_partner(&mut groups, "QE1", "QYG", true);
    set_partner(&mut groups, "QE1", "QOP", true);
    assert_eq!(groups, [GroupInput { codes: ["QE1", "QYG", "QOP"].map(str::to_owned).to_vec() }]);
    set_partner(&mut groups, "QF7", "QYG", true);
    assert_eq!(group_of(&groups, "QYG").map(|group| group.codes.join(" ")).as_deref(), Some("QF7 QYG"));
    assert_eq!(group_of(&groups, "QE1").map(|group| group.codes.join(" ")).as_deref(), Some("QE1 QOP"));
    set_partner(&mut groups, "QE1", "QOP", false);
    assert!(group_of(&groups, "QE1").is_none() && groups.len() == 1);
}

#[test]
fn every_fault_is_told_at_once_with_its_path() {
    let told = faults(|input| {
        *input = with_evidence(["5", "x", "3", "3", "3", "3"]);
        input.readiness.set("ZZZ", 0, "3");
        input.readiness.gate = String::new();
        let group = |codes: &[&str]| GroupInput { codes: codes.iter().map(|code| (*code).to_owned()).collect() };
        input.groups = vec![group(&["QE1", "QYG"]), group(&["QYG", "NO"]), group(&[])];
        let part = |successor: &str, share: &str| PartInput {
            board: "QJG".to_owned(),
            successor: successor.to_owned(),
            share: share.to_owned(),
        };
        input.parts = vec![
            part("NHS Essex", ""),
            part("NHS Essex", "0.7"),
            part("NHS Norfolk and Suffolk", "0.4"),
            part("NHS Kent", "0"),
        ];
        input.team.full_team = "0".to_owned();
    });
    let wanted = [
        ("blank", "delegation.readiness.gate"),
        ("out_of_range", "delegation.readiness.boards[0].health_and_care_geography"),
        ("not_a_number", "delegation.readiness.boards[0].transformation"),
        ("unknown_code", "delegation.readiness.boards[1].code"),
        ("duplicate_code", "delegation.groups[1].codes[0]"),
        ("unknown_code", "delegation.groups[1].codes[1]"),
        ("empty_group", "delegation.groups[2].codes"),
        ("shares_beyond_one", "delegation.parts[2].share"),
        ("unknown_code", "delegation.parts[3].successor"),
        ("no_team", "delegation.team.full_team"),
    ];
    for (code, path) in wanted {
        assert!(told.contains(&(code, path.to_owned())), "{code} at {path} in {told:?}");
    }
    assert_eq!(told.iter().filter(|(code, _)| *code != "shares_beyond_one").count(), wanted.len() - 1, "{told:?}");
}

#[test]
fn marks_the_wrong_way_round_have_a_way_out() {
    let mut inputs = Baseline::default().inputs();
    inputs.delegation.readiness.trailblazer = "2.5".to_owned();
    let problems = Boards::read(&inputs.delegation).expect_err("refused");
    let remedy = problems.first().and_then(|problem| problem.remedy.clone()).expect("a way out");
    let cured = at_path::with_text(&inputs, &remedy.path, &remedy.value).expect("it can stand there");
    assert!(Boards::read(&cured.delegation).is_ok());
}

#[test]
fn the_last_good_reading_stays_beside_a_problem() {
    let good = Kept::after(None, Boards::read(&opening()));
    let mut input = opening();
    input.readiness.pass = "5".to_owned();
    let faulty = Kept::after(Some(&good), Boards::read(&input));
    assert!(!good.is_before() && faulty.is_before() && faulty != good);
    assert!(Arc::ptr_eq(faulty.shown.as_ref().expect("kept"), good.shown.as_ref().expect("read")));
}

#[test]
fn changes_are_said_in_words() {
    let scenario = changed(|inputs| {
        inputs.delegation.readiness.set("QE1", 3, "2");
        inputs.delegation.readiness.gate = "1".to_owned();
        set_partner(&mut inputs.delegation.groups, "QE1", "QYG", true);
        inputs.delegation.team.commissioners = "150".to_owned();
    });
    let lines = differences::changes(&scenario.baseline.inputs(), &scenario.inputs);
    assert_eq!(
        lines.iter().map(scenario::Change::line).collect::<Vec<_>>(),
        [
            "Evidence every domain needs: 1 (was 2)",
            "Evidence of boards: 1 board (was none)",
            "Boards that plan together: 1 group (was none)",
            "Specialist commissioners in England: 150 (was 200)",
        ]
    );
}

#[test]
fn a_row_is_given_whole() {
    let told = refusal(
        r#"{ "format": "specialised-services-scenario", "version": 1, "baseline": "as-it-stands", "changes": { "delegation": {
           "readiness": { "boards": [{ "code": "QE1", "money": "3" }] }, "groups": [{ "codes": "QE1" }] } } }"#,
    );
    assert!(told.contains(&("unknown_field", "changes.delegation.readiness.boards[0].money".to_owned())), "{told:?}");
    assert!(told.contains(&("missing", "changes.delegation.readiness.boards[0].finance".to_owned())));
    assert!(told.contains(&("wrong_type", "changes.delegation.groups[0].codes".to_owned())));
}
