//! The national sum, the years and how it grows.

use engine::allocation::study::StudyInput;
use engine::allocation::study::input::GrowthInput;
use engine::quantities::Money;
use leptos::prelude::*;
use scenario::SumSource;
use words::Figures;

use super::growth::GrowthModes;
use crate::components::live::live;
use crate::pages::allocation::inputs::setting::SettingNumber;
use crate::pages::allocation::inputs::settings::{FIRST_YEAR, SUM, YEARS};
use crate::shell::route::Page;
use crate::state::use_workspace;

/// The inputs of this drawer.
pub const PATHS: [&str; 5] = [
    "allocation.opening.sum",
    "allocation.opening.opening_year",
    "allocation.quantum.years",
    "allocation.quantum.growth.rates",
    "allocation.quantum.growth.components",
];

/// How much is in it: the sum, and whether growth is the same every year.
pub fn count(study: &StudyInput, _: &StudyInput) -> String {
    let sum = Money::from_text(&study.opening.sum)
        .map_or_else(|_| study.opening.sum.clone(), |sum| Figures::Illustrative.pounds(sum));
    let growth = match study.quantum.growth {
        GrowthInput::One { .. } => "",
        GrowthInput::ByYear { .. } => ", by year",
        GrowthInput::ByComponent { .. } => ", by part",
    };
    format!("{sum}{growth}")
}

/// The drawer.
#[component]
pub fn Sum() -> impl IntoView {
    let workspace = use_workspace();
    let source = workspace.sum_source();
    let whence = move || match source.get() {
        SumSource::Decided => Some("This is the published money of the services that were delegated.".to_owned()),
        SumSource::Delegated(year) => {
            Some(format!("This is what the test delegates to every board in {year}, with the money you entered."))
        }
        SumSource::Baseline | SumSource::Yours | SumSource::Amounts => None,
    };
    view! {
        <div class="fields">
            {live(move || whence().map(|words| view! {
                <p id="sum-source">{words}" "<a href=Page::Arrangements.address_of("carry-title")>"See it on Arrangements"</a></p>
            }))}
            <SettingNumber
                setting=SUM
                label="National sum, in the prices of its year"
                hint="Before anything is kept national. Write it as £22.9bn or in full."
                unused="Not used: the boards’ own money adds up to the sum. Scale it to this one under Opening money by board."
            />
            <SettingNumber setting=FIRST_YEAR label="First year shown" hint="A financial year, such as 2023/24. The opening money stands in the year before." />
            <SettingNumber setting=YEARS label="Years shown" hint="From 1 to 30." />
            <GrowthModes />
        </div>
    }
}
