//! Reasons and notes: why an input is what it is, carried to every export.

use leptos::prelude::*;
use scenario::limits::LONGEST_NOTE;
use scenario::schema::{self, Shape};

use super::choice::{Offer, Select};
use super::drawer::WideDrawer;
use super::faults::is_under;
use super::focus;
use super::text_field::TextField;
use crate::state::use_workspace;

const WORDS: &str = "note-words";

/// Whether a path begins as those of the room do, and is one of these parts or under one; every part where none is named.
fn is_of(path: &str, room: &str, parts: &[&str]) -> bool {
    path.starts_with(room) && (parts.is_empty() || parts.iter().any(|part| is_under(path, part)))
}

/// Every input of a room that may carry a note, under the part it belongs to.
fn offers(room: &str, parts: &[&str]) -> Vec<Offer> {
    let mut group = "";
    let mut offers = vec![Offer::new("", "Choose an input")];
    for (path, field) in schema::paths() {
        let Some(rest) = path.strip_prefix(room).filter(|_| is_of(&path, room, parts)) else { continue };
        let is_part = matches!(field.shape, Shape::Record(_));
        if is_part || !rest.contains('.') {
            group = field.label;
        }
        if !is_part && offers.iter().all(|offer| offer.value != path) {
            offers.push(Offer::new(path, field.label).under(group));
        }
    }
    offers
}

fn label(path: &str) -> &'static str {
    schema::field(path).map_or("Another input", |field| field.label)
}

/// What a drawer of reasons and notes holds. One stands on a page.
#[component]
pub fn Reasons(
    /// What the paths of the room's inputs begin with: `allocation.`.
    room: &'static str,
    /// Paths of the parts of the room that the page sets; all where left out.
    #[prop(optional)]
    parts: &'static [&'static str],
    /// Receives the path of the input that is to be shown.
    #[prop(into)]
    on_go: Callback<String>,
) -> impl IntoView {
    let workspace = use_workspace();
    let path = RwSignal::new(String::new());
    let words = Signal::derive(move || path.with(|path| workspace.note(path).unwrap_or_default()));
    let fault = RwSignal::new(None::<String>);
    let write = Callback::new(move |why: String| {
        let refused = workspace.set_note(&path.get_untracked(), &why).err();
        fault.set(refused.map(|problem| problem.message));
    });
    let asks = Signal::derive(move || path.with(|path| format!("Why is this so: {}", label(path))));
    let choose = Callback::new(move |chosen: String| path.set(chosen));
    let box_for_words = move || {
        path.with(|path| !path.is_empty()).then(|| {
            view! {
                <TextField id=WORDS label=asks value=words on_change=write longest=u32::try_from(LONGEST_NOTE).unwrap_or(u32::MAX) lines=true />
                <p class="field__error" role="alert">{fault}</p>
            }
        })
    };
    let notes = move || {
        let scenario = workspace.scenario();
        let own = scenario.notes.iter().filter(|(path, _)| is_of(path, room, parts));
        own.map(|(path, why)| (path.to_owned(), why.to_owned())).collect::<Vec<(String, String)>>()
    };
    let one = move |(at, why): (String, String)| {
        let name = label(&at);
        let (changed, removed, there) = (at.clone(), at.clone(), at);
        let change = move |_| {
            path.set(changed.clone());
            focus::after_drawing(WORDS);
        };
        let remove = move |_| {
            // A note that is there can be taken away.
            let _ = workspace.set_note(&removed, "");
        };
        let go = move |_| on_go.run(there.clone());
        view! {
            <li>
                <p><strong>{name}</strong>": "{why}</p>
                <p class="links">
                    <button class="link-button" type="button" on:click=change>"Change the note"<span class="visually-hidden">{format!(": {name}")}</span></button>
                    <button class="link-button" type="button" on:click=remove>"Remove the note"<span class="visually-hidden">{format!(": {name}")}</span></button>
                    <button class="link-button" type="button" on:click=go>"Go to the input"<span class="visually-hidden">{format!(": {name}")}</span></button>
                </p>
            </li>
        }
    };
    let list = move || {
        let notes = notes();
        if notes.is_empty() {
            view! { <p>"There are no notes yet."</p> }.into_any()
        } else {
            view! { <ul class="fields" id="notes-list">{notes.into_iter().map(one).collect_view()}</ul> }.into_any()
        }
    };
    view! {
        <p>"Write why an input is what it is. Notes stay with the scenario and go into its file and its exports."</p>
        <Select id="note-path" label="Input" offers=Signal::stored(offers(room, parts)) value=path on_change=choose />
        {box_for_words}
        {list}
    }
}

/// The drawer of reasons and notes, with how many there are. One stands on a page.
#[component]
pub fn NotesDrawer(
    /// What the paths of the room's inputs begin with: `delegation.`.
    room: &'static str,
    /// Paths of the parts of the room that the page sets; all where left out.
    #[prop(optional)]
    parts: &'static [&'static str],
    /// Receives the path of the input that is to be shown, once the drawer is closed.
    #[prop(into)]
    on_go: Callback<String>,
) -> impl IntoView {
    let workspace = use_workspace();
    let open = RwSignal::new(false);
    let count = Signal::derive(move || {
        match workspace.scenario().notes.iter().filter(|(path, _)| is_of(path, room, parts)).count() {
            0 => "none".to_owned(),
            notes => notes.to_string(),
        }
    });
    let go = Callback::new(move |path: String| {
        open.set(false);
        on_go.run(path);
    });
    view! {
        <WideDrawer id="notes" name="Reasons and notes" count=count open=open>
            <Reasons room=room parts=parts on_go=go />
        </WideDrawer>
    }
}
