//! What the page has to say for itself, under the strip: work brought back after a fault, a file opened or refused.

use leptos::prelude::*;

use super::held::{Held, LISTED};
use super::kept::{BesideNotices, BroughtBack, NotKept};
use super::route::Page;
use super::router;
use super::spoken::use_spoken;
use crate::components::dialog::Dialog;
use crate::components::download::{self, FileKind};
use crate::components::live::live;
use crate::components::notice::{Notice, Tone};
use crate::state::copies::Beside;
use crate::state::draft::Restored;
use crate::state::memo::Memo;
use crate::state::{Opening, Origin, use_copies, use_files, use_workspace};

/// Every notice there is now.
#[component]
pub fn Notices() -> impl IntoView {
    let (workspace, files, copies) = (use_workspace(), use_files(), use_copies());
    let silent = Memo::new(move |_| {
        let restored = workspace.restored() == Restored::Nothing
            && copies.beside() == Beside::default()
            && !(copies.are_wanted() && copies.trouble().is_some());
        restored && matches!(files.opening(), Opening::None | Opening::Asks { .. })
    });
    view! {
        <div class="notices" hidden=silent.signal()>
            <RestoredNotice />
            <BesideNotices />
            <NotKept />
            <OpeningNotice />
        </div>
        <OpeningQuestion />
    }
}

#[component]
fn RestoredNotice() -> impl IntoView {
    let workspace = use_workspace();
    let seen = move |_| workspace.restored_seen();
    move || match workspace.restored() {
        Restored::Nothing => None,
        Restored::Carried(_) => Some(
            view! {
                <Notice tone=Tone::Done>
                    <p>"The calculator stopped and has opened again. Your work is here, up to your last change."</p>
                    <button class="button" type="button" on:click=seen>"Close"</button>
                </Notice>
            }
            .into_any(),
        ),
        Restored::Kept { written, .. } => Some(view! { <BroughtBack written=written /> }.into_any()),
        Restored::Unreadable { text, .. } => {
            let save = move |_| {
                // Refused, the notice stays and can be tried again.
                if download::save("my-specialised-services-work.json", FileKind::Json, &text).is_ok() {
                    workspace.restored_seen();
                }
            };
            Some(
                view! {
                    <Notice tone=Tone::Warning>
                        <p>"Your work from before the calculator stopped could not be read. It has not been deleted: save it as a file."</p>
                        <button class="button" type="button" on:click=save>"Save it as a file"</button>
                    </Notice>
                }
                .into_any(),
            )
        }
    }
}

#[component]
fn OpeningNotice() -> impl IntoView {
    let (files, spoken, route) = (use_files(), use_spoken(), router::route());
    let dismiss = move |_| files.dismiss();
    Effect::new(move |_| {
        if let Opening::Opened { origin, first, beside } = files.opening() {
            spoken.say(format!("Opened {}.", origin.name()));
            if beside {
                if route.with_untracked(|route| !route.page.has_bar()) {
                    router::go(Page::Compare);
                }
                return;
            }
            // From a page without a scenario one goes on to where it shows.
            if route.with_untracked(|route| !route.page.is_room()) {
                router::go(first.as_deref().and_then(Page::of_input).unwrap_or(Page::Allocation));
            }
        }
    });
    move || match files.opening() {
        Opening::None | Opening::Asks { .. } => None,
        Opening::Reading { origin } => {
            Some(view! { <Notice><p>{format!("Opening {}…", origin.name())}</p></Notice> }.into_any())
        }
        Opening::Opened { origin, beside, .. } => Some(
            view! {
                <Notice tone=Tone::Done>
                    <p>{if beside {
                        format!("Opened {} beside your other scenarios. You work on it now.", origin.name())
                    } else {
                        format!("Opened {}. Undo brings back what was here before.", origin.name())
                    }}</p>
                    <button class="button" type="button" on:click=dismiss>"Close"</button>
                </Notice>
            }
            .into_any(),
        ),
        Opening::Refused { origin, problems } => {
            let name = match origin {
                Origin::File(name) => name,
                Origin::Link => "The link".to_owned(),
            };
            let more = problems.len().saturating_sub(LISTED);
            let items = problems.into_iter().take(LISTED).map(|problem| {
                let place = (!problem.path.is_empty()).then(|| format!("{}: ", problem.path));
                view! { <li>{place}{problem.message}</li> }
            });
            Some(
                view! {
                    <Notice tone=Tone::Warning>
                        <div>
                            <p><strong>{format!("{name} was not opened.")}</strong>" Your work is untouched."</p>
                            <ul class="problem__list">{items.collect_view()}</ul>
                            {(more > 0).then(|| view! { <p>{format!("And {more} more.")}</p> })}
                        </div>
                        <button class="button" type="button" on:click=dismiss>"Close"</button>
                    </Notice>
                }
                .into_any(),
            )
        }
    }
}

/// Asks before unsaved work gives way to a file, and before anything gives way to a link.
#[component]
fn OpeningQuestion() -> impl IntoView {
    let files = use_files();
    let open = RwSignal::new(false);
    let asked = Memo::new(move |_| match files.opening() {
        Opening::Asks { origin, scenario, is_unsaved, .. } => Some((origin, scenario, is_unsaved)),
        _ => None,
    });
    Effect::new(move |_| open.set(asked.with(Option::is_some)));
    // Closed by Escape: everything stays as it is.
    Effect::new(move |_| {
        if !open.get() && asked.with_untracked(Option::is_some) {
            files.dismiss();
        }
    });
    let title = Signal::derive(move || {
        asked.with(|asked| match asked {
            Some((Origin::File(file), ..)) => format!("Open {file}?"),
            Some((Origin::Link, ..)) => "Open what this link holds?".to_owned(),
            None => String::new(),
        })
    });
    let warns = move || {
        asked.with(|asked| match asked {
            Some((_, _, true)) => {
                "You have changes that are not saved as a file. Opening this replaces them; Undo brings them back."
            }
            _ => "Nothing is opened until you say so, and Undo brings back what you have.",
        })
    };
    let accept = move |_| files.accept();
    let workspace = use_workspace();
    let has_room = Memo::new(move |_| workspace.shelf().with(|shelf| !shelf.is_full()));
    view! {
        <Dialog id="opening" title=title open=open>
            <p>{warns}</p>
            {live(move || asked.with(|asked| asked.as_ref().map(|(_, scenario, _)| view! { <Held scenario=Signal::stored(scenario.clone()) /> })))}
            <div class="buttons">
                <button class="button button--main" type="button" on:click=accept>"Open it"</button>
                {live(move || has_room.get().then(|| view! {
                    <button class="button" type="button" on:click=move |_| files.accept_beside()>"Put it beside mine"</button>
                }))}
                <button class="button" type="button" on:click=move |_| open.set(false)>"Keep what I have"</button>
            </div>
        </Dialog>
    }
}
