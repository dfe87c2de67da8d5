//! Every working is worked out again from its own text, and ends with the very figure shown elsewhere.

use engine::allocation::study::measures::closeness::closeness;
use engine::allocation::study::measures::destabilised::destabilised;
use engine::allocation::study::measures::groups::{Grouping, groups};
use engine::allocation::study::measures::growth::growth;
use engine::allocation::study::measures::redistribution::{rebasing, redistribution};
use engine::allocation::study::measures::safeguards::safeguards;
use engine::allocation::study::provider::catchment::Catchment;
use engine::allocation::study::provider::exposure::exposure;
use engine::allocation::study::{Ledger, workings};
use engine::parameters::Grade;
use engine::quantities::{Money, Pence, RoundedRate};
use engine::working::Working;

use num_traits::Signed;

use super::evaluate::{amount, check};
use super::{chance, ratio};

/// A working that must be sound and end with that amount of money or that count.
fn ends(case: u64, working: Option<Working>, wanted: &str) {
    let last = sound(case, working, wanted);
    assert_eq!(last.replace(['£', ','], "").replace('−', "-"), wanted, "case {case}");
}

/// A working that must be sound and end with that rate, shown to four decimals of a percentage.
fn ends_with_rate(case: u64, working: Option<Working>, wanted: RoundedRate) {
    let (shown, half) = amount(&sound(case, working, &wanted.to_string()));
    let apart = (shown - ratio(wanted.units(), 10_000_000_000_i64)).abs();
    assert!(apart <= half + ratio(1, 20_000_000_000_i64), "case {case}: {wanted}");
}

/// The last amount of a working whose every line can be worked out again.
fn sound(case: u64, working: Option<Working>, wanted: &str) -> String {
    let working = working.unwrap_or_else(|| panic!("case {case}: no working for {wanted}"));
    let faults = check(&working);
    assert!(faults.is_empty(), "case {case}: {faults:#?}\n{working:#?}");
    let letters: Vec<char> = working.steps.iter().map(|step| step.letter).collect();
    assert!(letters.windows(2).all(|pair| pair[0] < pair[1]), "case {case}: letters run out in {}", working.title);
    assert!(working.steps.iter().all(|step| !step.how.is_empty() && !step.name.is_empty()));
    working.steps.last().unwrap().amount.clone()
}

#[test]
fn a_boards_money() {
    chance::studies(11, 100, |case, ledger| {
        for year in ledger.years() {
            for board in 0..ledger.boards() {
                let cell = ledger.cell(year, board).unwrap();
                let working = workings::allocation::allocation(ledger, year, board);
                let parts = cell.parts;
                let line = |names: &[&str]| -> Pence {
                    let steps = &working.as_ref().unwrap().steps;
                    let found = steps.iter().rev().find(|step| names.contains(&step.name.as_str()));
                    let pence = found.map_or(ratio(0, 1), |step| amount(&step.amount).0 * ratio(100, 1));
                    Pence::of(i128::try_from(pence.to_integer()).unwrap())
                };
                let growth = line(&["Growth at the national rate"]);
                assert_eq!(growth.count(), i128::from(parts.average_growth.pence()), "case {case}");
                let pull = [
                    "Share of the gap closed",
                    "Step along the straight line",
                    "Growth added or taken away by its band",
                    "The same in pounds",
                ];
                assert_eq!(line(&pull), parts.pull_to_target, "case {case}, year {year}, board {board}");
                let others = ["Share of what others' limits leave or cost", "Share of the balance"];
                assert_eq!(
                    line(&others),
                    parts.paying_for_others,
                    "case {case}, year {year}, board {board}: {working:#?}"
                );
                assert_eq!(
                    line(&["Held up or down by its own limit"]),
                    parts.own_bound,
                    "case {case}, {year}, {board}: {working:#?}"
                );
                assert_eq!(line(&["Rounding to the penny"]), parts.rounding, "case {case}");
                assert_eq!(line(&["Target this year"]).count(), i128::from(cell.target.pence()), "case {case}");
                ends(case, working, &cell.allocation.to_string());
            }
        }
    });
}

