//! A pathway as it is set, asked of the engine and answered.
//!
//! > change of a stage = size x change for each, from the first year with an effect on
//! > cost of year 1 = set-up + size x (once each + each year); of a later year = size x each year

use engine::pathways::pathway::{
    Effect, Intervention, MOST_COST, MOST_FIGURE, MOST_STAGES, MOST_YEARS, Measure, Pathway, PathwayAnswer, Stage, Way,
};
use engine::problem::Problem;
use engine::quantities::{Rate, decimal_text};
use rust_decimal::Decimal;

use super::{PathwayInput, PathwayStageInput};
use crate::texts::Texts;

/// A pathway with its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkedPathway {
    /// As it was set.
    pub input: PathwayInput,
    /// How much is done.
    pub size: Decimal,
    /// As the engine was asked.
    pub pathway: Pathway,
    /// What it comes to.
    pub answer: PathwayAnswer,
}

impl WorkedPathway {
    /// Works it out.
    ///
    /// # Errors
    /// Every [`Problem`], its path and that of its remedy from the root of [`crate::Inputs`].
    ///
    /// ```
    /// let input = scenario::Baseline::default().inputs().pathway;
    /// let worked = scenario::pathway::WorkedPathway::out(&input).unwrap();
    /// assert_eq!(worked.answer.arrangements[0].total.all.net_gain.unwrap().to_string(), "1212000.00");
    /// ```
    pub fn out(input: &PathwayInput) -> Result<Self, Vec<Problem>> {
        let mut texts = Texts::default();
        let asked = read(input, &mut texts);
        let Some((size, pathway)) = asked.filter(|_| texts.problems.is_empty()) else { return Err(texts.problems) };
        match pathway.out() {
            Ok(answer) => Ok(Self { input: input.clone(), size, pathway, answer }),
            Err(problems) => Err(problems.into_iter().map(|problem| in_page(problem, input, &pathway)).collect()),
        }
    }
}

fn read(input: &PathwayInput, texts: &mut Texts) -> Option<(Decimal, Pathway)> {
    let size = texts.figure("pathway.size", &input.size, MOST_FIGURE);
    let mut cost = |name: &str, text: &str| texts.known(&format!("pathway.{name}"), text, MOST_FIGURE);
    let costs =
        [cost("set_up", &input.set_up), cost("once_each", &input.once_each), cost("yearly_each", &input.yearly_each)];
    let price_growth = growth(texts, &input.price_growth);
    count(texts, "pathway.years", input.years, MOST_YEARS);
    count(texts, "pathway.first_year", input.first_year, input.years);
    if input.stages.is_empty() || input.stages.len() > MOST_STAGES {
        let message =
            format!("A pathway has 1 to {MOST_STAGES} stages. Add or remove some, or choose an example again.");
        texts.report("empty_list", "pathway.stages", message);
    }
    let stages: Vec<(Stage, [Option<Decimal>; 2])> =
        input.stages.iter().enumerate().map(|(place, stage)| read_stage(texts, place, stage)).collect();
    let size = size?;
    // Told above; a document may say four thousand million, and nothing is laid out for those.
    let years = usize::try_from(input.years.min(MOST_YEARS)).ok()?;
    let first = usize::try_from(input.first_year).ok()?.checked_sub(1)?;
    let each = |change: Option<Decimal>| change.map(|change| size.checked_mul(change));
    let mut too_much = false;
    let mut effects = Vec::new();
    for (place, (_, changes)) in stages.iter().enumerate() {
        for (on, change) in [Measure::Patients, Measure::UnitCost].into_iter().zip(*changes) {
            if change == Some(Decimal::ZERO) || size.is_zero() {
                continue;
            }
            let change = each(change);
            too_much |= change.flatten().is_some_and(|change| change.abs() > MOST_FIGURE) || change == Some(None);
            let by_year = |year: usize| if year < first { Some(Decimal::ZERO) } else { change.flatten() };
            effects.push(Effect { stage: place, on, by: Way::Amount, changes: (0..years).map(by_year).collect() });
        }
    }
    let costs: Vec<Option<Decimal>> = (0..years).map(|year| cost_of(size, costs, year, &mut too_much)).collect();
    too_much |= costs.iter().flatten().any(|cost| *cost > MOST_COST);
    if too_much {
        texts.report("too_large", "pathway.size", "This comes to more than the page can work out. Enter less.");
    }
    let intervention = Some(Intervention { costs, funder: input.funder.payers(), effects });
    let stages = stages.into_iter().map(|(stage, _)| stage).collect();
    Some((size, Pathway { years: input.years, price_growth: price_growth?, stages, intervention }))
}

