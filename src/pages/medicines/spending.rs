//! Figure 1: what one payer spends year by year, up front and over time.

use ::charts::frame::Period;
use ::charts::spread_lines::{Choice, ChosenLine, SpreadLines};
use ::charts::table::{Cell, Column, Row, Table};
use ::charts::ticks::Unit;
use engine::quantities::Pence;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::medicines::Worked;
use words::Figures;
use words::figures::{pounds_and_pence, signed_pounds_and_pence};
use words::lacking::lacking;
use words::medicines::{LIMITS, NAMES};
use words::year::year_heading;

use super::level::Level;
use super::reading::{self, use_reading};
use crate::charts::{ChartView, Figure};
use crate::components::cells::{money, pounds};
use crate::components::choice::{Offer, SegmentedChoice};
use crate::state::memo::Memo;

/// The figure, with whose bill it shows.
#[component]
pub fn SpendingFigure() -> impl IntoView {
    let reading = use_reading();
    let level = RwSignal::new(Level::Board);
    let chart = Memo::new(move |_| reading.shown(|worked| chart(worked, level.get())).unwrap_or_default());
    let title = Memo::new(move |_| reading.shown(|worked| title(worked, level.get())).unwrap_or_default());
    let sentence = Memo::new(move |_| reading.shown(|worked| sentence(worked, level.get())).unwrap_or_default());
    let table = Memo::new(move |_| reading.shown(|worked| table(worked, level.get())).unwrap_or_default());
    let subtitle = Memo::new(move |_| {
        let name = reading.shown(|worked| level.get().name(worked)).unwrap_or_default();
        format!("Spending a year, £ million, expected, {name}")
    });
    let offers = Level::ALL.map(|level| Offer::new(level.code(), level.code()));
    let choose = Callback::new(move |code: String| {
        level.set(Level::ALL.into_iter().find(|level| level.code() == code).unwrap_or(Level::Board));
    });
    let held = reading.workspace.is_held();
    view! {
        <Figure
            number=1
            title=title
            subtitle=subtitle
            illustrative=reading::example(reading)
            before=reading.before
            sentence=sentence
            table=table
            file_name=Signal::stored("spending-by-year".to_owned())
            held=held
            source=|| LIMITS
        >
            <SegmentedChoice name="whose-bill" legend="Whose bill" offers=offers.into() value=Signal::derive(move || level.get().code().to_owned()) on_change=choose />
            <ChartView chart=chart name=title held=held />
        </Figure>
    }
}

/// What a payer pays in each year: up front and over time.
fn bills(worked: &Worked, level: Level) -> Vec<[Option<Pence>; 2]> {
    worked.answer.years.iter().map(|year| [level.of(&year.up_front), level.of(&year.over_time)]).collect()
}

fn chart(worked: &Worked, level: Level) -> SpreadLines {
    let bills = bills(worked, level);
    let millions = |pence: Pence| pounds(pence).checked_div(Decimal::from(1_000_000)).unwrap_or_default();
    let line = |way: usize| bills.iter().map(|bill| bill.get(way).copied().flatten().map(millions)).collect();
    let most = |way: usize| bills.iter().filter_map(|bill| bill.get(way).copied().flatten()).max().unwrap_or_default();
    let chosen = |line: usize, choice, name: &str| ChosenLine {
        line,
        choice,
        name: name.to_owned(),
        short_name: name.to_owned(),
        change_words: format!("At most {}", Figures::Illustrative.pounds(most(line))),
    };
    let period =
        |year: u32| Period { name: year_heading(usize::try_from(year).unwrap_or(0)), short_name: year.to_string() };
    SpreadLines {
        periods: worked.answer.years.iter().map(|year| period(year.year)).collect(),
        lines: vec![line(0), line(1)],
        chosen: vec![chosen(0, Choice::Second, "Up front"), chosen(1, Choice::First, "Over time")],
        band: None,
        above: String::new(),
        below: String::new(),
        unit: Unit { before: "£".to_owned(), after: "m".to_owned(), signed: false },
    }
}

fn title(worked: &Worked, level: Level) -> String {
    let Some(worst) = level.worst(&worked.answer) else { return "What a year costs is not known".to_owned() };
    let name = level.heading(worked);
    match worst.less.count() {
        0 => "The worst year is the same either way".to_owned(),
        less if less > 0 => format!("{name}: worst year {} less", Figures::Illustrative.amount(worst.less)),
        _ => format!("{name}: worst year {} more", Figures::Illustrative.amount(worst.less)),
    }
}

fn sentence(worked: &Worked, level: Level) -> String {
    let answer = &worked.answer;
    let (Some(worst), Some(before), Some(after)) =
        (level.worst(answer), level.of(&answer.up_front), level.of(&answer.over_time))
    else {
        let inputs = lacking(&answer.unknown, "worst_of_nation", NAMES).unwrap_or_default();
        return format!("To know it, enter {inputs}.");
    };
    let money = |pence| Figures::Illustrative.pounds(pence);
    let mut last = answer.years.iter().filter(|year| level.of(&year.over_time).is_some_and(|paid| paid.count() > 0));
    let last = last.next_back().map_or(0, |year| year.year);
    format!(
        "Up front {} pays at most {} in one year and {} in all. Over time it is expected to pay at most {} in one year and {} in all, the last of it in year {last}.",
        level.name(worked),
        money(worst.up_front.amount),
        money(before),
        money(worst.over_time.amount),
        money(after),
    )
}

fn table(worked: &Worked, level: Level) -> Table {
    let less = |amount| money(amount, signed_pounds_and_pence);
    let money = |amount| money(amount, pounds_and_pence);
    let row = |name: String, [before, after]: [Option<Pence>; 2], difference| Row {
        cells: vec![Cell::Words(name), money(before), money(after), less(difference)],
        yours: false,
    };
    let years = worked.answer.years.iter().map(|year| {
        let name = year_heading(usize::try_from(year.year).unwrap_or(0));
        row(name, [level.of(&year.up_front), level.of(&year.over_time)], level.of(&year.difference))
    });
    let answer = &worked.answer;
    let all = row(
        "All years".to_owned(),
        [level.of(&answer.up_front), level.of(&answer.over_time)],
        level.of(&answer.difference),
    );
    Table {
        columns: vec![
            Column::words("Year"),
            Column::figures("Up front, £"),
            Column::figures("Over time, expected, £"),
            Column::figures("Less over time, £"),
        ],
        rows: years.chain([all]).collect(),
    }
}
