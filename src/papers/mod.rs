//! The module of papers: what reads files and writes papers, carried by the page as a packed block and unpacked the first time it is
//! wanted. It works in a worker of its own, so that no file can hold up or stop the page.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::worker::beside::{Beside, Heard};

/// Asks the module of papers, one thing at a time. A handle: copies are the same. Where its owner is left, the work ends.
#[derive(Clone, Copy)]
pub struct Papers(StoredValue<Option<Beside>, LocalStorage>);

/// A way to ask, with nothing asked yet.
pub fn use_papers() -> Papers {
    Papers(StoredValue::new_local(None))
}

impl Papers {
    /// Asks for a job of the module; whatever was asked before is given up. The answer is what the job gives, or why there is none, in words.
    pub fn ask(self, job: &str, input: &JsValue, answer: impl Fn(Result<JsValue, String>) + 'static) {
        let answer = std::rc::Rc::new(answer);
        let told = answer.clone();
        let begun = Beside::begin_papers(job, input, move |heard| {
            let answered = match heard {
                Heard::Progress { .. } => return,
                Heard::Outcome(outcome) => Ok(outcome),
                Heard::Failed(words) => Err(words),
            };
            // The page may be gone by now.
            let _ = self.0.try_set_value(None);
            told(answered);
        });
        match begun {
            Ok(beside) => drop(self.0.try_set_value(Some(beside))),
            Err(words) => answer(Err(words)),
        }
    }
}
