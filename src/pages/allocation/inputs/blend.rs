//! Need blended by programme of care: which share of the money each measure decides.

use engine::allocation::study::input::BlendInput;
use leptos::prelude::*;
use words::typed::{self, Kind};

use super::measure::{PATH, code, measure, offers};
use super::sums;
use super::trouble::Trouble;
use crate::components::choice::Select;
use crate::components::field::NumberField;
use crate::components::text_field::TextField;
use crate::state::memo::Memo;
use crate::state::use_workspace;

/// The programmes, one after another, and what their shares add up to.
#[component]
pub fn Blend() -> impl IntoView {
    let workspace = use_workspace();
    let blend = workspace.select(|inputs| inputs.allocation.need.blend.clone());
    let places = Memo::new(move |_| blend.with(Vec::len));
    let add = move |_| {
        workspace.edit(PATH, |inputs| {
            let blend = &mut inputs.allocation.need.blend;
            let programme = format!("Programme {}", blend.len().saturating_add(1));
            let measure = blend.last().map_or(engine::allocation::study::input::Measure::Acute, |last| last.measure);
            blend.push(BlendInput { programme, share: "0".into(), measure });
        });
    };
    let sum = move || {
        let sum = blend.with(|blend| sums::added(blend.iter().map(|part| part.share.as_str())));
        sum.map_or_else(String::new, |sum| {
            format!("The shares add up to {}; they must come to 100%.", typed::understood(Kind::Percent, &sum))
        })
    };
    view! {
        <p>"Each programme’s share of the money follows its own measure of need. The money by programme is not public: enter what you know."</p>
        <Trouble path=PATH />
        <div class="fields">
            <For each=move || 0..places.get() key=|at| *at let:at><Part at=at /></For>
        </div>
        <p role="status">{sum}</p>
        <div class="buttons"><button class="button" type="button" on:click=add>"Add a programme"</button></div>
    }
}

#[component]
fn Part(at: usize) -> impl IntoView {
    let workspace = use_workspace();
    let part = workspace.select(move |inputs| inputs.allocation.need.blend.get(at).cloned());
    let number = at.saturating_add(1);
    let of = move |text: fn(&BlendInput) -> String| {
        Signal::derive(move || part.with(|part| part.as_ref().map(text).unwrap_or_default()))
    };
    let keep = move |set: fn(&mut BlendInput, String)| {
        Callback::new(move |text: String| {
            workspace.edit(PATH, |inputs| {
                if let Some(part) = inputs.allocation.need.blend.get_mut(at) {
                    set(part, text);
                }
            });
        })
    };
    let programme = of(|part| part.programme.clone());
    let share_label = Signal::derive(move || format!("Share of the money: {}", programme.get()));
    let measure_label = Signal::derive(move || format!("Its need is measured by: {}", programme.get()));
    let chosen = of(|part| code(part.measure).to_owned());
    let choose = keep(|part, chosen| {
        if let Some(measure) = measure(&chosen) {
            part.measure = measure;
        }
    });
    let gesture = workspace.gesture(PATH);
    let remove = move |_| {
        workspace.edit(PATH, |inputs| {
            let blend = &mut inputs.allocation.need.blend;
            if blend.len() > 1 && at < blend.len() {
                blend.remove(at);
            }
        });
    };
    view! {
        <div class="field" role="group" aria-label=programme>
            <TextField
                id=format!("blend-{at}-programme")
                label=format!("Programme {number}")
                value=programme
                on_change=keep(|part, text| part.programme = text)
                gesture=gesture
            />
            <NumberField
                id=format!("blend-{at}-share")
                label=share_label
                kind=Kind::Percent
                value=of(|part| part.share.clone())
                on_change=keep(|part, text| part.share = text)
                gesture=gesture
            />
            <Select id=format!("blend-{at}-measure") label=measure_label offers=Signal::stored(offers()) value=chosen on_change=choose />
            <button class="link-button" type="button" on:click=remove>"Remove"<span class="visually-hidden">" "{programme}</span></button>
        </div>
    }
}
