//! The figures of the Capital room and the portfolio it opens with, which must give a choice something to decide.
use engine::capital::appraisal::aims::{CODES, Preset, criteria};
use engine::capital::appraisal::swing_weights::weights;
use engine::capital::portfolio::{Answer, Budget, PotKind, Standing};
use engine::parameters::{Grade, Room, as_shipped, board, example_schemes, parameters, tables};
use engine::quantities::{Fraction, Money};
use scenario::Baseline;
use scenario::capital::{Answers, Appraised, Asked, CapitalInput, Case, HeldBy, example};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn input(held_by: HeldBy) -> CapitalInput {
    let mut input = Baseline::default().inputs().capital;
    example::hold(&mut input, held_by, &as_shipped);
    input
}

fn asked(held_by: HeldBy) -> Asked {
    let input = input(held_by);
    Asked::read(&input, &Appraised::out(&input).expect("appraised")).expect("asked")
}

fn answers(held_by: HeldBy) -> Answers {
    Answers::out(asked(held_by), Budget::default())
}

fn codes(answer: &Answer) -> BTreeSet<&str> {
    answer.chosen.iter().map(|chosen| chosen.code.as_str()).collect()
}

#[test]
fn the_example_asks_for_about_twice_what_there_is() {
    for held_by in [HeldBy::Systems, HeldBy::Providers] {
        let of = asked(held_by).portfolio;
        let total = |amounts: Vec<Money>| amounts.iter().map(|amount| amount.pence()).sum::<i64>();
        let asked = total(of.schemes.iter().flat_map(|scheme| scheme.costs.clone()).collect());
        let there_is = total(of.pots.iter().flat_map(|pot| pot.limits.clone()).collect());
        let hundredths = there_is * 100 / asked;
        assert!((45..=55).contains(&hundredths), "{held_by:?}: {hundredths}%");
        assert_eq!(of.pots.iter().filter(|pot| pot.kind == PotKind::National).count(), 1);
        assert_eq!(of.pots.len(), if held_by == HeldBy::Systems { 7 } else { 13 });
        assert!(of.problems().is_empty());
    }
}

#[test]
fn the_example_has_one_of_everything_a_choice_must_respect() {
    let of = input(HeldBy::Systems);
    let appraised = Appraised::out(&of).expect("appraised");
    let count =
        |holds: &dyn Fn(&scenario::capital::SchemeInput) -> bool| of.schemes.iter().filter(|one| holds(one)).count();
    assert_eq!(of.schemes.len(), example_schemes().len());
    assert_eq!(count(&|scheme| scheme.must), 2);
    assert_eq!(count(&|scheme| !scheme.requires.is_empty()), 2);
    assert_eq!(count(&|scheme| !scheme.option_of.is_empty()), 2);
    assert!(count(&|scheme| scheme.national) >= 10);
    assert!(appraised.schemes.iter().filter(|scheme| scheme.share_is_of_flows).count() >= 5);
    assert!(
        count(&|scheme| scheme.scores.each().iter().any(|(_, score)| score.is_empty())) >= 2,
        "a blank score is to be met"
    );
    assert!(appraised.schemes.iter().all(|scheme| scheme.value > Money::ZERO && scheme.benefit_cost_ratio.is_some()));
    assert!(of.schemes.iter().all(scenario::capital::SchemeInput::is_example) && of.is_example());
    let hosts: BTreeSet<&str> = of.providers.iter().map(|provider| provider.host.as_str()).collect();
    assert_eq!(hosts.len(), 6);
    assert!(hosts.iter().all(|code| board(code).is_some()));
}

