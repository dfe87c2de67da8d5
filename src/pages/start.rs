//! Start: one question, one example answer with its picture, four doors, five questions, seven starting points, four reasons.

mod baselines;
mod doors;
mod example;
mod questions;
mod reasons;

use leptos::prelude::*;

use crate::components::says::Says;
use crate::components::who::{self, WhoAreYou};
use crate::shell::open_file::OpenButton;
use crate::shell::route::Page;
use crate::shell::router;
use crate::state::memo::Memo;
use crate::state::use_workspace;
use scenario::WhoKind;
use words::Sentence;

/// The page.
#[component]
pub fn Start() -> impl IntoView {
    view! {
        <div class="opening">
            <div class="opening__inner">
                <div class="opening__words">
                    <h1 tabindex="-1">"What do you want to find out?"</h1>
                    <p class="opening__lede">
                        "Test a change to England’s specialised services before it is decided: who gains, who loses, how fast and why. Every
                         figure shows its working."
                    </p>
                    <div class="buttons">
                        <button class="button button--start" type="button" on:click=move |_| router::go(Page::Allocation)>
                            {start_words()}
                        </button>
                        <OpenButton class="button button--on-head">"Open a saved file"</OpenButton>
                    </div>
                    <p class="opening__small">"No account. No cookies. Nothing you enter leaves this computer."</p>
                </div>
                <example::ExampleCard />
            </div>
        </div>
        <div class="start">
            <h2>"Begin where you stand"</h2>
            <AskedOnce />
            <doors::Doors />
            <h2>"Or choose a question"</h2>
            <questions::Questions />
            <div class="start__from screen-only">
                <h2>"Or start from what was, was decided or was proposed"</h2>
                <baselines::Baselines />
            </div>
            <h2>"Why you can rely on the answer"</h2>
            <reasons::Reasons />
        </div>
    }
}

/// What the main button does: an example opens as it is, work in hand is gone back to.
fn start_words() -> impl IntoView {
    let workspace = use_workspace();
    let begun = Memo::new(move |_| !workspace.changes().is_empty());
    move || if begun.get() { "Go on where you were" } else { "Start with an example" }
}

/// The question who is asking, which every room then knows.
#[component]
fn AskedOnce() -> impl IntoView {
    let workspace = use_workspace();
    let asking = workspace.who();
    let sentence = Signal::derive(move || {
        let asking = asking.get();
        match (asking.kind, who::name(&asking)) {
            (WhoKind::Board | WhoKind::Trust, Some(name)) => Sentence::new()
                .answer(name)
                .say(" comes first from here on: its own sentence, its line in every chart, its row in every table."),
            (WhoKind::Charity, _) => Sentence::plain("The pages speak to a charity. You can say more in each room."),
            _ => Sentence::plain(
                "Choose a board or a trust, and its own sentence comes first in every room. It is asked only once, and stays on this computer.",
            ),
        }
    });
    view! {
        <section class="card your-board" aria-label="You">
            <WhoAreYou id="start-who" asking=asking on_change=move |who| workspace.set_who(who) />
            <p class="your-board__sentence"><Says sentence=sentence /></p>
        </section>
    }
}
