//! The deflator.
use engine::parameters::{Deflator, DeflatorStatus, allocation, budget, deflator, deflators};
use rust_decimal::Decimal;
use std::str::FromStr;

fn index(year: u16) -> Decimal {
    Decimal::from_str(deflator(year).unwrap().index).unwrap()
}

#[test]
fn the_budget_of_2018_19_is_worth_23_06_billion_in_2025_26() {
    let then = Decimal::from_str(budget::BUDGET_2018_19.value).unwrap();
    let now = then * index(2025) / index(2018);
    assert_eq!(now.round_dp(0).to_string(), "23058532666");
    let ten_millions = Decimal::from(10_000_000);
    let shown = (now / ten_millions).round() * ten_millions;
    assert_eq!(shown, Decimal::from_str(budget::BUDGET_2018_19_IN_2025_26_PRICES.value).unwrap());
}

#[test]
fn years_follow_one_another_from_2013_to_2030() {
    let years: Vec<_> = deflators().iter().map(|deflator| deflator.year).collect();
    assert_eq!(years, (2013..=2030).collect::<Vec<_>>());
    assert_eq!(index(2019), Decimal::from(100));
    assert_eq!(deflator(2031), None);
    let outturn = |deflator: &&Deflator| deflator.status == DeflatorStatus::Outturn;
    assert_eq!(deflators().iter().filter(outturn).map(|deflator| deflator.year).max(), Some(2024));
}

#[test]
fn growth_leads_from_one_index_to_the_next() {
    for pair in deflators().windows(2) {
        let [before, after] = pair else { unreachable!() };
        let growth = index(after.year) / index(before.year) - Decimal::ONE;
        let off = (growth - Decimal::from_str(after.growth).unwrap()).abs();
        assert!(off < Decimal::new(1, 5), "{}: {growth}", after.year);
    }
}

#[test]
fn nhs_revenue_is_given_to_the_plan_of_2025_26() {
    for deflator in deflators() {
        assert_eq!(deflator.nhs_revenue_millions.is_some(), deflator.year <= 2025, "{}", deflator.year);
    }
}

#[test]
fn price_years_offered_are_in_the_table() {
    for figure in [allocation::OPENING_YEAR, allocation::PRICE_YEAR, allocation::PRICE_YEAR_ALTERNATIVE] {
        let start: u16 = figure.value[..4].parse().unwrap();
        assert!(deflator(start).is_some(), "{}", figure.id);
    }
}
