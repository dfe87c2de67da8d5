//! Tables of distance and growth: bands, a sliding scale, a guarantee that tapers. Said as sentences, changed in a dialog.

use engine::allocation::study::StudyInput;
use leptos::prelude::*;

use super::list_table::ListTable;
use super::said;
use super::setting::problem_under;
use super::step_lists::{BANDS, GUARANTEE, SCALE};
use super::way::{DrawerName, use_ways};
use crate::components::dialog::Dialog;
use crate::components::list_table::List;
use crate::components::live::live;
use crate::state::use_workspace;

/// What tells one table of steps from another.
#[derive(Clone, Copy)]
struct Steps {
    list: List,
    drawer: DrawerName,
    hint: &'static str,
    said: fn(&StudyInput) -> Vec<String>,
}

/// Bands of distance.
#[component]
pub fn Bands() -> impl IntoView {
    let steps = Steps {
        list: BANDS,
        drawer: DrawerName::Bands,
        hint: "A board grows by the first band whose limit it is below. A minus means under target. The last band has no limit: its \
               box stays blank.",
        said: |study| said::bands(&study.rule.bands),
    };
    view! { <StepsField steps=steps /> }
}

/// A sliding scale.
#[component]
pub fn Scale() -> impl IntoView {
    let steps = Steps {
        list: SCALE,
        drawer: DrawerName::Scale,
        hint: "A minus means under target. Between two points growth slides evenly; beyond the ends it stays the same.",
        said: |study| said::scale(&study.rule.knots),
    };
    view! { <StepsField steps=steps /> }
}

/// A guarantee that tapers.
#[component]
pub fn Guarantee() -> impl IntoView {
    let steps = Steps {
        list: GUARANTEE,
        drawer: DrawerName::Guarantee,
        hint: "A minus means under target. Between two points the guarantee tapers evenly; beyond the ends it stays the same.",
        said: |study| said::guarantee(&study.rule.floor_knots),
    };
    view! { <StepsField steps=steps /> }
}

#[component]
fn StepsField(steps: Steps) -> impl IntoView {
    let workspace = use_workspace();
    let list = steps.list;
    let open = use_ways().open(steps.drawer);
    let sentences = workspace.select(move |inputs| (steps.said)(&inputs.allocation));
    let now = workspace.select(list.rows);
    let example = workspace.select_baseline(list.rows);
    let problem = problem_under(list.path());
    let sentences = move || sentences.get().into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view();
    let changed = move || {
        (now.get() != example.get()).then(|| {
            let back = move |_| workspace.put_back(list.path());
            view! {
                <p class="field__changed">
                    "Changed from the example. "
                    <button class="link-button" type="button" on:click=back>
                        "Put it back"<span class="visually-hidden">{format!(": {}", list.label)}</span>
                    </button>
                </p>
            }
        })
    };
    let label_id = format!("{}-label", list.id);
    let labelled_by = label_id.clone();
    view! {
        <div class="field" class:field--problem=move || problem.with(Option::is_some) role="group" aria-labelledby=labelled_by>
            <p class="field__label" id=label_id>{list.label}</p>
            {live(move || problem.get().map(|words| view! { <p class="field__error">{words}</p> }))}
            <ul class="field__note">{sentences}</ul>
            <p class="field__note">
                <button class="link-button" type="button" id=format!("{}-open", list.id) aria-haspopup="dialog" on:click=move |_| open.set(true)>
                    "Change the steps"
                </button>
            </p>
            {changed}
        </div>
        <Dialog id=format!("{}-steps", list.id) title=list.label open=open>
            <p>{steps.hint}</p>
            <ListTable list=list />
        </Dialog>
    }
}
