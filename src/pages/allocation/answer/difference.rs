//! Figure 1: who gains and who loses in the year shown, two sides on one scale.

use ::charts::Range;
use ::charts::looks::WordsLook;
use ::charts::table::{Cell, Column, Row as TableRow, Table};
use ::charts::two_sided_bars::{Note, Row, TwoSidedBars};
use engine::allocation::study::Ledger;
use engine::allocation::study::measures::redistribution::{difference, redistribution};
use engine::allocation::study::workings;
use leptos::prelude::*;
use words::Figures;
use words::count::counted;
use words::year::year as year_words;

use super::cells::{in_millions, millions, money, signed_millions, signed_percent, whole};
use super::reading::{Reading, use_reading};
use super::whence::{RestsOn, Whence};
use crate::charts::{ChartView, Figure};
use crate::components::working::{WorkingButton, WorkingPanel};
use crate::state::memo::Memo;

const PANEL: &str = "working-difference";

/// Id that the figure gives its title.
const TITLE: &str = "figure-1-title";

/// What the figure says in words.
#[derive(Debug, Clone, Default, PartialEq)]
struct Told {
    title: String,
    subtitle: String,
    sentence: String,
}

/// The figure.
#[component]
pub fn DifferenceFigure() -> impl IntoView {
    let reading = use_reading();
    let told = reading.card_memo(TITLE, move |ledger| told(reading, ledger));
    let chart = reading.card_memo(TITLE, move |ledger| chart(reading, ledger));
    let range = Memo::new(move |before: Option<&Option<Range>>| match before {
        Some(kept) if reading.held.get() && kept.is_some() => *kept,
        _ => reading.ledger(|ledger| reach(reading, ledger)),
    });
    let table = Signal::derive(move || reading.ledger(|ledger| table(reading, ledger)).unwrap_or_default());
    let of = move |part: fn(&Told) -> &String| Signal::derive(move || told.with(|told| part(told).clone()));
    let open = RwSignal::new(false);
    let working = Signal::derive(move || {
        reading.ledger(|ledger| workings::redistribution::moved(ledger, reading.year.get())).flatten()
    });
    view! {
        <Figure
            number=1
            title=of(|told| &told.title)
            subtitle=of(|told| &told.subtitle)
            illustrative=reading.illustrative
            before=reading.before
            sentence=of(|told| &told.sentence)
            table=table
            file_name=Signal::derive(move || format!("gains-and-losses-year-{}", reading.year.get()))
            links=move || view! { <WorkingButton panel=PANEL open=open of=Signal::stored("the money moved".to_owned()) /> }
            working=move || view! { <WorkingPanel id=PANEL open=open working=working inside=true /> }
            source=|| view! { <Whence rests_on=RestsOn::MoneyAndNeed /> }
            held=reading.held
        >
            <ChartView chart=chart name=of(|told| &told.title) held=reading.held range=range />
        </Figure>
    }
}

/// The longest bar of any year, so that years can be compared.
fn reach(reading: Reading, ledger: &Ledger<'_>) -> Range {
    let boards = reading.boards(ledger);
    let each = ledger.years().flat_map(|year| boards.iter().map(move |board| (year, *board)));
    Range::from_zero(each.map(|(year, board)| in_millions(money(ledger.redistribution(year, board)))))
}

fn chart(reading: Reading, ledger: &Ledger<'_>) -> TwoSidedBars {
    let (figures, own, year) = (reading.figures.get(), reading.own.get(), reading.year.get());
    let rows: Vec<Row> = reading
        .boards(ledger)
        .into_iter()
        .map(|board| {
            let found = difference(ledger, year, board);
            let facts = ledger.facts.boards.get(board);
            let rate = found.rate.map_or_else(String::new, |rate| figures.signed_percent(rate));
            Row {
                name: facts.map_or("", |facts| facts.name).to_owned(),
                short_name: facts.map_or("", |facts| facts.short_name).to_owned(),
                amount: in_millions(found.amount),
                amount_words: figures.signed_pounds(found.amount),
                beside_words: rate.trim_end_matches('%').to_owned(),
                yours: own == Some(board),
            }
        })
        .collect();
    let count = |gains: bool| {
        rows.iter()
            .filter(|row| {
                if gains {
                    row.amount.is_sign_positive() && !row.amount.is_zero()
                } else {
                    row.amount.is_sign_negative()
                }
            })
            .count()
    };
    let heading = |name: &str, boards: usize| format!("{name}: {}", counted(boards, "board", "boards"));
    let yours = rows.iter().any(|row| row.yours);
    TwoSidedBars {
        less_heading: heading("Lose", count(false)),
        more_heading: heading("Gain", count(true)),
        rows,
        bodies: "boards".to_owned(),
        amount_heading: "£ a year".to_owned(),
        beside_heading: "%".to_owned(),
        note: yours
            .then(|| Note { look: WordsLook::Quiet, text: "Shaded row: your board.".to_owned() })
            .into_iter()
            .collect(),
    }
}

