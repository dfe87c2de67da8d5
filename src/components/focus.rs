//! Moving focus and the view, once what is to have it stands on the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlElement};

/// The element with that id, if it is on the page.
pub fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Gives focus to the element with that id after the page has been drawn again; nothing happens where there is none.
pub fn after_drawing(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || {
        if let Some(element) = element(&id) {
            // Focus fails only on an element that has left the page, where there is nothing to do.
            let _ = element.focus();
        }
    });
}

/// Brings the element with that id into view and gives it focus after the page has been drawn again.
pub fn bring_into_view(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || {
        if let Some(element) = element(&id) {
            element.scroll_into_view();
            let _ = element.focus();
        }
    });
}

/// Brings an input into view and gives it focus, in a drawer that is opened for it.
pub fn show_input(id: &str) {
    let drawer = element(id).and_then(|element| element.closest("details").ok().flatten());
    if let Some(drawer) = drawer.and_then(|drawer| drawer.dyn_into::<HtmlDetailsElement>().ok()) {
        drawer.set_open(true);
    }
    bring_into_view(id);
}

/// Whether keys typed now go into a text field, where undo belongs to the browser.
pub fn is_in_text() -> bool {
    let Some(active) = document().active_element() else { return false };
    match active.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => {
            let kind = active.get_attribute("type").unwrap_or_else(|| "text".into());
            !matches!(kind.as_str(), "range" | "checkbox" | "radio" | "button" | "submit" | "file")
        }
        _ => active.get_attribute("contenteditable").is_some(),
    }
}
