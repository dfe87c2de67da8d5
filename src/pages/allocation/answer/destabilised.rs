//! Is anyone destabilised: who falls behind, whose fall passes the user's limits, what the safeguards cost and who pays.

use ::charts::table::{Cell, Column, Row, Table};
use engine::allocation::study::Ledger;
use engine::allocation::study::measures::destabilised::{Destabilised, Limit, destabilised};
use engine::allocation::study::measures::growth::growth;
use engine::allocation::study::measures::safeguards::{self, SafeguardEffect, safeguards};
use engine::allocation::study::workings;
use leptos::html;
use leptos::prelude::*;
use words::count::{capital, counted, in_words, noun};
use words::figures::percent_as_set;
use words::year::year as year_words;

use super::cells::{percent, signed_millions, whole};

use super::reading::{Reading, use_reading};
use super::set_elsewhere::SetElsewhere;
use crate::components::card::{Card, CardFoot};
use crate::components::headline::Facts;
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::components::working::{WorkingButton, WorkingPanel};

const PANEL: &str = "working-safeguards";
const TITLE: &str = "destabilised-title";

/// The card.
#[component]
pub fn DestabilisedCard() -> impl IntoView {
    let reading = use_reading();
    let title = reading.card_memo(TITLE, move |ledger| title(&destabilised(ledger)));
    let subtitle = reading.memo(|ledger| Some(measure(ledger)));
    let counts = reading.card_memo(TITLE, move |ledger| counts(reading, ledger));
    let cost = reading.card_memo(TITLE, move |ledger| cost(reading, ledger));
    let has_fallen = reading.card_memo(TITLE, |ledger| !destabilised(ledger).is_empty());
    let has_payers =
        reading.card_memo(TITLE, move |ledger| safeguards(ledger, reading.year.get()).boards.iter().any(is_touched));
    let open = RwSignal::new(false);
    let working = move || reading.ledger(|ledger| workings::safeguards::cost(ledger, reading.year.get())).flatten();
    view! {
        <Card id=TITLE title=title subtitle=subtitle illustrative=reading.illustrative before=reading.before>
            <div class="stack">
                <Facts facts=counts />
                <p class="figure__sentence">{cost.signal()}</p>
            </div>
            <CardFoot source=Signal::stored(Some(
                "A gain or loss is against today’s shares. Growing less than the average is neither.".to_owned(),
            ))>
                <Lazily words="Show the boards that are destabilised" shown=has_fallen>
                    <PlainTable
                        name=Signal::stored("Boards that are destabilised".to_owned())
                        table=Signal::derive(move || reading.ledger(|ledger| fallen(reading, ledger)).unwrap_or_default())
                    />
                </Lazily>
                <Lazily words="Show who pays for the limits" shown=has_payers>
                    <PlainTable
                        name=Signal::stored("Who pays for the limits".to_owned())
                        table=Signal::derive(move || reading.ledger(|ledger| payers(reading, ledger)).unwrap_or_default())
                    />
                </Lazily>
                <WorkingButton panel=PANEL open=open of=Signal::stored("the cost of the limits".to_owned()) />
                <SetElsewhere path="allocation.thresholds.one_year" words="Change what counts as destabilised" />
            </CardFoot>
            <WorkingPanel id=PANEL open=open working=Signal::derive(working) inside=true />
        </Card>
    }
}

/// What is folded until somebody wants it, among the links of a card's foot.
#[component]
pub fn Lazily(
    /// What it shows.
    words: &'static str,
    /// Whether there is anything to show.
    #[prop(into)]
    shown: Signal<bool>,
    /// It itself; made only while it is open.
    children: ChildrenFn,
) -> impl IntoView {
    let details = NodeRef::<html::Details>::new();
    let open = RwSignal::new(false);
    let toggled = move |_| open.set(details.get_untracked().is_some_and(|details| details.open()));
    let content = StoredValue::new(children);
    view! {
        <details class="disclosure" node_ref=details hidden=move || !shown.get() on:toggle=toggled>
            <summary>{words}</summary>
            <div class="disclosure__body">{live(move || (open.get() && shown.get()).then(|| content.with_value(|content| content())))}</div>
        </details>
    }
}

fn title(found: &[Destabilised]) -> String {
    match found.len() {
        0 => "No board is destabilised by your measure".to_owned(),
        boards => {
            format!("{} {} destabilised by your measure", counted(boards, "board", "boards"), noun(boards, "is", "are"))
        }
    }
}

fn measure(ledger: &Ledger<'_>) -> String {
    let [one_year, three_years] = ledger.study.destabilised.map(|limit| percent_as_set(limit.decimal()));
    format!(
        "A board that falls against today’s shares by more than {one_year} of its money in one year, or {three_years} over three, in any year"
    )
}

