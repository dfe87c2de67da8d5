//! Copying words: to the clipboard, or, where it is missing or refused, by selecting them for the user to copy.

use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn write_text(text: &str) -> Result<Promise, JsValue>;

    type Selection;

    #[wasm_bindgen(js_name = getSelection)]
    fn selection() -> Option<Selection>;

    #[wasm_bindgen(method, js_name = selectAllChildren)]
    fn select_all_children(this: &Selection, node: &web_sys::Node);
}

/// How the last copy went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Went {
    #[default]
    NotTried,
    Copied,
    Selected,
}

/// The words and how copying them went. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Copying {
    words: Signal<String>,
    went: RwSignal<Went>,
}

impl Copying {
    /// Copies these words, once they are asked for.
    pub fn of(words: Signal<String>) -> Self {
        let went = RwSignal::new(Went::default());
        // Others are not the ones that were copied.
        Effect::new(move |_| {
            words.track();
            went.set(Went::NotTried);
        });
        Self { words, went }
    }

    /// Copies the words, or selects what stands in the element of this id.
    pub fn copy(self, id: &str) {
        let id = id.to_owned();
        let went = self.went;
        let select = move || {
            if let (Some(words), Some(selection)) = (document().get_element_by_id(&id), selection()) {
                selection.select_all_children(&words);
            }
            let _ = went.try_set(Went::Selected);
        };
        match write_text(&self.words.get_untracked()) {
            Ok(promise) => {
                let done = Closure::once(move |_: JsValue| {
                    let _ = went.try_set(Went::Copied);
                });
                let refused = Closure::once(move |_: JsValue| select());
                let _ = promise.then2(&done, &refused);
                // One of them runs later, once, whether or not the page is still there.
                done.forget();
                refused.forget();
            }
            Err(_) => select(),
        }
    }

    /// How it went, to be shown and said; blank before it was tried.
    pub fn said(self) -> &'static str {
        match self.went.get() {
            Went::NotTried => "",
            Went::Copied => "Copied.",
            Went::Selected => {
                "This browser did not let the page copy. The words are selected: press Ctrl and C, or copy them from its menu."
            }
        }
    }
}
