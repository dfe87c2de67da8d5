//! The definitions, plainly: sums of factors year by year where the engine works from the last year back.

use num_traits::Zero;
use serde_json::Value;

use crate::twin::fraction::{Fraction, read, whole};

const STANDARD: [(u64, &str); 3] = [(0, "0.035"), (31, "0.03"), (76, "0.025")];
const HEALTH: [(u64, &str); 3] = [(0, "0.015"), (31, "0.0129"), (76, "0.0107")];

/// A figure given as text or as a number.
pub fn figure(value: &Value) -> Fraction {
    match value {
        Value::String(text) => match text.strip_prefix('-') {
            Some(rest) => -read(rest),
            None => read(text),
        },
        other => match other.to_string().strip_prefix('-') {
            Some(rest) => -read(rest),
            None => read(&other.to_string()),
        },
    }
}

/// An exact text such as `100/3` or `-0.5`.
pub fn exact(value: &Value) -> Fraction {
    let text = value.as_str().expect("text");
    match text.split_once('/') {
        Some((over, under)) => figure(&Value::from(over)) / figure(&Value::from(under)),
        None => figure(value),
    }
}

fn steps(flow: &Value) -> Vec<(u64, Fraction)> {
    match &flow["discounting"] {
        Value::Array(steps) => {
            steps.iter().map(|step| (step["from_year"].as_u64().expect("a year"), figure(&step["rate"]))).collect()
        }
        Value::String(name) if name == "health" => HEALTH.iter().map(|(year, rate)| (*year, read(rate))).collect(),
        _ => STANDARD.iter().map(|(year, rate)| (*year, read(rate))).collect(),
    }
}

/// The factor of a year: one divided by the growth of every year from year 1 to it.
pub fn factor(flow: &Value, year: u64) -> Fraction {
    let steps = steps(flow);
    let rate = |year: u64| &steps.iter().rfind(|(from, _)| *from <= year).expect("a step").1;
    whole(1) / (1..=year).fold(whole(1), |growth, year| growth * (whole(1) + rate(year)))
}

/// What a pound of cash of a year is in prices of the base year.
pub fn deflator(base: &Value, year: u64) -> Fraction {
    let base_year = base["base_year"].as_u64().unwrap_or(0);
    if let Some(index) = base["index"].as_array() {
        return figure(&index[base_year as usize]) / figure(&index[year as usize]);
    }
    let growth = whole(1) + figure(&base["rate"]);
    let power = |years: u64| (0..years).fold(whole(1), |all, _| all * &growth);
    if year >= base_year { whole(1) / power(year - base_year) } else { power(base_year - year) }
}

/// The present value of a flow in pounds, exactly.
pub fn present_value(flow: &Value, base: &Value) -> Fraction {
    let in_cash = flow["prices"] == "cash";
    let amounts = flow["amounts"].as_array().expect("amounts");
    (0..).zip(amounts).fold(Fraction::zero(), |sum, (year, amount)| {
        let real = if in_cash { figure(amount) * deflator(base, year) } else { figure(amount) };
        sum + real * factor(flow, year)
    })
}

/// The score of a cell, 0 to 100; nothing where it is not known.
pub fn score(criterion: &Value, cell: &Value) -> Option<Fraction> {
    let hundred = whole(100);
    if cell.is_null() {
        return None;
    }
    if !cell.is_object() {
        return Some(figure(cell));
    }
    let level = figure(&cell["level"]);
    let clamp = |share: Fraction| share.max(Fraction::zero()).min(whole(1));
    if let Some(points) = criterion["points"].as_array() {
        let points: Vec<(Fraction, Fraction)> =
            points.iter().map(|point| (figure(&point[0]), figure(&point[1]))).collect();
        let after = points.iter().position(|(measure, _)| level <= *measure);
        return Some(match after {
            Some(0) => points[0].1.clone(),
            None => points[points.len() - 1].1.clone(),
            Some(place) => {
                let ((from, low), (to, high)) = (&points[place - 1], &points[place]);
                low + (high - low) * (level - from) / (to - from)
            }
        });
    }
    let (worst, best) = (figure(&criterion["worst"]), figure(&criterion["best"]));
    Some(clamp((level - &worst) / (best - worst)) * hundred)
}
