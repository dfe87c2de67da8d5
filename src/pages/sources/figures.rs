//! Every single figure by noun, to be searched and sifted by grade.

use engine::parameters::{self, Grade, Parameter};
use leptos::prelude::*;

use crate::components::choice::{Offer, Select};
use crate::components::citation::SourceName;
use crate::components::grade::GradeTag;
use crate::state::memo::Memo;

/// Whether a figure answers a search: every word stands somewhere in it.
fn answers(figure: &Parameter, search: &str, grade: &str) -> bool {
    if !grade.is_empty() && figure.grade.name() != grade {
        return false;
    }
    let heading = words::parameter::file_heading(figure.id);
    let source = figure.source;
    let parts = [figure.title, figure.note, figure.locator, source.title, source.publisher, &heading, figure.value];
    let text = parts.join(" ").to_ascii_lowercase();
    search.to_ascii_lowercase().split_whitespace().all(|word| text.contains(word))
}

/// Figures by the heading of their file, in the order of the files.
fn grouped(search: &str, grade: &str) -> Vec<(String, Vec<&'static Parameter>)> {
    let mut groups: Vec<(String, Vec<&'static Parameter>)> = Vec::new();
    for figure in parameters::parameters().iter().filter(|figure| answers(figure, search, grade)) {
        let heading = words::parameter::file_heading(figure.id);
        match groups.last_mut() {
            Some((last, members)) if *last == heading => members.push(figure),
            _ => groups.push((heading, vec![figure])),
        }
    }
    groups
}

/// The list with its search.
#[component]
pub fn Figures() -> impl IntoView {
    let search = RwSignal::new(String::new());
    let grade = RwSignal::new(String::new());
    let mut offers = vec![Offer::new("", "Every grade")];
    offers.extend(
        Grade::ALL
            .into_iter()
            .filter(|grade| *grade != Grade::Yours)
            .map(|grade| Offer::new(grade.name(), words::count::capital(grade.name()))),
    );
    let groups = Memo::new(move |_| grouped(&search.get(), &grade.get()));
    let sifted = Memo::new(move |_| !search.with(|search| search.trim().is_empty()) || !grade.with(String::is_empty));
    let found = move || {
        let found = groups.with(|groups| groups.iter().map(|(_, figures)| figures.len()).sum());
        if sifted.get() {
            format!("{} found.", words::count::counted(found, "figure", "figures"))
        } else {
            format!("{} in all.", words::count::counted(found, "figure", "figures"))
        }
    };
    let list = move || {
        let groups = groups.get().into_iter().map(|(heading, figures)| {
            let count = words::count::counted(figures.len(), "figure", "figures");
            let figures = figures.into_iter().map(|figure| view! { <Figure figure=figure /> }).collect_view();
            view! {
                <details class="disclosure" open=sifted.get()>
                    <summary>{format!("{heading}: {count}")}</summary>
                    <div class="disclosure__body">{figures}</div>
                </details>
            }
        });
        groups.collect_view()
    };
    view! {
        <p>"The tables of boards, flows and years are described further down. What you enter yourself is yours and stands nowhere here."</p>
        <div class="field">
            <label class="field__label" for="find">"Find a figure"</label>
            <p class="field__hint" id="find-hint">"By any word of its name, its note or its source."</p>
            <input
                class="text-input"
                id="find"
                type="search"
                autocomplete="off"
                aria-describedby="find-hint"
                prop:value=search
                on:input=move |event| search.set(event_target_value(&event))
            />
        </div>
        <Select
            id="find-grade"
            label=Signal::stored("Of which grade".to_owned())
            offers=Signal::stored(offers)
            value=grade
            on_change=move |chosen| grade.set(chosen)
        />
        <p role="status">{found}</p>
        {list}
    }
}

/// One figure with everything that is known about it.
#[component]
fn Figure(figure: &'static Parameter) -> impl IntoView {
    let given = |words: &'static str| (!words.is_empty()).then_some(words);
    let locator = given(figure.locator).map(|place| format!(". {place}"));
    let note = given(figure.note).map(|note| view! { <dt>"Note"</dt><dd>{note}</dd> });
    let rooms: Vec<&str> = figure.used_by.iter().map(|room| words::parameter::room(*room)).collect();
    let used = match figure.inert {
        Some(why) => view! { <dt>"Used in"</dt><dd>{format!("No result moves with it. {why}")}</dd> },
        None => view! { <dt>"Used in"</dt><dd>{words::count::listed(&rooms)}</dd> },
    };
    view! {
        <div class="source">
            <h3>{figure.title}</h3>
            <dl>
                <dt>"Figure"</dt>
                <dd>{words::parameter::figure(figure)}" "<GradeTag grade=figure.grade /></dd>
                <dt>"Source"</dt>
                <dd><SourceName source=figure.source />{locator}</dd>
                {note}
                {used}
            </dl>
        </div>
    }
}
