//! Figure 2: whole patients of a small board, on average and in a bad year.

use ::charts::dot_range::{DotRange, Group};
use ::charts::table::{Cell, Column, Row, Table};
use ::charts::ticks::Unit;
use engine::pathways::pay_over_time::{Chance, Lumps};
use engine::quantities::{Pence, Rate};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::medicines::Worked;
use words::figures::pounds_and_pence;
use words::medicines::lumps::{expected, rare};
use words::year::year_heading;

use super::reading::{self, board, region, use_reading};
use crate::charts::{ChartView, Figure};
use crate::components::cells::{money, not_known};
use crate::state::memo::Memo;

const SOURCE: &str = "Every patient of England is taken to live anywhere with the same chance, by residents of mid-2022, and apart from all others: \
    inherited conditions run in families and communities, so a real bad year can be worse. Worked out in whole numbers, without an estimate.";

/// The figure.
#[component]
pub fn LumpsFigure() -> impl IntoView {
    let reading = use_reading();
    let chart = reading.memo(chart);
    let rate =
        Memo::new(move |_| reading.input.with(|asked| Rate::from_text(&asked.input.bad_year).unwrap_or_default()));
    let title = reading
        .memo(|worked| title(worked).unwrap_or_else(|| "How many patients a bad year has is not known".to_owned()));
    let sentence = Memo::new(move |_| {
        reading.shown(|worked| sentence(worked, rate.get())).flatten().unwrap_or_else(|| {
        "Known for up to a thousand patients of England a year; with more, or with a blank, it is not worked out.".to_owned()
    })
    });
    let subtitle = reading.memo(|worked| {
        format!("Patients who start in a year, {}: dot on average, line from none to a bad year", board(worked))
    });
    let held = reading.workspace.is_held();
    view! {
        <Figure
            number=2
            title=title
            subtitle=subtitle
            illustrative=reading::example(reading)
            before=reading.before
            sentence=sentence
            table=reading.memo(table)
            file_name=Signal::stored("whole-patients".to_owned())
            held=held
            source=|| SOURCE
        >
            <ChartView chart=chart name=title held=held />
        </Figure>
    }
}

fn average(lumps: &Lumps) -> Decimal {
    lumps.expected.rounded(2).parse().unwrap_or_default()
}

fn whole(count: i128) -> Decimal {
    Decimal::try_from_i128_with_scale(count, 0).unwrap_or_default()
}

fn chart(worked: &Worked) -> DotRange {
    let starting = worked.answer.years.iter().filter(|year| year.starting.is_some_and(|patients| patients.0 > 0));
    let groups = starting.filter_map(|year| {
        let lumps = year.board.starting.as_ref()?;
        let name = year_heading(usize::try_from(year.year).unwrap_or(0));
        Some(Group {
            short_name: name.clone(),
            name,
            value: average(lumps),
            members: (Decimal::ZERO, whole(lumps.bad_year.0)),
            baseline: None,
            words: format!("{} to {}", average(lumps).normalize(), lumps.bad_year.0),
            yours: false,
        })
    });
    DotRange {
        groups: groups.collect(),
        axis_name: "Patients who start in a year".to_owned(),
        sides: (String::new(), String::new()),
        unit: Unit::default(),
    }
}

/// The year with the most in a bad year: its patients and those of its region.
fn worst(worked: &Worked) -> Option<(&Chance, &Chance)> {
    let years = worked.answer.years.iter().filter_map(|year| Some((year.board.starting.as_ref()?.bad_year, year)));
    let most = years.fold(None, |most, one| match most {
        Some((before, _)) if before >= one.0 => most,
        _ => Some(one),
    })?;
    Some((&most.1.board, &most.1.footprint))
}

fn title(worked: &Worked) -> Option<String> {
    let (own, _) = worst(worked)?;
    let lumps = own.starting.as_ref()?;
    Some(format!("A bad year has {} where {} can be expected", lumps.bad_year.0, expected(lumps)))
}

fn sentence(worked: &Worked, rate: Rate) -> Option<String> {
    let (own, around) = worst(worked)?;
    let (board_lumps, region_lumps) = (own.starting.as_ref()?, around.starting.as_ref()?);
    let money = |pence: Option<Pence>| pence.map(|pence| words::Figures::Illustrative.pounds(pence));
    let most = words::count::counted(usize::try_from(board_lumps.bad_year.0).unwrap_or(0), "patient", "patients");
    let costs = money(own.up_front).map_or_else(String::new, |cost| format!(" Paid up front, {most} come to {cost}."));
    Some(format!(
        "More than {most} come to {} in {} at most.{costs} Over {} {} can be expected and a bad year has {}: pooled over more people, it swings less.",
        board(worked),
        rare(rate),
        region(worked),
        expected(region_lumps),
        region_lumps.bad_year.0
    ))
}

fn table(worked: &Worked) -> Table {
    let money = |amount| money(amount, pounds_and_pence);
    let lumps = |of: Option<&Lumps>| match of {
        Some(lumps) => [
            Cell::Figure {
                shown: average(lumps).to_string(),
                exact: lumps.expected.rounded(10).parse().unwrap_or_default(),
            },
            Cell::Figure { shown: lumps.bad_year.0.to_string(), exact: whole(lumps.bad_year.0) },
        ],
        None => [not_known(), not_known()],
    };
    let row = |year: &engine::pathways::pay_over_time::Year| {
        let name = Cell::Words(year_heading(usize::try_from(year.year).unwrap_or(0)));
        let none = year.board.starting.as_ref().map_or_else(not_known, |lumps| {
            let chance: Decimal = lumps.none.parse().unwrap_or_default();
            let percent = chance.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default();
            Cell::Figure { shown: percent.round_dp(1).to_string(), exact: percent }
        });
        let cells = [name]
            .into_iter()
            .chain(lumps(year.board.starting.as_ref()))
            .chain([none, money(year.board.up_front)])
            .chain(lumps(year.board.in_payment.as_ref()))
            .chain([money(year.board.over_time)])
            .chain(lumps(year.footprint.starting.as_ref()));
        Row { cells: cells.collect(), yours: false }
    };
    let headings = [
        "Board: start, on average",
        "Board: start, bad year",
        "Board: chance of none, %",
        "Board: bad year up front, £",
        "Board: payments due, on average",
        "Board: payments due, bad year",
        "Board: bad year over time at most, £",
        "Region: start, on average",
        "Region: start, bad year",
    ];
    let columns = [Column::words("Year")].into_iter().chain(headings.map(Column::figures)).collect();
    Table { columns, rows: worked.answer.years.iter().map(row).collect() }
}
