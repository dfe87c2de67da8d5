//! Copies on this computer, as the user meets them: turned on where work is saved, and told of when they are brought back.

use js_sys::Date;
use leptos::prelude::*;
use scenario::copies::Copy;
use wasm_bindgen::JsValue;

use super::spoken::use_spoken;
use crate::components::choice::Checkbox;
use crate::components::download::{self, FileKind};
use crate::components::live::live;
use crate::components::notice::{Notice, Tone};
use crate::state::copies::Beside;
use crate::state::{use_copies, use_workspace};

/// The box that turns copies on and off.
#[component]
pub fn KeepHere() -> impl IntoView {
    let (copies, spoken) = (use_copies(), use_spoken());
    let change = move |ticked: bool| {
        if ticked {
            copies.want();
        } else {
            copies.want_no_more();
            spoken.say("The copies on this computer are removed.");
        }
    };
    let trouble = move || copies.trouble().map(|problem| view! { <p class="field__error">{problem.message}</p> });
    view! {
        <div class="keep-here">
            <Checkbox
                id="keep-here"
                label=Signal::stored("Keep a copy on this computer".to_owned())
                value=Signal::derive(move || copies.are_wanted())
                on_change=change
                hint="Every change is kept in this browser within a second, and is here when you open the page again. Whoever uses this browser can open it; the browser may clear it. Turning this off removes it."
            />
            <div role="alert">{live(trouble)}</div>
        </div>
    }
}

/// The work that was brought back from a copy.
#[component]
pub fn BroughtBack(
    /// When the copy was written, in milliseconds since 1970.
    written: u64,
) -> impl IntoView {
    let (workspace, spoken) = (use_workspace(), use_spoken());
    let afresh = move |_| {
        workspace.start_afresh();
        workspace.restored_seen();
        spoken.say("Started afresh. Undo brings your work back.");
    };
    view! {
        <Notice tone=Tone::Done>
            <p>{format!("Your work as it was kept on this computer on {} is here.", when(written))}</p>
            <button class="button" type="button" on:click=afresh>"Start afresh"</button>
            <button class="button" type="button" on:click=move |_| workspace.restored_seen()>"Close"</button>
        </Notice>
    }
}

/// Copies of other windows, and what cannot be read.
#[component]
pub fn BesideNotices() -> impl IntoView {
    let copies = use_copies();
    live(move || {
        let Beside { others, unreadable } = copies.beside();
        let others = others.into_iter().map(|(copy, _)| view! { <Other copy=copy /> }).collect_view();
        let unreadable =
            unreadable.into_iter().map(|(name, text)| view! { <Unreadable name=name text=text /> }).collect_view();
        view! { {others}{unreadable} }
    })
}

/// Why the latest change is not in a copy, while copies are wanted.
#[component]
pub fn NotKept() -> impl IntoView {
    let copies = use_copies();
    live(move || {
        let problem = copies.trouble().filter(|_| copies.are_wanted())?;
        Some(view! { <Notice tone=Tone::Warning><p>{problem.message}</p></Notice> })
    })
}

#[component]
fn Other(copy: Copy) -> impl IntoView {
    let (copies, spoken) = (use_copies(), use_spoken());
    let words = format!("Another window kept other work on this computer on {}.", when(copy.written));
    let take = move |_| {
        copies.take(&copy);
        spoken.say("The other work is here. Undo brings back what was here before.");
    };
    view! {
        <Notice tone=Tone::Warning>
            <p>{words}</p>
            <button class="button" type="button" on:click=take>"Take it up"</button>
            <button class="button" type="button" on:click=move |_| copies.beside_seen()>"Leave it"</button>
        </Notice>
    }
}

#[component]
fn Unreadable(name: String, text: String) -> impl IntoView {
    let copies = use_copies();
    let saved = RwSignal::new(false);
    let save = move |_| {
        // Refused, the notice stays and can be tried again.
        if download::save("my-specialised-services-copy.txt", FileKind::Text, &text).is_ok() {
            saved.set(true);
        }
    };
    let remove = move |_| copies.remove_unreadable(&name);
    view! {
        <Notice tone=Tone::Warning>
            <p>"A copy on this computer cannot be read. It has not been deleted: save it as a file."</p>
            <button class="button" type="button" on:click=save>"Save it as a file"</button>
            <button class="button" type="button" hidden=move || !saved.get() on:click=remove>"Remove it from this computer"</button>
        </Notice>
    }
}

/// A moment in words, in the time of this computer: `22 November 2026 at 21:40`.
fn when(written: u64) -> String {
    let date = Date::new(&JsValue::from_f64(written as f64));
    let month = words::year::month(&format!("{}-{:02}", date.get_full_year(), date.get_month() + 1));
    format!("{} {month} at {}:{:02}", date.get_date(), date.get_hours(), date.get_minutes())
}
