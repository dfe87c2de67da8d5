//! A sentence to paste elsewhere, with a button that copies it; where the clipboard is missing or refused, the words are selected instead.

use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use crate::components::live::live;
use crate::state::memo::Memo;

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

impl Went {
    const fn words(self) -> &'static str {
        match self {
            Self::NotTried => "",
            Self::Copied => "Copied.",
            Self::Selected => {
                "This browser did not let the page copy. The sentence is selected: press Ctrl and C, or copy it from its menu."
            }
        }
    }
}

/// The card with the sentence; nothing while there is none.
#[component]
pub fn CopyLine(
    /// Id of its title, unique on the page.
    id: &'static str,
    /// Its title.
    #[prop(default = "Say it in your answer")]
    title: &'static str,
    /// The sentence; blank where a figure it needs is not known.
    #[prop(into)]
    says: Signal<String>,
    /// Whether it is the last good answer instead of the present one.
    #[prop(into)]
    before: Signal<bool>,
) -> impl IntoView {
    let is_there = Memo::new(move |_| says.with(|says| !says.is_empty()));
    let words_id = format!("{id}-words");
    live(move || {
        let words_id = words_id.clone();
        is_there.get().then(|| {
            let went = RwSignal::new(Went::default());
            // Another sentence is not the one that was copied.
            Effect::new(move |_| {
                says.track();
                went.set(Went::NotTried);
            });
            let to_select = words_id.clone();
            let copy = move |_| {
                let select = {
                    let to_select = to_select.clone();
                    move || {
                        if let (Some(words), Some(selection)) = (document().get_element_by_id(&to_select), selection())
                        {
                            selection.select_all_children(&words);
                        }
                        let _ = went.try_set(Went::Selected);
                    }
                };
                match write_text(&says.get_untracked()) {
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
            };
            view! {
                <section class="card copy-card" class:card--before=before aria-labelledby=id>
                    <h2 class="card__title" id=id>{title}</h2>
                    <p class="copy-card__words">"“"<span id=words_id>{says}</span>"”"</p>
                    <div class="copy-card__do">
                        <button class="button" type="button" disabled=before on:click=copy>"Copy this sentence"</button>
                        <span role="status">{move || went.get().words()}</span>
                    </div>
                </section>
            }
        })
    })
}
