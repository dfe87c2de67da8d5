//! Where the figures of a card come from, in a line; what the reader entered is named as theirs.

use engine::parameters::{self, Grade, delegation};
use leptos::prelude::*;
use scenario::SumSource;

use super::reading::use_reading;
use crate::components::citation::SourceName;
use crate::shell::route::Page;

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
        let sum = reading.sum_source.get();
        let money = match opening {
            Grade::Yours => view! { "opening money, entered by you"{scaled(sum)} }.into_any(),
            _ => national_sum(sum).into_any(),
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

/// The national sum and where it comes from.
fn national_sum(sum: SumSource) -> AnyView {
    match sum {
        SumSource::Decided => {
            view! { "national sum as it was delegated, "{source(delegation::FULLY_DELEGATED_MONEY.source.id)} }
                .into_any()
        }
        SumSource::Delegated(year) => view! {
            "national sum as delegated in "{year.to_string()}" by the test, with money entered by you ("
            <a href=Page::Arrangements.address_of("carry-title")>"Arrangements"</a>")"
        }
        .into_any(),
        SumSource::Yours => "national sum, entered by you".into_any(),
        SumSource::Baseline | SumSource::Amounts => view! { "national sum, "{source("nhs_providers_2023")} }.into_any(),
    }
}

/// What the boards' own amounts were scaled to, where that is a delegated sum.
fn scaled(sum: SumSource) -> Option<AnyView> {
    matches!(sum, SumSource::Decided | SumSource::Delegated(_))
        .then(|| view! { ", scaled to the "{national_sum(sum)} }.into_any())
}

fn source(id: &str) -> impl IntoView + use<> {
    parameters::source(id).map(|source| view! { <SourceName source=source /> })
}
