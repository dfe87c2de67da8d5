//! One scheme in full and the certificate: its worth as the room counts it, what it would need, and the way out of a clash.

use engine::capital::portfolio::{Budget, Limit, PrioritiseRequest, Standing, certify, prioritise};
use engine::parameters::Grade;
use engine::quantities::{Money, Pence};
use scenario::capital::{Answers, Appraised, Asked, CapitalInput, Case, Change, ChangesRun, InFull, WayOut, working};
use scenario::{Baseline, at_path, json};

const BUDGET: Budget = Budget { nodes: 200_000 };

fn example() -> CapitalInput {
    Baseline::default().inputs().capital
}

fn asked(input: &CapitalInput) -> Asked {
    let appraised = Appraised::out(input).expect("sound");
    Asked::read(input, &appraised).expect("sound")
}

#[test]
fn every_scheme_is_worth_in_full_what_the_room_counts() {
    let mut input = example();
    input.schemes[3].value = "1234567.89".to_owned();
    let appraised = Appraised::out(&input).expect("sound");
    for (scheme, counted) in input.schemes.iter().zip(&appraised.schemes) {
        let told = InFull::of(&input, &scheme.code).expect("readable");
        assert_eq!((told.cost(), told.built.present_value), (counted.cost, counted.present_cost), "{}", scheme.code);
        assert_eq!(told.ratio(), counted.benefit_cost_ratio, "{}", scheme.code);
        let value = told.given.map_or_else(|| told.net(), |given| Pence::of(given.pence()));
        assert_eq!(value, Pence::of(counted.value.pence()), "{}", scheme.code);
        let years: Vec<Pence> = told.burden.iter().map(|year| year.all).collect();
        let both = years.len().min(counted.revenue.len());
        assert_eq!(years[..both], counted.revenue[..both], "{}", scheme.code);
        for year in &told.burden {
            let parts = year.running.plus(year.depreciation).plus(year.dividend);
            assert!(parts.minus(year.all).count().abs() <= 1, "parts and whole are each rounded once");
        }
        let working = working::of_value(&told, &input, scheme);
        let last = working.steps.last().expect("steps");
        assert_eq!(last.amount, words::figures::pounds_and_pence(value), "{}", scheme.code);
        assert_eq!(working.steps[0].grade, working::grade(scheme));
    }
    assert_eq!(working::grade(&input.schemes[3]), Grade::Yours);
    assert_eq!(working::grade(&input.schemes[4]), Grade::Illustrative);
}

#[test]
fn what_cannot_be_read_has_no_worth_and_an_unknown_score_no_points() {
    let mut input = example();
    input.schemes[0].scores.productivity = String::new();
    let told = InFull::of(&input, "S01").expect("readable");
    assert_eq!(told.criteria.iter().filter(|criterion| criterion.points().is_none()).count(), 1);
    input.schemes[0].life = "soon".to_owned();
    assert_eq!(InFull::of(&input, "S01"), None);
    assert_eq!(InFull::of(&input, "nowhere"), None);
}

/// The smaller example: what fits into a test.
fn few() -> CapitalInput {
    let mut input = example();
    input.schemes.truncate(12);
    let codes: Vec<String> = input.schemes.iter().map(|scheme| scheme.code.clone()).collect();
    input.schemes.iter_mut().for_each(|scheme| scheme.requires.retain(|code| codes.contains(code)));
    input
}

#[test]
fn a_scheme_is_taken_once_it_has_what_it_needs_and_not_a_penny_before() {
    let input = few();
    let answers = Answers::out(asked(&input), BUDGET);
    let mut seen = 0;
    for (case, answer) in &answers.cases {
        let best = answer.objective.expect("found").count();
        for left in &answer.left_out {
            let mut run = ChangesRun::new(&answers, &left.code, *case, BUDGET);
            while run.of(*case).is_none() {
                run.step(1);
            }
            let Some(Change::LeftOut(needs)) = run.of(*case) else { panic!("{:?}", run.of(*case)) };
            assert_eq!(needs.reason, left.reason);
            let with = |rise: i128| {
                let mut request = case.request(&answers.asked, BUDGET).expect("arises");
                let scheme = request.portfolio.schemes.iter_mut().find(|of| of.code == left.code).expect("there");
                scheme.value = Money::from_wide_pence(i128::from(scheme.value.pence()) + rise).expect("small");
                scheme.must = true;
                prioritise(request).objective.map(Pence::count)
            };
            if let Some(rise) = needs.value_to_enter {
                assert!(with(rise.count()) >= Some(best), "{case:?} {}", left.code);
                assert!(rise.count() == 0 || with(rise.count() - 1) < Some(best), "{case:?} {}", left.code);
                seen += 1;
            }
        }
    }
    assert!(seen > 5, "{seen}");
}

