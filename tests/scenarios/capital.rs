//! The Capital room: size by size, and points beside pounds.

use engine::capital::portfolio::{
    Answer, Budget, PrioritiseRequest, Regime, RobustPortfolio, RobustPortfolioRun, Standing, prioritise,
};
use engine::delegation::even_weights;
use engine::quantities::{Fraction, Pence, Rate};
use rust_decimal::Decimal;
use scenario::Baseline;
use scenario::capital::{Appraised, Asked, BySize, CapitalInput, Grows, MeasuredBy, MeasuresRun, SizesRun, Weighed};

const BUDGET: Budget = Budget { nodes: 200_000 };

fn opening() -> CapitalInput {
    Baseline::default().inputs().capital
}

fn asked(input: &CapitalInput) -> Asked {
    Asked::read(input, &Appraised::out(input).expect("a sound input")).expect("a sound portfolio")
}

fn by_itself(input: &CapitalInput) -> Answer {
    let portfolio = asked(input).portfolio;
    prioritise(PrioritiseRequest { portfolio, regime: Regime::Ringfenced, budget: BUDGET, detail: false })
}

fn rate(text: &str) -> Rate {
    Rate::from_text(text).expect("a rate")
}

#[test]
fn each_size_is_what_it_would_be_if_it_were_set() {
    let input = opening();
    for (grows, count) in [(Grows::Ringfence, 13), (Grows::Pot("QOP".into()), 9)] {
        let by_size = BySize::out(grows.clone(), asked(&input), BUDGET);
        assert_eq!(by_size.frontier.steps.len(), count);
        for step in &by_size.frontier.steps {
            let mut set = input.clone();
            grows.set(&mut set, step.at);
            let answer = by_itself(&set);
            assert_eq!((step.status, step.value, step.objective), (answer.status, answer.value, answer.objective));
            if grows == Grows::Ringfence {
                assert_eq!(grows.as_set(&asked(&set)), step.at);
            }
        }
    }
}

#[test]
fn schemes_that_enter_and_leave_lead_from_one_size_to_the_next() {
    let input = opening();
    let by_size = BySize::out(Grows::Ringfence, asked(&input), BUDGET);
    let mut funded: Option<Vec<String>> = None;
    for step in &by_size.frontier.steps {
        let mut set = input.clone();
        Grows::Ringfence.set(&mut set, step.at);
        let chosen: Vec<String> = by_itself(&set).chosen.into_iter().map(|chosen| chosen.code).collect();
        if let Some(before) = funded {
            let mut led: Vec<String> = before.into_iter().filter(|code| !step.left.contains(code)).collect();
            led.extend(step.entered.iter().cloned());
            led.sort();
            assert_eq!(led, chosen);
        }
        funded = Some(chosen);
    }
}

#[test]
fn a_share_of_ones_own_is_among_the_sizes_and_changes_no_other() {
    let input = opening();
    let before = BySize::out(Grows::Ringfence, asked(&input), BUDGET);
    let mut own = input;
    own.ringfence_share = "0.173".into();
    let mut run = SizesRun::new(Grows::Ringfence, asked(&own), BUDGET, None);
    while !run.step(BUDGET.nodes) {}
    let after = run.outcome();
    assert_eq!(after.as_set().expect("the size that is set").at, rate("0.173"));
    assert_eq!(after.frontier.steps.len(), 14);
    assert!(after.frontier.steps.windows(2).all(|pair| pair[0].at < pair[1].at));
    for step in &before.frontier.steps {
        assert_eq!(after.at(step.at).expect("the same size").value, step.value);
    }
    // What is known already is not looked for again.
    let mut again = SizesRun::new(Grows::Ringfence, asked(&own), BUDGET, Some(&run));
    for _ in 0..14 {
        again.step(0);
    }
    assert_eq!(again.outcome(), after);
}

#[test]
fn the_best_size_is_the_smallest_of_those_worth_most() {
    let by_size = BySize::out(Grows::Ringfence, asked(&opening()), BUDGET);
    let best = by_size.best().expect("a best size");
    for step in &by_size.frontier.steps {
        assert!(step.value < best.value || (step.value == best.value && step.at >= best.at));
        assert_eq!(step.status, if step.value.is_some() { Standing::ProvenBest } else { Standing::Infeasible });
    }
    assert_eq!(by_size.more(by_size.reference().expect("none")), Some(Pence::of(0)));
    if let Some(loss) = by_size.small_loss() {
        assert!(by_size.more(loss).expect("both are found").count() < 0);
    }
}

#[test]
fn a_pot_without_money_is_not_offered_and_must_dos_can_make_a_size_impossible() {
    let input = opening();
    let offered = Grows::all(&input);
    assert!(!offered.contains(&Grows::Pot("national".into())), "it has no money of its own");
    assert_eq!(offered.len(), 1 + input.pots.len());
    let mut strict = input;
    for scheme in &mut strict.schemes {
        scheme.must = scheme.code == "S04";
    }
    let host = strict.providers.iter().find(|provider| provider.code == "GM1").expect("its provider").host.clone();
    let by_size = BySize::out(Grows::Pot(host), asked(&strict), BUDGET);
    assert_eq!(by_size.impossible().map(|step| step.at).next(), Some(Rate::ZERO));
    assert!(by_size.at(Rate::ZERO).expect("a step").value.is_none());
}

