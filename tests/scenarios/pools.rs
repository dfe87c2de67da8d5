//! A pooled service as it is set: read strictly, worked out over every footprint, and never without a way out.

use engine::delegation::{Category, Criterion};
use rust_decimal::Decimal;
use scenario::delegation::{DelegationInput, Judged, Known, PoolInput, Pooled, Taken};
use scenario::{Baseline, at_path, differences, schema};

use crate::changed;

fn opening() -> PoolInput {
    Baseline::default().inputs().delegation.pool
}

fn pooled() -> Pooled {
    Pooled::out(&opening()).expect("the opening is sound")
}

#[test]
fn bigger_footprints_swing_less_and_overspend_less_often() {
    let pooled = pooled();
    let [small, large] = pooled.ends().expect("boards");
    let region = pooled.region("North West").expect("a region");
    let order = [&small.1, &large.1, &region.1, pooled.england().expect("England")];
    for pair in order.windows(2) {
        assert!(pair[0].pool.population < pair[1].pool.population);
        assert!(pair[0].estimate.relative_sd > pair[1].estimate.relative_sd);
        assert!(pair[0].estimate.chance_of_overspend > pair[1].estimate.chance_of_overspend);
        assert!(pair[0].reserve.share_of_cost > pair[1].reserve.share_of_cost);
    }
}

#[test]
fn footprints_are_of_residents_and_add_up() {
    let pooled = pooled();
    let people = |list: &[Decimal]| list.iter().sum::<Decimal>();
    let boards: Vec<Decimal> = pooled.boards.iter().map(|(_, over)| over.pool.population).collect();
    let regions: Vec<Decimal> = pooled.regions.iter().map(|(_, over)| over.pool.population).collect();
    let england = pooled.england().expect("England").pool.population;
    assert_eq!((people(&boards), people(&regions)), (england, england));
    assert_eq!(
        pooled.structures.iter().map(|(structure, _)| structure.bodies).collect::<Vec<_>>(),
        [151, 10, 209, 42, 7, 1]
    );
    assert_eq!(pooled.average_board().expect("42").pool.population, (england / Decimal::from(42)).round());
}

#[test]
fn the_swing_reaches_the_tolerance_at_the_population_needed() {
    let mut input = opening();
    input.tolerance = "0.05".to_owned();
    let pooled = Pooled::out(&input).expect("sound");
    for (_, over) in &pooled.boards {
        let reaches = over.estimate.relative_sd <= 0.05;
        let enough = over.pool.population >= Decimal::from(16_000_000);
        assert_eq!(reaches, enough, "{:?}", over.pool.population);
        assert_eq!(over.estimate.population_needed, 16_000_000.0);
    }
}

#[test]
fn nothing_to_pool_and_nothing_tolerated_have_a_way_out() {
    for (change, path) in [
        ((|pool| pool.cases_per_million = "0".to_owned()) as fn(&mut PoolInput), "delegation.pool.cases_per_million"),
        (|pool| pool.tolerance = "0".to_owned(), "delegation.pool.tolerance"),
    ] {
        let mut inputs = Baseline::default().inputs();
        change(&mut inputs.delegation.pool);
        let problems = Pooled::out(&inputs.delegation.pool).expect_err("refused");
        let [problem] = problems.as_slice() else { panic!("{problems:?}") };
        assert_eq!(problem.path, path);
        let remedy = problem.remedy.clone().expect("a way out");
        let cured = at_path::with_text(&inputs, &remedy.path, &remedy.value).expect("it can stand there");
        assert!(Pooled::out(&cured.delegation.pool).is_ok());
    }
}

