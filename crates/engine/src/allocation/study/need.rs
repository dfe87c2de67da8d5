//! Need: weighted population by board and year.
//!
//! `weighted[i] = population[i] * need index * unavoidable cost * named factors + additional weighted people`. A blend of measures
//! gives each its share of the money: `share[i] = sum over measures of share * weighted share`.
//!
//! The acute measure is a stand-in: the specialised formula is not public, rises less steeply with age and includes unavoidable
//! cost, so the stand-in overstates older boards and understates London.

use rust_decimal::Decimal;

use num_traits::{ToPrimitive, Zero};

use crate::parameters::Grade;
use crate::quantities::Weight;

use super::facts::{BoardFacts, Facts};
use super::input::{IndexInput, Measure, NeedInput, PopulationInput};
use super::texts::{Exact, Texts};

/// Need by board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Weights by board: one for all years, or one a year.
    pub weights: Vec<Vec<Weight>>,
    /// Registered population by board, before any growth.
    pub registered: Vec<Decimal>,
    /// Registered population by board with its growth: one for all years, or one a year.
    pub people: Vec<Vec<Decimal>>,
    /// The weakest grade of what need rests on.
    pub grade: Grade,
}

/// Works out need for so many years; `None` where a problem was found.
pub(super) fn need(given: &NeedInput, years: u32, facts: &Facts, texts: &mut Texts) -> Option<Need> {
    let before = texts.problems.len();
    let populations = by_board("need.own_population", &given.own_population, facts, texts);
    let additional = by_board("need.additional_people", &given.additional_people, facts, texts);
    let own_index = indices("need.own_index", &given.own_index, facts, texts);
    let growth = growth(&given.population_growth, facts, texts);
    let mut factors = vec![indices("need.unavoidable_cost", &given.unavoidable_cost, facts, texts)];
    for (index, factor) in given.factors.iter().enumerate().filter(|(_, factor)| factor.used) {
        factors.push(indices(&format!("need.factors[{index}].values"), &factor.values, facts, texts));
    }
    let blend = blend(given, facts, texts);
    if texts.problems.len() != before {
        return None;
    }
    let mut need = Need { weights: Vec::new(), registered: Vec::new(), people: Vec::new(), grade: grade(given, facts) };
    for (place, board) in facts.boards.iter().enumerate() {
        let at = |column: &[Option<Exact>]| column.get(place).cloned().flatten();
        let registered = at(&populations).unwrap_or_else(|| Exact::whole(board.registered));
        let mut weighted = match at(&own_index) {
            Some(index) => registered.times(&index),
            None => measured(board, &blend).times(&registered).times(&Exact::ratio(1, board.registered.max(1))),
        };
        for factor in &factors {
            if let Some(index) = at(factor) {
                weighted = weighted.times(&index);
            }
        }
        let growth = growth.get(place).cloned().flatten();
        let rows = if growth.is_some() { years } else { 1 };
        let (mut row, mut heads, mut people_row) = (Vec::new(), registered.clone(), Vec::new());
        for _ in 0..rows {
            if let Some(growth) = &growth {
                weighted = weighted.times(growth);
                heads = heads.times(growth);
            }
            people_row.push(weight(&heads)?.decimal());
            let people = at(&additional).map_or_else(|| weighted.clone(), |more| weighted.plus(&more));
            row.push(weight(&people)?);
        }
        need.weights.push(row);
        need.people.push(people_row);
        need.registered.push(weight(&registered)?.decimal());
    }
    Some(need)
}

/// Six decimals of a person, half away from zero: published weighted populations are whole and stay as they are.
fn weight(people: &Exact) -> Option<Weight> {
    let millionths = people.rounded(6).to_i128()?;
    Weight::from_decimal(Decimal::try_from_i128_with_scale(millionths, 6).ok()?).ok()
}

/// A measure's figure of a board.
fn figure(board: &BoardFacts, measure: Measure) -> u64 {
    match measure {
        Measure::Acute => board.acute,
        Measure::MentalHealth => board.mental_health,
        Measure::Overall => board.overall,
        Measure::Registered => board.registered,
    }
}

/// A measure with its share of the money and its national total.
struct Blended {
    measure: Measure,
    factor: Exact,
}

fn measured(board: &BoardFacts, blend: &[Blended]) -> Exact {
    blend
        .iter()
        .fold(Exact::whole(0), |sum, part| sum.plus(&part.factor.times(&Exact::whole(figure(board, part.measure)))))
}

/// Each measure's factor: 1 where it stands alone, else its share of the money times registered people over its own total.
fn blend(given: &NeedInput, facts: &Facts, texts: &mut Texts) -> Vec<Blended> {
    let total = |measure| facts.boards.iter().fold(0_u64, |sum, board| sum.saturating_add(figure(board, measure)));
    let mut whole = Exact::whole(0);
    let mut parts = Vec::new();
    for (index, part) in given.blend.iter().enumerate() {
        let Some(share) = texts.share(&format!("need.blend[{index}].share"), &part.share) else { continue };
        let share = Exact::of_rate(share);
        whole = whole.plus(&share);
        if share.numerator.is_zero() {
            continue;
        }
        let factor = if share.is_one() {
            Exact::whole(1)
        } else {
            share.times(&Exact::ratio(total(Measure::Registered), total(part.measure).max(1)))
        };
        parts.push(Blended { measure: part.measure, factor });
    }
    if !whole.is_one() {
        texts.report("shares_not_one", "need.blend", "The shares of the money by measure of need must add up to 100%.");
    }
    parts
}

fn by_board(path: &str, rows: &[PopulationInput], facts: &Facts, texts: &mut Texts) -> Vec<Option<Exact>> {
    let places = texts.places(path, facts, rows.iter().map(|row| row.code.as_str()));
    let mut column = vec![None; facts.boards.len()];
    for (index, (row, place)) in rows.iter().zip(places).enumerate() {
        let people = texts.number(&format!("{path}[{index}].people"), &row.people, true);
        if let Some(cell) = place.and_then(|place| column.get_mut(place)) {
            *cell = people;
        }
    }
    column
}

fn indices(path: &str, rows: &[IndexInput], facts: &Facts, texts: &mut Texts) -> Vec<Option<Exact>> {
    let places = texts.places(path, facts, rows.iter().map(|row| row.code.as_str()));
    let mut column = vec![None; facts.boards.len()];
    for (index, (row, place)) in rows.iter().zip(places).enumerate() {
        let value = texts.number(&format!("{path}[{index}].value"), &row.value, true);
        if let Some(cell) = place.and_then(|place| column.get_mut(place)) {
            *cell = value;
        }
    }
    column
}

fn growth(rows: &[IndexInput], facts: &Facts, texts: &mut Texts) -> Vec<Option<Exact>> {
    let path = "need.population_growth";
    let places = texts.places(path, facts, rows.iter().map(|row| row.code.as_str()));
    let mut column = vec![None; facts.boards.len()];
    for (index, (row, place)) in rows.iter().zip(places).enumerate() {
        let rate = texts.growth(&format!("{path}[{index}].value"), &row.value);
        if let Some(cell) = place.and_then(|place| column.get_mut(place)) {
            *cell = rate.map(Exact::growth_factor);
        }
    }
    column
}

/// Need as shipped stands in for the specialised formula, which is not public, until every board has an index of the user's.
fn grade(given: &NeedInput, facts: &Facts) -> Grade {
    let own = given.own_index.len() >= facts.boards.len();
    if own { Grade::Yours } else { Grade::Illustrative }
}
