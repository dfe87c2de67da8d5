//! Work carried over a fault: the page's own script offers the text kept here when the calculator stops, and hands it back after
//! a reload. It lives in the memory of the tab alone.

use std::cell::RefCell;
use std::time::Duration;

use engine::problem::Problem;
use js_sys::Reflect;
use leptos::prelude::set_timeout;
use scenario::{Shelf, shelf};
use wasm_bindgen::JsValue;

/// What a reload after a fault brought.
#[derive(Debug, Clone, PartialEq)]
pub enum Restored {
    /// Nothing: this is an ordinary start.
    Nothing,
    /// The work that was being done.
    Carried(Shelf),
    /// The latest copy kept on this computer.
    Kept {
        /// What it holds.
        shelf: Shelf,
        /// When it was written, in milliseconds since 1970.
        written: u64,
    },
    /// Work that cannot be read: the page offers its text as a file, so that it is not lost.
    Unreadable {
        /// The text as it came.
        text: String,
        /// Why it cannot be read.
        problems: Vec<Problem>,
    },
}

/// Reads what the page's script carried over a reload.
pub fn restored() -> Restored {
    let Some(text) = page_script().and_then(|script| Reflect::get(&script, &"restored".into()).ok()?.as_string())
    else {
        return Restored::Nothing;
    };
    match shelf::read(&text) {
        Ok(shelf) => Restored::Carried(shelf),
        Err(problems) => Restored::Unreadable { text, problems },
    }
}

/// Longest time between a change and its draft, where nothing fails meanwhile.
const SOON: Duration = Duration::from_millis(400);

/// The work that is offered should the calculator stop.
#[derive(Default)]
struct Kept {
    shelf: Option<Shelf>,
    /// Whether the page's script has another text.
    is_unwritten: bool,
}

thread_local! {
    static KEPT: RefCell<Kept> = RefCell::default();
}

/// Keeps the scenarios for the page's script to offer, should the calculator stop: written once the page has a moment, or by [`write`]
/// when it does stop. Work that was never begun is no work to carry.
pub fn keep(shelf: &Shelf) {
    let is_new = KEPT.with_borrow_mut(|kept| {
        if kept.shelf.as_ref().is_some_and(|kept| kept.is_the_same(shelf)) {
            return false;
        }
        // What was carried here and could not be read stays on offer until work begins.
        if kept.shelf.is_none() && *shelf == Shelf::default() {
            return false;
        }
        kept.shelf = Some(shelf.clone());
        !std::mem::replace(&mut kept.is_unwritten, true)
    });
    if is_new {
        set_timeout(write, SOON);
    }
}

/// Writes what is kept, where that was not done yet.
pub fn write() {
    let unwritten = KEPT.with(|kept| {
        // A fault may have come while it was being kept.
        let mut kept = kept.try_borrow_mut().ok()?;
        let is_unwritten = std::mem::take(&mut kept.is_unwritten);
        kept.shelf.clone().filter(|_| is_unwritten)
    });
    let (Some(shelf), Some(script)) = (unwritten, page_script()) else { return };
    let is_work = shelf != Shelf::default();
    let text = if is_work { JsValue::from_str(&shelf::write(&shelf)) } else { JsValue::NULL };
    // The object is the page's own and open to be written; without it there is nobody to offer a draft.
    let _ = Reflect::set(&script, &"draft".into(), &text);
}

/// The object the page's script left for the app.
fn page_script() -> Option<JsValue> {
    Reflect::get(&js_sys::global(), &"__calculator".into()).ok().filter(JsValue::is_object)
}
