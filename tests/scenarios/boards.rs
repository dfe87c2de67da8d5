//! Boards in the Delegation room: evidence that is not known stays so, groups hold a board once, parts of split boards add up.

use std::sync::Arc;

use engine::delegation::arrangement::{Arrangement, Footprint, Reason};
use engine::delegation::footprint::hang_together;
use engine::delegation::{Policy, Role};
use scenario::Kept;
use scenario::delegation::board_input::{group_of, set_partner};
use scenario::delegation::{Boards, BorderInput, DelegationInput, EachBoard, GroupInput, Judged, PartInput, Planned};
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
        let border = |one: &str, other: &str| BorderInput { one: one.to_owned(), other: other.to_owned() };
        input.borders = vec![border("QE1", "QYG"), border("QYG", "QE1"), border("QE1", "QE1"), border("QE1", "NO")];
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
        ("duplicate_code", "delegation.borders[1]"),
        ("borders_itself", "delegation.borders[2].other"),
        ("unknown_code", "delegation.borders[3].other"),
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

fn planned(input: &DelegationInput) -> Planned {
    let (judged, boards) = (Judged::out(input).expect("sound"), Boards::read(input).expect("sound"));
    Planned::around("QE1", &judged, &boards).expect("a board")
}

/// 1.7 million residents reach no level's upper end; a group of more than 2.5 million reaches the local one.
#[test]
fn a_group_brings_services_within_reach_and_what_is_not_known_stays_so() {
    let mut input = opening();
    let alone = planned(&input);
    assert_eq!((alone.count(Some(Footprint::Alone)), alone.count(Some(Footprint::Group))), (0, 0));
    set_partner(&mut input.groups, "QE1", "QYG", true);
    let together = planned(&input);
    assert_eq!(together.count(Some(Footprint::Group)), alone.count(Some(Footprint::Region)));
    assert!(together.count(Some(Footprint::Group)) > 0);
    assert_eq!(together.count(None), alone.count(None));
    assert!(
        Planned::around("ZZZ", &Judged::out(&input).expect("sound"), &Boards::read(&input).expect("sound")).is_none()
    );
}

/// What a board takes on matters only to a service that is suitable and ready.
#[test]
fn who_plans_a_service_hangs_on_readiness_only_where_it_can() {
    let mut input = opening();
    let of = |input: &DelegationInput, line: &str| {
        planned(input).services.into_iter().find(|service| service.line == line).expect("listed").arrangement
    };
    assert_eq!(of(&input, "15"), Some((Arrangement::National, Reason::NotSettled)));
    input.change("15", |service| {
        service.centres = "50".to_owned();
        service.flagged = scenario::delegation::Known::No;
        service.planning_population = "1500000".to_owned();
        for criterion in
            engine::delegation::Criterion::SUITABILITY.into_iter().chain(engine::delegation::Criterion::READINESS)
        {
            "90".clone_into(service.rating_mut(criterion).expect("a rating"));
        }
    });
    assert_eq!(of(&input, "15"), None, "whether the board is ready is not known");
    (0..6).for_each(|domain| input.readiness.set("QE1", domain, "3"));
    assert_eq!(of(&input, "15"), Some((Arrangement::Delegated, Reason::ActsAlone)));
    input.readiness.set("QE1", 0, "1");
    assert_eq!(of(&input, "15"), Some((Arrangement::Joint, Reason::BoardNotReady)));
}

/// Borders that are named decide whether a group hangs together; where none is named it is not known.
#[test]
fn borders_are_known_only_where_one_is_named() {
    let mut input = opening();
    let region = ["QE1", "QOP", "QYG"];
    let among = |input: &DelegationInput| Boards::read(input).expect("sound").borders_among(&region);
    assert_eq!(among(&input), None);
    let border = |one: &str, other: &str| BorderInput { one: one.to_owned(), other: other.to_owned() };
    input.borders = vec![border("QE1", "QOP"), border("QHM", "QF7")];
    let borders = among(&input).expect("one is named");
    assert_eq!(borders, [["QE1".to_owned(), "QOP".to_owned()]]);
    let hang =
        |codes: &[&str]| hang_together(&codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>(), &borders);
    assert!(hang(&["QE1", "QOP"]) && !hang(&["QE1", "QOP", "QYG"]));
    assert!(input.borders[0].is_between("QOP", "QE1") && !input.borders[0].is_between("QE1", "QYG"));
    input.borders.remove(0);
    assert_eq!(among(&input), None, "a border elsewhere says nothing of this region");
}

/// The same footprints as around each board alone; a group brings its members further and nobody else.
#[test]
fn every_board_stands_side_by_side() {
    let mut input = opening();
    let tiers = Policy::shipped().tiers;
    let all = |input: &DelegationInput| EachBoard::all(&Boards::read(input).expect("sound"), &tiers);
    let before = all(&input);
    let people = |board: &EachBoard| board.around.board.low;
    for board in &before {
        assert_eq!(board.local == Footprint::Alone, people(board) >= 2_500_000.into(), "{}", board.board.name);
        assert!(board.sub_regional != Footprint::Alone && board.assessed.is_none());
        assert_eq!(board.sub_regional == Footprint::Region, board.around.region.low >= 10_000_000.into());
    }
    assert_eq!(before.iter().filter(|board| board.local == Footprint::Alone).count(), 3);
    set_partner(&mut input.groups, "QE1", "QYG", true);
    input.readiness.set("QE1", 0, "3");
    for (before, after) in before.iter().zip(all(&input)) {
        let is_member = ["QE1", "QYG"].contains(&before.board.code);
        assert_eq!(after.around.group.is_some(), is_member);
        assert_eq!(after.local != before.local, is_member && before.local > Footprint::Group, "{}", before.board.name);
        assert_eq!(after.assessed.is_some(), before.board.code == "QE1");
    }
}

#[test]
fn the_test_leaves_boards_and_pools_out() {
    let mut input = with_evidence(["3"; 6]);
    input.pool.persistent = "0.5".to_owned();
    assert_eq!(input.test(), opening().test());
    input.policy.national_population = "9000000".to_owned();
    assert_ne!(input.test(), opening().test());
    input.take_test(opening());
    assert_eq!(
        (input.test(), input.readiness.boards.len(), input.pool.persistent.as_str()),
        (opening().test(), 1, "0.5")
    );
}
