//! Long work: one button that starts and cancels it, how far it is, and how it ended.

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::live::live;
use super::says::Announce;
use crate::state::memo::Memo;
use crate::worker::Standing;

/// Starts, shows and cancels a job. The button stays in its place, so that focus does too.
#[component]
pub fn Progress(
    /// What starts it: `Draw 10,000 sets of weights`.
    #[prop(into)]
    start: Signal<String>,
    /// What is being done, before a count: `Sets of weights drawn`.
    #[prop(into)]
    doing: Signal<String>,
    /// What is said aloud when it has ended well: `The shares are ready`.
    #[prop(into)]
    ready: Signal<String>,
    /// Whether it is what the page is for.
    #[prop(optional)]
    main: bool,
    /// What stops it.
    #[prop(default = "Cancel")]
    cancel: &'static str,
    /// What is said once it was stopped.
    #[prop(default = "Cancelled. Nothing has changed.")]
    cancelled: &'static str,
    /// How far it is.
    #[prop(into)]
    standing: Signal<Standing>,
    /// Starts it.
    #[prop(into)]
    on_start: Callback<()>,
    /// Cancels it.
    #[prop(into)]
    on_cancel: Callback<()>,
) -> impl IntoView {
    let running = Memo::new(move |_| standing.with(|standing| matches!(standing, Standing::Running { .. })));
    let parts = move || match standing.get() {
        Standing::Running { done, total } if total > 0 => Some((done, total)),
        _ => None,
    };
    let words = move || match standing.get() {
        Standing::Idle | Standing::Done => String::new(),
        Standing::Running { total: 0, .. } => "Starting…".to_owned(),
        Standing::Running { done, total } => format!("{}: {} of {}", doing.get(), count(done), count(total)),
        Standing::Failed(words) => words,
        Standing::Cancelled => cancelled.to_owned(),
    };
    // Said by quarters: a screen reader that told every step would never end.
    let aloud = Memo::new(move |_| match standing.get() {
        Standing::Idle => String::new(),
        Standing::Running { done, total } => {
            let quarters = u64::from(done).saturating_mul(4).checked_div(total.into()).unwrap_or(0);
            format!("{}: {}%", doing.get(), quarters.saturating_mul(25))
        }
        Standing::Done => ready.get(),
        Standing::Failed(_) | Standing::Cancelled => words(),
    });
    let click = move |event: MouseEvent| {
        // The second click of a double click would cancel what the first one started.
        if event.detail() > 1 {
            return;
        }
        if running.get_untracked() { on_cancel.run(()) } else { on_start.run(()) }
    };
    view! {
        <div class="progress" role="group" aria-label=doing>
            <button class="button" class:button--main=main type="button" on:click=click>
                {live(move || if running.get() { cancel.to_owned() } else { start.get() })}
            </button>
            <progress
                class="progress__bar"
                aria-label=doing
                hidden=move || !running.get()
                max=move || parts().map(|(_, total)| total)
                prop:value=move || parts().map_or(0, |(done, _)| done)
            ></progress>
            <p class="progress__words" class:progress__words--failed=move || matches!(standing.get(), Standing::Failed(_))>
                {live(words)}
            </p>
            <Announce words=aloud />
        </div>
    }
}

fn count(parts: u32) -> String {
    words::count::digits(usize::try_from(parts).unwrap_or(usize::MAX))
}