fn counts(reading: Reading, ledger: &Ledger<'_>) -> Vec<(String, String)> {
    let year = reading.year.get();
    let Some(first) = reading.first_growth.get() else { return Vec::new() };
    let shown = if year == 1 { first.clone() } else { growth(ledger, year) };
    let pair = |count: fn(&engine::allocation::study::measures::growth::Growth) -> usize| {
        if year == 1 {
            count(&first).to_string()
        } else {
            format!("{} in {}, {} in {}", count(&first), year_words(1), count(&shown), year_words(whole(year)))
        }
    };
    vec![
        ("Grow less than the average".to_owned(), pair(|growth| growth.below_average)),
        ("Grow less than inflation".to_owned(), pair(|growth| growth.below_inflation)),
        ("Have less cash than the year before".to_owned(), pair(|growth| growth.below_last_year)),
    ]
}

/// What the safeguards cost in the year shown and in the dearest year.
fn cost(reading: Reading, ledger: &Ledger<'_>) -> String {
    let (figures, year) = (reading.figures.get(), reading.year.get());
    let (found, all) = (safeguards(ledger, year), safeguards::by_year(ledger));
    let dearest = all.iter().rev().max_by_key(|found| found.cost).filter(|found| found.cost.count() > 0);
    let Some(dearest) = dearest else {
        return "No limit holds any board in any year, so nobody pays for one.".to_owned();
    };
    let said = |found: &safeguards::Safeguards| {
        let share = found.cost_share.filter(|share| !figures.shows_nothing(*share));
        let share = share.map_or_else(String::new, |share| format!(" ({} of the money)", figures.percent(share)));
        let boards = found.boards_paying;
        let together = if boards == 1 { "" } else { " together" };
        format!("limits cost {} {}{together}{share}", counted(boards, "board", "boards"), figures.pounds(found.cost))
    };
    let held = |boards: usize, way: &str| match boards {
        0 => None,
        boards => Some(format!("{} {} {way}", in_words(boards), noun(boards, "is held", "are held"))),
    };
    let limits: Vec<String> =
        [held(found.boards_held_up, "up"), held(found.boards_held_down, "down")].into_iter().flatten().collect();
    let now = match (found.cost.count(), limits.as_slice()) {
        (0, _) => format!("In {} no limit costs any board anything.", year_words(whole(year))),
        (_, []) => format!("In {} {}.", year_words(whole(year)), said(&found)),
        (_, limits) => {
            format!(
                "In {} {}. {} by a limit of their own.",
                year_words(whole(year)),
                said(&found),
                capital(&limits.join(" and "))
            )
        }
    };
    if dearest.year == year {
        return format!("{now} It is the dearest year.");
    }
    format!("{now} The dearest year is {}: {}.", year_words(whole(dearest.year)), said(dearest))
}

fn fallen(reading: Reading, ledger: &Ledger<'_>) -> Table {
    let (figures, year) = (reading.figures.get(), reading.year.get());
    let columns = vec![
        Column::words("Integrated care board"),
        Column::words("First in"),
        Column::figures("Falls by"),
        Column::words("Over"),
        Column::figures(format!("Difference in {}, £ million", year_words(whole(year)))),
    ];
    let mut found = destabilised(ledger);
    order::arrange(&mut found, |one, other| one.year.cmp(&other.year).then(other.fall.cmp(&one.fall)));
    let rows = found.into_iter().map(|board| Row {
        cells: vec![
            Cell::Words(reading.name(board.board).to_owned()),
            Cell::Words(capital(&year_words(whole(board.year)))),
            percent(figures, Some(board.fall)),
            Cell::Words(match board.limit {
                Limit::OneYear => "one year".to_owned(),
                Limit::ThreeYears => "three years".to_owned(),
            }),
            signed_millions(figures, super::cells::money(ledger.redistribution(year, board.board))),
        ],
        yours: reading.own.get() == Some(board.board),
    });
    Table { columns, rows: rows.collect() }
}

/// Whether the limits do anything to a board beyond pennies.
fn is_touched(board: &SafeguardEffect) -> bool {
    board.own_bound.count() != 0 || board.net.count().abs() >= 100
}

fn payers(reading: Reading, ledger: &Ledger<'_>) -> Table {
    let (figures, year) = (reading.figures.get(), reading.year.get());
    let columns = vec![
        Column::words("Integrated care board"),
        Column::figures("Held up (+) or down (−), £ million"),
        Column::figures("Its part in others’ limits, £ million"),
        Column::figures("Both, £ million"),
    ];
    let mut boards = safeguards(ledger, year).boards;
    boards.retain(is_touched);
    order::by_key(&mut boards, |board| board.net);
    let rows = boards.into_iter().map(|board| Row {
        cells: vec![
            Cell::Words(reading.name(board.board).to_owned()),
            signed_millions(figures, board.own_bound),
            signed_millions(figures, board.paying_for_others),
            signed_millions(figures, board.net),
        ],
        yours: reading.own.get() == Some(board.board),
    });
    Table { columns, rows: rows.collect() }
}
