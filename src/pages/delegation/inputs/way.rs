//! The way to an input: its box, in a drawer that is opened for it.

use super::settings::{
    AGE_LIMIT, CENTRES, NATIONAL, PATIENTS, READINESS, READY_FROM, SUITABILITY, SUITABLE_FROM, TIERS,
};
use crate::components::focus;
use crate::pages::delegation::table;

/// Brings the input at a path into view and gives it focus; a part of the test leads to its first input.
pub fn go_to(path: &str) {
    let single = [PATIENTS, CENTRES, SUITABLE_FROM, READY_FROM, NATIONAL, AGE_LIMIT];
    let settings = single.into_iter().chain(TIERS).chain(SUITABILITY).chain(READINESS);
    let found = settings.into_iter().find(|setting| setting.path.starts_with(path)).map(|setting| setting.id);
    let id = match path {
        "delegation.policy.review_bars" => "review-bars",
        path if path.starts_with("delegation.services") => table::TITLE,
        _ => found.unwrap_or("rule-title"),
    };
    focus::show_input(id);
}
