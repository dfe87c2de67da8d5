//! The row of links at the head of a room that has several pages.

use leptos::prelude::*;

use super::route::Page;
use super::router;

/// The links; nothing in a room of one page.
#[component]
pub fn Parts() -> impl IntoView {
    let route = router::route();
    let first = route.with_untracked(|route| route.page.room());
    if first.siblings().is_empty() {
        return ().into_any();
    }
    let links = first.siblings().iter().map(|page| {
        let page = *page;
        let name = match page {
            Page::Delegation => "Services",
            Page::Capital => "Schemes",
            Page::Engagement => "What it costs",
            page => page.title(),
        };
        let current = move || route.with(|route| route.page == page).then_some("page");
        view! { <li><a class="parts__link" href=page.address() aria-current=current>{name}</a></li> }
    });
    view! { <nav class="parts" aria-label=first.room_title()><ul class="parts__list">{links.collect_view()}</ul></nav> }
        .into_any()
}
