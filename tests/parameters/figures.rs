//! Single figures and the bibliography.
use engine::parameters::{Grade, Parameter, Unit, budget, engagement, growth, pace_of_change, segmentation};
use engine::parameters::{parameter, parameters, source, sources, tables};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::str::FromStr;

fn decimal(parameter: &Parameter) -> Decimal {
    Decimal::from_str(parameter.value).unwrap()
}

#[test]
fn every_figure_says_where_it_comes_from_and_how_far_to_trust_it() {
    assert!(parameters().len() > 150, "the figures of the source documents are all carried");
    for figure in parameters() {
        assert!(!figure.title.is_empty() && !figure.value.is_empty(), "{}", figure.id);
        assert_ne!(figure.grade, Grade::Yours, "{}: no file holds a figure of the user", figure.id);
        assert!(!figure.locator.is_empty() || !figure.note.is_empty(), "{}: neither locator nor note", figure.id);
        assert_eq!(source(figure.source.id), Some(figure.source), "{}", figure.id);
        assert_eq!(figure.used_by.is_empty(), figure.inert.is_some(), "{}: used or inert, not both", figure.id);
        assert_eq!(parameter(figure.id), Some(figure), "{}: a name finds one figure", figure.id);
        if figure.grade == Grade::Assumption {
            assert!(!figure.note.is_empty(), "{}: an assumption says why", figure.id);
        }
    }
}

#[test]
fn a_figure_of_our_own_is_never_published() {
    for figure in parameters().iter().filter(|figure| figure.source.id == "project") {
        assert!(matches!(figure.grade, Grade::Assumption | Grade::Illustrative), "{}: {:?}", figure.id, figure.grade);
    }
}

#[test]
fn values_read_as_their_units_demand() {
    for figure in parameters() {
        match figure.unit {
            Unit::FinancialYear | Unit::Date => assert!(figure.value.len() >= 7, "{}", figure.id),
            Unit::Pounds => assert!(decimal(figure).scale() <= 2, "{}", figure.id),
            Unit::Rate
            | Unit::Distance
            | Unit::Share
            | Unit::Factor
            | Unit::Index
            | Unit::Score
            | Unit::Hours
            | Unit::Days => {
                assert!(decimal(figure) > Decimal::NEGATIVE_ONE, "{}", figure.id);
            }
            _ => assert_eq!(decimal(figure).scale(), 0, "{}: a count is whole", figure.id),
        }
    }
}

#[test]
fn sources_are_named_once_and_their_addresses_are_https() {
    let names: BTreeSet<_> = sources().iter().map(|source| source.id).collect();
    assert_eq!(names.len(), sources().len());
    for source in sources() {
        assert!(!source.licence.is_empty() && !source.retrieved.is_empty(), "{}", source.id);
        assert!(source.address.is_none_or(|address| address.starts_with("https://")), "{}", source.id);
    }
    assert_eq!(source("nobody"), None);
    assert_eq!(parameter("budget.nothing"), None);
}

#[test]
fn every_table_describes_its_columns() {
    for table in tables() {
        assert!(!table.sources.is_empty() && !table.columns.is_empty() && table.rows > 0, "{}", table.id);
        assert_eq!(table.used_by.is_empty(), table.inert.is_some(), "{}", table.id);
        for column in table.columns {
            assert!(!column.meaning.is_empty() && !column.unit.is_empty(), "{} {}", table.id, column.name);
        }
    }
}

#[test]
fn grades_travel_by_their_names() {
    for grade in Grade::ALL {
        let text = serde_json::to_string(&grade).unwrap();
        assert_eq!(text, format!("\"{}\"", grade.name()));
        assert_eq!(serde_json::from_str::<Grade>(&text).unwrap(), grade);
        assert!(grade.meaning().ends_with('.'));
    }
}

#[test]
fn the_published_distance_follows_from_its_allocation_and_target() {
    let allocation = decimal(pace_of_change::EASTERN_CHESHIRE_ALLOCATION);
    let target = decimal(pace_of_change::EASTERN_CHESHIRE_TARGET);
    let distance = (allocation / target - Decimal::ONE).round_dp(4);
    assert_eq!(distance, decimal(pace_of_change::EASTERN_CHESHIRE_DISTANCE));
    assert_eq!(distance.to_string(), "-0.0758");
}

#[test]
fn sums_worked_out_agree_with_what_they_were_worked_out_from() {
    let levels = [segmentation::NATIONAL_MONEY, segmentation::SUB_REGIONAL_MONEY, segmentation::LOCAL_MONEY];
    assert_eq!(levels.into_iter().map(decimal).sum::<Decimal>(), decimal(segmentation::SEGMENTED_MONEY));
    assert!(decimal(segmentation::SEGMENTED_MONEY) < decimal(budget::BUDGET_2018_19), "the source's own gap");
    let risen = decimal(budget::BUDGET_2020_21) / decimal(budget::BUDGET_2013_14) - Decimal::ONE;
    assert_eq!(risen.round_dp(3), decimal(growth::WORKED_2013_TO_2020));
    let half = Decimal::new(5, 4);
    let after = |start, rate: Decimal, years| (0..years).fold(decimal(start), |sum, _| sum * (Decimal::ONE + rate));
    for (start, rate, years) in [
        (budget::BUDGET_2015_16, growth::WORKED_2015_TO_2020, 5),
        (budget::BUDGET_2013_14, growth::WORKED_YEARLY_2013_TO_2020, 7),
    ] {
        let reached = decimal(budget::BUDGET_2020_21);
        assert!(after(start, decimal(rate) - half, years) < reached, "{} is too high", rate.id);
        assert!(after(start, decimal(rate) + half, years) > reached, "{} is too low", rate.id);
    }
    let each = decimal(engagement::FUND) / Decimal::from(42) / decimal(engagement::FUND_YEARS);
    assert_eq!(each.round_dp(2), decimal(engagement::FUND_PER_SYSTEM));
    let fewer = decimal(engagement::FUND) / Decimal::from(36) / decimal(engagement::FUND_YEARS);
    assert_eq!(fewer.round_dp(2), decimal(engagement::FUND_PER_SYSTEM_FROM_2026));
}
