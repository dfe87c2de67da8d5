//! A provider small enough to follow by hand; the examples of this module are worked on it.

use crate::quantities::{Money, Rate};

use super::{Board, Catchment, Contracting, Counted, Group, Payment, Side};

/// Five boards with 40, 30, 20, 6 and 4 of 100 patients and £10m; B, C and D commission through one lead, pairs below £500,000 settle by
/// a fixed payment, half of a departure of 5% is paid, and B brings a fifth of its patients home.
pub fn example() -> (Catchment, Contracting, Payment) {
    let rate = |text: &str| Rate::from_text(text).unwrap_or_default();
    let money = |text: &str| Money::from_text(text).ok();
    let board = |code: &str, weight: i64, growth: &str| Board {
        code: code.to_owned(),
        weight: Some(weight.into()),
        growth: Some(rate(growth)),
        departure: None,
        repatriated: rate(if code == "B" { "0.2" } else { "0" }),
    };
    let boards = vec![
        board("A", 40, "0.02"),
        board("B", 30, "0.05"),
        board("C", 20, "0.03"),
        board("D", 6, "0.03"),
        board("E", 4, "0.08"),
    ];
    let side = Side {
        contract_hours: Some(60.into()),
        reporting_hours: Some(48.into()),
        low_volume_hours: Some(4.into()),
        hourly_rate: money("40"),
    };
    let catchment = Catchment {
        boards,
        elsewhere: 0.into(),
        counted: Counted::Patients,
        income: money("10000000"),
        home: Some("A".to_owned()),
        keeps_national: Some(true),
    };
    let contracting = Contracting {
        groups: vec![Group { code: "BCD".to_owned(), boards: ["B", "C", "D"].map(str::to_owned).to_vec() }],
        low_volume_below: money("500000"),
        provider: side,
        commissioner: side,
        associate_hours: Some(12.into()),
    };
    let payment =
        Payment { variable_rate: Some(rate("0.5")), departure: Some(rate("0.05")), average_growth: Some(rate("0.03")) };
    (catchment, contracting, payment)
}