#[test]
fn the_ways_of_holding_the_money_choose_differently_and_some_schemes_need_the_national_pot() {
    let answers = answers(HeldBy::Systems);
    assert!(answers.is_proven());
    let of = |case: Case| answers.of(case).expect("an answer");
    let value = |case: Case| of(case).value.expect("a value").count();
    assert!(value(Case::OwnFootprint) < value(Case::EveryPatient));
    assert!(value(Case::EveryPatient) < value(Case::Ringfence), "the ringfence adds something of its own");
    assert!(value(Case::LocalTest) < value(Case::Ringfence) && value(Case::Ringfence) < value(Case::Pool));
    let national = of(Case::Ringfence).chosen.iter().filter(|chosen| chosen.pot == example::NATIONAL).count();
    assert!(national >= 2, "{national} from the national pot");
    let funded = codes(of(Case::Ringfence));
    assert!(funded.difference(&codes(of(Case::OwnFootprint))).count() >= 2, "the ringfence funds what systems do not");
    assert!(codes(of(Case::Pool)).contains("S01") && !funded.contains("S01"), "the dearest needs everybody's money");
}

#[test]
fn a_small_ringfence_is_worth_less_than_none() {
    let mut input = input(HeldBy::Systems);
    let appraised = Appraised::out(&input).expect("appraised");
    let mut value = |share: &str| {
        share.clone_into(&mut input.ringfence_share);
        let asked = Asked::read(&input, &appraised).expect("asked");
        let request = Case::Ringfence.request(&asked, Budget::default()).expect("a request");
        let answer = engine::capital::portfolio::prioritise(request);
        assert_eq!(answer.status, Standing::ProvenBest);
        answer.value.expect("a value").count()
    };
    assert!(value("0.05") < value("0"));
    assert!(value("0.2") > value("0"));
}

#[test]
fn under_envelopes_of_providers_there_is_a_choice_too() {
    let (systems, providers) = (answers(HeldBy::Systems), answers(HeldBy::Providers));
    let chosen = codes(providers.of(Case::Ringfence).expect("an answer"));
    assert!(chosen.len() >= 8);
    assert_ne!(chosen, codes(systems.of(Case::Ringfence).expect("an answer")));
}

#[test]
fn the_criteria_that_ship_are_the_columns_of_the_schemes() {
    let table = tables().iter().find(|table| table.id == "example_schemes").expect("a table");
    let last: Vec<&str> = table.columns.iter().rev().take(5).map(|column| column.name).rev().collect();
    assert_eq!(last, CODES);
    for (preset, count) in [(Preset::FourAims, 4), (Preset::WithNationalSignificance, 5)] {
        let criteria = criteria(preset);
        assert_eq!(criteria.iter().map(|criterion| criterion.code.as_str()).collect::<Vec<_>>(), CODES[..count]);
        let sum = weights(&criteria).iter().fold(Fraction::whole(0), |sum, weight| sum.plus(weight));
        assert_eq!(sum, Fraction::whole(1));
        assert!(criteria.iter().any(|criterion| criterion.swing.to_string() == "100"), "the largest is 100");
    }
}

fn sources_of(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder of the engine") {
        let path: PathBuf = entry.expect("an entry").path();
        if path.is_dir() {
            sources_of(&path, found);
        } else {
            found.push_str(&fs::read_to_string(path).expect("a source"));
        }
    }
}

#[test]
fn a_figure_that_feeds_the_room_is_named_by_its_code() {
    let mut code = String::new();
    for folder in ["../crates/engine/src/capital", "../crates/scenario/src/capital"] {
        sources_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut code);
    }
    let mut grades: BTreeMap<&str, usize> = BTreeMap::new();
    for figure in parameters().iter().filter(|figure| figure.used_by.contains(&Room::Capital)) {
        let (file, key) = figure.id.split_once('.').expect("file and key");
        let name = format!("{file}::{}", key.to_ascii_uppercase());
        assert!(code.contains(&name), "{name} is said to be used and is not");
        *grades.entry(figure.grade.name()).or_default() += 1;
    }
    println!("grades of what decides: {grades:?}");
    assert!(
        parameters().iter().any(|figure| figure.id == "capital.provider_envelopes" && figure.grade == Grade::Published)
    );
    for id in ["example_schemes", "example_providers", "example_envelopes"] {
        let table = tables().iter().find(|table| table.id == id).expect("a table");
        assert_eq!((table.grade, table.used_by), (Grade::Illustrative, &[Room::Capital][..]), "{id}");
    }
}