#[test]
fn every_fault_is_told_at_once_with_its_path() {
    let input = PoolInput {
        cases_per_million: "many".to_owned(),
        mean_cost: "-1".to_owned(),
        cost_variation: "1e3".to_owned(),
        tolerance: String::new(),
        overspend: "1001".to_owned(),
        persistent: "1.01".to_owned(),
    };
    let problems = Pooled::out(&input).expect_err("refused");
    assert!(problems.iter().all(|problem| schema::field(&problem.path).is_some()), "{problems:?}");
    let told: Vec<(&str, &str)> = problems.iter().map(|problem| (problem.code, problem.path.as_str())).collect();
    assert_eq!(
        told,
        [
            ("not_a_number", "delegation.pool.cases_per_million"),
            ("out_of_range", "delegation.pool.mean_cost"),
            ("exponent", "delegation.pool.cost_variation"),
            ("blank", "delegation.pool.tolerance"),
            ("out_of_range", "delegation.pool.overspend"),
            ("out_of_range", "delegation.pool.persistent"),
        ]
    );
}

#[test]
fn a_caseload_that_is_known_needs_fewer_people() {
    let mut input = opening();
    input.cost_variation = "0".to_owned();
    let new = Pooled::out(&input).expect("sound");
    input.persistent = "1".to_owned();
    let known = Pooled::out(&input).expect("sound");
    let needed = |pooled: &Pooled| pooled.england().expect("England").estimate.population_needed;
    assert_eq!((needed(&new), needed(&known)), (2_000_000.0, 0.0));
    assert_eq!(known.average_board().expect("42").estimate.chance_of_overspend, 0.0);
}

/// The test sees the swing as it sees one typed on its own page; a rating comes first, and taking it twice changes nothing.
#[test]
fn a_swing_is_taken_to_the_test() {
    let mut input = Baseline::default().inputs().delegation;
    input.change("15", |service| {
        service.planning_population = "1500000".to_owned();
        service.flagged = Known::No;
        service.centres = "50".to_owned();
        for criterion in Criterion::SUITABILITY.into_iter().chain(Criterion::READINESS) {
            "62".clone_into(service.rating_mut(criterion).expect("a rating"));
        }
        service.suitability.stability_of_cost.clear();
    });
    let verdict = |input: &DelegationInput| Judged::out(input).expect("sound").verdict("15").expect("listed").category;
    for swing in ["0", "0.05", "0.1714", "0.9"] {
        let taken = Taken::out(&input, "15", swing).expect("a service");
        let mut after = input.clone();
        taken.take(&mut after);
        assert_eq!(taken.verdicts, [verdict(&input), verdict(&after)], "{swing}");
        assert_eq!((taken.before.as_str(), taken.is_there(), taken.is_rated), ("", false, false));
        assert!(Taken::out(&after, "15", swing).expect("a service").is_there());
        assert_eq!(after.service("15").expect("listed").measures.cost_variation, swing);
        assert_eq!(after.services.len(), input.services.len());
    }
    let [steady, wild] = ["0", "0.9"].map(|swing| Taken::out(&input, "15", swing).expect("a service"));
    assert!(steady.score > wild.score);
    assert_eq!((steady.verdicts[1], wild.verdicts[1]), (Category::SuitableAndReady, Category::NotSuitable));
    input.change("15", |service| service.suitability.stability_of_cost = "62".to_owned());
    let rated = Taken::out(&input, "15", "0.9").expect("a service");
    assert!(rated.is_rated && rated.verdicts[0] == rated.verdicts[1]);
    assert!(Taken::out(&input, "15", "much").is_none() && Taken::out(&input, "9999", "0.1").is_none());
}

#[test]
fn changes_are_said_in_words() {
    let scenario = changed(|inputs| {
        inputs.delegation.pool.persistent = "0.6".to_owned();
        inputs.delegation.pool.mean_cost = "35000".to_owned();
    });
    let lines = differences::changes(&scenario.baseline.inputs(), &scenario.inputs);
    assert_eq!(
        lines.iter().map(scenario::Change::line).collect::<Vec<_>>(),
        ["Mean cost of a case: £35,000 (was £20,000)", "Share of next year’s cases known already: 60% (was 0%)",]
    );
}
