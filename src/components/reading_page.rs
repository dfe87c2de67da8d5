//! A page to read: its title, its lede, what is on it, and its parts on cards.

use leptos::prelude::*;

use crate::shell::route::Page;

/// A part of a page: its id and its title.
pub type Part = (&'static str, &'static str);

/// The frame of a page to read.
#[component]
pub fn ReadingPage(
    /// Which page.
    page: Page,
    /// What it is about, in a sentence or two.
    lede: &'static str,
    /// Its parts in order.
    parts: &'static [Part],
    /// [`ReadingCard`]s.
    children: Children,
) -> impl IntoView {
    let links = parts.iter().map(|(id, title)| view! { <li><a href=page.address_of(id)>{*title}</a></li> });
    view! {
        <div class="page">
            <h1 tabindex="-1">{page.title()}</h1>
            <p class="page__lede">{lede}</p>
            <div class="page__columns">
                <nav class="contents" aria-labelledby="contents-title">
                    <h2 id="contents-title">"On this page"</h2>
                    <ul>{links.collect_view()}</ul>
                </nav>
                <div class="page__body">{children()}</div>
            </div>
        </div>
    }
}

/// One part of a page to read.
#[component]
pub fn ReadingCard(
    /// Its id and its title.
    part: Part,
    /// Words, lists and tables.
    children: Children,
) -> impl IntoView {
    let (id, title) = part;
    view! {
        <section class="card prose" aria-labelledby=id>
            <h2 id=id tabindex="-1">{title}</h2>
            {children()}
        </section>
    }
}
