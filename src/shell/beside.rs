//! The scenarios beside the one that is worked on, on the page of a room: its key figures scenario by scenario, or the way to a second one.

use leptos::prelude::*;

use super::router;
use super::spoken::use_spoken;
use super::route::Page;
use crate::components::card::{Card, CardFoot};
use crate::components::live::live;
use crate::pages::compare::columns::Columns;
use crate::pages::compare::figures::ComparedFigures;
use crate::pages::compare::shelved::put_a_copy_beside;
use crate::state::memo::Memo;
use crate::state::use_workspace;

/// The card at the foot of a room.
#[component]
pub fn Beside() -> impl IntoView {
    let (workspace, route) = (use_workspace(), router::route());
    let Some(page) = route.with_untracked(|route| route.page.compared()) else { return ().into_any() };
    let columns = Columns::follow();
    if page == scenario::compared::ComparedPage::Capital {
        columns.search();
    }
    let several = Memo::new(move |_| columns.are_several());
    let is_full = Memo::new(move |_| workspace.shelf().with(scenario::Shelf::is_full));
    let spoken = use_spoken();
    let add = move |_| spoken.say(put_a_copy_beside(workspace));
    let shown = Memo::new(move |_| if several.get() { columns.of(page) } else { Vec::new() });
    let compare = Page::Compare.address();
    live(move || {
        if several.get() {
            let compare = compare.clone();
            view! {
                <Card
                    id="beside-title"
                    title=Signal::stored("Your scenarios side by side".to_owned())
                    subtitle=Signal::stored(Some("Key figures of this page. Under each, how far it is above the first scenario’s".to_owned()))
                >
                    <ComparedFigures page=page columns=shown.signal() />
                    <CardFoot>
                        <a href=compare>"Compare them on every page"</a>
                        {live(move || (!is_full.get()).then(|| view! {
                            <button class="link-button" type="button" on:click=add>"Put a copy of this scenario beside it"</button>
                        }))}
                    </CardFoot>
                </Card>
            }
            .into_any()
        } else {
            view! {
                <section class="card beside-none not-print" aria-labelledby="beside-title">
                    <h2 class="card__title" id="beside-title" tabindex="-1">"Compare with another scenario"</h2>
                    <p class="card__subtitle">"Put a copy beside this scenario and change the copy: the figures of both stand here."</p>
                    <div class="buttons"><button class="button" type="button" on:click=add>"Put a copy beside it"</button></div>
                </section>
            }
            .into_any()
        }
    })
    .into_any()
}
