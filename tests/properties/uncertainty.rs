//! Laws of draws: what is not in doubt is exact, percentiles rise, a seed decides everything, and how draws are taken decides nothing.

use engine::allocation::lines::allocate_lines_tree;
use engine::allocation::study::Facts;
use engine::entry::Tree;
use engine::uncertainty::{CorrelationText, Doubted, Outcome, StudyDraws, StudyRequest, tornado, uncertainty_tree};
use rust_decimal::Decimal;
use scenario::uncertainty::Asked;
use scenario::{Baseline, Inputs, Worked};
use serde_json::json;

fn opening() -> Inputs {
    Baseline::default().inputs()
}

fn request(inputs: &Inputs, draws: u32, seed: u64) -> StudyRequest {
    StudyRequest { draws, ..Asked::of(inputs).request(seed) }
}

fn drawn(request: &StudyRequest, step: u32) -> Outcome {
    let mut run = StudyDraws::new(request, &Facts::shipped()).unwrap_or_else(|problems| panic!("{problems:?}"));
    while !run.step(step) {}
    run.outcome()
}

fn figure(text: &str) -> Decimal {
    text.parse().expect("a figure")
}

fn rises(percentiles: &[String; 5]) -> bool {
    percentiles.windows(2).all(|pair| figure(&pair[0]) <= figure(&pair[1]))
}

#[test]
fn what_is_not_in_doubt_is_the_exact_answer() {
    let mut inputs = opening();
    for input in Doubted::ALL {
        let doubt = inputs.uncertainty.doubts.of_mut(input);
        doubt.used = true;
        (doubt.lower, doubt.higher) = ("0".into(), "0".into());
    }
    let outcome = drawn(&request(&inputs, 20, 3), 7);
    let worked = Worked::out(&inputs.allocation, &Facts::shipped()).expect("the baseline answers");
    assert_eq!((outcome.draws, outcome.worked), (20, 20));
    for (place, spread) in outcome.places.iter().enumerate() {
        for (year, percentiles) in spread.years.iter().enumerate() {
            let exact = worked.outcome.scenario.years[year].places[place].allocation.to_string();
            assert!(percentiles.iter().all(|money| *money == exact), "{} in year {}", spread.code, year + 1);
        }
        assert!(spread.gaining + spread.losing == 20 || spread.gaining + spread.losing == 0);
    }
    assert!(outcome.promises.iter().all(|promise| [0, 20].contains(&promise.kept)));
}

#[test]
fn percentiles_rise_and_counts_add_up() {
    let outcome = drawn(&request(&opening(), 300, 5), 100);
    assert_eq!(outcome.places.len(), 42);
    for place in &outcome.places {
        assert!(place.years.iter().all(rises) && rises(&place.gain), "{}", place.code);
        assert!(place.gaining + place.losing <= outcome.worked);
        // More than half lose only where the middle loses.
        assert!(place.losing * 2 <= outcome.worked || figure(&place.gain[2]) < Decimal::ZERO, "{}", place.code);
    }
    assert_eq!(outcome.figures.len(), 4);
    assert!(outcome.figures.iter().all(|figure| rises(&figure.percentiles)));
    println!("{:?}\n{:?}", outcome.figures, outcome.promises);
}

#[test]
fn a_seed_decides_everything_and_steps_nothing() {
    let first = drawn(&request(&opening(), 120, 9), 1);
    assert_eq!(first, drawn(&request(&opening(), 120, 9), 50));
    assert_ne!(first, drawn(&request(&opening(), 120, 10), 50));
}

/// An input draws the same whether or not another is in doubt: its stream is its own.
#[test]
fn leaving_an_input_out_changes_no_other_stream() {
    let alone = |other: bool| {
        let mut inputs = opening();
        let doubts = &mut inputs.uncertainty.doubts;
        (doubts.need.used, doubts.convergence.used, doubts.most_growth.used) = (false, false, other);
        (doubts.most_growth.lower, doubts.most_growth.higher) = ("0".into(), "0".into());
        drawn(&request(&inputs, 80, 4), 80)
    };
    assert_eq!(alone(false), alone(true));
}

