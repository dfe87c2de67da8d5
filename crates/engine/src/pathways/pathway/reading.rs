//! A pathway as it comes, every fault in one pass.

use rust_decimal::Decimal;

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;
use crate::quantities::Rate;

use super::{
    ByArrangement, Effect, Intervention, MOST_COST, MOST_FIGURE, MOST_STAGES, MOST_YEARS, Measure, Pathway, Payer,
    Stage, Way,
};

const LEAST_GROWTH: Decimal = Decimal::from_parts(5, 0, 0, true, 1);
/// The largest change as a share: 1,000 times what it was.
const MOST_RATE: Decimal = Decimal::ONE_THOUSAND;

/// The pathway; where problems are found it must not be worked out.
pub(super) fn pathway(tree: &Tree, problems: &mut Vec<Problem>) -> Option<Pathway> {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["years", "price_growth", "stages", "intervention"]);
    let years = reader.count(&at.field("years"), MOST_YEARS);
    let price_growth = price_growth(&mut reader, &at.field("price_growth"));
    let items = reader.some(&at.field("stages"), MOST_STAGES, "stages");
    let stages: Vec<Option<Stage>> = items.iter().map(|item| stage(&mut reader, item)).collect();
    let codes: Vec<String> = items.iter().map(code_of).collect();
    if stages.iter().all(Option::is_some) {
        reader.unique("stages", "code", codes.iter().map(String::as_str));
    }
    let intervention_at = at.field("intervention");
    let intervention = if intervention_at.is_nothing() {
        Some(None)
    } else {
        intervention(&mut reader, &intervention_at, &codes, years).map(Some)
    };
    Some(Pathway {
        years: years?,
        price_growth: price_growth?,
        stages: stages.into_iter().collect::<Option<Vec<_>>>()?,
        intervention: intervention?,
    })
}

fn price_growth(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Rate> {
    if at.is_nothing() {
        return Some(Rate::ZERO);
    }
    reader.rate_within(at, LEAST_GROWTH..=Decimal::ONE)
}

fn code_of(item: &At<'_>) -> String {
    match item.field("code").value {
        Tree::Text(code) => code.clone(),
        _ => String::new(),
    }
}

fn stage(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Stage> {
    reader.only_fields(at, &["code", "name", "patients", "unit_cost", "payers"]);
    let code = reader.own_code(&at.field("code"), "stage");
    let range = || Decimal::ZERO..=MOST_FIGURE;
    let patients = known(reader, &at.field("patients"), range());
    let unit_cost = known(reader, &at.field("unit_cost"), range());
    let payers = payers(reader, &at.field("payers"));
    Some(Stage { code, patients: patients?, unit_cost: unit_cost?, payers: payers? })
}

/// A figure, `Some(None)` where it is not known, `None` where it is faulty.
fn known(reader: &mut Reader<'_>, at: &At<'_>, within: core::ops::RangeInclusive<Decimal>) -> Option<Option<Decimal>> {
    if at.is_nothing() {
        return Some(None);
    }
    reader.known_figure(at, within).map(Some)
}

fn payers(reader: &mut Reader<'_>, at: &At<'_>) -> Option<ByArrangement<Payer>> {
    if matches!(at.value, Tree::Text(_)) {
        return payer(reader, at).map(ByArrangement::all);
    }
    reader.only_fields(at, &["national", "joint", "delegated"]);
    if !matches!(at.value, Tree::Record(_)) {
        return None;
    }
    let national = payer(reader, &at.field("national"));
    let joint = payer(reader, &at.field("joint"));
    let delegated = payer(reader, &at.field("delegated"));
    Some(ByArrangement { national: national?, joint: joint?, delegated: delegated? })
}

fn payer(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Payer> {
    reader.word(at, &Payer::ALL.map(|payer| (payer.code(), payer)))
}

fn intervention(reader: &mut Reader<'_>, at: &At<'_>, codes: &[String], years: Option<u32>) -> Option<Intervention> {
    reader.only_fields(at, &["costs", "funder", "effects"]);
    if !matches!(at.value, Tree::Record(_)) {
        return None;
    }
    let costs = by_year(reader, &at.field("costs"), years, Decimal::ZERO..=MOST_COST);
    let funder = payers(reader, &at.field("funder"));
    let effects_at = at.field("effects");
    let items = reader.list(&effects_at);
    if items.len() > MOST_STAGES.saturating_mul(2) {
        reader.report("too_many", &effects_at.path, "There are more effects than figures of stages. Give fewer.");
        return None;
    }
    let effects: Vec<Option<Effect>> = items.iter().map(|item| effect(reader, item, codes, years)).collect();
    Some(Intervention { costs: costs?, funder: funder?, effects: effects.into_iter().collect::<Option<Vec<_>>>()? })
}

/// One figure a year, blanks kept as not known.
fn by_year(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    years: Option<u32>,
    within: core::ops::RangeInclusive<Decimal>,
) -> Option<Vec<Option<Decimal>>> {
    let items = reader.list(at);
    let wanted = years.and_then(|years| usize::try_from(years).ok());
    if matches!(at.value, Tree::List(_)) && wanted.is_some_and(|years| years != items.len()) {
        let message = format!("This list has {} entries. Give one entry for each of the years.", items.len());
        reader.report("years_differ", &at.path, message);
        return None;
    }
    let figures: Vec<_> = items.iter().map(|item| known(reader, item, within.clone())).collect();
    figures.into_iter().collect::<Option<Vec<_>>>().filter(|_| matches!(at.value, Tree::List(_)))
}

fn effect(reader: &mut Reader<'_>, at: &At<'_>, codes: &[String], years: Option<u32>) -> Option<Effect> {
    reader.only_fields(at, &["stage", "on", "by", "changes"]);
    let stage_at = at.field("stage");
    let stage = reader.text(&stage_at).map(|code| codes.iter().position(|known| known == code));
    if stage == Some(None) {
        reader.report("unknown_stage", &stage_at.path, "No stage has this code. Give the code of a stage of the list.");
    }
    let on = reader.word(&at.field("on"), &[("patients", Measure::Patients), ("unit_cost", Measure::UnitCost)]);
    let by = reader.word(&at.field("by"), &[("amount", Way::Amount), ("rate", Way::Rate)]);
    let within = match by {
        Some(Way::Rate) => Decimal::NEGATIVE_ONE..=MOST_RATE,
        _ => -MOST_FIGURE..=MOST_FIGURE,
    };
    let changes = by_year(reader, &at.field("changes"), years, within);
    Some(Effect { stage: stage??, on: on?, by: by?, changes: changes? })
}
