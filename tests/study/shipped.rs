//! The facts as shipped: a known answer, and every baseline and named rule through every measure and working.

use engine::allocation::study::input::Basis;
use engine::allocation::study::measures::closeness::{closeness, years_to_go};
use engine::allocation::study::measures::groups::{Grouping, groups};
use engine::allocation::study::measures::growth::growth;
use engine::allocation::study::measures::headline::headline;
use engine::allocation::study::measures::redistribution::redistribution;
use engine::allocation::study::provider::catchment::{Catchment, illustrative_income};
use engine::allocation::study::provider::cross_boundary::positions;
use engine::allocation::study::provider::exposure::by_year;
use engine::allocation::study::{Facts, workings};
use engine::parameters::{Grade, trusts};
use scenario::Baseline;

use super::evaluate::check;
use super::sound;

/// Host money of £22.9bn, a tenth of the gap a year, no cut in cash and 8% at most: figures worked out beforehand outside this project's
/// engine, in whole-number arithmetic, from the same tables.
#[test]
fn the_known_answer_from_host_money() {
    let facts = Facts::shipped();
    let mut input = Baseline::AsItStands.inputs().allocation;
    input.opening.basis = Basis::Host;
    input.rule.most_growth = "0.08".to_owned();
    sound(&facts, &input, |ledger| {
        let lancashire = facts.place("QE1").unwrap();
        assert_eq!(ledger.allocation(0, lancashire), 60_269_315_903);
        assert_eq!(ledger.allocation(1, lancashire), 64_758_503_772);
        let working = workings::allocation::allocation(ledger, 1, lancashire).unwrap();
        let line = |amount: &str| working.steps.iter().any(|step| step.amount == amount);
        for amount in [
            "£602,693,159.03",
            "3.3427%",
            "£27,121,192.16",
            "£799,924,149.66",
            "£170,109,798.48",
            "£17,010,979.85",
            "£759,706.69",
        ] {
            assert!(line(amount), "{amount}: {working:#?}");
        }
        assert_eq!(working.steps.last().unwrap().amount, "£647,585,037.72");
        let first = growth(ledger, 1);
        assert_eq!(facts.boards[first.slowest.unwrap().board].name, "North Central London");
        assert_eq!(&first.slowest.unwrap().rate.to_string()[..5], "0.007");
        assert_eq!((first.held_at_ceiling, first.below_last_year), (4, 0));
        assert_eq!(ledger.allocation(10, lancashire), 110_278_771_915);
        assert_eq!((closeness(ledger, 0).arrived, closeness(ledger, 10).arrived), (13, 27));
        assert_eq!(years_to_go(ledger), Ok(Some(24)));
    });
}

#[test]
fn every_baseline_through_every_measure_and_working() {
    let facts = Facts::shipped();
    for baseline in Baseline::ALL {
        let input = baseline.inputs().allocation;
        sound(&facts, &input, |ledger| {
            let mut made = Vec::new();
            for year in ledger.years() {
                assert_eq!(
                    redistribution(ledger, year).boards.iter().map(|board| board.amount.pence()).sum::<i64>(),
                    0
                );
                made.extend([
                    workings::national_sum::national_sum(ledger, year),
                    workings::redistribution::gaining(ledger, year),
                    workings::redistribution::losing(ledger, year),
                    workings::redistribution::moved(ledger, year),
                    workings::closeness::within(ledger, year, ledger.study.within),
                    workings::safeguards::cost(ledger, year),
                    workings::growth::slowest(ledger, year),
                    workings::growth::fastest(ledger, year),
                ]);
            }
            for board in 0..ledger.boards() {
                for year in [1, ledger.last_year()] {
                    made.push(workings::allocation::allocation(ledger, year, board));
                    made.push(workings::redistribution::difference(ledger, year, board));
                }
                made.push(workings::target_share::target_share(ledger, 1, board));
                made.push(workings::opening::opening(ledger, board));
                made.push(workings::rebasing::rebasing(ledger, board));
            }
            for grouping in [Grouping::Region, Grouping::Deprivation, Grouping::Older] {
                made.extend(
                    groups(ledger, grouping).iter().map(|group| workings::group::gain_per_head(ledger, group, 1)),
                );
            }
            for trust in trusts() {
                let catchment = Catchment::illustrative(trust.code, &facts).unwrap();
                let income =
                    catchment.income(illustrative_income(ledger, trust.code).unwrap(), Grade::Illustrative).unwrap();
                assert_eq!(income.grade, Grade::Illustrative);
                assert_eq!(by_year(ledger, &income).len() as u32, ledger.last_year());
                made.push(workings::exposure::exposure(ledger, trust.name, &income, 1));
            }
            for working in made {
                let working = working.unwrap_or_else(|| panic!("{} has a figure without a working", baseline.name()));
                assert_eq!(check(&working), Vec::<String>::new(), "{}: {working:#?}", baseline.name());
            }
            let found = positions(ledger).unwrap();
            assert_eq!(found.boards.iter().map(|board| board.net.pence()).sum::<i64>() + found.elsewhere.pence(), 0);
            let headline = headline(ledger, ledger.last_year(), facts.place("QE1"));
            assert!(headline.illustrative.any());
            assert_eq!(
                headline.redistribution.gaining + headline.redistribution.losing + headline.redistribution.unchanged,
                42
            );
        });
    }
}

#[test]
fn incomes_of_a_hosts_trusts_add_up_to_its_money() {
    let facts = Facts::shipped();
    let input = Baseline::AsItStands.inputs().allocation;
    sound(&facts, &input, |ledger| {
        let all: i64 = trusts().iter().map(|trust| illustrative_income(ledger, trust.code).unwrap().pence()).sum();
        let hosts: i64 = ledger.study.opening.host.iter().sum();
        assert!((all - hosts).unsigned_abs() as usize <= trusts().len(), "{all} against {hosts}");
    });
}