#[test]
fn sums_openings_and_shares() {
    chance::studies(12, 120, |case, ledger| {
        for year in 0..=ledger.last_year() {
            let sum = Money::from_pence(ledger.quantum(year)).unwrap();
            let working = workings::national_sum::national_sum(ledger, year).unwrap();
            if working.steps.len() > 1 {
                ends(case, Some(working), &sum.to_string());
            } else {
                assert_eq!(working.steps[0].amount.replace(['£', ','], ""), sum.to_string(), "case {case}");
            }
        }
        let opening = &ledger.study.opening;
        for board in 0..ledger.boards() {
            let money = |pence: i64| Money::from_pence(pence).unwrap().to_string();
            ends(case, workings::opening::opening(ledger, board), &money(ledger.allocation(0, board)));
            ends(case, workings::opening::by_residence(ledger, board), &money(opening.residence[board]));
            if let Some(rebasing) = rebasing(ledger) {
                ends(case, workings::opening::by_host(ledger, board), &money(opening.host[board]));
                ends(case, workings::rebasing::rebasing(ledger, board), &rebasing.boards[board].to_string());
            }
            for year in ledger.years() {
                let working = workings::target_share::target_share(ledger, year, board).unwrap();
                let faults = check(&working);
                assert!(faults.is_empty(), "case {case}: {faults:#?}\n{working:#?}");
                let people = working.steps.iter().find(|step| step.name == "Weighted people").unwrap();
                let wanted = ledger.weighted_people(year, board).normalize().to_string();
                assert_eq!(
                    people.amount.replace(',', ""),
                    wanted,
                    "case {case}, year {year}, board {board}: {working:#?}"
                );
            }
        }
    });
}

#[test]
fn counts_rates_and_groups() {
    chance::studies(13, 300, |case, ledger| {
        for year in ledger.years() {
            let moved = redistribution(ledger, year);
            ends(case, workings::redistribution::gaining(ledger, year), &moved.gaining.to_string());
            ends(case, workings::redistribution::losing(ledger, year), &moved.losing.to_string());
            ends(case, workings::redistribution::moved(ledger, year), &moved.moved.to_string());
            for difference in &moved.boards {
                let working = workings::redistribution::difference(ledger, year, difference.board);
                ends(case, working, &difference.amount.to_string());
            }
            let close = closeness(ledger, year);
            ends(case, workings::closeness::within(ledger, year, ledger.study.within), &close.within.to_string());
            ends(case, workings::safeguards::cost(ledger, year), &safeguards(ledger, year).cost.to_string());
            let rates = growth(ledger, year);
            if let (Some(slowest), Some(fastest)) = (rates.slowest, rates.fastest) {
                ends_with_rate(case, workings::growth::slowest(ledger, year), slowest.rate);
                ends_with_rate(case, workings::growth::fastest(ledger, year), fastest.rate);
            }
            for grouping in [Grouping::Region, Grouping::Deprivation, Grouping::Older] {
                for group in groups(ledger, grouping) {
                    let gain = group.years[year as usize].gain_per_head.unwrap();
                    ends(case, workings::group::gain_per_head(ledger, &group, year), &gain.to_string());
                }
            }
            let parts = (0..ledger.boards()).map(|board| (board, board as u64 + 1)).collect();
            let income =
                Catchment::own(parts, 3).income(Money::from_pence(98_765_432_100).unwrap(), Grade::Yours).unwrap();
            let wanted = exposure(ledger, &income, year).amount.to_string();
            ends(case, workings::exposure::exposure(ledger, "A trust", &income, year), &wanted);
        }
        for found in destabilised(ledger) {
            ends_with_rate(case, workings::destabilised::destabilised(ledger, found.board), found.fall);
        }
    });
}

#[test]
fn what_rests_on_a_stand_in_is_graded_so() {
    let grade = |ledger: &Ledger<'_>| {
        let working = workings::allocation::allocation(ledger, 1, 0).unwrap();
        (working.steps[0].grade, working.steps.last().unwrap().grade)
    };
    let facts = engine::allocation::study::example::facts();
    let mut input = engine::allocation::study::example::input();
    assert_eq!(super::sound(&facts, &input, grade), (Grade::Illustrative, Grade::Illustrative));
    let own =
        |code: &str| engine::allocation::study::input::AmountInput { code: code.to_owned(), amount: "1000".to_owned() };
    input.opening.own = ["N1", "M1", "S1"].map(own).to_vec();
    input.opening.own_basis = engine::allocation::study::input::Basis::Residence;
    assert_eq!(super::sound(&facts, &input, grade), (Grade::Yours, Grade::Illustrative));
    let index =
        |code: &str| engine::allocation::study::input::IndexInput { code: code.to_owned(), value: "1.1".to_owned() };
    input.need.own_index = ["N1", "M1", "S1"].map(index).to_vec();
    assert_eq!(super::sound(&facts, &input, grade), (Grade::Yours, Grade::Yours));
}
