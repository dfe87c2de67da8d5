//! What the fund is read from: weights of systems for their pots, bands of income, whole numbers.

use engine::engagement::fund::Band;
use engine::parameters::{IntegratedCareBoard, boards};
use engine::quantities::{Money, Weight};
use rust_decimal::Decimal;

use super::fund_input::Split;
use super::input::EngagementInput;
use crate::texts::Texts;

/// Weights of the systems; the name of what is lacking where there are none.
pub(super) fn split(
    input: &EngagementInput,
    systems: Option<u32>,
) -> Result<Option<Vec<(String, Weight)>>, &'static str> {
    let weight = |number: Decimal| Weight::from_text(&number.to_string()).ok();
    let board_by = |of: fn(&IntegratedCareBoard) -> Option<Decimal>| {
        boards().iter().map(|board| Some((board.code.to_owned(), weight(of(board)?)?))).collect::<Option<Vec<_>>>()
    };
    let found = match input.fund.split {
        Split::Equal => systems.and_then(|systems| {
            (1..=systems).map(|number| Some((format!("System {number}"), weight(Decimal::ONE)?))).collect()
        }),
        Split::Population => board_by(|board| Some(board.registered_population.into())),
        Split::WeightedPopulation => board_by(|board| Some(board.overall_weighted_population.into())),
        Split::Patients => {
            let rows = input.by_system.iter().filter(|row| !row.patients.trim().is_empty());
            let rows: Option<Vec<(String, Weight)>> =
                rows.map(|row| Some((row.code.clone(), Weight::from_text(&row.patients).ok()?))).collect();
            let is_some = |rows: &Vec<(String, Weight)>| rows.iter().any(|(_, weight)| !weight.decimal().is_zero());
            return rows.filter(is_some).map(Some).ok_or("patients by system");
        }
    };
    Ok(found)
}

/// The bands with their weights; `None` where one is blank.
pub(super) fn bands(texts: &mut Texts, input: &EngagementInput, limits: &[Money; 4]) -> Option<Vec<Band>> {
    let names = ["micro", "small", "medium", "large", "major"];
    let below = limits.iter().copied().map(Some).chain([None]);
    let weights = input.fund.bands.in_order().into_iter().zip(names).zip(below).map(|((text, name), below)| {
        let weight = texts.known(&format!("engagement.fund.bands.{name}"), text, Decimal::from(1_000_000))?;
        Some(Band { below, weight: Weight::from_text(&weight.to_string()).ok()? })
    });
    // Every fault is told, so all are read before one that is blank ends it.
    let weights: Vec<Option<Band>> = weights.collect();
    weights.into_iter().collect()
}

/// A whole number of the fund; blank is not known.
pub(super) fn whole(texts: &mut Texts, name: &str, text: &str, most: u32) -> Option<u32> {
    let path = format!("engagement.fund.{name}");
    let figure = texts.known(&path, text, most.into())?;
    let number = figure.normalize().to_string().parse().ok();
    if number.is_none() {
        texts.report("not_whole", path, "Enter a whole number, such as 36.");
    }
    number
}
