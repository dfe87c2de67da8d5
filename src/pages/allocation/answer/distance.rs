//! Figure 2: every board's distance from target over the years.

use ::charts::frame::Period;
use ::charts::spread_lines::{Band, Choice, ChosenLine, SpreadLines};
use ::charts::table::{Cell, Column, Row, Table};
use ::charts::ticks::Unit;
use engine::allocation::study::Ledger;
use engine::allocation::study::measures::closeness::{Side, closeness, side};
use engine::allocation::study::workings;
use engine::quantities::{Rate, RoundedRate};
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::Figures;
use words::figures::percent_as_set;
use words::year::{year as year_words, year_heading, years as years_words};

use super::cells::{in_percent, signed_percent, whole};
use super::reading::{Reading, use_reading};
use super::whence::{RestsOn, Whence};
use crate::charts::{ChartView, Figure};
use crate::components::headline::Facts;
use crate::components::working::{WorkingButton, WorkingPanel};

const PANEL: &str = "working-distance";

/// Id that the figure gives its title.
const TITLE: &str = "figure-2-title";

/// What the figure says in words.
#[derive(Debug, Clone, Default, PartialEq)]
struct Told {
    title: String,
    subtitle: String,
    sentence: String,
    facts: Vec<(String, String)>,
}

/// The figure.
#[component]
pub fn DistanceFigure() -> impl IntoView {
    let reading = use_reading();
    let told = reading.card_memo(TITLE, move |ledger| told(reading, ledger));
    let chart = reading.card_memo(TITLE, move |ledger| chart(reading, ledger));
    let table = Signal::derive(move || reading.ledger(|ledger| table(reading, ledger)).unwrap_or_default());
    let of = move |part: fn(&Told) -> &String| Signal::derive(move || told.with(|told| part(told).clone()));
    let open = RwSignal::new(false);
    let working = move || {
        let found =
            reading.ledger(|ledger| workings::closeness::within(ledger, ledger.last_year(), ledger.study.within));
        found.flatten()
    };
    view! {
        <Figure
            number=2
            title=of(|told| &told.title)
            subtitle=of(|told| &told.subtitle)
            illustrative=reading.illustrative
            before=reading.before
            sentence=of(|told| &told.sentence)
            table=table
            file_name=Signal::stored("distance-from-target".to_owned())
            links=move || view! { <WorkingButton panel=PANEL open=open of=Signal::stored("boards close to target".to_owned()) /> }
            working=move || view! { <WorkingPanel id=PANEL open=open working=Signal::derive(working) inside=true /> }
            source=|| view! { <Whence rests_on=RestsOn::MoneyAndNeed /> }
            held=reading.held
        >
            <ChartView chart=chart name=of(|told| &told.title) held=reading.held />
            <Facts facts=Signal::derive(move || told.with(|told| told.facts.clone())) />
        </Figure>
    }
}

/// Distance from target in a year; the opening year is measured against the need of year 1.
pub fn distance(ledger: &Ledger<'_>, year: u32, board: usize) -> Option<RoundedRate> {
    match ledger.cell(year, board) {
        Some(cell) => cell.distance_from_target,
        None => {
            let wide = |pence: i64| u128::try_from(pence).unwrap_or(0);
            RoundedRate::less_one(
                [wide(ledger.allocation(year, board)), ledger.weight_sum(year)],
                [wide(ledger.quantum(year)), ledger.weight(year, board)],
            )
        }
    }
}

/// `Now`, `Year 1`, `2` and so on.
pub fn periods(first: u32, last: u32) -> Vec<Period> {
    let period = |year: u32| match year {
        0 => Period { name: "Now".to_owned(), short_name: "Now".to_owned() },
        year => Period { name: year_heading(whole(year)), short_name: year.to_string() },
    };
    (first..=last).map(period).collect()
}

fn chart(reading: Reading, ledger: &Ledger<'_>) -> SpreadLines {
    let boards = reading.boards(ledger);
    let last = ledger.last_year();
    let line = |board: &usize| -> Vec<Option<Decimal>> {
        (0..=last).map(|year| distance(ledger, year, *board).map(in_percent)).collect()
    };
    let within = ledger.study.within.decimal();
    let edge = within.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default();
    let near = |year| count(ledger, &boards, year, Side::Within);
    let words = vec![
        format!("Within {} of target:", percent_as_set(within)),
        format!("{} now, {} by {}", near(0), near(last), year_words(whole(last))),
    ];
    SpreadLines {
        periods: periods(0, last),
        lines: boards.iter().map(line).collect(),
        chosen: chosen(reading, ledger, &boards),
        band: Some(Band { low: -edge, high: edge, words }),
        above: "Over target".to_owned(),
        below: "Under target".to_owned(),
        unit: Unit { before: String::new(), after: "%".to_owned(), signed: true },
    }
}

