//! The worker as the page has it: what it says is heard, and whatever ends it is told in words.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Interval;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

use crate::shell::page_file;

/// Two of these without a word, and the work counts as lost.
const PATIENCE: u32 = 10_000; // milliseconds

/// What is heard from a worker.
pub(crate) enum Heard {
    Progress { done: u32, total: u32, so_far: Option<JsValue> },
    Outcome(JsValue),
    Failed(String),
}

/// A worker at work. Dropping it ends the work at once.
pub(crate) struct Beside {
    worker: Worker,
    _listeners: [Closure<dyn Fn(Event)>; 2],
    _watch: Interval,
}

impl Beside {
    /// Starts a job; the words say why where that is not possible.
    pub(super) fn begin(job: &str, input: &JsValue, tell: impl Fn(Heard) + 'static) -> Result<Self, String> {
        Self::with(
            page_file::new_worker(),
            &[("module", &wasm_bindgen::module()), ("job", &job.into()), ("input", input)],
            tell,
        )
    }

    /// Asks the module of papers for a job; the words say why where that is not possible.
    pub(crate) fn begin_papers(job: &str, input: &JsValue, tell: impl Fn(Heard) + 'static) -> Result<Self, String> {
        Self::with(page_file::new_papers_worker(), &[("job", &job.into()), ("input", input)], tell)
    }

    fn with(worker: Option<Worker>, task: &[(&str, &JsValue)], tell: impl Fn(Heard) + 'static) -> Result<Self, String> {
        const REFUSED: &str =
            "This browser did not let the page work in the background. Reload the page, or try another browser.";
        let worker = worker.ok_or(REFUSED)?;
        let tell: Rc<dyn Fn(Heard)> = Rc::new(tell);
        let silent = Rc::new(Cell::new(0));
        let message = {
            let (tell, silent) = (tell.clone(), silent.clone());
            Closure::<dyn Fn(Event)>::new(move |event: Event| {
                silent.set(0);
                tell(heard(&event.unchecked_into::<MessageEvent>().data()));
            })
        };
        let fault = {
            let tell = tell.clone();
            Closure::<dyn Fn(Event)>::new(move |event: Event| {
                event.prevent_default();
                tell(failed(&field(&event, "message").as_string().unwrap_or_default()));
            })
        };
        let watch = Interval::new(PATIENCE, move || {
            if silent.replace(silent.get() + 1) > 0 {
                tell(failed("it stopped answering"));
            }
        });
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(fault.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(fault.as_ref().unchecked_ref()));
        let message_sent = Object::new();
        for (name, value) in task {
            // Setting a property of an object made here cannot fail.
            let _ = Reflect::set(&message_sent, &(*name).into(), value);
        }
        let beside = Self { worker, _listeners: [message, fault], _watch: watch };
        beside.worker.post_message(&message_sent).map_err(|_| REFUSED)?;
        Ok(beside)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.set_onmessageerror(None);
        self.worker.terminate();
    }
}

fn field(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

fn heard(message: &JsValue) -> Heard {
    let progress = field(message, "progress");
    let outcome = field(message, "outcome");
    let problems = field(message, "problems");
    if Array::is_array(&progress) {
        let progress: Array = progress.unchecked_into();
        let part = |index| progress.get(index).as_f64().map_or(0, |part| part as u32);
        let so_far = Some(field(message, "so_far")).filter(|so_far| !so_far.is_undefined());
        Heard::Progress { done: part(0), total: part(1), so_far }
    } else if !outcome.is_undefined() {
        Heard::Outcome(outcome)
    } else if Array::is_array(&problems) {
        let problems: Array = problems.unchecked_into();
        let told = problems.iter().map(|problem| {
            let words = |name| field(&problem, name).as_string().unwrap_or_default();
            format!("{}: {}", words("path"), words("message"))
        });
        Heard::Failed(told.collect::<Vec<_>>().join(" "))
    } else {
        failed(&field(message, "fault").as_string().unwrap_or_default())
    }
}

fn failed(why: &str) -> Heard {
    let why = if why.is_empty() { "the browser does not say why" } else { why };
    Heard::Failed(format!(
        "The work stopped ({why}). Nothing you set has changed. Start it again, or ask for less of it."
    ))
}
