//! A charity, a fund and a rebate as they are set: what is blank leaves unknown what hangs on it and nothing else; every fault has its path.

use engine::engagement::cost::Reach;
use engine::parameters::as_shipped;
use proofs::random::Random;
use rust_decimal::Decimal;
use scenario::engagement::costed::reached;
use scenario::engagement::{
    ApplicantInput, Costed, EngagementInput, Funded, Granted, Heard, Held, Split, WeightingKind, reach_with,
};
use scenario::footprints_of_services::Footprints;
use scenario::{Baseline, differences, schema};

use crate::{chance, changed};

fn opening() -> EngagementInput {
    Baseline::default().inputs().engagement
}

fn costed(input: &EngagementInput) -> Costed {
    Costed::out(input, &as_shipped).expect("sound")
}

fn funded(input: &EngagementInput) -> Funded {
    Funded::out(input, &costed(input), &as_shipped).expect("sound")
}

fn grants(input: &EngagementInput) -> Vec<String> {
    funded(input).ways.iter().map(|way| way.own.expect("known").to_string()).collect()
}

#[test]
fn the_example_says_what_its_headline_says() {
    let input = opening();
    let costed = costed(&input);
    let total = |systems: u32| costed.at(systems).and_then(|cost| cost.total).map(|total| total.to_string());
    assert_eq!(
        [1, 7, 26, 36, 42].map(|systems| total(systems).expect("compared")),
        ["3484.00", "9988.00", "30584.00", "41424.00", "47928.00"]
    );
    assert_eq!(costed.reach(None, None), Some(Reach::Footprints(3)));
    let funded = funded(&input);
    let reaches: Vec<Option<Reach>> = funded.ways.iter().map(|way| reach_with(&costed, way)).collect();
    assert_eq!(reaches, [7, 6, 5].map(|systems| Some(Reach::Footprints(systems))));
    assert!(Heard::out(&input).is_ok() && Granted::out(&input).is_ok());
}

#[test]
fn a_blank_leaves_unknown_what_hangs_on_it_and_nothing_else() {
    let blank = |set: fn(&mut EngagementInput) -> &mut String| {
        let mut input = opening();
        set(&mut input).clear();
        costed(&input)
    };
    let meetings = blank(|input| &mut input.meetings);
    let cost = meetings.chosen().expect("systems are known");
    assert_eq!((cost.total, cost.meetings), (None, None));
    assert!(cost.national.is_some() && cost.liaison.is_some() && cost.setup.is_some());
    assert_eq!(meetings.lacks(), ["meetings"]);
    let pay = blank(|input| &mut input.hour.pay);
    assert_eq!(pay.lacks(), ["hourly_cost"]);
    assert!(pay.chosen().expect("systems").staff_days.is_some(), "days need no pay");
    let systems = blank(|input| &mut input.systems);
    assert!(systems.chosen().is_none() && systems.years.is_empty() && systems.now().is_some());
    let budget = blank(|input| &mut input.budget);
    assert!(budget.reach(None, None).is_none() && budget.chosen().expect("systems").total.is_some());
    let mut poor = opening();
    poor.income.clear();
    let without = funded(&poor);
    assert!(!without.has_own && without.ways.iter().all(|way| way.own.is_none()), "no income, no weight");
    assert_eq!(without.applicants.len(), 5_000, "the others are still told");
}

#[test]
fn every_fault_has_a_path_of_the_schema_and_all_are_told() {
    let mut input = opening();
    input.income = "-1".into();
    input.systems = "3.5".into();
    input.people.staff = "many".into();
    input.price_growth = "7".into();
    input.roll_out = vec![String::new()];
    let problems = Heard::out(&input).expect_err("faulty");
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    for path in [
        "engagement.income",
        "engagement.systems",
        "engagement.people.staff",
        "engagement.price_growth",
        "engagement.roll_out[0]",
    ] {
        assert!(paths.contains(&path), "{path} in {paths:?}");
    }
    let mut fund = opening();
    fund.fund.alpha = "2".into();
    fund.fund.floor = "x".into();
    fund.fund.years = "0".into();
    fund.rebate.england = "1.2".into();
    let problems = Granted::out(&fund).expect_err("faulty");
    assert_eq!(problems.len(), 4, "{problems:?}");
    for problem in problems {
        assert!(schema::field(&problem.path).is_some() && problem.message.ends_with('.'), "{problem:?}");
    }
}