/// What is done costs this in a year from 0; `None` where a figure it needs is blank.
fn cost_of(size: Decimal, costs: [Option<Decimal>; 3], year: usize, too_much: &mut bool) -> Option<Decimal> {
    let [set_up, once_each, yearly_each] = costs;
    let each = if year == 0 { once_each?.checked_add(yearly_each?) } else { Some(yearly_each?) };
    let fixed = if year == 0 { set_up? } else { Decimal::ZERO };
    let cost = each.and_then(|each| each.checked_mul(size)).and_then(|cost| cost.checked_add(fixed));
    *too_much |= cost.is_none();
    cost
}

fn count(texts: &mut Texts, path: &str, count: u32, most: u32) {
    if !(1..=most).contains(&count) {
        texts.report("out_of_range", path, format!("Enter a whole number from 1 to {most}."));
    }
}

fn growth(texts: &mut Texts, text: &str) -> Option<Rate> {
    let rate = signed(texts, "pathway.price_growth", text, Decimal::ONE)?;
    if rate < Decimal::new(-5, 1) {
        texts.report("out_of_range", "pathway.price_growth", "Enter a rate from -50% to 100%.");
        return None;
    }
    Rate::from_decimal(rate)
        .map_err(|misread| texts.report(misread.code(), "pathway.price_growth", misread.to_string()))
        .ok()
}

fn read_stage(texts: &mut Texts, place: usize, stage: &PathwayStageInput) -> (Stage, [Option<Decimal>; 2]) {
    let at = |name: &str| format!("pathway.stages[{place}].{name}");
    let patients = texts.known(&at("patients"), &stage.patients, MOST_FIGURE);
    let unit_cost = texts.known(&at("unit_cost"), &stage.unit_cost, MOST_FIGURE);
    let mut change = |name: &str, text: &str| {
        if text.trim().is_empty() { None } else { signed(texts, &at(name), text, MOST_FIGURE) }
    };
    let changes =
        [change("patients_change", &stage.patients_change), change("unit_cost_change", &stage.unit_cost_change)];
    (Stage { code: stage.code.clone(), patients, unit_cost, payers: stage.payers() }, changes)
}

/// A figure of either sign; blank is a problem.
fn signed(texts: &mut Texts, path: &str, text: &str, most: Decimal) -> Option<Decimal> {
    match decimal_text::read(text) {
        Ok(figure) if figure.abs() <= most => Some(figure),
        Ok(_) => {
            texts.report("out_of_range", path, format!("This figure is outside its range. Enter -{most} to {most}."));
            None
        }
        Err(misread) => {
            texts.report(misread.code(), path, misread.to_string());
            None
        }
    }
}

/// The problem at its path on the page; where too much is taken away, the size that takes away all there is as the way out.
fn in_page(problem: Problem, input: &PathwayInput, pathway: &Pathway) -> Problem {
    if problem.code != "below_nothing" {
        let path = if problem.path.starts_with("stages") {
            format!("pathway.{}", problem.path)
        } else {
            "pathway.yearly_each".to_owned()
        };
        return Problem { path, ..problem };
    }
    let most = pathway.stages.iter().zip(&input.stages).flat_map(|(stage, set)| {
        let of = |figure: Option<Decimal>, change: &str| {
            let change = decimal_text::read(change).ok().filter(Decimal::is_sign_negative)?;
            figure?.checked_div(change.abs())
        };
        [of(stage.patients, &set.patients_change), of(stage.unit_cost, &set.unit_cost_change)]
    });
    let message = "This takes away more than a stage has. Enter a smaller size, or more patients.";
    let fault = Problem::new("below_nothing", "pathway.size", message);
    match most.flatten().min() {
        Some(most) => fault.with_remedy("pathway.size", most.floor().normalize().to_string()),
        None => fault,
    }
}
