//! Front door of the app.
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// Mounts the page. Loading the module alone touches no DOM.
#[wasm_bindgen]
pub fn start_app() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(|| view! { <h1>"Specialised Services Calculator"</h1> });
}
