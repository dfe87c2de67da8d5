//! Money between boards and hospitals: it nets to zero, adds up and follows the terms.

use engine::allocation::study::measures::redistribution::rebasing;
use engine::allocation::study::provider::aligned_payment::{boards, pairs};
use engine::allocation::study::provider::catchment::Catchment;
use engine::allocation::study::provider::cross_boundary::{hosts, owed, positions};
use engine::allocation::study::provider::exposure::exposure;
use engine::parameters::Grade;
use engine::quantities::Money;
use num_traits::Signed;

use super::{chance, fraction, ratio};

#[test]
fn what_is_owed_nets_to_zero_and_is_the_rebasing() {
    chance::studies(41, 600, |case, ledger| {
        let Some(found) = positions(ledger) else {
            assert!(hosts(ledger).is_empty() && owed(ledger).is_empty());
            return;
        };
        let net: i64 = found.boards.iter().map(|board| board.net.pence()).sum();
        assert_eq!(net + found.elsewhere.pence(), 0, "case {case}");
        let rebasing = rebasing(ledger).unwrap();
        let nets: Vec<i64> = found.boards.iter().map(|board| board.net.pence()).collect();
        assert_eq!(nets, rebasing.boards.iter().map(|money| money.pence()).collect::<Vec<_>>(), "case {case}");
        let all: i64 = owed(ledger).iter().map(|owed| owed.amount.pence()).sum();
        assert_eq!(all, found.boards.iter().map(|board| board.owes.pence()).sum::<i64>());
        assert!(owed(ledger).is_sorted_by(|one, next| one.amount >= next.amount));
    });
}

#[test]
fn a_hosts_income_is_its_parts() {
    chance::studies(42, 300, |case, ledger| {
        for host in hosts(ledger) {
            let parts: i64 = host.from.iter().map(|from| from.amount.pence()).sum();
            assert_eq!(parts + host.elsewhere.pence(), host.income.pence(), "case {case}");
            let own = host.from.iter().find(|from| from.board == host.host).map_or(0, |from| from.amount.pence());
            assert_eq!(own, host.own.pence());
        }
    });
}

#[test]
fn aligned_payment_follows_the_terms() {
    chance::studies(43, 300, |case, ledger| {
        let terms = fraction(&ledger.input.payment.variable_rate) * fraction(&ledger.input.payment.departure);
        for pair in pairs(ledger) {
            let exact = ratio(pair.fixed.pence(), 1) * &terms;
            assert!((exact - ratio(pair.variable.pence(), 1)).abs() <= ratio(1, 2), "case {case}");
            assert_eq!(pair.is_low_volume, pair.fixed.pence() < 50_000_000);
        }
        if !pairs(ledger).is_empty() {
            let fixed: Vec<i64> = boards(ledger).iter().map(|board| board.fixed.pence()).collect();
            assert_eq!(fixed, ledger.study.opening.residence, "case {case}");
        }
        let sum = |pence: Vec<i64>| pence.into_iter().sum::<i64>();
        let by_pair = sum(pairs(ledger).iter().map(|pair| pair.variable.pence()).collect());
        assert_eq!(by_pair, sum(boards(ledger).iter().map(|board| board.variable.pence()).collect()));
    });
}

/// A trust that draws its income from all boards as their money stood is exposed to nothing but what boards that had nothing receive,
/// to the pennies of rounding.
#[test]
fn an_income_like_englands_is_not_exposed() {
    chance::studies(44, 500, |case, ledger| {
        for year in ledger.years() {
            let prior = |board: usize| (board, ledger.prior(year, board) as u64);
            let catchment = Catchment::own((0..ledger.boards()).map(prior).collect(), 0);
            let total = Money::from_pence(ledger.prior_sum(year)).unwrap();
            let income = catchment.income(total, Grade::Yours).unwrap();
            let found = exposure(ledger, &income, year);
            let new =
                ledger.sum(|board| if ledger.prior(year, board) == 0 { ledger.allocation(year, board) } else { 0 });
            let left = found.amount.count() + i128::from(new);
            assert!(left.unsigned_abs() as usize <= ledger.boards(), "case {case}, year {year}: {found:?}");
        }
    });
}

#[test]
fn exposure_is_income_times_growth_beyond_the_average() {
    chance::studies(45, 300, |case, ledger| {
        let parts = (0..ledger.boards()).map(|board| (board, board as u64 + 1)).collect();
        let income = Catchment::own(parts, 2).income(Money::from_pence(1_000_000_000).unwrap(), Grade::Yours).unwrap();
        let by_board: i64 = income.boards.iter().map(|(_, amount)| amount.pence()).sum();
        assert_eq!(by_board + income.elsewhere.pence(), income.total.pence());
        for year in ledger.years() {
            let found = exposure(ledger, &income, year);
            let average = ratio(ledger.quantum(year), ledger.prior_sum(year));
            for part in &found.boards {
                let prior = ledger.prior(year, part.board);
                let exact = if prior == 0 {
                    ratio(0, 1)
                } else {
                    ratio(part.income.pence(), 1) * (ratio(ledger.allocation(year, part.board), prior) - &average)
                };
                assert!((exact - ratio(part.amount.count(), 1)).abs() <= ratio(1, 2), "case {case}, year {year}");
            }
            assert_eq!(found.amount.count(), found.boards.iter().map(|part| part.amount.count()).sum::<i128>());
            if year == 1 {
                assert_eq!(found.amount, found.gathered);
            }
        }
    });
}
