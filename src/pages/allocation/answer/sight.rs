//! While a slider is being moved, only what is in sight follows each move; the rest follows as soon as it is let go.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::components::focus;

/// How far beyond the window a card still counts as in sight, in pixels.
const MARGIN: f64 = 120.0;

/// Whether the card whose title has this id is to follow now. Following ends with the owner.
pub fn follows(title: &'static str, held: Signal<bool>) -> Signal<bool> {
    let follows = RwSignal::new(true);
    let look = move || {
        let now = !held.get_untracked() || is_in_sight(title);
        if follows.get_untracked() != now {
            follows.set(now);
        }
    };
    Effect::new(move |_| {
        held.track();
        look();
    });
    let listener = window_event_listener(ev::scroll, move |_| {
        if held.get_untracked() {
            look();
        }
    });
    on_cleanup(move || listener.remove());
    follows.into()
}

/// Whether any of the card can be seen; a card that is not on the page cannot.
fn is_in_sight(title: &str) -> bool {
    let card =
        focus::element(title).and_then(|title| title.closest("section").ok().flatten()?.dyn_into::<HtmlElement>().ok());
    let Some(card) = card else { return false };
    let pixels =
        |number: Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>| number.ok().and_then(|number| number.as_f64());
    let (Ok(scrolled), Some(height)) = (window().scroll_y(), pixels(window().inner_height())) else { return true };
    let top = f64::from(card.offset_top()) - scrolled;
    let bottom = top + f64::from(card.offset_height());
    bottom > -MARGIN && top < height + MARGIN
}