/// A promise that allows less holds in no more draws.
#[test]
fn a_stricter_promise_holds_no_more_often() {
    let kept = |loss: &str, growth: &str, distance: &str| {
        let mut inputs = opening();
        let promises = &mut inputs.uncertainty.promises;
        promises.loss.limit = loss.into();
        promises.growth.limit = growth.into();
        promises.distance.limit = distance.into();
        drawn(&request(&inputs, 200, 6), 200).promises.iter().map(|promise| promise.kept).collect::<Vec<u32>>()
    };
    let (strict, loose) = (kept("0.05", "0.03", "0.05"), kept("0.25", "-0.5", "0.9"));
    assert!(strict.iter().zip(&loose).all(|(strict, loose)| strict <= loose), "{strict:?} {loose:?}");
    assert_eq!(loose[1], 200, "no board halves");
    assert!(strict != loose, "{strict:?}");
}

#[test]
fn every_problem_is_told_at_its_place() {
    let mut inputs = opening();
    let doubts = &mut inputs.uncertainty.doubts;
    doubts.national_growth.lower = "a lot".into();
    doubts.convergence.lower = "0.2".into();
    doubts.need.higher = String::new();
    inputs.uncertainty.promises.loss.limit = "-1".into();
    inputs.uncertainty.draws = 0;
    let problems = scenario::uncertainty::Worked::out(&Asked::of(&inputs)).expect_err("refused");
    let told: Vec<(&str, &str)> = problems.iter().map(|problem| (problem.code, problem.path.as_str())).collect();
    assert_eq!(
        told,
        [
            ("not_a_number", "uncertainty.doubts.national_growth.lower"),
            ("beyond_reach", "uncertainty.doubts.convergence.lower"),
            ("blank", "uncertainty.doubts.need.higher"),
            ("out_of_range", "uncertainty.promises.loss.limit"),
            ("out_of_range", "uncertainty.draws"),
        ]
    );
}

#[test]
fn correlations_that_cannot_be_are_refused() {
    let mut inputs = opening();
    inputs.uncertainty.doubts.most_growth.used = true;
    let pair = |one, other, rank: &str| CorrelationText { one, other, rank: rank.to_owned() };
    let mut asked = request(&inputs, 50, 1);
    let (growth, pace, ceiling) = (Doubted::NationalGrowth, Doubted::Convergence, Doubted::MostGrowth);
    asked.correlations = vec![pair(growth, pace, "0.9"), pair(growth, ceiling, "0.9"), pair(pace, ceiling, "-0.9")];
    let refused = StudyDraws::new(&asked, &Facts::shipped()).expect_err("refused");
    assert_eq!(refused.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["not_positive_definite"]);
    asked.correlations.truncate(1);
    let together = drawn(&asked, 50);
    asked.correlations.clear();
    assert_ne!(together, drawn(&asked, 50));
}

/// The ends of a tornado are the study worked out with that one figure changed by hand.
#[test]
fn a_tornado_is_the_study_worked_out_by_hand() {
    let inputs = opening();
    let facts = Facts::shipped();
    let found = tornado(&request(&inputs, 1, 1), &facts, Some(7)).expect("the baseline answers");
    let last = |growth: &str, convergence: &str| {
        let mut changed = inputs.allocation.clone();
        changed.quantum.growth = serde_json::from_value(json!({ "mode": "one", "rate": growth })).expect("growth");
        changed.rule.convergence = convergence.into();
        let worked = Worked::out(&changed, &facts).expect("it answers");
        i128::from(worked.outcome.scenario.years.last().expect("years").places[7].allocation.pence())
    };
    use engine::uncertainty::Measure::BoardMoney;
    assert_eq!(found.set.of(BoardMoney), last("0.045", "0.1"));
    for bar in found.bars(BoardMoney) {
        let [low, high] = [bar.at_low, bar.at_high].map(|end| end.expect("it can be worked out").of(BoardMoney));
        match bar.input {
            Doubted::NationalGrowth => assert_eq!((low, high), (last("0.03", "0.1"), last("0.08", "0.1"))),
            Doubted::Convergence => assert_eq!((low, high), (last("0.045", "0.05"), last("0.045", "0.15"))),
            other => assert_eq!(other, Doubted::Need),
        }
    }
    let swings: Vec<u128> = found.bars(BoardMoney).iter().map(|bar| bar.swing(BoardMoney)).collect();
    assert!(swings.len() == 3 && swings.is_sorted_by(|one, other| one >= other), "{swings:?}");
}

