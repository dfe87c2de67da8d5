//! The bibliography.

use engine::parameters;
use leptos::prelude::*;

use crate::components::citation::Citation;

/// Every source in full.
#[component]
pub fn Bibliography() -> impl IntoView {
    let items = parameters::sources().iter().map(|source| view! { <li><Citation source=source /></li> });
    view! {
        <p>
            "Links lead to the publisher and leave this page. They carry nothing of your work. A title in square brackets is our description of
             something that has no title of its own."
        </p>
        <ul>{items.collect_view()}</ul>
    }
}
