//! Following the address: which page is shown, what the window is called, where focus goes.

use leptos::ev;
use leptos::prelude::*;
use scenario::link;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::route::{Page, Route};
use crate::components::focus;

/// The route that is shown, from anywhere below the shell.
pub fn route() -> Signal<Route> {
    expect_context::<Signal<Route>>()
}

/// Goes to a page.
pub fn go(page: Page) {
    // Setting a fragment fails only in a document that has been closed.
    let _ = window().location().set_hash(&page.address());
}

/// Follows the address from now on; called once, by the shell. A link to a scenario is handed on to be asked about, and leaves the address.
pub fn follow(on_link: impl Fn(&str) + 'static) -> Signal<Route> {
    let link = link_in_address();
    let first = current().unwrap_or(Route { page: Page::Start, part: None });
    document().set_title(&first.page.window_title());
    if let Some(part) = first.part.clone().filter(|_| !first.page.tells_of_its_part()) {
        focus::bring_into_view(part);
    }
    let route = RwSignal::new(first);
    if let Some(link) = link {
        rename(&Page::Start.address());
        on_link(&link);
    }
    let listener = window_event_listener(ev::hashchange, move |_| {
        if let Some(link) = link_in_address() {
            rename(&route.with_untracked(Route::address));
            on_link(&link);
        }
        // A fragment that is no route leaves everything as it is.
        else if let Some(next) = current() {
            document().set_title(&next.page.window_title());
            let part = next.part.clone().filter(|_| !next.page.tells_of_its_part());
            route.set(next);
            match part {
                Some(part) => focus::bring_into_view(part),
                None => to_the_top(),
            }
        }
    });
    on_cleanup(move || listener.remove());
    provide_context::<Signal<Route>>(route.into());
    route.into()
}

/// Puts another address in the place of this one without going anywhere: what is shown has changed by itself.
pub fn rename(address: &str) {
    // Refused only in a document that has been closed.
    let history = window().history();
    let _ = history.and_then(|history| history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(address)));
}

/// The link to a scenario that stands in the address.
fn link_in_address() -> Option<String> {
    let fragment = window().location().hash().unwrap_or_default();
    let behind = fragment.strip_prefix('#')?;
    link::is_link(behind).then(|| behind.to_owned())
}

fn current() -> Option<Route> {
    Route::read(&window().location().hash().unwrap_or_default())
}

/// Shows the top of the page and gives focus to its heading, so that a screen reader says where it is.
fn to_the_top() {
    request_animation_frame(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        let heading = document()
            .query_selector("#app h1")
            .ok()
            .flatten()
            .and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
        if let Some(heading) = heading {
            // Focus fails only on an element that has left the page.
            let _ = heading.focus();
        }
    });
}
