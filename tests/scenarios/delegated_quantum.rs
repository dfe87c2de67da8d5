//! The delegated sum carried to the Allocation room: only where every money is known, as one change, and visible there.

use engine::allocation::study::input::AmountInput;
use engine::allocation::study::{Facts, Ledger, workings::national_sum::national_sum};
use engine::delegated_quantum::decided;
use engine::parameters::{Grade, boards};
use engine::quantities::Money;
use scenario::delegated_quantum::{feed, source_of_sum};
use scenario::delegation::BoardsTaken;
use scenario::{Baseline, DelegatedSum, Inputs, SumSource, Worked, differences};

use crate::arranged::{make_ready, year};

fn opening() -> Inputs {
    Baseline::default().inputs()
}

/// Two services that every board can plan alone, and one that only the largest can.
fn two_ready(cost: &str) -> Inputs {
    let mut inputs = opening();
    make_ready(&mut inputs.delegation, "15", "200000", "900000000");
    make_ready(&mut inputs.delegation, "132", "200000", cost);
    make_ready(&mut inputs.delegation, "94", "3000000", "1");
    inputs.delegation.staging.boards = BoardsTaken::AllReady;
    inputs
}

fn sum(inputs: &Inputs, start: u16) -> DelegatedSum {
    DelegatedSum::set(&inputs.delegation, year(start)).expect("sound")
}

fn source(inputs: &Inputs) -> SumSource {
    source_of_sum(&inputs.allocation.opening, &inputs.delegation, &opening().allocation.opening)
}

#[test]
fn only_services_that_every_board_holds_count() {
    let inputs = two_ready("100000000.50");
    let told = sum(&inputs, 2025);
    assert_eq!(told.counted.iter().map(|service| service.code.as_str()).collect::<Vec<_>>(), ["15", "132"]);
    assert_eq!(told.sum, Ok(Money::from_text("1000000000.50").expect("money")));
    let large = boards().iter().filter(|board| board.resident_population >= 3_000_000).count();
    assert_eq!(
        (told.missing().len(), told.in_part),
        (0, vec![("94".to_owned(), large)]),
        "what some boards hold does not"
    );
    let early = sum(&inputs, 2024);
    assert!(early.counted.is_empty(), "in April 2024 three regions began, not all");
    assert_eq!(early.sum.as_ref().map_err(|problems| problems[0].code), Err("nothing_delegated"));
    let first: usize = boards().iter().filter(|board| board.delegated_from.starts_with("2024")).count();
    let in_part: Vec<_> = early.in_part.into_iter().filter(|(line, _)| line != "94").collect();
    assert_eq!(in_part, [("15".to_owned(), first), ("132".to_owned(), first)]);
    assert_eq!(
        sum(&opening(), 2025).sum.map_err(|problems| problems[0].code),
        Err("nothing_delegated"),
        "the public facts make no service ready"
    );
}

#[test]
fn money_that_is_not_known_is_named_and_never_nothing() {
    let told = sum(&two_ready(""), 2025);
    assert_eq!(told.missing(), ["132"]);
    let problems = told.sum.expect_err("not known");
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["cost_not_known"]);
    let mut faulty = two_ready("");
    faulty.delegation.policy.national_population.clear();
    assert_eq!(DelegatedSum::set(&faulty.delegation, year(2025)), None);
}

#[test]
fn carried_over_it_is_the_national_sum_and_its_source_is_told() {
    let inputs = two_ready("100000000.50");
    let money = sum(&inputs, 2025).sum.expect("known");
    let fed = feed(&inputs, money, year(2025));
    let lines: Vec<String> = differences::changes(&inputs, &fed).iter().map(scenario::Change::line).collect();
    assert_eq!(
        lines,
        [
            "National sum: £1,000,000,000.50 (was £22,900,000,000)",
            "Year whose prices the money is in: 2025/26 (was 2022/23)",
            "Year before the first year shown: 2025/26 (was 2022/23)",
        ]
    );
    let facts = Facts::shipped();
    let worked = Worked::out(&fed.allocation, &facts).expect("it works out");
    assert_eq!(worked.study.opening.sum, money);
    assert_eq!(source(&fed), SumSource::Delegated(year(2025)));
    assert_eq!(feed(&fed, money, year(2025)), fed, "twice is once");
    let mut later = fed.clone();
    make_ready(&mut later.delegation, "132", "200000", "5");
    assert_eq!(source(&later), SumSource::Yours, "what was changed since is the user's");
    assert_eq!(source(&inputs), SumSource::Baseline);
}

#[test]
fn the_published_sum_keeps_its_grade() {
    let (money, year) = decided().expect("it ships");
    let fed = feed(&opening(), money, year);
    assert_eq!(source(&fed), SumSource::Decided);
    let facts = Facts::shipped();
    let worked = Worked::out(&fed.allocation, &facts).expect("it works out");
    let ledger = Ledger::new(&facts, &worked.input, &worked.study, &worked.outcome);
    let first = &national_sum(&ledger, 0).expect("a working").steps[0];
    assert_eq!((first.amount.as_str(), first.grade), ("£14,000,000,000.00", Grade::Published));
    assert_eq!(first.sources, ["nhs_confederation_2025"]);
    let moved = feed(&opening(), money.plus(Money::from_text("1").expect("money")).expect("in range"), year);
    assert_eq!(source(&moved), SumSource::Yours);
}

#[test]
fn amounts_by_board_are_scaled_to_it_and_what_is_national_is_not_taken_off_twice() {
    let mut inputs = two_ready("100000000");
    inputs.allocation.opening.own =
        boards().iter().map(|board| AmountInput { code: board.code.to_owned(), amount: "1000".to_owned() }).collect();
    "5000".clone_into(&mut inputs.allocation.quantum.national_services);
    "5000".clone_into(&mut inputs.allocation.quantum.joint_services);
    "7".clone_into(&mut inputs.allocation.quantum.medicines_funds);
    assert_eq!(source(&inputs), SumSource::Amounts);
    let money = sum(&inputs, 2025).sum.expect("known");
    let fed = feed(&inputs, money, year(2025));
    let worked = Worked::out(&fed.allocation, &Facts::shipped()).expect("it works out");
    assert_eq!(worked.study.opening.sum, money);
    let taken: Vec<&str> = worked.study.opening.deductions.iter().map(|deduction| deduction.path).collect();
    assert_eq!(taken, ["quantum.medicines_funds"]);
    assert_eq!(source(&fed), SumSource::Delegated(year(2025)));
}
