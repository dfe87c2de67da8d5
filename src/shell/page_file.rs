//! What the page keeps for the app from before it ran: its own text, workers, and the notice that it has stopped.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Worker;

use crate::state::draft;

/// The part of the page that outlives the app; `index.boot.js` sets it up.
fn keeper() -> Option<Object> {
    Reflect::get(&js_sys::global(), &"__calculator".into()).ok()?.dyn_into().ok()
}

fn call(name: &str, argument: &JsValue) -> Option<JsValue> {
    let keeper = keeper()?;
    let function: Function = Reflect::get(&keeper, &name.into()).ok()?.dyn_into().ok()?;
    function.call1(&keeper, argument).ok()
}

/// This page as it was served, byte for byte, to be kept as one file; `None` where the module runs outside the page.
pub fn text((): ()) -> Option<String> {
    call("page", &JsValue::UNDEFINED)?.as_string()
}

/// A worker that waits for the compiled module and a task; `None` where the browser or the place allows none.
pub fn new_worker() -> Option<Worker> {
    call("newWorker", &JsValue::UNDEFINED)?.dyn_into().ok()
}

/// A worker that runs the module of papers, which the page unpacks on first use; `None` where the browser or the place allows none.
pub fn new_papers_worker() -> Option<Worker> {
    call("newPapersWorker", &JsValue::UNDEFINED)?.dyn_into().ok()
}

/// From now on a fault inside the app shows the page's notice with what happened (in a worker: is told to the page), beside the browser's own report.
pub fn report_faults() {
    std::panic::set_hook(Box::new(|fault| {
        draft::write();
        let report = fault.to_string();
        if call("crashed", &report.as_str().into()).is_none() {
            web_sys::console::error_1(&report.into());
        }
    }));
}