#[test]
fn floors_beyond_the_pot_have_a_way_out_that_works() {
    let mut input = opening();
    input.fund.floor = "5000".into();
    input.fund.of_income.clear();
    let problems = Granted::out(&input).expect_err("5,000 floors of £5,000 exceed £10m");
    let remedy = problems[0].remedy.clone().expect("a way out");
    assert_eq!((problems[0].code, remedy.path.as_str()), ("floors_exceed_pot", "engagement.fund.floor"));
    input.fund.floor = remedy.value;
    assert!(Granted::out(&input).is_ok());
}

#[test]
fn what_is_granted_and_what_is_left_is_the_pot() {
    let mut input = opening();
    for held in [Held::National, Held::BySystem] {
        input.fund.held = held;
        for split in [Split::Equal, Split::WeightedPopulation] {
            input.fund.split = split;
            let funded = funded(&input);
            for way in &funded.ways {
                let granted: i128 = way.sizes.iter().map(|of| of.granted.count()).sum();
                assert_eq!(granted + way.unspent.count(), 1_000_000_000, "{held:?} {split:?} {:?}", way.kind);
            }
        }
    }
    assert_eq!(funded(&input).pots.len(), 42);
    input.fund.split = Split::Patients;
    assert_eq!(funded(&input).lacks, ["patients by system"]);
    input.change_system("QE1", |row| row.patients = "120".into());
    assert_eq!(funded(&input).pots.len(), 1);
}

#[test]
fn a_steeper_weighting_never_pays_a_larger_charity_more_than_its_equal_share_without_ceilings() {
    let mut input = opening();
    input.fund.of_cost.clear();
    input.fund.of_income.clear();
    input.income = "50000000".into();
    let funded = funded(&input);
    let of = |kind| funded.of(kind).and_then(|way| way.own).expect("known");
    assert!(of(WeightingKind::Power) < of(WeightingKind::Equal));
    let steep = |alpha: i64| funded.at_alpha(Decimal::new(alpha, 2)).and_then(|way| way.own).expect("known");
    assert_eq!(steep(0), of(WeightingKind::Equal), "steepness 0 is the same for all");
    assert!([25, 50, 75, 100].map(steep).windows(2).all(|pair| pair[0] >= pair[1]));
}

#[test]
fn own_applicants_take_the_place_of_the_example() {
    let mut input = opening();
    let row = |code: &str, income: &str, cost: &str| ApplicantInput {
        code: code.into(),
        income: income.into(),
        cost: cost.into(),
        requested: String::new(),
    };
    input.fund.own_applicants = vec![row("A", "20000", "3000"), row("B", "900000", "")];
    input.fund.pot = "20000".into();
    let funded = funded(&input);
    assert_eq!((funded.applicants.len(), funded.is_example), (3, false));
    assert_eq!(grants(&input).len(), 3);
    input.fund.own_applicants[1].income.clear();
    let problems = Granted::out(&input).expect_err("an income is blank");
    assert_eq!(problems[0].path, "engagement.fund.own_applicants[1].income");
}

#[test]
fn changing_a_part_of_the_hour_builds_it_anew() {
    let mut input = opening();
    assert_eq!(input.hour_in_all().map(|hour| hour.to_string()).as_deref(), Some("21.00"));
    input.hour.cost = "30".into();
    assert_eq!(input.hour_in_all().map(|hour| hour.to_string()).as_deref(), Some("30.00"));
    input.hour.cost.clear();
    input.hour.overhead = "0.333".into();
    assert_eq!(
        input.hour_in_all().map(|hour| hour.to_string()).as_deref(),
        Some("23.00"),
        "£22.995 half away from zero"
    );
}

#[test]
fn systems_that_carry_fewest_are_left_first_and_those_unknown_have_no_place() {
    let mut input = opening();
    for (code, patients) in [("QE1", "30"), ("QOP", "5"), ("QYG", "12")] {
        input.change_system(code, |row| row.patients = patients.into());
    }
    let left = Heard::out(&input).expect("sound").left.expect("patients");
    let order: Vec<&str> = left.order.order.iter().map(|dropped| dropped.code.as_str()).collect();
    assert_eq!(order, ["QOP", "QYG", "QE1"]);
    assert_eq!(left.order.order[2].saved.to_string(), "3252.00");
    input.change_system("QOP", |row| row.patients.clear());
    assert_eq!(input.by_system.len(), 2, "a blank row goes");
    input.by_system[0].code = "XXX".into();
    assert_eq!(Heard::out(&input).expect_err("no such board")[0].path, "engagement.by_system[0].code");
}

