//! Terms of aligned payment: a fixed part, and a share of the price for activity away from plan.

use engine::allocation::study::StudyInput;
use leptos::prelude::*;
use words::typed::same;

use crate::pages::allocation::inputs::setting::SettingNumber;
use crate::pages::allocation::inputs::settings::{DEPARTURE, VARIABLE_RATE};

/// The inputs of this drawer.
pub const PATHS: [&str; 1] = ["allocation.payment"];

/// How many differ from the example.
pub fn count(study: &StudyInput, baseline: &StudyInput) -> String {
    super::changed(&[VARIABLE_RATE, DEPARTURE].map(|setting| !same(&(setting.get)(study), &(setting.get)(baseline))))
}

/// The drawer.
#[component]
pub fn Payment() -> impl IntoView {
    view! {
        <p>"A board pays a hospital a fixed sum for the plan, and this share of the price for what is done above it, or takes it back for what is not done."</p>
        <div class="fields">
            <SettingNumber setting=VARIABLE_RATE label="Share of the price paid away from plan" hint="The rate has differed by year and kind of activity: enter the one in the contract." />
            <SettingNumber setting=DEPARTURE label="Activity above plan" hint="2 for 2% more than planned; a minus for less." />
        </div>
    }
}
