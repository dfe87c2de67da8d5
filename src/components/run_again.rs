//! What only paper shows at its end: what was changed from the example, and with what this can be worked out again.

use leptos::prelude::*;
use scenario::receipt::Receipt;

use super::faults::is_under;
use super::paper::on_paper;
use crate::shell::footer::version_line;
use crate::state::use_workspace;

/// What was changed and how to run it again; made when the page is printed.
#[component]
pub fn HowToRunAgain(
    /// Paths of the parts of the inputs that the page sets.
    parts: &'static [&'static str],
    /// What it opens with: `the test`, `the service`.
    what: &'static str,
) -> impl IntoView {
    let (workspace, on_paper) = (use_workspace(), on_paper());
    let changes = move || {
        let mut changes = if on_paper.get() { workspace.changes() } else { Vec::new() };
        changes.retain(|change| parts.iter().any(|part| is_under(&change.path, part)));
        if changes.is_empty() {
            return format!("Nothing was changed from {what} the calculator opens with.");
        }
        let each: Vec<String> = changes.iter().map(scenario::Change::line).collect();
        format!("Changed from {what} the calculator opens with: {}.", each.join("; "))
    };
    let receipt = move || on_paper.get().then(|| format!(" Receipt: {}.", Receipt::of(&workspace.scenario())));
    view! {
        <p class="print-only">{changes}" To run this again, open the calculator and set the same. "{version_line()}"."{receipt}</p>
    }
}
