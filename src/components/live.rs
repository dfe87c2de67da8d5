//! A part of a view that is made again whenever what it reads changes.
//!
//! A closure put into a view as it stands has the library make all that follows it anew, a kilobyte for each. Boxed they are all of one type.

use leptos::prelude::*;

/// What stands in a view for such a part.
pub type Live = Box<dyn FnMut() -> AnyView + Send>;

/// Puts a closure into a view: `{live(move || count.get())}`.
pub fn live<V: IntoAny>(mut make: impl FnMut() -> V + Send + 'static) -> Live {
    Box::new(move || make().into_any())
}
