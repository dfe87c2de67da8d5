//! Who plans which service, and from when: start years, lead providers, readiness; what is not settled is never called national.

use engine::delegation::Criterion;
use engine::delegation::arrangement::{Arrangement, Reason};
use engine::quantities::FinancialYear;
use proofs::random::Random;
use scenario::delegation::{
    Arranged, BoardsTaken, DelegationInput, GroupInput, Known, Planned, Planner, Plans, Sight, Staged, StagingPreset,
};
use scenario::schema::{Shape, field};
use scenario::{Baseline, at_path, differences, in_use};

use crate::{chance, changed, refusal};

pub fn opening() -> DelegationInput {
    Baseline::default().inputs().delegation
}

/// Everything known of a service, so that the test finds it suitable and ready.
pub fn make_ready(input: &mut DelegationInput, line: &str, population: &str, cost: &str) {
    input.change(line, |service| {
        "50".clone_into(&mut service.centres);
        service.flagged = Known::No;
        population.clone_into(&mut service.planning_population);
        cost.clone_into(&mut service.cost);
        for criterion in Criterion::SUITABILITY.into_iter().chain(Criterion::READINESS) {
            "90".clone_into(service.rating_mut(criterion).expect("a rating"));
        }
    });
}

pub fn year(start: u16) -> FinancialYear {
    FinancialYear::starting(start).expect("in range")
}

fn arranged(input: &DelegationInput) -> Arranged {
    Arranged::read(input).expect("sound")
}

fn plans(input: &DelegationInput, line: &str, code: &str, start: u16) -> Plans {
    let arranged = arranged(input);
    let service = arranged.services.iter().find(|service| service.service.code == line).expect("listed");
    let board = engine::parameters::boards().iter().position(|board| board.code == code).expect("a board");
    arranged.plans(service, board, year(start))
}

#[test]
fn what_is_not_settled_is_not_called_national() {
    let arranged = arranged(&opening());
    let count = |start, planner| arranged.count(Sight::England, year(start), planner);
    assert_eq!((count(2025, Planner::NHS_ENGLAND), count(2025, Planner::NotSettled)), (66, 86));
    assert_eq!(count(2022, Planner::NHS_ENGLAND), 152, "before anything starts NHS England plans every service");
    for sight in [Sight::England, Sight::Board(0), Sight::Board(41)] {
        for year in arranged.years() {
            let (groups, all) = arranged.totals(sight, year);
            let counted: u32 = groups.iter().map(|group| group.services).sum();
            assert_eq!((counted, all.services), (152, 152));
            let services = Planner::ALL.map(|planner| arranged.count(sight, year, planner));
            assert_eq!(
                services.map(|count| u32::try_from(count).expect("few")).to_vec(),
                groups.iter().map(|group| group.services).collect::<Vec<_>>()
            );
        }
    }
}

#[test]
fn start_years_are_those_of_the_preset_or_the_users_own() {
    let mut input = opening();
    make_ready(&mut input, "15", "1500000", "");
    input.staging.boards = BoardsTaken::AllReady;
    let of = |input: &DelegationInput, code: &str, start: u16| match plans(input, "15", code, start) {
        Plans::By(arrangement, _) => arrangement,
        other => panic!("{other:?}"),
    };
    // QE1 is in the North West, which began in April 2024; QRV, in London, a year later.
    let (joint, delegated, national) = (Arrangement::Joint, Arrangement::Delegated, Arrangement::National);
    assert_eq!([2022, 2023, 2024].map(|start| of(&input, "QE1", start)), [national, joint, delegated]);
    assert_eq!([2024, 2025].map(|start| of(&input, "QRV", start)), [joint, delegated]);
    input.staging.preset = StagingPreset::Roadmap2022;
    assert_eq!(of(&input, "QRV", 2024), delegated);
    input.staging.preset = StagingPreset::PolicyExchange2022;
    assert_eq!(
        [2022, 2023].map(|start| of(&input, "QRV", start)),
        [national, delegated],
        "chemotherapy or dialysis may be piloted"
    );
    input.staging.preset = StagingPreset::Own;
    "2030/31".clone_into(&mut input.staging.starts.delegated);
    assert_eq!([2029, 2030].map(|start| of(&input, "QE1", start)), [joint, delegated]);
    input.staging.starts.joint.clear();
    assert_eq!(of(&input, "QE1", 2029), national, "what is blank never starts");
    assert_eq!(arranged(&input).years().last(), Some(&year(2030)), "the years reach the last start");
}

