//! The place a chart is drawn in: how wide it is now, followed at most once a frame; on paper, 680 pixels.

use ::charts::Sheet;
use leptos::html::Div;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, MediaQueryList, MediaQueryListEvent, ResizeObserver};

/// The sheet of the element that gets the reference; `None` until it has a width. Following ends with the owner.
pub(super) fn follow() -> (NodeRef<Div>, Signal<Option<Sheet>>) {
    let place = NodeRef::<Div>::new();
    let width = RwSignal::new(None::<f64>);
    let on_paper = RwSignal::new(false);
    let observed = StoredValue::new_local(None::<Observed>);
    Effect::new(move || {
        if let Some(element) = place.get() {
            see(width, f64::from(element.client_width()));
            observed.set_value(Observed::new(&element, width));
        }
    });
    let _paper = StoredValue::new_local(Paper::new(on_paper));
    for (event, printing) in [("beforeprint", true), ("afterprint", false)] {
        let listener = window_event_listener_untyped(event, move |_| on_paper.set(printing));
        on_cleanup(move || listener.remove());
    }
    let sheet =
        Signal::derive(move || if on_paper.get() { Some(Sheet::paper()) } else { width.get().map(Sheet::screen) });
    (place, sheet)
}

/// A place folded away has no width: the last one stands.
fn see(width: RwSignal<Option<f64>>, now: f64) {
    if now >= 1.0 && width.get_untracked() != Some(now) {
        width.set(Some(now));
    }
}

/// An element whose width is followed until this is dropped.
struct Observed {
    observer: ResizeObserver,
    _noticed: Closure<dyn FnMut()>,
}

impl Observed {
    fn new(element: &Element, width: RwSignal<Option<f64>>) -> Option<Self> {
        let waiting = Rc::new(Cell::new(false));
        let element = element.clone();
        let observed = element.clone();
        // Drawn in the next frame and not at once: a drawing that changes the height of what is observed would be reported as a loop.
        let noticed = Closure::new(move || {
            if !waiting.replace(true) {
                let (waiting, element) = (Rc::clone(&waiting), element.clone());
                request_animation_frame(move || {
                    waiting.set(false);
                    see(width, f64::from(element.client_width()));
                });
            }
        });
        let observer = ResizeObserver::new(noticed.as_ref().unchecked_ref()).ok()?;
        observer.observe(&observed);
        Some(Self { observer, _noticed: noticed })
    }
}

impl Drop for Observed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether the page is laid out for paper, followed until this is dropped.
struct Paper {
    query: Option<MediaQueryList>,
    changed: Closure<dyn FnMut(MediaQueryListEvent)>,
}

impl Paper {
    fn new(on_paper: RwSignal<bool>) -> Self {
        let query = window().match_media("print").ok().flatten();
        on_paper.set(query.as_ref().is_some_and(MediaQueryList::matches));
        let changed = Closure::new(move |event: MediaQueryListEvent| on_paper.set(event.matches()));
        if let Some(query) = &query {
            // Refused only by browsers too old to run this at all; printing is then still announced by its two events.
            let _ = query.add_event_listener_with_callback("change", changed.as_ref().unchecked_ref());
        }
        Self { query, changed }
    }
}

impl Drop for Paper {
    fn drop(&mut self) {
        if let Some(query) = &self.query {
            let _ = query.remove_event_listener_with_callback("change", self.changed.as_ref().unchecked_ref());
        }
    }
}
