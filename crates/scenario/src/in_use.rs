//! Whether a setting decides anything: those of methods that were not chosen are kept and wait.

use engine::allocation::study::input::{FloorKind, Method};

use crate::Inputs;

/// Whether anything is worked out from the input at a path, as the others stand.
#[must_use]
pub fn in_use(inputs: &Inputs, path: &str) -> bool {
    let (opening, rule) = (&inputs.allocation.opening, &inputs.allocation.rule);
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