#[test]
fn readiness_decides_only_until_it_is_taken_as_given_or_providers_lead() {
    let mut input = opening();
    make_ready(&mut input, "15", "1500000", "");
    assert_eq!(plans(&input, "15", "QE1", 2025), Plans::NotKnown);
    assert_eq!(plans(&input, "15", "QE1", 2023), Plans::By(Arrangement::Joint, Reason::NotStarted));
    (0..6).for_each(|domain| input.readiness.set("QE1", domain, "1"));
    assert_eq!(plans(&input, "15", "QE1", 2025), Plans::By(Arrangement::Joint, Reason::BoardNotReady));
    let arranged = arranged(&input);
    let service = arranged.services.iter().find(|service| service.service.code == "15").expect("listed");
    assert_eq!(arranged.planner(service, Sight::England, year(2025)), Planner::Differs);
    assert_eq!(
        arranged.spread(service, year(2025)),
        [(Planner::By(Arrangement::Joint), 1), (Planner::NotKnown, 41)],
        "one board is known"
    );
    input.staging.boards = BoardsTaken::AllReady;
    assert_eq!(plans(&input, "15", "QE1", 2025), Plans::By(Arrangement::Delegated, Reason::ActsAlone));
    input.staging.boards = BoardsTaken::ByEvidence;
    input.staging.set_lead("15", true);
    input.staging.set_lead("15", true);
    assert_eq!(input.staging.lead_providers, ["15"]);
    assert_eq!(plans(&input, "15", "QRV", 2025), Plans::By(Arrangement::LeadProvider, Reason::ProvidersTogether));
    let (judged, boards) = (&self::arranged(&input).judged, scenario::delegation::Boards::read(&input).expect("sound"));
    let around = Planned::led("QRV", judged, &boards, &Staged::read(&input.staging).expect("sound")).expect("a board");
    let own = around.services.iter().find(|service| service.line == "15").expect("listed");
    assert_eq!(own.arrangement, Some((Arrangement::LeadProvider, Reason::ProvidersTogether)), "as My board has it");
}

#[test]
fn a_group_brings_the_budget_and_a_region_does_not() {
    let mut input = opening();
    make_ready(&mut input, "15", "3000000", "");
    input.staging.boards = BoardsTaken::AllReady;
    assert_eq!(plans(&input, "15", "QE1", 2025), Plans::By(Arrangement::PanBoardOffice, Reason::ActsAcrossRegion));
    input.groups = vec![GroupInput { codes: ["QE1", "QYG"].map(str::to_owned).to_vec() }];
    assert_eq!(plans(&input, "15", "QE1", 2025), Plans::By(Arrangement::Delegated, Reason::ActsInGroup));
}

#[test]
fn every_fault_is_told_at_once_with_its_path_and_what_to_do() {
    let mut input = opening();
    input.staging.preset = StagingPreset::Own;
    for start in ["joint", "delegated", "lead_provider", "pan_board_office"].iter().zip([
        &mut input.staging.starts.joint,
        &mut input.staging.starts.delegated,
        &mut input.staging.starts.lead_provider,
        &mut input.staging.starts.pan_board_office,
    ]) {
        "2026".clone_into(start.1);
    }
    input.staging.lead_providers = ["15", "no such line", "15", "__proto__"].map(str::to_owned).to_vec();
    input.readiness.gate = "9".to_owned();
    input.policy.national_population.clear();
    let problems = Arranged::read(&input).expect_err("refused");
    let told: Vec<(&str, &str)> = problems.iter().map(|problem| (problem.code, problem.path.as_str())).collect();
    let wanted = [
        ("blank", "delegation.policy.national_population"),
        ("out_of_range", "delegation.readiness.gate"),
        ("not_a_year", "delegation.staging.starts.joint"),
        ("not_a_year", "delegation.staging.starts.delegated"),
        ("not_a_year", "delegation.staging.starts.lead_provider"),
        ("not_a_year", "delegation.staging.starts.pan_board_office"),
        ("unknown_line", "delegation.staging.lead_providers[1]"),
        ("duplicate_code", "delegation.staging.lead_providers[2]"),
        ("unknown_line", "delegation.staging.lead_providers[3]"),
    ];
    assert_eq!(told, wanted);
    assert!(
        problems.iter().all(|problem| problem.message.ends_with('.') && field(&problem.path).is_some()),
        "{problems:?}"
    );
    input.staging.preset = StagingPreset::AsDecided;
    let told = Staged::read(&input.staging).expect_err("refused");
    assert_eq!(told.len(), 3, "years that wait are not read: {told:?}");
}

