//! Counts, orders and distances against plain fractions.

use engine::allocation::study::input::IndexInput;
use engine::allocation::study::measures::closeness::{by_year, closeness, years_to_go};
use engine::allocation::study::measures::growth::growth;
use engine::allocation::study::{Ledger, example};
use num_rational::BigRational;
use num_traits::Signed;

use super::{chance, fraction, ratio, sound};

fn growths(ledger: &Ledger<'_>, year: u32) -> Vec<(usize, BigRational)> {
    let grown = (0..ledger.boards()).filter(|board| ledger.prior(year, *board) > 0);
    grown.map(|board| (board, ratio(ledger.allocation(year, board), ledger.prior(year, board)))).collect()
}

#[test]
fn the_slowest_the_fastest_and_the_quartiles() {
    chance::studies(21, 500, |case, ledger| {
        for year in ledger.years() {
            let found = growth(ledger, year);
            let mut all = growths(ledger, year);
            assert_eq!(found.without, ledger.boards() - all.len());
            all.sort_by(|one, other| one.1.cmp(&other.1));
            let rate = |place: usize| ledger.cell(year, all[place].0).unwrap().growth.unwrap();
            let count = all.len();
            let quartiles = found.quartiles.unwrap();
            let expected =
                [0, count.div_ceil(4) - 1, count.div_ceil(2) - 1, count - count.div_ceil(4), count - 1].map(rate);
            let got = [quartiles.least, quartiles.lower, quartiles.median, quartiles.upper, quartiles.most];
            assert_eq!(got, expected, "case {case}, year {year}");
            let first = |wanted: &BigRational| {
                growths(ledger, year).into_iter().find(|(_, growth)| growth == wanted).unwrap().0
            };
            assert_eq!(found.slowest.unwrap().board, first(&all[0].1));
            assert_eq!(found.fastest.unwrap().board, first(&all[count - 1].1));
        }
    });
}

#[test]
fn who_falls_behind() {
    chance::studies(22, 500, |case, ledger| {
        let inflation = fraction(&ledger.input.thresholds.inflation) + ratio(1, 1);
        for year in ledger.years() {
            let found = growth(ledger, year);
            let average = ratio(ledger.quantum(year), ledger.prior_sum(year));
            let behind = |factor: &BigRational| {
                let by_a_penny = |board: &usize| {
                    let wanted = ratio(ledger.prior(year, *board), 1) * factor;
                    ledger.prior(year, *board) > 0 && wanted - ratio(ledger.allocation(year, *board), 1) >= ratio(1, 1)
                };
                (0..ledger.boards()).filter(by_a_penny).count()
            };
            assert_eq!(found.below_average, behind(&average), "case {case}, year {year}");
            assert_eq!(found.below_inflation, behind(&inflation), "case {case}, year {year}");
            let cash = |board: &usize| ledger.allocation(year, *board) < ledger.allocation(year - 1, *board);
            let fell: Vec<usize> = (0..ledger.boards()).filter(cash).collect();
            assert_eq!(found.below_last_year, fell.len());
            let deepest = fell
                .iter()
                .map(|board| ratio(ledger.allocation(year, *board), ledger.allocation(year - 1, *board)))
                .min();
            let got = found
                .deepest_fall
                .map(|fall| ratio(ledger.allocation(year, fall.board), ledger.allocation(year - 1, fall.board)));
            assert_eq!(got, deepest);
        }
    });
}

#[test]
fn who_is_close() {
    chance::studies(23, 500, |case, ledger| {
        let own = fraction(&ledger.input.thresholds.within);
        for year in 0..=ledger.last_year() {
            let found = closeness(ledger, year);
            let apart = |board: usize| {
                let target =
                    ratio(ledger.quantum(year), 1) * ratio(ledger.weight(year, board), ledger.weight_sum(year));
                (ratio(ledger.allocation(year, board), 1) - &target, target)
            };
            let within = |limit: &BigRational| {
                (0..ledger.boards()).map(apart).filter(|(gap, target)| gap.abs() <= limit * target).count()
            };
            assert_eq!(found.near, within(&fraction("0.025")), "case {case}, year {year}");
            assert_eq!(found.arrived, within(&fraction("0.05")), "case {case}, year {year}");
            assert_eq!(found.within, within(&own), "case {case}, year {year}");
            assert_eq!(found.over + found.within + found.under, ledger.boards());
            let gap = (0..ledger.boards()).map(apart).fold(ratio(0, 1), |sum, (gap, _)| sum + gap.abs());
            let slack = ratio(ledger.boards(), 1);
            assert!((gap - ratio(found.gap.pence(), 1)).abs() <= slack, "case {case}, year {year}");
        }
    });
}

/// The years to go are those of a study long enough to hold them.
#[test]
fn years_to_go_are_those_of_a_longer_study() {
    let facts = example::facts();
    let mut input = example::input();
    input.thresholds.within = "0.01".to_owned();
    // Growth of one board's population, so that need differs by year while the study lasts.
    input.need.population_growth = vec![IndexInput { code: "S1".to_owned(), value: "0".to_owned() }];
    let go = sound(&facts, &input, years_to_go).unwrap().unwrap();
    assert!(go > 3, "{go}");
    input.quantum.years = 20;
    let year = sound(&facts, &input, |ledger| by_year(ledger).iter().find(|year| year.within == 3).unwrap().year);
    assert_eq!(go, year);
    input.rule.convergence = "0".to_owned();
    assert_eq!(sound(&facts, &input, years_to_go), Ok(None));
}
