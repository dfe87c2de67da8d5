//! The dark strip at the top: the name, and the way to every room that is built.

use leptos::ev;
use leptos::prelude::*;

use super::route::Page;
use super::router;
use crate::components::focus;
use crate::components::icon::{Icon, IconName};

/// Pages in the menu, and whether a rule stands before one.
const MENU: [(Page, bool); 8] = [
    (Page::Allocation, false),
    (Page::Delegation, false),
    (Page::Capital, false),
    (Page::Engagement, false),
    (Page::Pathways, false),
    (Page::Compare, true),
    (Page::Uncertainty, false),
    (Page::Sources, false),
];

/// The header.
#[component]
pub fn Header() -> impl IntoView {
    let route = router::route();
    let open = RwSignal::new(false);
    // A page that has been chosen has no menu before it.
    Effect::new(move |_| {
        route.track();
        open.set(false);
    });
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            focus::after_drawing("menu-button");
        }
    };
    let items = MENU.map(|(page, apart)| {
        let current = move || match route.with(|route| route.page) {
            shown if shown == page => Some("page"),
            shown if shown.room() == page => Some("true"),
            _ => None,
        };
        let name = if page == Page::Sources { "Sources" } else { page.room_title() };
        view! {
            <li class="header__item" class:header__item--apart=apart>
                <a class="header__link" href=page.address() aria-current=current>{name}</a>
            </li>
        }
    });
    view! {
        <header class="header" on:keydown=escape>
            <div class="header__inner">
                <a class="header__name" href=Page::Start.address()>
                    <svg class="header__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                        <path class="header__mark-away" d="M3 5h11v6H3z"></path>
                        <path d="M14 2h2v28h-2zM16 13h13v6H16zM16 22h8v5h-8z"></path>
                    </svg>
                    <span>"Specialised Services Calculator"</span>
                </a>
                <button
                    class="header__menu"
                    id="menu-button"
                    type="button"
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    aria-controls="menu"
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <Icon name=IconName::Menu />
                    "Menu"
                </button>
                <nav class="header__nav" class:header__nav--open=open id="menu" aria-label="Rooms">
                    <ul class="header__list">{items.collect_view()}</ul>
                </nav>
            </div>
        </header>
    }
}

/// The line under the header: whose tool this is not, and that nothing leaves the computer.
#[component]
pub fn Strip() -> impl IntoView {
    let check = Page::Privacy.address_of("check");
    view! {
        <div class="strip">
            <div class="strip__inner">
                <p class="not-phone">
                    "Independent tool, not an NHS service. Everything is worked out on this computer and nothing you enter is sent anywhere."
                </p>
                <p class="not-phone"><a href=check.clone()>"How to check this yourself"</a></p>
                <p class="phone-only">"Independent, not an NHS service. "<a href=check>"Nothing you enter leaves this device"</a></p>
            </div>
        </div>
    }
}
