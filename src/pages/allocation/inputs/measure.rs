//! What need is measured by: one published measure, or several, each deciding a share of the money.

use engine::allocation::study::input::{BlendInput, Measure};
use leptos::prelude::*;

use super::blend::Blend;
use super::setting::problem_under;
use super::way::{DrawerName, use_ways};
use crate::components::choice::{Offer, Select};
use crate::components::dialog::Dialog;
use crate::state::use_workspace;

/// The path of the blend.
pub const PATH: &str = "allocation.need.blend";
const BLEND: &str = "blend";
const ALL: &str = "1";
const NONE: &str = "0";

/// The measures with their code in a document and their words.
pub const MEASURES: [(Measure, &str, &str); 4] = [
    (Measure::Acute, "acute", "Acute need, 2024/25"),
    (Measure::Overall, "overall", "Overall need, 2024/25"),
    (Measure::MentalHealth, "mental_health", "Mental health need, 2024/25"),
    (Measure::Registered, "registered", "Registered people alone"),
];

/// The code of a measure.
pub fn code(measure: Measure) -> &'static str {
    MEASURES.iter().find(|(known, _, _)| *known == measure).map_or("", |(_, code, _)| *code)
}

/// The measure of a code.
pub fn measure(code: &str) -> Option<Measure> {
    MEASURES.iter().find(|(_, known, _)| *known == code).map(|(measure, _, _)| *measure)
}

/// Every measure, to choose from.
pub fn offers() -> Vec<Offer> {
    MEASURES.iter().map(|(_, code, words)| Offer::new(*code, *words)).collect()
}

/// The one measure that decides everything, if one does.
fn alone(blend: &[BlendInput]) -> Option<Measure> {
    match blend {
        [one] if words::typed::same(&one.share, ALL) => Some(one.measure),
        _ => None,
    }
}

/// The select, and the dialog of a blend.
#[component]
pub fn NeedMeasure() -> impl IntoView {
    let workspace = use_workspace();
    let open = use_ways().open(DrawerName::Blend);
    let blend = workspace.select(|inputs| inputs.allocation.need.blend.clone());
    let chosen = Signal::derive(move || blend.with(|blend| alone(blend).map_or(BLEND, code).to_owned()));
    let offers = Signal::derive(|| {
        let mut offers = offers();
        offers.push(Offer::new(BLEND, "A blend by programme of care"));
        offers
    });
    let choose = Callback::new(move |chosen: String| {
        workspace.edit(PATH, |inputs| {
            let blend = &mut inputs.allocation.need.blend;
            match measure(&chosen) {
                Some(measure) => *blend = only(blend, measure),
                None => *blend = opened(blend),
            }
        });
        open.set(chosen == BLEND);
    });
    let note = move || {
        if blend.with(|blend| alone(blend).is_none()) {
            let button = view! { <button class="link-button" type="button" aria-haspopup="dialog" on:click=move |_| open.set(true)>"See or change the blend"</button> };
            view! { <p class="field__note">{button}</p> }.into_any()
        } else {
            view! {
                <p class="field__note">
                    "A stand-in: the formula for specialised services is not public. This one probably overstates older boards and understates London."
                </p>
            }
            .into_any()
        }
    };
    view! {
        <div>
            <Select id="need" label="Need is measured by" offers=offers value=chosen on_change=choose problem=problem_under(PATH) />
            {note}
        </div>
        <Dialog id="blend" title="Need by programme of care" open=open><Blend /></Dialog>
    }
}

/// A blend of one measure, called as the first one was.
fn only(blend: &[BlendInput], measure: Measure) -> Vec<BlendInput> {
    let programme = blend.first().map_or_else(String::new, |first| first.programme.clone());
    vec![BlendInput { programme, share: ALL.to_owned(), measure }]
}

/// A blend to begin with: what there was still decides everything, and mental health nothing yet. Shares by programme are not public.
fn opened(blend: &[BlendInput]) -> Vec<BlendInput> {
    let mut opened = blend.to_vec();
    if alone(blend).is_some() {
        let programme = "Mental health".to_owned();
        opened.push(BlendInput { programme, share: NONE.to_owned(), measure: Measure::MentalHealth });
    }
    opened
}
