//! The scenarios beside the one that is worked on, on the page of a room: its key figures scenario by scenario right under the headline, or at its
//! foot the way to a second one.

use leptos::prelude::*;
use scenario::compared::ComparedPage;

use super::route::Page;
use super::router;
use super::spoken::use_spoken;
use crate::components::card::{Card, CardFoot};
use crate::components::live::live;
use crate::pages::compare::columns::{Column, Columns};
use crate::pages::compare::figures::ComparedFigures;
use crate::pages::compare::shelved::put_a_copy_beside;
use crate::state::memo::Memo;
use crate::state::use_workspace;

/// What the page of a room compares, and its columns; none while there is one scenario.
#[derive(Clone, Copy)]
pub struct Here {
    page: Option<ComparedPage>,
    columns: Memo<Vec<Column>>,
}

/// The columns of the page that is shown. Called within it, so that its own search serves them too.
pub fn columns() -> Here {
    let page = router::route().with_untracked(|route| route.page.compared());
    let columns = Columns::follow();
    if page == Some(ComparedPage::Capital) {
        columns.search();
    }
    let columns =
        Memo::new(move |_| page.filter(|_| columns.are_several()).map(|page| columns.of(page)).unwrap_or_default());
    Here { page, columns }
}

/// The key figures of the page in every scenario; nothing while there is one.
#[component]
pub fn Beside(
    /// The columns.
    columns: Here,
) -> impl IntoView {
    let Here { page, columns } = columns;
    let several = Memo::new(move |_| columns.with(|columns| !columns.is_empty()));
    let workspace = use_workspace();
    let is_full = Memo::new(move |_| workspace.shelf().with(scenario::Shelf::is_full));
    live(move || {
        let page = page.filter(|_| several.get())?;
        Some(view! {
            <Card
                id="scenarios-title"
                title=Signal::stored("Your scenarios side by side".to_owned())
                subtitle=Signal::stored(Some("Key figures of this page. Under each, how far it is above or below the first scenario’s".to_owned()))
            >
                <ComparedFigures page=page columns=columns.signal() />
                <CardFoot>
                    <a href=Page::Compare.address()>"Compare them on every page"</a>
                    {live(move || (!is_full.get()).then(|| view! { <Add class="link-button" words="Put a copy of this scenario beside it" /> }))}
                </CardFoot>
            </Card>
        })
    })
}

/// The way to a second scenario; nothing once there is one.
#[component]
pub fn BesideFirst(
    /// The columns.
    columns: Here,
) -> impl IntoView {
    let Here { page, columns } = columns;
    let alone = Memo::new(move |_| page.is_some() && columns.with(Vec::is_empty));
    live(move || {
        alone.get().then(|| {
            view! {
                <section class="card beside-none" aria-labelledby="scenarios-title">
                    <h2 class="card__title" id="scenarios-title" tabindex="-1">"Compare with another scenario"</h2>
                    <p class="card__subtitle">"Put a copy beside this scenario and change the copy: the figures of both stand under the headline."</p>
                    <div class="buttons"><Add class="button" words="Put a copy beside it" /></div>
                </section>
            }
        })
    })
}

#[component]
fn Add(class: &'static str, words: &'static str) -> impl IntoView {
    let (workspace, spoken) = (use_workspace(), use_spoken());
    let add = move |_| {
        spoken.say(put_a_copy_beside(workspace));
        crate::components::focus::bring_into_view("scenarios-title");
    };
    view! { <button class=class type="button" on:click=add>{words}</button> }
}
