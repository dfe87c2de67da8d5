//! Paper: whether the page is being laid out for it, and what only paper shows.

use engine::allocation::study::input::{Basis, FloorKind, GrowthInput, Method, StudyInput};
use leptos::prelude::*;
use scenario::schema;
use words::typed::{self, Kind};

use super::reading::use_reading;
use crate::components::paper::on_paper;
use crate::shell::footer::version_line;
use crate::shell::room::RuleTested;
use crate::state::memo::Memo;

/// The settings that made the answer; made when the page is printed.
#[component]
pub fn Settings() -> impl IntoView {
    let (reading, on_paper) = (use_reading(), on_paper());
    let settings = Memo::new(move |_| {
        let settings = on_paper.get().then(|| reading.worked(|worked| settings(&worked.input))).flatten();
        settings.unwrap_or_default()
    });
    view! { <RuleTested settings=settings /> }
}

/// What was changed from the example, and with what this can be worked out again; made when the page is printed.
#[component]
pub fn HowToRunAgain() -> impl IntoView {
    let (reading, on_paper) = (use_reading(), on_paper());
    let changes = move || {
        let mut changes = if on_paper.get() { reading.workspace.changes() } else { Vec::new() };
        // Who asks is no part of what is worked out.
        changes.retain(|change| !change.path.starts_with("who"));
        if changes.is_empty() {
            return "Nothing was changed from the example the calculator opens with.".to_owned();
        }
        let each: Vec<String> = changes.iter().map(scenario::Change::line).collect();
        format!("Changed from the example: {}.", each.join("; "))
    };
    view! {
        <p class="print-only">{changes}" To run this again, open the calculator and set the same. "{version_line()}"."</p>
    }
}

fn settings(input: &StudyInput) -> Vec<(String, String)> {
    let percent = |text: &str| typed::understood(Kind::Percent, text);
    let rule = &input.rule;
    let label = |path: &str| schema::field(path).map_or("", |field| field.label).to_owned();
    let basis = match input.opening.basis {
        Basis::Residence => "The board where the patient lives",
        Basis::Host => "The board where the provider stands",
    };
    let growth = match &input.quantum.growth {
        GrowthInput::One { rate } => percent(rate),
        GrowthInput::ByYear { .. } => "Set year by year".to_owned(),
        GrowthInput::ByComponent { .. } => "By component of spend".to_owned(),
    };
    let method = match rule.method {
        Method::Proportional => (label("allocation.rule.convergence"), percent(&rule.convergence)),
        Method::StraightLine => {
            (label("allocation.rule.line_years"), words::year::years(super::cells::whole(rule.line_years)))
        }
        Method::Bands => (label("allocation.rule.method"), "Bands of distance".to_owned()),
        Method::Sliding => (label("allocation.rule.method"), "A sliding scale of distance".to_owned()),
    };
    let least = match rule.floor {
        FloorKind::None => "None".to_owned(),
        FloorKind::Flat => percent(&rule.least_growth),
        FloorKind::Tapering => "A guarantee that tapers".to_owned(),
    };
    let most = if rule.has_ceiling { percent(&rule.most_growth) } else { "None".to_owned() };
    let mut settings = vec![
        ("Who holds the money now".to_owned(), basis.to_owned()),
        ("Money grows each year".to_owned(), growth),
        method,
        (label("allocation.rule.least_growth"), least),
        (label("allocation.rule.most_growth"), most),
    ];
    if rule.has_max_under {
        settings.push((label("allocation.rule.max_under"), percent(&rule.max_under)));
    }
    settings
}
