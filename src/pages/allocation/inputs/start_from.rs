//! The rule to start from, with what it was and how far its figures can be trusted.

use engine::parameters::Parameter;
use leptos::prelude::*;
use scenario::{Baseline, RulePreset};
use words::parameter;

use crate::components::choice::{Offer, Select};
use crate::components::citation::SourceName;
use crate::components::grade::GradeTag;
use crate::components::live::live;
use crate::state::memo::Memo;
use crate::state::use_workspace;

/// What stands for a rule that no name fits.
const OWN: &str = "own";

/// The select, and under it what the chosen rule was.
#[component]
pub fn StartFrom() -> impl IntoView {
    let workspace = use_workspace();
    let rule = workspace.select(|inputs| inputs.allocation.rule.clone());
    let followed = Memo::new(move |_| {
        // Only the rule is compared: everything else is that of any baseline.
        let mut inputs = Baseline::default().inputs();
        inputs.allocation.rule = rule.get();
        RulePreset::of(&inputs)
    });
    let offers = Signal::derive(move || {
        let mut offers: Vec<Offer> = RulePreset::all().map(|preset| Offer::new(preset.id(), preset.title())).collect();
        offers.extend(followed.get().is_none().then(|| Offer::new(OWN, "Your own rule")));
        offers
    });
    let chosen = Signal::derive(move || followed.get().map_or(OWN, RulePreset::id).to_owned());
    let choose = Callback::new(move |id: String| {
        if let Some(preset) = RulePreset::from_id(&id) {
            workspace.choose_rule(preset);
        }
    });
    view! {
        <div>
            <Select id="start-from" label="Start from" offers=offers value=chosen on_change=choose />
            <p class="field__note" id="start-from-note" role="status">
                {live(move || followed.get().map_or("None of the named rules: yours.", RulePreset::note))}
            </p>
            {live(move || followed.get().map(|preset| view! { <Figures preset=preset /> }))}
        </div>
    }
}

/// What the named rule is made of, figure by figure.
#[component]
fn Figures(preset: RulePreset) -> impl IntoView {
    let figure = |figure: &'static Parameter| {
        let locator = if figure.locator.is_empty() {
            String::new()
        } else {
            format!(", {}", figure.locator.to_ascii_lowercase())
        };
        view! {
            <li>
                <p>{format!("{}: {}. ", figure.title, parameter::figure(figure))}<GradeTag grade=figure.grade /></p>
                <p class="field__note">{figure.note}" "<SourceName source=figure.source />{locator}</p>
            </li>
        }
    };
    let figures = preset.figures().into_iter().map(figure).collect_view();
    view! {
        <details class="disclosure">
            <summary>"Where this rule comes from"</summary>
            <ul class="fields">{figures}</ul>
        </details>
    }
}
