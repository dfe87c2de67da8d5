//! Why my board: the parts that add up to a board's money in the year shown, and what that money is worth.

use ::charts::dot_range::{DotRange, Group};
use ::charts::table::{Cell, Column, Row, Table};
use ::charts::ticks::Unit;
use engine::allocation::study::Ledger;
use engine::allocation::study::measures::board::{BoardYear, board_year};
use engine::allocation::study::workings;
use engine::quantities::{Money, Pence};
use leptos::prelude::*;
use words::Figures;
use words::year::year as year_words;

use super::cells::{millions, signed_millions, whole};
use super::own_budget::OwnBudget;
use super::plain_table::PlainTable;
use super::reading::{Reading, use_reading};
use super::which_board::WhichBoard;
use crate::charts::ChartView;
use crate::components::card::Card;
use crate::components::headline::Facts;
use crate::components::working::{WorkingButton, WorkingPanel};

const PANEL: &str = "working-why";

/// The card.
#[component]
pub fn Why() -> impl IntoView {
    let reading = use_reading();
    let title = Signal::derive(move || match reading.board() {
        Some(board) => format!("Why {}?", reading.name(board)),
        None => "Why one board gets what it gets".to_owned(),
    });
    let subtitle = Signal::derive(move || Some(format!("What moves its money in {}, part by part", year_words(whole(reading.year.get())))));
    view! {
        <Card
            id="why-title"
            title=title
            subtitle=subtitle
            illustrative=reading.illustrative
            before=reading.before
            beside=move || view! { <WhichBoard id="why-board" /> }
        >
            {move || {
                let has_board = Memo::new(move |_| reading.board().is_some());
                if has_board.get() {
                    view! { <Story /> }.into_any()
                } else {
                    view! { <p>"Choose a board to see what moves its money: average growth, the pull to target, its own limits, and its part in what others’ limits cost."</p> }.into_any()
                }
            }}
        </Card>
    }
}

/// What is told of one board in one year.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    sentence: String,
    parts: Vec<(&'static str, Pence)>,
    before: Money,
    allocation: Money,
    figures: Figures,
    facts: Vec<(String, String)>,
}

#[component]
fn Story() -> impl IntoView {
    let reading = use_reading();
    let told = reading.memo(move |ledger| told(reading, ledger));
    let chart = Memo::new(move |_| told.with(|told| chart(told.as_ref())));
    let table = Signal::derive(move || told.with(|told| table(told.as_ref())));
    let name = Signal::derive(move || format!("What moves the money of {}", reading.board().map_or("", |board| reading.name(board))));
    let open = RwSignal::new(false);
    let working = move || {
        let of = |ledger: &Ledger<'_>| reading.board().and_then(|board| workings::allocation::allocation(ledger, reading.year.get(), board));
        reading.ledger(of).flatten()
    };
    view! {
        <p class="figure__sentence">{move || told.with(|told| told.as_ref().map(|told| told.sentence.clone()))}</p>
        <ChartView chart=chart name=name held=reading.held />
        <PlainTable name=name table=table total=true />
        <Facts facts=Signal::derive(move || told.with(|told| told.as_ref().map(|told| told.facts.clone()).unwrap_or_default())) />
        <OwnBudget />
        <div class="card__foot">
            <div class="links"><WorkingButton panel=PANEL open=open of=name /></div>
            <WorkingPanel id=PANEL open=open working=Signal::derive(working) inside=true />
        </div>
    }
}

fn told(reading: Reading, ledger: &Ledger<'_>) -> Option<Told> {
    let (figures, year, board) = (reading.figures.get(), reading.year.get(), reading.board()?);
    let found = board_year(ledger, year, board);
    let parts = found.parts?;
    let mut rows = vec![
        ("Average growth", Pence::of(parts.average_growth.pence())),
        ("Pull to target", parts.pull_to_target),
        ("Its own limits", parts.own_bound),
        ("Its part in others’ limits", parts.paying_for_others),
    ];
    if parts.transfers.pence() != 0 {
        rows.insert(0, ("Came with services", Pence::of(parts.transfers.pence())));
    }
    if parts.rounding.count() != 0 {
        rows.push(("Rounding to the penny", parts.rounding));
    }
    Some(Told {
        sentence: sentence(figures, year, &found, &rows),
        parts: rows,
        before: parts.opening,
        allocation: found.allocation,
        facts: facts(figures, ledger, &found),
        figures,
    })
}

fn sentence(figures: Figures, year: u32, found: &BoardYear, parts: &[(&'static str, Pence)]) -> String {
    let in_year = year_words(whole(year));
    let adds: Vec<String> = parts
        .iter()
        .filter(|(_, money)| money.count().abs() >= 100)
        .map(|(name, money)| format!("{} {} {}", lower(name), if money.count() < 0 { "takes" } else { "adds" }, figures.amount(*money)))
        .collect();
    let difference = match found.redistribution.pence() {
        0 => "what it would get under today’s shares".to_owned(),
        pence => {
            let way = if pence > 0 { "more" } else { "less" };
            format!("{} {way} than under today’s shares", figures.amount(found.redistribution))
        }
    };
    let list = if adds.is_empty() { "nothing moves it".to_owned() } else { words::count::listed(&adds) };
    format!("In {in_year} {list}. That makes {}: {difference}.", figures.pounds(found.allocation))
}

fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// What the money is worth: for each person, in real terms, beside last year and target.
fn facts(figures: Figures, ledger: &Ledger<'_>, found: &BoardYear) -> Vec<(String, String)> {
    let none = || "none".to_owned();
    let percent = |rate: Option<engine::quantities::RoundedRate>| rate.map_or_else(none, |rate| figures.percent(rate));
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
    facts
}

fn chart(told: Option<&Told>) -> DotRange {
    let Some(Told { parts, figures, .. }) = told else { return DotRange::default() };
    let in_millions = super::cells::in_millions;
    let group = |(name, money): &(&'static str, Pence)| Group {
        name: (*name).to_owned(),
        short_name: (*name).to_owned(),
        value: in_millions(*money),
        members: (rust_decimal::Decimal::ZERO, in_millions(*money)),
        baseline: None,
        words: figures.signed_pounds(*money),
        yours: false,
    };
    DotRange {
        groups: parts.iter().map(group).collect(),
        axis_name: "£ million".to_owned(),
        sides: ("Takes".to_owned(), "Adds".to_owned()),
        unit: Unit { before: "£".to_owned(), after: "m".to_owned(), signed: true },
    }
}

fn table(told: Option<&Told>) -> Table {
    let Some(Told { parts, before, allocation, figures, .. }) = told else { return Table::default() };
    let columns =
        vec![Column::words("Part"), Column::figures("£ million"), Column::figures("Comes to, £ million")];
    let mut sum = i128::from(before.pence());
    let row = |name: &str, part: Cell, sum: Pence| Row {
        cells: vec![Cell::Words(name.to_owned()), part, millions(*figures, sum)],
        yours: false,
    };
    let mut rows = vec![row("Money in the year before", Cell::None, Pence::of(sum))];
    for (name, part) in parts {
        sum = sum.saturating_add(part.count());
        rows.push(row(name, signed_millions(*figures, *part), Pence::of(sum)));
    }
    rows.push(row("Its money", Cell::None, Pence::of(allocation.pence())));
    Table { columns, rows }
}
