//! What holds of every study.

use engine::allocation::study::input::{Basis, FloorKind, Method};
use engine::allocation::study::measures::board::story;
use engine::allocation::study::measures::groups::{Grouping, groups};
use engine::allocation::study::measures::growth::growth;
use engine::allocation::study::measures::headline::headline;
use engine::allocation::study::measures::redistribution::{rebasing, redistribution};
use engine::allocation::study::measures::safeguards::safeguards;
use engine::allocation::study::measures::spread::spread;
use engine::allocation::study::{Ledger, example};
use proofs::random::Random;

use super::{chance, ratio, with};

#[test]
fn redistribution_nets_to_zero_every_year() {
    chance::studies(1, 1_000, |case, ledger| {
        for year in 0..=ledger.last_year() {
            let found = redistribution(ledger, year);
            let sum: i64 = found.boards.iter().map(|board| board.amount.pence()).sum();
            assert_eq!(sum, 0, "case {case}, year {year}");
            let gains: i64 = found.boards.iter().map(|board| board.amount.pence().max(0)).sum();
            assert_eq!(found.moved.pence(), gains);
            assert_eq!(found.gaining + found.losing + found.unchanged, ledger.boards());
            let largest = found.boards.iter().map(|board| board.amount).max().unwrap();
            assert_eq!(found.largest_gain.map(|gain| gain.amount), (largest.pence() >= 100).then_some(largest));
        }
        assert_eq!(ledger.sum(|board| ledger.allocation(0, board)), ledger.quantum(0));
    });
}

#[test]
fn from_residence_nothing_is_redistributed_before_the_first_year() {
    chance::studies(2, 300, |case, ledger| {
        let moved = redistribution(ledger, 0).moved.pence();
        if ledger.study.opening.basis == Basis::Residence {
            assert_eq!(moved, 0, "case {case}");
        }
    });
}

#[test]
fn rebasing_with_elsewhere_nets_to_zero() {
    chance::studies(3, 500, |case, ledger| {
        if let Some(found) = rebasing(ledger) {
            let sum: i64 = found.boards.iter().map(|money| money.pence()).sum();
            assert_eq!(sum + found.elsewhere.pence(), 0, "case {case}");
        } else {
            assert_eq!(ledger.input.opening.own_basis, Basis::Residence);
        }
    });
}

#[test]
fn a_boards_parts_add_up_to_its_money() {
    chance::studies(4, 500, |case, ledger| {
        for board in 0..ledger.boards() {
            let story = story(ledger, board).unwrap();
            assert_eq!(story.years.len() as u32, ledger.last_year() + 1);
            for year in &story.years[1..] {
                let parts = year.parts.unwrap();
                let pounds =
                    [parts.opening, parts.transfers, parts.average_growth].map(|money| i128::from(money.pence()));
                let pence = [parts.pull_to_target, parts.own_bound, parts.paying_for_others, parts.rounding]
                    .map(|part| part.count());
                let sum: i128 = pounds.iter().chain(&pence).sum();
                assert_eq!(sum, i128::from(year.allocation.pence()), "case {case}");
                assert_eq!(year.allocation.pence(), year.kept.pence() + year.redistribution.pence());
            }
            let (host, rebasing) = (story.opening_by_host, story.rebasing);
            if let (Some(host), Some(rebasing)) = (host, rebasing) {
                assert_eq!(host.pence() + rebasing.pence(), story.opening_by_residence.pence());
            }
        }
    });
}

#[test]
fn groups_add_to_the_whole() {
    chance::studies(5, 300, |case, ledger| {
        for grouping in [Grouping::Region, Grouping::Deprivation, Grouping::Older] {
            let groups = groups(ledger, grouping);
            let mut boards: Vec<usize> = groups.iter().flat_map(|group| group.boards.clone()).collect();
            boards.sort_unstable();
            assert_eq!(boards, (0..ledger.boards()).collect::<Vec<_>>(), "case {case}");
            for year in 0..=ledger.last_year() {
                let sum = |figure: fn(&engine::allocation::study::measures::groups::GroupYear) -> i64| -> i64 {
                    groups.iter().map(|group| figure(&group.years[year as usize])).sum()
                };
                assert_eq!(sum(|year| year.allocation.pence()), ledger.quantum(year));
                assert_eq!(sum(|year| year.redistribution.pence()), 0);
            }
        }
    });
}

