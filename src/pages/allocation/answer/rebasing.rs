//! Who holds the money: re-basing, which is neither a gain nor a loss and stands apart from both.

use engine::allocation::study::measures::redistribution::rebasing;
use engine::allocation::study::workings;
use leptos::prelude::*;

use super::cells::money;
use super::reading::use_reading;
use crate::components::headline::Facts;
use crate::components::live::live;
use crate::components::working::{WorkingButton, WorkingPanel};
use crate::state::memo::Memo;

const PANEL: &str = "working-rebasing";

/// The card; nothing where money by host is not known.
#[component]
pub fn RebasingCard() -> impl IntoView {
    let reading = use_reading();
    let moved = reading.memo(move |ledger| rebasing(ledger).map(|found| reading.figures.get().pounds(found.moved)));
    let facts = reading.memo(move |ledger| {
        let (figures, board) = (reading.figures.get(), reading.board());
        let held = |row: &[i64]| board.and_then(|board| row.get(board)).map(|pence| money(*pence));
        let opening = &ledger.study.opening;
        let (Some(host), Some(residence), Some(board)) = (held(&opening.host), held(&opening.residence), board) else {
            return Vec::new();
        };
        let change =
            opening.rebasing().get(board).map_or_else(String::new, |pence| figures.signed_pounds(money(*pence)));
        vec![
            ("Held where the provider stands".to_owned(), figures.pounds(host)),
            ("Held where the patient lives".to_owned(), figures.pounds(residence)),
            (format!("Re-basing for {}", reading.name(board)), change),
        ]
    });
    let open = RwSignal::new(false);
    let working = Signal::derive(move || {
        reading.ledger(|ledger| workings::rebasing::rebasing(ledger, reading.board()?)).flatten()
    });
    let is = Memo::new(move |_| moved.with(Option::is_some));
    let has_board = Memo::new(move |_| reading.board().is_some());
    move || {
        is.get().then(|| {
            view! {
                <section
                    class="card"
                    class:card--illustrative=reading.money_illustrative.signal()
                    class:card--before=reading.before.signal()
                    aria-labelledby="rebasing-title"
                >
                    <h2 class="card__title" id="rebasing-title">"Who holds the money is a separate change"</h2>
                    <p class="card__lede">
                        "Counting money by where the patient lives, not by where the provider stands, moves "
                        {live(move || moved.get())}
                        " of budgets between boards. It changes who holds the budget. No provider earns more or less by it, and it is in none of the gains and losses above."
                    </p>
                    <Facts facts=facts />
                    {live(move || has_board.get().then(|| view! {
                        <div class="card__foot">
                            <div class="links"><WorkingButton panel=PANEL open=open of=Signal::stored("re-basing".to_owned()) /></div>
                            <WorkingPanel id=PANEL open=open working=working inside=true />
                        </div>
                    }))}
                </section>
            }
        })
    }
}
