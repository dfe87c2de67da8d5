//! Why my board: the parts that add up to a board's money in the year shown, and what that money is worth.

mod parts;

use engine::allocation::study::Ledger;
use engine::allocation::study::measures::board::{BoardYear, board_year};
use engine::allocation::study::measures::destabilised;
use engine::allocation::study::workings;
use engine::quantities::{Money, RoundedRate};
use leptos::prelude::*;
use words::Figures;
use words::year::year as year_words;

use super::cells::whole;
use super::own_budget::OwnBudget;

use super::reading::{Reading, use_reading};
use super::set_elsewhere::SetElsewhere;
use super::which_board::WhichBoard;
use crate::charts::ChartView;
use crate::components::card::Card;
use crate::components::headline::Facts;
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::components::working::{WorkingButton, WorkingPanel};
use crate::state::memo::Memo;
use parts::Parts;

const PANEL: &str = "working-why";

/// The card.
#[component]
pub fn Why() -> impl IntoView {
    let reading = use_reading();
    let title = Signal::derive(move || match reading.board() {
        Some(board) => format!("Why {}?", reading.name(board)),
        None => "Why does a board get what it gets?".to_owned(),
    });
    let subtitle = Signal::derive(move || {
        Some(format!("What moves its money in {}, part by part", year_words(whole(reading.year.get()))))
    });
    let has_board = Memo::new(move |_| reading.board().is_some());
    view! {
        <Card
            id="why-title"
            title=title
            subtitle=subtitle
            illustrative=reading.illustrative
            before=reading.before
            beside=move || view! { <WhichBoard id="why-board" /> }
        >
            {live(move || {
                if has_board.get() {
                    view! { <Story /> }.into_any()
                } else {
                    view! {
                        <p>"Choose a board to see what moves its money: average growth, the pull to target, its own limit, and its share of what others’ limits cost."</p>
                    }
                    .into_any()
                }
            })}
        </Card>
    }
}

#[component]
fn Story() -> impl IntoView {
    let reading = use_reading();
    let found = reading.card_memo("why-title", move |ledger| {
        reading.board().map(|board| board_year(ledger, reading.year.get(), board))
    });
    let parts = Memo::new(move |_| found.with(|found| Parts::of(reading.figures.get(), found.as_ref()?)));
    let sentence = move || parts.with(|parts| parts.as_ref().map(Parts::sentence));
    let chart = Memo::new(move |_| parts.with(|parts| parts.as_ref().map(Parts::chart).unwrap_or_default()));
    let table = Signal::derive(move || parts.with(|parts| parts.as_ref().map(Parts::table).unwrap_or_default()));
    let facts = reading.card_memo("why-title", move |ledger| {
        found.with(|found| found.as_ref().map(|found| facts(reading, ledger, found)).unwrap_or_default())
    });
    let name = Signal::derive(move || {
        format!("What moves the money of {}", reading.board().map_or("", |board| reading.name(board)))
    });
    let open = RwSignal::new(false);
    let working = move || {
        let of = |ledger: &Ledger<'_>| workings::allocation::allocation(ledger, reading.year.get(), reading.board()?);
        reading.ledger(of).flatten()
    };
    view! {
        <div class="stack">
            <p class="figure__sentence">{sentence}</p>
            <ChartView chart=chart name=name held=reading.held />
            <PlainTable name=name table=table total=true />
            <Facts facts=facts />
            <OwnBudget />
        </div>
        <div class="card__foot">
            <div class="links">
                <WorkingButton panel=PANEL open=open of=name />
                <SetElsewhere path="allocation.own_budgets" words="Enter its whole budget" />
            </div>
            <WorkingPanel id=PANEL open=open working=Signal::derive(working) inside=true />
        </div>
    }
}

/// What the money is worth: beside last year, for each person, in real terms, beside target.
fn facts(reading: Reading, ledger: &Ledger<'_>, found: &BoardYear) -> Vec<(String, String)> {
    let figures: Figures = reading.figures.get();
    let none = || "none".to_owned();
    let percent = |rate: Option<RoundedRate>| rate.map_or_else(none, |rate| figures.percent(rate));
    let head = |money: Option<Money>| money.map_or_else(none, |money| words::figures::pounds_a_head(money.into()));
    let mut facts = vec![("Growth, like for like".to_owned(), percent(found.growth))];
    if found.cash_growth != found.growth {
        facts.push(("Growth of cash".to_owned(), percent(found.cash_growth)));
    }
    facts.extend([
        ("A head".to_owned(), head(found.per_head)),
        ("A weighted head".to_owned(), head(found.per_weighted_head)),
        (
            format!("In {} prices", ledger.study.opening.year),
            found.real_terms.map_or_else(none, |money| figures.pounds(money)),
        ),
        ("Target".to_owned(), figures.pounds(found.target)),
        ("Distance from target".to_owned(), found.distance.map_or_else(none, |rate| figures.signed_percent(rate))),
    ]);
    if let Some(fallen) = reading.board().and_then(|board| destabilised::first(ledger, board)) {
        facts.push(("Destabilised".to_owned(), format!("in {}", year_words(whole(fallen.year)))));
    }
    facts
}
