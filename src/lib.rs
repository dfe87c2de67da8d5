//! Front door of the app: other programs come in through `api`, people through [`start_app`], long work through [`worker`].

mod api;
pub mod charts;
pub mod components;
pub mod pages;
pub mod papers;
pub mod shell;
pub mod state;
mod within_budget;
pub mod worker;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// Mounts the page into its `app` element. Loading the module alone touches no DOM.
#[wasm_bindgen]
pub fn start_app() {
    shell::page_file::report_faults();
    let place = document().get_element_by_id("app").map(JsCast::unchecked_into);
    if let Some(place) = place {
        leptos::mount::mount_to(place, || view! { <shell::App /> }).forget();
    }
}
