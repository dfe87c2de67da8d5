//! Figure 3: how growth spreads out between boards, year by year.

use ::charts::fan::{Fan, Five, Names, Steps};
use ::charts::table::{Column, Row, Table};
use ::charts::ticks::Unit;
use engine::allocation::study::Ledger;
use engine::allocation::study::measures::growth::{Growth, by_year};
use engine::allocation::study::workings;
use engine::quantities::RoundedRate;
use leptos::prelude::*;
use words::Figures;
use words::year::year as year_words;

use super::cells::{in_percent, percent, year as year_cell};
use super::distance::periods;
use super::reading::{Reading, use_reading};
use super::whence::{RestsOn, Whence};
use crate::charts::{ChartView, Figure};
use crate::components::working::{WorkingButton, WorkingPanel};
use crate::state::memo::Memo;

const PANEL: &str = "working-growth";

/// Id that the figure gives its title.
const TITLE: &str = "figure-3-title";

/// What the figure says in words.
#[derive(Debug, Clone, Default, PartialEq)]
struct Told {
    title: String,
    subtitle: String,
    sentence: String,
}

/// What the figure is made of.
#[derive(Debug, Clone, Default, PartialEq)]
struct Course {
    years: Vec<Growth>,
    /// The reader's own growth by year; empty where there is none.
    own: Vec<Option<RoundedRate>>,
    own_name: &'static str,
    own_short_name: &'static str,
    boards: usize,
}

/// The figure.
#[component]
pub fn GrowthFigure() -> impl IntoView {
    let reading = use_reading();
    let course = reading.card_memo(TITLE, move |ledger| course(reading, ledger));
    let told = Memo::new(move |_| course.with(|course| told(course, reading.figures.get())));
    let chart = Memo::new(move |_| course.with(chart));
    let table = Signal::derive(move || course.with(|course| table(course, reading.figures.get())));
    let of = move |part: fn(&Told) -> &String| Signal::derive(move || told.with(|told| part(told).clone()));
    let open = RwSignal::new(false);
    let working = move || {
        let of = |ledger: &Ledger<'_>| match reading.board() {
            Some(board) => workings::growth::growth(ledger, reading.year.get(), board),
            None => workings::growth::slowest(ledger, reading.year.get()),
        };
        reading.ledger(of).flatten()
    };
    view! {
        <Figure
            number=3
            title=of(|told| &told.title)
            subtitle=of(|told| &told.subtitle)
            illustrative=reading.illustrative
            before=reading.before
            sentence=of(|told| &told.sentence)
            table=table
            file_name=Signal::stored("growth-by-year".to_owned())
            links=move || view! { <WorkingButton panel=PANEL open=open of=Signal::stored("growth".to_owned()) /> }
            working=move || view! { <WorkingPanel id=PANEL open=open working=Signal::derive(working) inside=true /> }
            source=|| view! { <Whence rests_on=RestsOn::MoneyAndNeed /> }
            held=reading.held
        >
            <ChartView chart=chart name=of(|told| &told.title) held=reading.held />
        </Figure>
    }
}

fn course(reading: Reading, ledger: &Ledger<'_>) -> Course {
    let rates = |own: usize| ledger.years().map(|year| ledger.cell(year, own).and_then(|cell| cell.growth)).collect();
    let own = reading.own.get();
    Course {
        years: by_year(ledger),
        own: own.map(rates).unwrap_or_default(),
        own_name: own.map_or("", |own| reading.name(own)),
        own_short_name: own.map_or("", |own| reading.short_name(own)),
        boards: ledger.boards(),
    }
}

fn chart(course: &Course) -> Fan {
    let five = |year: &Growth| {
        let five = year
            .quartiles
            .map(|found| [found.least, found.lower, found.median, found.upper, found.most].map(in_percent));
        let [least, lower, median, upper, most] = five.unwrap_or_default();
        Five { least, lower, median, upper, most }
    };
    let years = &course.years;
    Fan {
        periods: periods(1, u32::try_from(years.len()).unwrap_or(1)),
        fives: years.iter().map(five).collect(),
        steps: Steps::Levels,
        yours: course.own.iter().map(|rate| rate.map(in_percent)).collect(),
        yours_name: [course.own_name, course.own_short_name].map(str::to_owned),
        level: steady(years).map(|rate| (in_percent(rate), format!("Average {}", Figures::Own.percent(rate)))),
        names: Names {
            most: "Fastest".to_owned(),
            middle_half: "Middle half".to_owned(),
            median: "Median".to_owned(),
            least: "Slowest".to_owned(),
            whole: "Slowest to fastest".to_owned(),
        },
        unit: Unit { before: String::new(), after: "%".to_owned(), signed: false },
    }
}

/// Average growth, where it is the same every year but for the rounding of pence.
fn steady(years: &[Growth]) -> Option<RoundedRate> {
    let first = years.first()?.average?;
    let same = |year: &Growth| year.average.is_some_and(|rate| rate.units().abs_diff(first.units()) < 10_000);
    years.iter().all(same).then_some(first)
}

fn told(course: &Course, figures: Figures) -> Told {
    let spread = |year: Option<&Growth>| {
        year.and_then(|year| year.quartiles).map(|five| (figures.percent(five.least), figures.percent(five.most)))
    };
    let (years, last) = (&course.years, course.years.len());
    let (Some((least, most)), Some((last_least, last_most))) = (spread(years.first()), spread(years.last())) else {
        return Told { title: "No board has growth to compare".to_owned(), ..Told::default() };
    };
    let rate = |rate: Option<&Option<RoundedRate>>| rate.copied().flatten().map(|rate| figures.percent(rate));
    let own = match (rate(course.own.first()), rate(course.own.last())) {
        (Some(first), Some(end)) if last > 1 => {
            format!(" {} grows {first} in {} and {end} in {}.", course.own_name, year_words(1), year_words(last))
        }
        (Some(first), _) => format!(" {} grows {first}.", course.own_name),
        _ => String::new(),
    };
    let then = if last > 1 {
        format!(", and between {last_least} and {last_most} in {}", year_words(last))
    } else {
        String::new()
    };
    let first = format!("Boards grow between {least} and {most} in {}", year_words(1));
    Told {
        subtitle: format!("Growth in each year, like for like, %, {} integrated care boards in England", course.boards),
        sentence: format!("{first}{then}.{own}"),
        title: first,
    }
}

fn table(course: &Course, figures: Figures) -> Table {
    let has_own = !course.own.is_empty();
    let mut columns = vec![Column::words("Year")];
    columns.extend(
        ["Slowest, %", "Lower quartile, %", "Median, %", "Upper quartile, %", "Fastest, %", "Average, %"]
            .map(Column::figures),
    );
    columns.extend(has_own.then(|| Column::figures("Your board, %")));
    let rows = course.years.iter().zip(0..).map(|(year, at): (&Growth, usize)| {
        let five = year.quartiles.map(|five| [five.least, five.lower, five.median, five.upper, five.most]);
        let rates = five.map_or([None; 5], |five| five.map(Some));
        let own = has_own.then(|| course.own.get(at).copied().flatten());
        let cells = rates.into_iter().chain([year.average]).chain(own).map(|rate| percent(figures, rate));
        Row { cells: std::iter::once(year_cell(year.year)).chain(cells).collect(), yours: false }
    });
    Table { columns, rows: rows.collect() }
}
