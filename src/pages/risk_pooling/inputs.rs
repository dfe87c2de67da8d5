//! The service: cases and cost, how unequal they are, and what a budget can carry.

use leptos::prelude::*;
use scenario::delegation::DelegationInput;
use words::typed::Kind;

use crate::components::drawer::Drawers;
use crate::components::faults::is_under;
use crate::components::focus;
use crate::components::notes::NotesDrawer;
use crate::components::setting::{self, SettingNumber, SettingSlider};
use crate::components::slider::Reach;

type Setting = setting::Setting<DelegationInput>;

/// A figure of the service by its name.
macro_rules! setting {
    ($name:ident, $id:literal, $kind:ident) => {
        Setting {
            path: concat!("delegation.pool.", stringify!($name)),
            id: $id,
            kind: Kind::$kind,
            get: |input| &input.pool.$name,
            set: |input| &mut input.pool.$name,
        }
    };
}

const CASES: Setting = setting!(cases_per_million, "cases", Number);
const COST: Setting = setting!(mean_cost, "mean-cost", Pounds);
const VARIATION: Setting = setting!(cost_variation, "variation", Percent);
const PERSISTENT: Setting = setting!(persistent, "persistent", Percent);
const TOLERANCE: Setting = setting!(tolerance, "tolerance", Percent);
const OVERSPEND: Setting = setting!(overspend, "overspend", Percent);

/// Path of the pooled service from the root of the inputs.
pub const PATH: &str = "delegation.pool";

/// Brings the input at a path into view and gives it focus; the service leads to its first input.
pub fn go_to(path: &str) {
    let settings = [CASES, COST, VARIATION, PERSISTENT, TOLERANCE, OVERSPEND];
    focus::show_input(
        settings.into_iter().find(|setting| is_under(setting.path, path)).map_or(CASES.id, |setting| setting.id),
    );
}

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    let slider = |setting: Setting, label: &'static str, reach: Reach, hint: Option<&'static str>| {
        view! { <SettingSlider setting=setting label=label reach=reach hint=Signal::stored(hint.map(str::to_owned)) /> }
    };
    view! {
        <div class="fields">
            <div></div>
            {slider(CASES, "Cases a year for each million people", Reach::new(1, 500, 0), None)}
            <SettingNumber setting=COST label="Mean cost of a case" />
            {slider(VARIATION, "Variation of the cost of one case", Reach::new(0, 300, 0), Some("Standard deviation over mean. 0% where every case costs the same."))}
            {slider(PERSISTENT, "Of next year’s cases, known already", Reach::new(0, 100, 0), Some("A long-term caseload is not new cases, and carries no risk of count."))}
            {slider(TOLERANCE, "Swing a budget can carry", Reach::new(1, 50, 0), Some("Relative standard deviation of a year’s cost."))}
            {slider(OVERSPEND, "Overspend to ask about", Reach::new(0, 50, 0), None)}
        </div>
        <Drawers>
            <NotesDrawer room="delegation." parts=&[PATH] on_go=Callback::new(|path: String| go_to(&path)) />
        </Drawers>
    }
}