#[test]
fn years_wait_until_they_are_used() {
    let mut inputs = Baseline::default().inputs();
    assert!(!in_use::in_use(&inputs, "delegation.staging.starts.joint"));
    assert!(in_use::in_use(&inputs, "delegation.staging.preset"));
    inputs.delegation.staging.preset = StagingPreset::Own;
    assert!(in_use::in_use(&inputs, "delegation.staging.starts.joint"));
    assert_eq!(StagingPreset::ALL.map(|preset| StagingPreset::from_code(preset.code())), StagingPreset::ALL.map(Some));
    assert_eq!(StagingPreset::from_code("__proto__"), None);
}

#[test]
fn changes_are_said_in_words_and_can_be_put_back() {
    let scenario = changed(|inputs| {
        let staging = &mut inputs.delegation.staging;
        staging.preset = StagingPreset::Own;
        "2026/27".clone_into(&mut staging.starts.delegated);
        staging.set_lead("15", true);
        staging.boards = BoardsTaken::AllReady;
    });
    let start = scenario.baseline.inputs();
    let lines = differences::changes(&start, &scenario.inputs);
    assert_eq!(
        lines.iter().map(scenario::Change::line).collect::<Vec<_>>(),
        [
            "When arrangements start: in years of your own (was as decided)",
            "Delegation to boards from: 2026/27 (was 2025/26)",
            "Services on which a provider collaborative leads: “15” (was none)",
            "How ready boards are taken to be: every board as ready (was each by its evidence)",
        ]
    );
    let back = at_path::put_back(&scenario.inputs, &start, "delegation.staging").expect("an input");
    assert_eq!(back, start);
}

#[test]
fn each_baseline_starts_where_its_source_does() {
    let presets = Baseline::ALL.map(|baseline| baseline.inputs().delegation.staging.preset);
    use StagingPreset::{AsDecided, BeforeReform, PolicyExchange2022, Roadmap2022};
    assert_eq!(presets, [AsDecided, BeforeReform, Roadmap2022, PolicyExchange2022, BeforeReform, AsDecided, AsDecided]);
}

#[test]
fn a_hostile_document_is_refused_where_it_does_not_fit() {
    let told = refusal(
        r#"{ "format": "specialised-services-scenario", "version": 1, "baseline": "as-it-stands", "changes": { "delegation": {
           "staging": { "preset": "toString", "starts": { "__proto__": "2026/27", "joint": 2026, "delegated": null },
                        "lead_providers": { "0": "15" }, "boards": ["all_ready"] } } } }"#,
    );
    let wanted = [
        ("unknown_choice", "changes.delegation.staging.preset"),
        ("unknown_field", "changes.delegation.staging.starts.__proto__"),
        ("wrong_type", "changes.delegation.staging.starts.joint"),
        ("missing", "changes.delegation.staging.starts.delegated"),
        ("wrong_type", "changes.delegation.staging.lead_providers"),
        ("wrong_type", "changes.delegation.staging.boards"),
    ];
    assert_eq!(told, wanted.map(|(code, path)| (code, path.to_owned())));
}

/// Whatever stands there, reading answers or says what is wrong, and what answers counts every service once.
#[test]
fn arrangements_of_chance_answer_or_are_refused() {
    let shape = &field("delegation.staging").expect("a field").shape;
    assert!(matches!(shape, Shape::Record(_)));
    let mut answered = 0;
    for case in 0..300 {
        let mut random = Random::of_case(11, case);
        let mut input = opening();
        make_ready(&mut input, "15", "1500000", "");
        input.staging = serde_json::from_value(chance::whole(&mut random, shape)).expect("the schema fits the types");
        if random.chance(1, 2) {
            input.staging.lead_providers = vec![random.choose(&["15", "132", "2A"]).to_owned()];
        }
        match Arranged::read(&input) {
            Err(problems) => {
                assert!(!problems.is_empty() && problems.iter().all(|problem| field(&problem.path).is_some()))
            }
            Ok(arranged) => {
                answered += 1;
                let years = arranged.years();
                assert!((1..=10).contains(&years.len()) && years.is_sorted(), "{years:?}");
                for year in years {
                    assert_eq!(arranged.totals(Sight::England, year).1.services, 152);
                }
            }
        }
    }
    assert!(answered > 30, "only {answered} answered: the cases prove little");
}
