//! A form that adds one row to a list by board: nothing reaches the list until every box can be read.

use leptos::prelude::*;
use words::typed::{self, Kind};

use super::boards;
use crate::components::choice::Select;

/// A figure that a row needs.
#[derive(Clone, Copy)]
pub struct Asked {
    /// Start of its id, unique on the page.
    pub id: &'static str,
    /// The question.
    pub label: &'static str,
    /// What the figure counts.
    pub kind: Kind,
}

/// The form.
#[component]
pub fn AddRow(
    /// Start of its ids, unique on the page.
    id: &'static str,
    /// The words of its button.
    words: &'static str,
    /// What a row needs besides a board.
    asked: &'static [Asked],
    /// Receives the code of the board and the figures as they are kept.
    on_add: Callback<(String, Vec<String>)>,
) -> impl IntoView {
    let code = RwSignal::new(String::new());
    let texts = RwSignal::new(vec![String::new(); asked.len()]);
    let faults = RwSignal::new(Vec::<String>::new());
    let fields = asked.iter().enumerate().map(|(at, asked)| {
        let value = Signal::derive(move || texts.with(|texts| texts.get(at).cloned().unwrap_or_default()));
        let change = Callback::new(move |text: String| {
            texts.update(|texts| {
                if let Some(place) = texts.get_mut(at) {
                    *place = text;
                }
            });
        });
        view! { <FigureBox asked=*asked value=value on_change=change /> }
    });
    let fields = fields.collect_view();
    let add = move |_| {
        let (kept, wrong) = read(&code.get_untracked(), &texts.get_untracked(), asked);
        if wrong.is_empty() {
            on_add.run((code.get_untracked(), kept));
            code.set(String::new());
            texts.update(|texts| texts.iter_mut().for_each(String::clear));
        }
        faults.set(wrong);
    };
    let wrong =
        move || faults.get().into_iter().map(|fault| view! { <p class="field__error">{fault}</p> }).collect_view();
    view! {
        <fieldset class="field fields" aria-describedby=format!("{id}-faults")>
            <legend class="field__label">{words}</legend>
            <div>
                <Select
                    id=format!("{id}-board")
                    label="Board"
                    offers=Signal::stored(boards::offers())
                    value=code
                    on_change=Callback::new(move |chosen: String| code.set(chosen))
                />
            </div>
            {fields}
            <div>
                <div id=format!("{id}-faults") role="alert">{wrong}</div>
                <div class="buttons"><button class="button" type="button" on:click=add>{words}</button></div>
            </div>
        </fieldset>
    }
}

/// A box for a figure as it is typed: it is read when the row is added.
#[component]
fn FigureBox(asked: Asked, value: Signal<String>, on_change: Callback<String>) -> impl IntoView {
    let unit = |unit: &'static str| view! { <span class="number__unit" aria-hidden="true">{unit}</span> };
    let pound = (asked.kind == Kind::Pounds).then(|| unit("£"));
    let percent = (asked.kind == Kind::Percent).then(|| unit("%"));
    view! {
        <div class="field">
            <label class="field__label" for=asked.id>{asked.label}</label>
            <div class="number number--wide">
                {pound}
                <input
                    class="number__input"
                    id=asked.id
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    prop:value=value
                    on:input=move |event| on_change.run(event_target_value(&event))
                />
                {percent}
            </div>
        </div>
    }
}

/// The figures as they are kept, and everything that is wrong, by question.
fn read(code: &str, texts: &[String], asked: &[Asked]) -> (Vec<String>, Vec<String>) {
    let (mut kept, mut wrong) = (Vec::new(), Vec::new());
    if code.is_empty() {
        wrong.push("Board: choose one.".to_owned());
    }
    for (text, asked) in texts.iter().zip(asked) {
        match typed::read(asked.kind, text) {
            Ok(figure) => kept.push(figure),
            Err(fault) => wrong.push(format!("{}: {}", asked.label, typed::complaint(asked.kind, fault))),
        }
    }
    (kept, wrong)
}