#[test]
fn a_roll_out_sets_up_only_what_is_new_and_prices_grow_from_the_second_year() {
    let mut input = opening();
    input.roll_out = ["1", "36", "36"].map(str::to_owned).to_vec();
    let years = costed(&input).years;
    let setup: Vec<String> = years.iter().map(|at| at.cost.setup.expect("known").to_string()).collect();
    assert_eq!(setup, ["150.00", "5355.00", "0.00"], "35 × £150, 2% dearer");
    assert_eq!(years[0].cost.total.expect("known").to_string(), "3484.00");
}

#[test]
fn shared_meetings_cost_less_and_never_below_one_a_hub() {
    let mut input = opening();
    let alone = costed(&input).chosen().expect("systems").total.expect("known");
    input.shared.hubs = "7".into();
    input.shared.share = "1".into();
    let shared = costed(&input);
    let cost = shared.chosen().expect("systems");
    assert_eq!(cost.meetings_held.as_deref().and_then(|held| held.parse::<Decimal>().ok()), Some(21.into()));
    assert!(cost.total.expect("known") < alone);
    input.shared.share.clear();
    assert_eq!(costed(&input).lacks(), ["shared_meetings"]);
}

#[test]
fn a_national_service_needs_one_conversation_and_bodies_count_once() {
    let delegation = Baseline::default().inputs().delegation;
    let of = |lines: &[&str]| {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        Footprints::out(&delegation, &lines, "2025/26", &as_shipped).expect("sound")
    };
    let all: Vec<&str> = engine::parameters::prescribed_services().iter().map(|service| service.line).collect();
    let (mut national, mut open) = (Vec::new(), Vec::new());
    for line in all {
        match of(&[line]).services[0].conversations {
            Some(1) => national.push(line),
            None => open.push(line),
            Some(_) => {}
        }
    }
    assert_eq!((national.len(), open.len()), (66, 86), "as the Delegation room counts them");
    assert_eq!((of(&national[..5]).together, of(&national[..5]).most), (1, 1));
    let mixed = of(&[national[0], open[0]]);
    assert_eq!((mixed.together, mixed.most, mixed.left_out()), (1, 43, 1));
    let wrong = Footprints::out(&delegation, &["none".to_owned()], "", &as_shipped).expect_err("no such line");
    assert_eq!(wrong[0].path, "engagement.services[0]");
}

#[test]
fn a_reach_is_never_beyond_the_systems_there_are() {
    assert_eq!(reached(Reach::Everywhere, 36), Some(36));
    assert_eq!(
        [0, 35, 36, 40].map(|number| reached(Reach::Footprints(number), 36)),
        [Some(0), Some(35), Some(36), Some(36)]
    );
    assert_eq!(reached(Reach::Nowhere, 36), None);
}

/// What stands on the pages is worked out or refused, whatever is set; nothing ends in a panic.
#[test]
fn inputs_of_chance_are_answered_or_refused() {
    for case in 0..120 {
        let mut random = Random::of_case(77, case);
        let mut input = chance::edited(&mut random, Baseline::default(), 6).engagement;
        // As many applicants as chance has them would take the test minutes.
        input.fund.applicants = "40".into();
        input.fund.applicants_by_system = "7".into();
        for problem in Heard::out(&input).err().into_iter().chain(Granted::out(&input).err()).flatten() {
            assert!(problem.path.starts_with("engagement.") && !problem.message.is_empty(), "{problem:?}");
        }
    }
}

#[test]
fn a_change_is_told_in_words() {
    let scenario = changed(|inputs| inputs.engagement.fund.weighting = WeightingKind::Equal);
    let changes = differences::changes(&scenario.baseline.inputs(), &scenario.inputs);
    assert_eq!(changes.len(), 1);
    assert!(changes[0].line().contains("the same for all"), "{}", changes[0].line());
}
