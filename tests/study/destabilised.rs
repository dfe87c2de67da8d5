//! Who is destabilised, against plain fractions, and by hand.

use engine::allocation::study::example;
use engine::allocation::study::input::{Basis, FloorKind};
use engine::allocation::study::measures::destabilised::{Limit, destabilised, loss_shares};

use super::{chance, fraction, ratio, sound};

#[test]
fn the_first_year_in_which_a_limit_is_passed() {
    chance::studies(31, 800, |case, ledger| {
        let one_year = fraction(&ledger.input.thresholds.one_year);
        let three_years = fraction(&ledger.input.thresholds.three_years);
        let found = destabilised(ledger);
        for board in 0..ledger.boards() {
            let share = |year: u32| {
                let kept = ledger.kept(year, board);
                (kept > 0).then(|| ratio(ledger.allocation(year, board) - kept, kept))
            };
            let fall = |since: u32, year: u32| Some(share(since)? - share(year)?);
            let passed = |year: &u32| {
                let (last, third) = (year - 1, year.saturating_sub(3));
                if fall(last, *year).is_some_and(|fall| fall > one_year) {
                    return Some((*year, Limit::OneYear, last));
                }
                fall(third, *year).is_some_and(|fall| fall > three_years).then_some((*year, Limit::ThreeYears, third))
            };
            let expected = (1..=ledger.last_year()).find_map(|year| passed(&year));
            let got = found.iter().find(|one| one.board == board).map(|one| (one.year, one.limit, one.since));
            assert_eq!(got, expected, "case {case}, board {board}");
        }
    });
}

/// Host money is far from where patients live: a rule that moves at once to need destabilises whom it takes from, from the opening
/// basis on and not from residence.
#[test]
fn the_fall_is_measured_from_the_opening_basis() {
    let facts = example::facts();
    let mut input = example::input();
    input.opening.basis = Basis::Host;
    input.rule.convergence = "1".to_owned();
    (input.rule.floor, input.rule.has_ceiling) = (FloorKind::None, false);
    sound(&facts, &input, |ledger| {
        // North holds £500,000 of £1,000,000 by host, a third of it by residence: £333,333.33; need gives it 30%.
        let shares = loss_shares(ledger, 0);
        assert_eq!(shares[0].unwrap().to_string(), "0.5000000150");
        assert_eq!(shares[1].unwrap().to_string(), "-0.1000000082");
        let found = destabilised(ledger);
        assert_eq!((found[0].board, found[0].year, found[0].fall.to_string()), (0, 1, "0.6000000232".to_owned()));
    });
}
