//! Where the figures of a card come from, in a line; what the reader entered is named as theirs.

use engine::parameters::{self, Grade};
use leptos::prelude::*;

use super::reading::use_reading;
use crate::components::citation::SourceName;

/// What a card rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RestsOn {
    /// Money, where patients live, and need.
    MoneyAndNeed,
    /// Money and the patients of hospitals.
    Patients,
}

/// The line.
#[component]
pub fn Whence(
    /// What the card rests on.
    rests_on: RestsOn,
) -> impl IntoView {
    let reading = use_reading();
    let line = move || {
        let (opening, flows, need) = reading.grades.get()?;
        let money = match opening {
            Grade::Yours => "opening money, entered by you".into_any(),
            _ => view! { "national sum, "{source("nhs_providers_2023")} }.into_any(),
        };
        let flows = flows.map(|flows| match flows {
            Grade::Yours => "; where patients are treated, entered by you".into_any(),
            _ => view! { "; trust catchments, "{source("ohid_catchments")} }.into_any(),
        });
        let need = (rests_on == RestsOn::MoneyAndNeed).then(|| match need {
            Grade::Yours => "; need, entered by you".into_any(),
            _ => view! { "; weighted populations, "{source("place_based_tool_2024")} }.into_any(),
        });
        Some(view! { "Source: "{money}{flows}{need}". Worked out here." })
    };
    view! { {line} }
}

fn source(id: &str) -> impl IntoView + use<> {
    parameters::source(id).map(|source| view! { <SourceName source=source /> })
}