fn told(reading: Reading, ledger: &Ledger<'_>) -> Told {
    let (figures, year) = (reading.figures.get(), reading.year.get());
    let found = redistribution(ledger, year);
    let shown = reading.boards(ledger);
    let amounts = || shown.iter().filter_map(|board| found.boards.get(*board)).map(|board| board.amount.pence());
    let gain = amounts().filter(|pence| *pence >= 100).count();
    let lose = amounts().filter(|pence| *pence <= -100).count();
    let in_year = year_words(whole(year));
    let region = reading.view.region.get();
    let place = region.map_or_else(String::new, |region| format!("{region}: "));
    let title = match (gain, lose) {
        (0, 0) => format!("{place}nobody gains or loses by {in_year}"),
        _ => format!("{place}{} and {lose} lose by {in_year}", gains(gain)),
    };
    let all = figures.amount(found.moved);
    let share = found.moved_share.map_or_else(String::new, |share| {
        format!(
            ", {} of the {} shared out that year",
            figures.percent(share),
            figures.pounds(money(ledger.quantum(year)))
        )
    });
    let sum = money(amounts().fold(0_i64, i64::saturating_add));
    let sentence = match region {
        None if found.moved.pence() < 100 => "No money moves: every board keeps today’s share.".to_owned(),
        None => format!("The two sides balance: {all} a year moves by {in_year}{share}."),
        Some(_) if sum.pence() == 0 => "Together they get what they would under today’s shares.".to_owned(),
        Some(_) => {
            let more = if sum.is_negative() { "less" } else { "more" };
            format!("Together they get {} a year {more} than under today’s shares.", figures.amount(sum))
        }
    };
    Told {
        title: words::count::capital(&title),
        subtitle: format!(
            "Difference from today’s shares in {in_year}, £ a year and %, {}",
            reading.boards_in_words(ledger)
        ),
        sentence: sentence + &own_sentence(reading, ledger, figures, year),
    }
}

/// What the reader's own board gets, after a space; nothing where there is none.
fn own_sentence(reading: Reading, ledger: &Ledger<'_>, figures: Figures, year: u32) -> String {
    let Some(own) = reading.own.get().filter(|own| reading.boards(ledger).contains(own)) else { return String::new() };
    let amount = difference(ledger, year, own).amount;
    let name = reading.name(own);
    match amount.pence() {
        0 => format!(" {name} gets the same."),
        pence => format!(" {name} gets {} a year {}.", figures.amount(amount), if pence > 0 { "more" } else { "less" }),
    }
}

fn gains(boards: usize) -> String {
    format!("{} {}", counted(boards, "board", "boards"), words::count::noun(boards, "gains", "gain"))
}

fn table(reading: Reading, ledger: &Ledger<'_>) -> Table {
    let (figures, year) = (reading.figures.get(), reading.year.get());
    let mut boards = reading.boards(ledger);
    order::by_key(&mut boards, |board| ledger.redistribution(year, *board));
    let rows = boards.into_iter().map(|board| {
        let found = difference(ledger, year, board);
        TableRow {
            cells: vec![
                Cell::Words(reading.name(board).to_owned()),
                millions(figures, money(ledger.kept(year, board))),
                millions(figures, money(ledger.allocation(year, board))),
                signed_millions(figures, found.amount),
                signed_percent(figures, found.rate),
            ],
            yours: reading.own.get() == Some(board),
        }
    });
    let rows = rows.collect();
    let columns = vec![
        Column::words("Integrated care board"),
        Column::figures(format!("Today’s shares, {}, £ million", year_words(whole(year)))),
        Column::figures("This rule, £ million"),
        Column::figures("Difference, £ million a year"),
        Column::figures("Difference, %"),
    ];
    Table { columns, rows }
}
