//! Figure 2: the money of a board year by year, as a fan of percentiles around what is set.

use ::charts::fan::{Fan, Five, Names, Steps};
use ::charts::frame::Period;
use ::charts::table::{Cell, Column, Row, Table};
use ::charts::ticks::Unit;
use engine::quantities::{Money, Pence};
use engine::uncertainty::Outcome;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::uncertainty::Worked;
use words::figures::pounds_and_pence;
use words::uncertainty::LIMITS;
use words::year::{year, year_heading};

use super::drawing::use_drawing;
use super::reading::{board, illustrative, shown_as, use_reading};
use crate::charts::{ChartView, Figure};
use crate::components::cells::money;
use crate::state::memo::Memo;

/// The figure; only there where draws are.
#[component]
pub fn FanFigure() -> impl IntoView {
    let (reading, drawing) = (use_reading(), use_drawing());
    let earlier = Memo::new(move |_| drawing.is_earlier());
    let before = Signal::derive(move || earlier.get() || reading.before.get());
    let of = move |read: fn(&Worked, &Outcome) -> String| {
        Memo::new(move |_| {
            let outcome = drawing.outcome();
            reading
                .shown(|worked| outcome.as_deref().map(|outcome| read(worked, outcome)))
                .flatten()
                .unwrap_or_default()
        })
    };
    let chart = Memo::new(move |_| {
        let outcome = drawing.outcome();
        reading.shown(|worked| outcome.as_deref().map(|outcome| chart(worked, outcome))).flatten().unwrap_or_default()
    });
    let table = Memo::new(move |_| {
        let outcome = drawing.outcome();
        reading.shown(|worked| outcome.as_deref().map(|outcome| table(worked, outcome))).flatten().unwrap_or_default()
    });
    let (title, sentence) = (of(title), of(sentence));
    let subtitle = of(|worked, outcome| {
        let draws = words::count::digits(usize::try_from(outcome.worked).unwrap_or(0));
        format!("Money a year, £ million, {}; percentiles of {draws} draws", board(worked))
    });
    let held = reading.workspace.is_held();
    view! {
        <Figure
            number=2
            title=title
            subtitle=subtitle
            illustrative=illustrative(reading)
            before=before
            sentence=sentence
            table=table
            file_name=Signal::stored("money-in-doubt-by-year".to_owned())
            held=held
            source=|| LIMITS
        >
            <ChartView chart=chart name=title held=held />
        </Figure>
    }
}

/// Percentiles of the board's money by year, in pence.
fn percentiles(worked: &Worked, outcome: &Outcome) -> Vec<[Pence; 5]> {
    let read = |text: &String| {
        let money = text.parse().ok().and_then(|amount: Decimal| Money::from_pounds(amount).ok());
        Pence::of(money.unwrap_or_default().pence())
    };
    let years = outcome.places.get(worked.tornado.board).map_or(&[][..], |place| &place.years);
    years.iter().map(|five| [0, 1, 2, 3, 4].map(|at: usize| five.get(at).map(read).unwrap_or_default())).collect()
}

fn millions(pence: Pence) -> Decimal {
    crate::components::cells::pounds(pence).checked_div(Decimal::from(1_000_000)).unwrap_or_default()
}

fn chart(worked: &Worked, outcome: &Outcome) -> Fan {
    let fives = percentiles(worked, outcome);
    let period = |year: usize| Period { name: year_heading(year), short_name: year.to_string() };
    Fan {
        periods: (1..=fives.len()).map(period).collect(),
        fives: fives
            .iter()
            .map(|five| {
                let [least, lower, median, upper, most] = five.map(millions);
                Five { least, lower, median, upper, most }
            })
            .collect(),
        steps: Steps::Slopes,
        yours: worked.tornado.as_set.iter().map(|pence| Some(millions(Pence::of(*pence)))).collect(),
        yours_name: ["As set".to_owned(), "As set".to_owned()],
        level: None,
        names: Names {
            most: "95th percentile".to_owned(),
            middle_half: "Middle half".to_owned(),
            median: "Median".to_owned(),
            least: "5th percentile".to_owned(),
            whole: "5th to 95th percentile".to_owned(),
        },
        unit: Unit { before: "£".to_owned(), after: "m".to_owned(), signed: false },
    }
}

fn shown(worked: &Worked, pence: Pence) -> String {
    shown_as(worked.tornado.illustrative).pounds(pence)
}

fn title(worked: &Worked, outcome: &Outcome) -> String {
    match percentiles(worked, outcome).last() {
        Some([least, .., most]) => {
            format!("Between {} and {} in nine of ten draws", shown(worked, *least), shown(worked, *most))
        }
        None => "No draw could be worked out".to_owned(),
    }
}

fn sentence(worked: &Worked, outcome: &Outcome) -> String {
    let five = percentiles(worked, outcome);
    let (Some([least, _, median, _, most]), Some(set)) = (five.last(), worked.tornado.as_set.last()) else {
        return String::new();
    };
    format!(
        "In {} {} has {} as things are set; half of the draws give less than {}, one in twenty less than {} and one in twenty more than {}.",
        year(five.len()),
        board(worked),
        shown(worked, Pence::of(*set)),
        shown(worked, *median),
        shown(worked, *least),
        shown(worked, *most),
    )
}

fn table(worked: &Worked, outcome: &Outcome) -> Table {
    let rows =
        percentiles(worked, outcome).into_iter().zip(&worked.tornado.as_set).zip(1..).map(|((five, set), at)| {
            let cells = [Cell::Words(year_heading(at)), money(Some(Pence::of(*set)), pounds_and_pence)];
            Row {
                cells: cells.into_iter().chain(five.map(|pence| money(Some(pence), pounds_and_pence))).collect(),
                yours: false,
            }
        });
    let columns = [Column::words("Year")]
        .into_iter()
        .chain(["As set, £", "5th percentile, £", "25th, £", "50th, £", "75th, £", "95th, £"].map(Column::figures))
        .collect();
    Table { columns, rows: rows.collect() }
}