/// The reader's own line, the one that begins furthest over target and the one furthest under.
fn chosen(reading: Reading, ledger: &Ledger<'_>, boards: &[usize]) -> Vec<ChosenLine> {
    let own = reading.own.get();
    let far = |over: bool| {
        let others = boards.iter().copied().enumerate().filter(|(_, board)| own != Some(*board));
        let placed = others.filter_map(|(line, board)| Some((distance(ledger, 0, board)?, line, board)));
        let sided = placed.filter(|(far, _, _)| if over { far.units() > 0 } else { far.units() < 0 });
        let found = if over { sided.max_by_key(|(far, line, _)| (*far, usize::MAX - line)) } else { sided.min() };
        found.map(|(_, line, board)| (line, board))
    };
    let yours = boards.iter().copied().enumerate().find(|(_, board)| own == Some(*board));
    let lines = [(far(true), Choice::Second), (far(false), Choice::First), (yours, Choice::Yours)];
    let name = |(found, choice): (Option<(usize, usize)>, Choice)| {
        let (line, board) = found?;
        let facts = ledger.facts.boards.get(board)?;
        Some(ChosenLine {
            line,
            choice,
            name: facts.name.to_owned(),
            short_name: facts.short_name.to_owned(),
            change_words: change(ledger, reading.figures.get(), board),
        })
    };
    lines.into_iter().filter_map(name).collect()
}

/// `+17.3% to +6.1%`.
fn change(ledger: &Ledger<'_>, figures: Figures, board: usize) -> String {
    let at =
        |year| distance(ledger, year, board).map_or_else(|| "no target".to_owned(), |far| figures.signed_percent(far));
    format!("{} to {}", at(0), at(ledger.last_year()))
}

fn count(ledger: &Ledger<'_>, boards: &[usize], year: u32, wanted: Side) -> usize {
    boards.iter().filter(|board| side(ledger, year, **board, ledger.study.within) == wanted).count()
}

fn told(reading: Reading, ledger: &Ledger<'_>) -> Told {
    let boards = reading.boards(ledger);
    let (last, figures) = (ledger.last_year(), reading.figures.get());
    let limit = percent_as_set(ledger.study.within.decimal());
    let near = count(ledger, &boards, last, Side::Within);
    let all_by = (0..=last).find(|year| count(ledger, &boards, *year, Side::Within) == boards.len());
    let far = boards.len().saturating_sub(near);
    let sentence = match all_by {
        Some(0) => format!("Every board is within {limit} of target already."),
        Some(year) => format!("Every board is within {limit} of target by {}.", year_words(whole(year))),
        None => format!(
            "After {} {} {} still more than {limit} from target.",
            years_words(whole(last)),
            words::count::counted(far, "board", "boards"),
            words::count::noun(far, "is", "are")
        ),
    };
    let own =
        reading.own.get().filter(|own| boards.contains(own)).map_or_else(String::new, |own| {
            format!(" {} moves from {}.", reading.name(own), change(ledger, figures, own))
        });
    let place = reading.view.region.get().map_or_else(String::new, |region| format!(" in {region}"));
    // Where need stays put, so do distances when shares do.
    let flat = ledger.study.need.weights.iter().all(|weights| weights.len() < 2);
    let flat = if flat { " Under today’s shares every line would stay flat." } else { "" };
    Told {
        title: format!("{near} of {} boards{place} end within {limit} of target", boards.len()),
        subtitle: format!("Distance from target, %, now to {}. One line a board.{flat}", year_words(whole(last))),
        sentence: sentence + &own,
        facts: if reading.view.region.get().is_none() { facts(ledger, figures) } else { Vec::new() },
    }
}

/// How far all boards are from target together, now and in the last year.
fn facts(ledger: &Ledger<'_>, figures: Figures) -> Vec<(String, String)> {
    let last = ledger.last_year();
    let (now, then) = (closeness(ledger, 0), closeness(ledger, last));
    let end = year_words(whole(last));
    let limit = |of: Rate| percent_as_set(of.decimal());
    let limits = ledger.facts.limits;
    vec![
        (
            "All distances added up".to_owned(),
            format!("{} now, {} in {end}", figures.pounds(now.gap), figures.pounds(then.gap)),
        ),
        (
            format!("Beyond {} of target", limit(limits.near)),
            format!("{} now, {} in {end}", now.boards.saturating_sub(now.near), then.boards.saturating_sub(then.near)),
        ),
        (
            format!("Beyond {} of target", limit(limits.arrived)),
            format!(
                "{} now, {} in {end}",
                now.boards.saturating_sub(now.arrived),
                then.boards.saturating_sub(then.arrived)
            ),
        ),
    ]
}

fn table(reading: Reading, ledger: &Ledger<'_>) -> Table {
    let figures = reading.figures.get();
    let mut boards = reading.boards(ledger);
    order::by_key(&mut boards, |board| std::cmp::Reverse(distance(ledger, 0, *board)));
    let heading = |year: u32| if year == 0 { "Now, %".to_owned() } else { format!("{}, %", year_heading(whole(year))) };
    let columns = std::iter::once(Column::words("Integrated care board"))
        .chain((0..=ledger.last_year()).map(|year| Column::figures(heading(year))))
        .collect();
    let rows = boards.into_iter().map(|board| {
        let years = (0..=ledger.last_year()).map(|year| signed_percent(figures, distance(ledger, year, board)));
        Row {
            cells: std::iter::once(Cell::Words(reading.name(board).to_owned())).chain(years).collect(),
            yours: reading.own.get() == Some(board),
        }
    });
    Table { columns, rows: rows.collect() }
}