/// With nothing pulling, nobody gains, loses, falls behind the average or is paid for.
#[test]
fn no_change_changes_nothing() {
    for case in 0..300 {
        let mut random = Random::of_case(6, case);
        let facts = chance::facts(&mut random);
        let mut input = chance::input(&mut random, &facts);
        input.opening.basis = Basis::Residence;
        input.rule.method = Method::Proportional;
        input.rule.convergence = "0".to_owned();
        (input.rule.floor, input.rule.has_ceiling, input.rule.has_max_under) = (FloorKind::None, false, false);
        input.transfers.clear();
        let _ = with(&facts, &input, |ledger| {
            let found = headline(ledger, ledger.last_year(), Some(0));
            assert_eq!((found.redistribution.gaining, found.redistribution.losing), (0, 0), "case {case}");
            assert_eq!(found.safeguards_cost.count(), 0, "case {case}");
            // A penny is a large share of a few.
            if (0..ledger.boards()).all(|board| ledger.kept(0, board) > 100_000) {
                assert_eq!(found.destabilised, 0, "case {case}");
            }
            for year in ledger.years() {
                assert_eq!(growth(ledger, year).below_average, 0, "case {case}, year {year}");
            }
        });
    }
}

/// Where the rule itself adds up to the national sum, what some boards are spared others pay, to the pennies of rounding.
#[test]
fn safeguards_are_paid_for() {
    chance::studies(7, 500, |case, ledger| {
        if !matches!(ledger.input.rule.method, Method::Proportional | Method::StraightLine) {
            return;
        }
        for year in ledger.years() {
            let found = safeguards(ledger, year);
            let net: i128 = found.boards.iter().map(|board| board.net.count()).sum();
            assert!(net.unsigned_abs() as usize <= ledger.boards() * 2, "case {case}, year {year}: {net}");
            let own: i128 = found.boards.iter().map(|board| board.own_bound.count()).sum();
            assert_eq!(found.held_up.count() + found.held_down.count(), own);
        }
    });
}

#[test]
fn the_spread_holds_every_board() {
    chance::studies(8, 300, |case, ledger| {
        for year in 0..=ledger.last_year() {
            let found = spread(ledger, year).unwrap();
            let head = |board: usize| ratio(ledger.allocation(year, board), 1) / ratio(ledger.weight(year, board), 1);
            let (least, most) = (head(found.least.board), head(found.most.board));
            let all = (0..ledger.boards()).filter(|board| ledger.weight(year, *board) > 0);
            assert!(all.map(head).all(|head| least <= head && head <= most), "case {case}, year {year}");
        }
    });
}

/// The study carries its own numbers on: the years it has are the first years of the longer course.
#[test]
fn carrying_on_begins_with_the_study() {
    chance::studies(9, 200, |case, ledger| {
        let years = ledger.last_year();
        if let Ok(answer) = ledger.study.carried_on(ledger.facts, years + 5) {
            for (one, other) in ledger.outcome.scenario.years.iter().zip(&answer.years) {
                assert_eq!(one, other, "case {case}");
            }
            assert_eq!(answer.years.len() as u32, years + 5);
        }
    });
}

#[test]
fn own_budgets_and_payment_are_checked_with_the_rest() {
    let facts = example::facts();
    let mut input = example::input();
    input.own_budgets[0].amount = "0".to_owned();
    input.payment.variable_rate = "1.5".to_owned();
    input.payment.departure = String::new();
    let problems = with(&facts, &input, |_: &Ledger<'_>| ()).unwrap_err();
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["own_budgets[0].amount", "payment.variable_rate", "payment.departure"]);
}
