//! Whether a setting decides anything: those of methods that were not chosen are kept and wait.

use engine::allocation::study::input::{FloorKind, Method};
use engine::uncertainty::{Doubted, SpreadKind};

use crate::Inputs;
use crate::cost_growth::{Components, CostGrowthInput, FundingWay};
use crate::delegation::{ServiceInput, StagingPreset};
use crate::uncertainty::input::field_of;

/// Whether anything is worked out from the input at a path, as the others stand.
#[must_use]
pub fn in_use(inputs: &Inputs, path: &str) -> bool {
    let (opening, rule) = (&inputs.allocation.opening, &inputs.allocation.rule);
    if let Some(setting) = path.strip_prefix("delegation.") {
        return decides(inputs, setting);
    }
    if let Some(setting) = path.strip_prefix("cost_growth.") {
        return in_use_of_growth(&inputs.cost_growth, setting);
    }
    if let Some(setting) = path.strip_prefix("uncertainty.doubts.") {
        return is_in_doubt(inputs, setting);
    }
    let Some(setting) = path.strip_prefix("allocation.") else { return true };
    let setting = setting.split('[').next().unwrap_or(setting);
    match setting {
        "opening.sum" => opening.own.is_empty() || opening.scale_to_sum,
        "opening.own_basis" | "opening.scale_to_sum" => !opening.own.is_empty(),
        "rule.line_years" => rule.method == Method::StraightLine,
        "rule.convergence" => rule.method == Method::Proportional,
        "rule.bands" => rule.method == Method::Bands,
        "rule.knots" => rule.method == Method::Sliding,
        "rule.least_growth" => rule.floor == FloorKind::Flat,
        "rule.floor_knots" => rule.floor == FloorKind::Tapering,
        "rule.most_growth" => rule.has_ceiling,
        "rule.max_under" => rule.has_max_under,
        _ => true,
    }
}

/// The same on the Cost growth page.
fn in_use_of_growth(input: &CostGrowthInput, setting: &str) -> bool {
    let way = input.funding.way;
    match setting.split(['.', '[']).next().unwrap_or(setting) {
        "medicines" | "tariff" | "block" => input.components == Components::Published,
        "own" => input.components == Components::Own,
        "funding" => match setting.trim_start_matches("funding.").split('[').next() {
            Some("growth") => way == FundingWay::Grows,
            Some("reaches" | "by") => way == FundingWay::Reaches,
            Some("opening") => way != FundingWay::ByYear,
            Some("amounts") => way == FundingWay::ByYear,
            _ => true,
        },
        _ => true,
    }
}

/// The same of an input in doubt: something rests on it, and a figure of it is read by the spread that was chosen.
fn is_in_doubt(inputs: &Inputs, setting: &str) -> bool {
    let (name, field) = setting.split_once('.').unwrap_or((setting, ""));
    let Some(input) = Doubted::ALL.into_iter().find(|input| field_of(*input) == name) else { return true };
    let doubt = inputs.uncertainty.doubts.of(input);
    let is_read = match field.split('[').next() {
        Some("lower" | "higher") => doubt.distribution != SpreadKind::Discrete,
        Some("values") => doubt.distribution == SpreadKind::Discrete,
        _ => true,
    };
    is_read && input.is_used(&inputs.allocation) && (doubt.used || field == "used")
}

/// The same in the Delegation room.
fn decides(inputs: &Inputs, setting: &str) -> bool {
    if let Some(row) = setting.strip_prefix("services[") {
        let Some((place, fact)) = row.split_once("].") else { return true };
        let service = place.parse::<usize>().ok().and_then(|place| inputs.delegation.services.get(place));
        return service.is_none_or(|service| is_looked_at(service, fact));
    }
    if setting.starts_with("staging.starts") {
        return inputs.delegation.staging.preset == StagingPreset::Own;
    }
    let judged_by_review = ["policy.readiness.weights.specification_current", "policy.readiness.weights.data_quality"];
    !(inputs.delegation.policy.review_bars && judged_by_review.contains(&setting))
}

/// Whether a fact of a service is looked at: people come before a level, a rating before what can be counted.
fn is_looked_at(service: &ServiceInput, fact: &str) -> bool {
    let is_blank = |text: &str| text.trim().is_empty();
    match fact {
        "level" => is_blank(&service.planning_population),
        "measures.cost_variation" => is_blank(&service.suitability.stability_of_cost),
        "measures.payers" => is_blank(&service.suitability.joined_up_pathway),
        "measures.new_treatments" => is_blank(&service.suitability.settled_treatment),
        "measures.specialised_share" => is_blank(&service.suitability.specialised_share),
        _ => true,
    }
}
