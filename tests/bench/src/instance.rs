//! A seeded instance of realistic shape: boards of different size, lines of different weight, history away from need.

use engine::allocation::lines::{Detail, Line, LinesRequest};
use engine::allocation::{Bounds, Floor, PaceOfChange, Place, Request};
use engine::quantities::{Money, Rate, Weight};

/// A generator of whole numbers (xorshift32).
struct Draw(u32);

impl Draw {
    fn between(&mut self, least: u32, most: u32) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        i64::from(least + self.0 % (most - least))
    }
}

fn rate(text: &str) -> Rate {
    Rate::from_text(text).expect("a rate")
}

fn bounds() -> Bounds {
    Bounds { floor: Some(Floor::Flat(rate("0.02"))), ceiling: Some(rate("0.075")), max_under: None }
}

fn pace() -> PaceOfChange {
    PaceOfChange::Proportional { convergence: rate("0.1") }
}

/// Lines of 42 boards or however many, growing 4.5% a year.
pub fn lines(boards: u32, lines: u32, years: u32) -> LinesRequest {
    let mut draw = Draw(2_463_534_242);
    let needs: Vec<i64> = (0..boards).map(|_| draw.between(480_000, 3_400_000)).collect();
    let lines = (0..lines).map(|line| one_line(format!("L{line}"), &needs, years, &mut draw)).collect();
    LinesRequest { lines, pace: pace(), bounds: bounds(), detail: Detail::Totals }
}

/// One line with all its detail.
pub fn single(boards: u32, years: u32) -> Request {
    let mut draw = Draw(88_675_123);
    let needs: Vec<i64> = (0..boards).map(|_| draw.between(480_000, 3_400_000)).collect();
    let line = one_line("all".to_owned(), &needs, years, &mut draw);
    Request { places: line.places, quanta: line.quanta, pace: pace(), bounds: bounds(), transfers: Vec::new() }
}

fn one_line(code: String, needs: &[i64], years: u32, draw: &mut Draw) -> Line {
    let size = draw.between(20, 2_000);
    let places: Vec<Place> = needs
        .iter()
        .enumerate()
        .map(|(place, need)| Place {
            code: format!("Q{place:03}"),
            opening: Money::from_pence(need * size * draw.between(60, 140) / 100).expect("money"),
            weights: vec![Weight::from_decimal((*need).into()).expect("a weight")],
        })
        .collect();
    let opening: i64 = places.iter().map(|place| place.opening.pence()).sum();
    let quanta = (1..=years)
        .scan(i128::from(opening), |sum, _| {
            *sum = *sum * 1045 / 1000;
            Some(Money::from_wide_pence(*sum).expect("money"))
        })
        .collect();
    Line { code, places, quanta }
}

/// The instance as the entry `allocate_lines` takes it.
pub fn json(request: &LinesRequest) -> String {
    let lines: Vec<serde_json::Value> = request
        .lines
        .iter()
        .map(|line| {
            let places: Vec<serde_json::Value> = line
                .places
                .iter()
                .map(|place| {
                    let weight = place.weights.first().map_or_else(String::new, |weight| weight.decimal().to_string());
                    serde_json::json!({"code": place.code, "opening": place.opening.to_string(), "weight": weight})
                })
                .collect();
            let quanta: Vec<String> = line.quanta.iter().map(Money::to_string).collect();
            serde_json::json!({"code": line.code, "places": places, "quanta": quanta})
        })
        .collect();
    serde_json::json!({
        "lines": lines,
        "pace": {"method": "proportional", "convergence": "0.1"},
        "floor": "0.02",
        "ceiling": "0.075",
        "detail": "totals",
    })
    .to_string()
}
