//! The hatches that marks are filled with where colours are the reader's own.

use leptos::prelude::*;

/// Stands once on the page, before any chart.
#[component]
pub fn Hatches() -> impl IntoView {
    view! {
        <svg class="patterns" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="hatch-2" width="6" height="6" patternUnits="userSpaceOnUse">
                    <path class="hatch hatch--2" d="M-1 1l2-2M0 6l6-6M5 7l2-2"></path>
                </pattern>
                <pattern id="hatch-3" width="6" height="6" patternUnits="userSpaceOnUse">
                    <path class="hatch hatch--3" d="M-1 5l2 2M0 0l6 6M5-1l2 2"></path>
                </pattern>
            </defs>
        </svg>
    }
}
