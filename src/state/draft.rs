//! Work carried over a fault: the page's own script offers the text kept here when the calculator stops, and hands it back after
//! a reload. It lives in the memory of the tab alone.

use std::cell::RefCell;

use engine::problem::Problem;
use js_sys::Reflect;
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

thread_local! {
    static KEPT: RefCell<Option<Shelf>> = const { RefCell::new(None) };
}

/// Keeps the scenarios for the page's script to offer, should the calculator stop. Work that was never begun is no work to carry.
pub fn keep(shelf: &Shelf) {
    let is_work = *shelf != Shelf::default();
    let leaves_all_as_it_was = KEPT.with_borrow(|kept| match kept {
        Some(kept) => kept.is_the_same(shelf),
        // What was carried here and could not be read stays on offer until work begins.
        None => !is_work,
    });
    if leaves_all_as_it_was {
        return;
    }
    KEPT.with_borrow_mut(|kept| *kept = Some(shelf.clone()));
    let text = if is_work { JsValue::from_str(&shelf::write(shelf)) } else { JsValue::NULL };
    if let Some(script) = page_script() {
        // The object is the page's own and open to be written; without it there is nobody to offer a draft.
        let _ = Reflect::set(&script, &"draft".into(), &text);
    }
}

/// The object the page's script left for the app.
fn page_script() -> Option<JsValue> {
    Reflect::get(&js_sys::global(), &"__calculator".into()).ok().filter(JsValue::is_object)
}
