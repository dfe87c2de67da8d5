//! Things the page has to say for itself: kept on this computer, opened, refused.

use leptos::prelude::*;

/// The tone of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Something to know.
    #[default]
    Plain,
    /// Something has been done.
    Done,
    /// Something needs care.
    Warning,
}

/// A line under the strip, with what can be done about it.
#[component]
pub fn Notice(
    /// Its tone.
    #[prop(optional)]
    tone: Tone,
    /// What it says, and its buttons.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="notice" class:notice--done=tone == Tone::Done class:notice--warning=tone == Tone::Warning role="status">
            {children()}
        </div>
    }
}
