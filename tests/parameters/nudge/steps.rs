//! How far a figure is moved: a hundredth of itself, a plain step of its unit, a year; up and down, never out of its range.
use engine::parameters::{Parameter, Unit};
use rust_decimal::Decimal;

/// Other values of a figure, the nearest first.
pub fn steps(figure: &Parameter) -> Vec<String> {
    match figure.unit {
        Unit::FinancialYear => [1, -1].map(|by| financial_year(figure.value, by)).to_vec(),
        Unit::Date => [1, -1].map(|by| another_year(figure.value, by)).to_vec(),
        unit => {
            let value: Decimal = figure.value.parse().unwrap_or_else(|_| panic!("{}: {}", figure.id, figure.value));
            let hundredth = value * Decimal::new(1, 2);
            let (relative, plain) = match unit {
                Unit::Pounds => (hundredth, Decimal::new(1_000_000, 0)),
                Unit::Rate | Unit::Share | Unit::Distance | Unit::Factor | Unit::Index => {
                    (hundredth, Decimal::new(1, 2))
                }
                _ => (Decimal::ONE, Decimal::ONE),
            };
            let least = if matches!(unit, Unit::Rate | Unit::Distance) { -Decimal::ONE } else { Decimal::ZERO };
            let moved = [relative, -relative, plain, -plain].map(|by| value + by);
            let in_range = moved.into_iter().filter(|moved| *moved != value && *moved >= least);
            in_range.map(|moved| moved.normalize().to_string()).collect()
        }
    }
}

fn financial_year(text: &str, by: i32) -> String {
    let start: i32 = text[..4].parse().unwrap();
    format!("{}/{:02}", start + by, (start + by + 1) % 100)
}

fn another_year(day: &str, by: i32) -> String {
    let year: i32 = day[..4].parse().unwrap();
    format!("{}{}", year + by, &day[4..])
}

#[test]
fn steps_go_both_ways_and_stay_in_range() {
    use engine::parameters::{allocation, budget, delegation, growth, medicines, pace_of_change};
    assert_eq!(steps(allocation::OPENING_YEAR), ["2023/24", "2021/22"]);
    assert_eq!(steps(delegation::FIRST_DELEGATION), ["2025-04-01", "2023-04-01"]);
    assert_eq!(steps(allocation::YEARS), ["11", "9", "11", "9"]);
    assert_eq!(steps(growth::YEARLY), ["0.04545", "0.04455", "0.055", "0.035"]);
    assert_eq!(steps(pace_of_change::LEAST_GROWTH), ["0.01", "-0.01"]);
    assert_eq!(steps(medicines::RETAINED_SHARE_ROADMAP), ["0.01"]);
    assert_eq!(steps(budget::QUANTUM_2022_23).first().map(String::as_str), Some("23129000000"));
    assert_eq!(financial_year("1999/00", -1), "1998/99");
}
