//! Figure 2: who gets what is left of the budget, and who pays what is overspent.

use ::charts::table::{Cell, Column, Row as TableRow, Table};
use ::charts::two_sided_bars::{Row, TwoSidedBars};
use engine::pathways::collaborative::Position;
use engine::quantities::Pence;
use leptos::prelude::*;
use scenario::collaborative::Worked;
use words::Figures;
use words::collaborative::{LIMITS, NAMES};
use words::count::counted;
use words::figures::pounds_and_pence;
use words::lacking::lacking;
use words::year::{year_heading, years};

use super::reading::{self, use_reading};
use crate::charts::{ChartView, Figure};
use crate::components::cells::pounds;

/// Everybody who shares, with what each gets.
fn parties(worked: &Worked, position: &Position) -> Vec<(String, Pence)> {
    let members = worked.members.iter().zip(&position.by_member).map(|(name, member)| (name.clone(), member.amount));
    let first = [("Commissioner".to_owned(), position.commissioner), ("Lead provider".to_owned(), position.lead)];
    first.into_iter().chain(members).collect()
}

/// Figure 2.
#[component]
pub fn PositionsFigure() -> impl IntoView {
    let reading = use_reading();
    let chart = reading.memo(chart);
    let title = reading.memo(title);
    let stored = |words: &str| Signal::stored(words.to_owned());
    let held = reading.workspace.is_held();
    view! {
        <Figure
            number=2
            title=title
            subtitle=stored("Share of what is left over or overspent, all years together, £")
            illustrative=reading::example(reading)
            before=reading.before
            sentence=reading.memo(sentence)
            table=reading.memo(table)
            file_name=stored("collaborative-positions")
            held=held
            source=|| LIMITS
        >
            <ChartView chart=chart name=title held=held />
        </Figure>
    }
}

fn chart(worked: &Worked) -> TwoSidedBars {
    let Some(position) = &worked.answer.position else { return TwoSidedBars::default() };
    let row = |(name, amount): (String, Pence)| Row {
        short_name: name.clone(),
        name,
        amount: pounds(amount),
        amount_words: Figures::Illustrative.signed_pounds(amount),
        ..Row::default()
    };
    let parties = parties(worked, position);
    let side = |above: bool| {
        parties.iter().filter(|(_, amount)| if above { amount.count() > 0 } else { amount.count() < 0 }).count()
    };
    TwoSidedBars {
        less_heading: format!("Pay: {}", counted(side(false), "party", "parties")),
        more_heading: format!("Get: {}", counted(side(true), "party", "parties")),
        rows: parties.iter().cloned().map(row).collect(),
        bodies: "parties".to_owned(),
        amount_heading: "£ over all years".to_owned(),
        ..TwoSidedBars::default()
    }
}

fn title(worked: &Worked) -> String {
    let Some(position) = &worked.answer.position else { return "Who gains and who pays is not known".to_owned() };
    let parties = parties(worked, position);
    let gain = parties.iter().filter(|(_, amount)| amount.count() > 0).count();
    let pay = parties.iter().filter(|(_, amount)| amount.count() < 0).count();
    match (gain, pay) {
        (0, 0) => "Nobody gains and nobody pays".to_owned(),
        (gain, 0) => format!("{} {}", counted(gain, "party", "parties"), if gain == 1 { "gains" } else { "gain" }),
        (0, pay) => format!("{} {}", counted(pay, "party", "parties"), if pay == 1 { "pays" } else { "pay" }),
        (gain, pay) => format!("{} gain, {pay} pay", counted(gain, "party", "parties")),
    }
}

fn sentence(worked: &Worked) -> String {
    let answer = &worked.answer;
    let Some(position) = &answer.position else {
        let inputs = lacking(&answer.unknown, "position", NAMES).unwrap_or_default();
        return format!("To know it, enter {inputs}.");
    };
    let money = |amount: Pence| Figures::Illustrative.amount(amount);
    let way = |amount: Pence| {
        if amount.count() < 0 { format!("pays {}", money(amount)) } else { format!("gets {}", money(amount)) }
    };
    let left = answer.totals.result.map_or_else(String::new, |result| {
        let what = if result.count() < 0 { "overspent" } else { "left over" };
        format!("{} is {what} over {}. ", money(result), years(answer.years.len()))
    });
    let members = if position.by_member.is_empty() {
        String::new()
    } else {
        format!(
            ", the other members together {}",
            if position.members.count() < 0 {
                format!("pay {}", money(position.members))
            } else {
                format!("get {}", money(position.members))
            }
        )
    };
    format!(
        "{left}The commissioner {}, the lead provider {}{members}. A year’s result is settled in that year, so a bad year is not made good by a good one.",
        way(position.commissioner),
        way(position.lead)
    )
}

fn table(worked: &Worked) -> Table {
    let answer = &worked.answer;
    let Some(all) = &answer.position else { return Table::default() };
    let names = parties(worked, all).into_iter().map(|(name, _)| Column::figures(format!("{name}, £")));
    let columns = [Column::words("Year"), Column::figures("Left over, £")].into_iter().chain(names).collect();
    let money = |pence: Pence| Cell::Figure { shown: pounds_and_pence(pence), exact: pounds(pence) };
    let row = |name: String, result: Option<Pence>, position: Option<&Position>| {
        let cells = position.map(|position| parties(worked, position)).unwrap_or_default();
        let first = [Cell::Words(name), result.map_or(Cell::None, money)];
        TableRow {
            cells: first.into_iter().chain(cells.into_iter().map(|(_, amount)| money(amount))).collect(),
            yours: false,
        }
    };
    let by_year = answer
        .years
        .iter()
        .map(|year| row(year_heading(usize::try_from(year.year).unwrap_or(0)), year.result, year.position.as_ref()));
    let total = row("All years".to_owned(), answer.totals.result, Some(all));
    Table { columns, rows: by_year.chain([total]).collect() }
}