fn lines(vary: serde_json::Value) -> Tree {
    let place = |code: &str, opening: &str, weight: &str| json!({ "code": code, "opening": opening, "weight": weight });
    serde_json::from_value(json!({
        "lines": [
            { "code": "x", "quanta": ["330.00", "345.10"], "places": [place("A", "120.50", "3"), place("B", "180.25", "4")] },
            { "code": "y", "quanta": ["95.01", "99.99"], "places": [place("B", "60", "1"), place("C", "30.33", "1")] },
        ],
        "pace": { "method": "proportional", "convergence": "0.25" }, "floor": "0", "ceiling": "0.2",
        "vary": vary, "draws": 40, "seed": 2,
    }))
    .expect("a tree")
}

#[test]
fn lines_without_doubt_are_the_lines_themselves() {
    let still = json!([
        { "input": "growth", "distribution": "uniform", "low": "0", "high": "0" },
        { "input": "convergence", "distribution": "triangular", "low": "0.25", "likely": "0.25", "high": "0.25" },
        { "input": "floor", "distribution": "normal", "low": "0", "high": "0" },
        { "input": "ceiling", "distribution": "discrete", "values": [{ "value": "0.2", "weight": 3 }] },
        { "input": "weights", "distribution": "uniform", "low": "1", "high": "1" },
    ]);
    let outcome = uncertainty_tree(&lines(still)).unwrap_or_else(|problems| panic!("{problems:?}"));
    let Tree::Record(fields) = lines(json!([])) else { panic!("a record") };
    let plain = fields.into_iter().filter(|(name, _)| !["vary", "draws", "seed"].contains(&name.as_str()));
    let exact = allocate_lines_tree(&Tree::Record(plain.collect())).expect("it can be worked out");
    assert_eq!(outcome.worked, 40);
    for (place, spread) in outcome.places.iter().enumerate() {
        for (year, percentiles) in spread.years.iter().enumerate() {
            let money = exact.totals.years[year].places[place].allocation.to_string();
            assert!(percentiles.iter().all(|drawn| *drawn == money), "{} {money} {percentiles:?}", spread.code);
        }
    }
}

#[test]
fn every_fault_of_a_request_for_lines_is_told() {
    let wrong = json!([
        { "input": "convergence", "distribution": "uniform", "low": "0.5", "high": "1.5" },
        { "input": "weights", "distribution": "normal", "low": "1.1", "high": "0.9" },
        { "input": "tea", "distribution": "uniform", "low": "0", "high": "1" },
        { "input": "floor", "distribution": "triangular", "low": "0", "high": "1" },
        { "input": "convergence", "distribution": "uniform", "low": "0.00001", "high": "1" },
    ]);
    let problems = uncertainty_tree(&lines(wrong)).expect_err("refused");
    let told: Vec<(&str, &str)> = problems.iter().map(|problem| (problem.code, problem.path.as_str())).collect();
    assert_eq!(
        told,
        [
            ("beyond_reach", "vary[0].low"),
            ("out_of_order", "vary[1].low"),
            ("unknown_word", "vary[2].input"),
            ("missing", "vary[3].likely"),
            ("duplicate_input", "vary[4].input"),
            ("too_many_decimals", "vary[4].low"),
        ]
    );
}
