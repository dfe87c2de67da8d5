//! What counts as close to target and as destabilised, and inflation.

use engine::allocation::study::StudyInput;
use leptos::prelude::*;
use words::typed::same;

use crate::pages::allocation::inputs::setting::SettingNumber;
use crate::pages::allocation::inputs::settings::{INFLATION, ONE_YEAR, THREE_YEARS, WITHIN};

/// The inputs of this drawer.
pub const PATHS: [&str; 1] = ["allocation.thresholds"];

/// How many differ from the example.
pub fn count(study: &StudyInput, baseline: &StudyInput) -> String {
    super::changed(
        &[WITHIN, ONE_YEAR, THREE_YEARS, INFLATION]
            .map(|setting| !same(&(setting.get)(study), &(setting.get)(baseline))),
    )
}

/// The drawer.
#[component]
pub fn Close() -> impl IntoView {
    view! {
        <div class="fields">
            <SettingNumber setting=WITHIN label="Distance from target that counts as at target" hint="On either side. The limits of 2016/17 used 5%." />
            <SettingNumber
                setting=ONE_YEAR
                label="Loss in one year that counts as destabilised"
                hint="A share of what the board would have under today’s shares. NHS Providers warns of destabilising changes and names no number."
            />
            <SettingNumber setting=THREE_YEARS label="Loss over three years that counts as destabilised" />
            <SettingNumber setting=INFLATION label="Inflation a year" hint="Tells growth in real terms. An assumption, not a forecast." />
        </div>
    }
}