#[test]
fn a_question_that_is_ended_says_nothing_and_the_next_goes_on() {
    let answers = Answers::out(asked(&few()), BUDGET);
    let code = &answers.of(Case::Pool).expect("answered").chosen[0].code;
    let mut run = ChangesRun::new(&answers, code, Case::Pool, BUDGET);
    assert_eq!((run.progress(), run.is_at_hand()), ((0, 5), false));
    run.step(0);
    assert_eq!((run.progress(), run.is_at_hand()), ((0, 5), true));
    run.settle();
    assert_eq!((run.of(Case::Pool), run.is_at_hand()), (Some(&Change::Unsettled), false));
    assert_eq!(run.progress(), (1, 5));
    run.settle();
    assert_eq!(run.progress(), (1, 5), "between two there is nothing to end");
    while !run.step(1_000) {}
    assert_eq!(run.progress(), (5, 5));
    assert!(run.done().iter().skip(1).all(|(_, change)| *change != Change::Unsettled));
}

#[test]
fn without_a_funded_scheme_the_choice_counts_for_so_much_less() {
    let input = few();
    let answers = Answers::out(asked(&input), BUDGET);
    let answer = answers.of(Case::Pool).expect("answered");
    for chosen in &answer.chosen {
        let mut run = ChangesRun::new(&answers, &chosen.code, Case::Pool, BUDGET);
        while !run.step(1_000) {}
        let mut request = Case::Pool.request(&answers.asked, BUDGET).expect("arises");
        let schemes = &mut request.portfolio.schemes;
        let needs_it = |code: &str| schemes.iter().any(|of| of.requires.iter().any(|other| other == code));
        let is_must = schemes.iter().any(|of| of.code == chosen.code && of.must);
        if needs_it(&chosen.code) {
            continue;
        }
        schemes.retain(|of| of.code != chosen.code);
        let without = prioritise(request).objective.expect("found");
        let less = answer.objective.expect("found").minus(without);
        assert_eq!(run.of(Case::Pool), Some(&Change::Funded((!is_must).then_some(less))), "{}", chosen.code);
        assert_eq!(run.done().len(), answers.cases.len());
    }
}

#[test]
fn what_was_asked_is_written_so_that_it_can_be_asked_again() {
    let answers = Answers::out(asked(&few()), BUDGET);
    for (case, answer) in &answers.cases {
        let request = answers.request(*case).expect("answered");
        assert_eq!(certify(&request, answer), Ok(()));
        let text = json::pretty(&json::tree(&request));
        let again = PrioritiseRequest::from_tree(&serde_json::from_str(&text).expect("a tree")).expect("sound");
        assert_eq!(again, request);
        assert_eq!(&prioritise(again), answer, "{case:?}");
    }
}

/// Greater Manchester with too little for its must-do in the only year in which that can start.
fn clashing() -> CapitalInput {
    let mut input = example();
    let must = input.schemes.iter().position(|scheme| scheme.must).expect("a must-do");
    let host = input.provider(&input.schemes[must].provider.clone()).expect("there").host.clone();
    let pot = input.pots.iter_mut().find(|pot| pot.code == host).expect("there");
    pot.limits.iter_mut().for_each(|limit| *limit = "1000000".to_owned());
    input
}

#[test]
fn a_way_out_of_a_clash_frees_it() {
    for kind in ["must", "money"] {
        let mut inputs = Baseline::default().inputs();
        inputs.capital = clashing();
        let mut changes = 0;
        while changes < 12 {
            let answers = Answers::out(asked(&inputs.capital), BUDGET);
            let Some(answer) = answers.of(Case::Ringfence).filter(|answer| answer.status == Standing::Infeasible)
            else {
                break;
            };
            assert!(answer.clash.iter().any(|clash| matches!(clash.limit, Limit::Must { .. })), "{:?}", answer.clash);
            let wanted = answer.clash.iter().filter(|clash| clash.limit.kind() == kind);
            let way_out = wanted.filter_map(|clash| WayOut::of(clash, Case::Ringfence, &inputs.capital)).next();
            match way_out.expect("a way out") {
                WayOut::Amount { path, value } => {
                    inputs = at_path::with_text(&inputs, &path, &value).expect("the path is of an amount");
                }
                way_out => way_out.unmust(&mut inputs.capital),
            }
            changes += 1;
        }
        assert!((1..12).contains(&changes), "{kind}: {changes}");
    }
}
