//! Show the working: the formula in words, every step with its amount, how it came about, its grade and its sources.

use engine::parameters;
use engine::working::{Step, Working};
use leptos::prelude::*;

use super::citation::SourceName;
use super::focus;
use super::grade::GradeTag;
use crate::components::live::live;

/// The button that opens a working panel, and takes focus back when it closes.
#[component]
pub fn WorkingButton(
    /// Id of the panel; the button is `{panel}-button`.
    panel: &'static str,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What is worked out, for those who hear the button apart from its figure.
    #[prop(into)]
    of: Signal<String>,
) -> impl IntoView {
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            focus::bring_into_view(format!("{panel}-title"));
        }
    };
    view! {
        <button
            class="link-button"
            type="button"
            id=format!("{panel}-button")
            aria-expanded=move || if open.get() { "true" } else { "false" }
            aria-controls=panel
            on:click=toggle
        >
            "Show the working"<span class="visually-hidden">{live(move || format!(": {}", of.get()))}</span>
        </button>
    }
}

/// The panel: a card of its own, or inside the card of the figure it explains.
#[component]
pub fn WorkingPanel(
    /// Its id; a [`WorkingButton`] with the same id opens it.
    id: &'static str,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The working; made only while the panel is open. `None` where there is none for now.
    #[prop(into)]
    working: Signal<Option<Working>>,
    /// Whether it stands inside a card.
    #[prop(optional)]
    inside: bool,
) -> impl IntoView {
    let close = move || {
        open.set(false);
        focus::after_drawing(format!("{id}-button"));
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            close();
        }
    };
    let title = format!("{id}-title");
    let content = move || {
        let title = title.clone();
        working.get().map(|working| {
            view! {
                <div class="working__head">
                    <h2 class="card__title" id=title.clone() tabindex="-1">{format!("The working: {}", working.title)}</h2>
                    <button class="link-button working__close" type="button" on:click=move |_| close()>
                        "Close"<span class="visually-hidden">" the working"</span>
                    </button>
                </div>
                <p class="working__words">{working.formula}</p>
                <Steps steps=working.steps labelled_by=title />
                <p class="working__limits">{working.rounding}</p>
            }
        })
    };
    let title = format!("{id}-title");
    move || {
        let (content, title) = (content.clone(), title.clone());
        open.get().then(|| {
            view! {
                <section class="working" class:card=!inside id=id aria-labelledby=title on:keydown=on_key>{content}</section>
            }
        })
    }
}

/// The steps as a table.
#[component]
pub fn Steps(
    /// In their order; the last is the answer.
    steps: Vec<Step>,
    /// Id of the heading that names them.
    #[prop(into)]
    labelled_by: String,
) -> impl IntoView {
    let last = steps.len().saturating_sub(1);
    let rows = steps.into_iter().enumerate().map(|(at, step)| {
        let sources = step.sources.iter().filter_map(|id| parameters::source(id)).map(|source| {
            view! { " "<span class="quiet">"("<SourceName source=source />")"</span> }
        });
        let is_answer = at == last && at != 0;
        view! {
            <tr role="row" class:table__total=is_answer>
                <td role="cell" class="working__letter">{step.letter.to_string()}</td>
                <th role="rowheader" scope="row">{step.name}</th>
                <td role="cell" class="table__number working__amount">{step.amount}</td>
                <td role="cell" class="working__how">{step.how}{sources.collect_view()}</td>
                <td role="cell" class="working__grade"><GradeTag grade=step.grade /></td>
            </tr>
        }
    });
    view! {
        <table class="table working__steps" role="table" aria-labelledby=labelled_by>
            <thead role="rowgroup">
                <tr role="row">
                    <td role="cell"></td>
                    <th role="columnheader" scope="col">"Step"</th>
                    <th role="columnheader" scope="col" class="table__number">"Amount"</th>
                    <th role="columnheader" scope="col">"How, and from what"</th>
                    <th role="columnheader" scope="col">"Grade"</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
}
