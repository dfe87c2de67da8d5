//! The icons of buttons. The words beside an icon are its name, so it is hidden from screen readers.

use leptos::prelude::*;

/// An icon by what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconName {
    /// Take the last step back.
    Undo,
    /// Take it again.
    Redo,
    /// Keep as a file.
    Save,
    /// Open a file.
    Open,
    /// Send a link.
    Share,
    /// Take the results away.
    Export,
    /// The list of rooms.
    Menu,
    /// On to the next.
    Next,
    /// Checked and found right.
    Done,
}

impl IconName {
    /// Its strokes, in a square of 24.
    const fn strokes(self) -> &'static [&'static str] {
        match self {
            Self::Undo => &["M9 14 4 9l5-5", "M4 9h9a6 6 0 0 1 0 12h-2"],
            Self::Redo => &["m15 14 5-5-5-5", "M20 9h-9a6 6 0 0 0 0 12h2"],
            Self::Save => &["M4 4h12l4 4v12H4z", "M8 4v5h7V4M8 20v-6h8v6"],
            Self::Open => &["M3 19V5h6l2 3h9v3", "M3 19l3-8h16l-3 8z"],
            Self::Share => &["M12 15V3m0 0L7 8m5-5 5 5", "M5 12v8h14v-8"],
            Self::Export => &["M12 4v11m0 0 5-5m-5 5-5-5", "M5 20h14"],
            Self::Menu => &["M4 6h16M4 12h16M4 18h16"],
            Self::Next => &["m9 5 7 7-7 7"],
            Self::Done => &["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z", "m8 12 3 3 5-6"],
        }
    }
}

/// An icon, drawn in the colour of the words around it.
#[component]
pub fn Icon(
    /// Which.
    name: IconName,
) -> impl IntoView {
    let strokes = name.strokes().iter().map(|stroke| view! { <path d=*stroke></path> }).collect_view();
    view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{strokes}</svg> }
}