#[test]
fn weights_are_shares_of_the_swings_and_add_to_one() {
    let mut input = opening();
    for (swing, text) in input.swings.each_mut().into_iter().zip(["100", "33.3", "33.3", "0", "33.4"]) {
        *swing = text.into();
    }
    let weighed = Weighed::out(&input).expect("sound");
    let sum = weighed.criteria.iter().fold(Fraction::whole(0), |sum, of| sum.plus(&of.weight));
    assert_eq!(sum, Fraction::whole(1));
    let thousandths: Vec<u64> = weighed.criteria.iter().map(|of| of.thousandths).collect();
    assert_eq!(thousandths, [500, 167, 166, 0, 167]);
    input.swings.each_mut().into_iter().for_each(|swing| *swing = "0".into());
    let problems = Weighed::out(&input).expect_err("nothing is weighed");
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["no_swing"]);
}

#[test]
fn a_blank_score_leaves_a_range_and_is_never_nothing() {
    let mut input = opening();
    input.swings.each_mut().into_iter().for_each(|swing| *swing = "50".into());
    let whole = Weighed::out(&input).expect("sound");
    input.schemes[0].scores.productivity = String::new();
    let open = Weighed::out(&input).expect("sound");
    let (before, after) = (&whole.points.schemes[0], &open.points.schemes[0]);
    assert_eq!(before.value, before.most_value);
    assert!(after.value < before.value && before.value < after.most_value);
    // One of five alike: 100 scores are worth 20 points.
    assert_eq!(after.most_value.minus(after.value).expect("a range").to_string(), "20.00");
}

#[test]
fn either_measure_has_the_best_choice_it_would_have_alone() {
    let mut input = opening();
    let weighed = Weighed::out(&input).expect("sound");
    let mut run = MeasuresRun::new(&weighed.measures, BUDGET, None);
    while !run.step(BUDGET.nodes) {}
    let both = run.outcome().expect("both");
    assert_eq!(both.pounds, by_itself(&input));
    input.value.measured_by = MeasuredBy::Points;
    assert_eq!(both.points, by_itself(&input));
    assert_eq!(weighed.in_pounds(&both.pounds), both.pounds.value);
    assert!(weighed.in_pounds(&both.points) <= weighed.in_pounds(&both.pounds).max(both.pounds.value));
    let change = both.points.chosen.len() + both.leave().len();
    assert_eq!(change, both.pounds.chosen.len() + both.enter().len());
    // What is known already is not looked for again.
    let mut again = MeasuresRun::new(&weighed.measures, BUDGET, Some(&run));
    assert!(!again.step(0));
    assert!(again.step(0));
    assert_eq!(again.outcome(), Some(both));
}

#[test]
fn firm_schemes_are_asked_in_points_under_weights_that_the_seed_decides() {
    let input = opening();
    let weighed = Weighed::out(&input).expect("sound");
    let request = |seed| weighed.firm(&input, rate("0.05"), seed, 3, BUDGET).expect("sound");
    assert_eq!(request(1), request(1));
    assert_ne!(request(1).alternatives, request(2).alternatives);
    assert!(request(1).alternatives.iter().all(|set| set.len() == input.schemes.len()));
    // Scores that are alike come to the same points under any weights.
    let mut alike = input.clone();
    for score in alike.schemes[0].scores.each_mut() {
        *score = "40".into();
    }
    for set in weighed.firm(&alike, rate("0.05"), 1, 20, BUDGET).expect("sound").alternatives {
        assert_eq!(set[0].pounds(), Decimal::from(40));
    }
    let text = serde_json::to_string(&request(1)).expect("it is written");
    let mut run = RobustPortfolioRun::from_tree(&serde_json::from_str(&text).expect("a tree")).expect("it is read");
    while !run.step() {}
    let outcome = run.outcome();
    let written = serde_json::to_string(&outcome).expect("it is written");
    let tree = serde_json::from_str(&written).expect("a tree");
    assert_eq!(engine::entry::value::<RobustPortfolio>(&tree), Some(outcome), "what a worker sends arrives as it was");
}

#[test]
fn weights_are_drawn_evenly() {
    const SETS: usize = 10_000;
    let drawn = even_weights(5, 5, SETS);
    let whole = i64::from(1 << 29);
    for place in 0..5 {
        let sum: i64 = drawn.iter().map(|set| set[place]).sum();
        let mean = sum as f64 / (SETS as f64 * whole as f64);
        assert!((mean - 0.2).abs() < 0.01, "the mean of weight {place} is {mean}");
        // Of five weights drawn evenly one is above a half in 1 case of 16.
        let large = drawn.iter().filter(|set| set[place] * 2 > whole).count();
        assert!((large as f64 / SETS as f64 - 0.0625).abs() < 0.01, "weight {place} is large in {large}");
    }
}
