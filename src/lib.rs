//! Front door of the app.

mod api;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// Mounts the page into its `app` element. Loading the module alone touches no DOM.
#[wasm_bindgen]
pub fn start_app() {
    console_error_panic_hook::set_once();
    let place = document().get_element_by_id("app").map(JsCast::unchecked_into);
    if let Some(place) = place {
        leptos::mount::mount_to(place, || view! { <main><h1>"Specialised Services Calculator"</h1></main> }).forget();
    }
}
