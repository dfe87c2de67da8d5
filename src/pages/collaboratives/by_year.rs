//! Figure 1: what the pathway costs year by year, and the years as a table.

use ::charts::stacked_shares::{Bar, Part, StackedShares};
use ::charts::table::{Cell, Column, Row, Table};
use engine::pathways::collaborative::Year;
use engine::quantities::Pence;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::collaborative::Worked;
use words::Figures;
use words::collaborative::{LIMITS, break_even, budget};
use words::year::{year_heading, years};

use super::reading::{self, use_reading};
use crate::charts::{ChartView, Figure};
use crate::components::cells::{count, in_pounds, pounds};
use crate::components::table_card::TableCard;

/// Figure 1.
#[component]
pub fn ByYearFigure() -> impl IntoView {
    let reading = use_reading();
    let chart = reading.memo(chart);
    let title = reading.memo(title);
    let sentence = reading.memo(sentence);
    let table = reading.memo(table);
    let stored = |words: &str| Signal::stored(words.to_owned());
    let held = reading.workspace.is_held();
    view! {
        <Figure
            number=1
            title=title
            subtitle=stored("Spent on the pathway by where it goes, £ million a year")
            illustrative=reading::example(reading)
            before=reading.before
            sentence=sentence
            table=table
            file_name=stored("collaborative-by-year")
            held=held
            source=|| LIMITS
        >
            <ChartView chart=chart name=title held=held />
        </Figure>
    }
}

/// The years as a table.
#[component]
pub fn EveryYear() -> impl IntoView {
    let reading = use_reading();
    view! {
        <TableCard
            id="years-title"
            title=Signal::stored("Year by year".to_owned())
            subtitle=Signal::stored("Patients, pounds and community places; a minus is an overspend or a cost".to_owned())
            table=reading.memo(table)
            total=true
            cards=true
            wrapped=true
            file_name="collaborative-by-year.csv"
            illustrative=reading::example(reading)
            before=reading.before
            source=Signal::stored(LIMITS.to_owned())
        />
    }
}

fn chart(worked: &Worked) -> StackedShares {
    let million = |pence: Pence| Figures::Illustrative.millions(pence);
    let bar = |year: &Year| {
        let near = year.nearer_home_cost.zip(year.set_up_cost).map(|(cost, set_up)| cost.plus(set_up));
        let part = |amount: Option<Pence>| Part {
            amount: amount.map(pounds).unwrap_or_default(),
            words: amount.map(million).unwrap_or_default(),
        };
        let note = match year.result {
            Some(result) if result.count() < 0 => format!("{} over", Figures::Illustrative.amount(result)),
            Some(result) => format!("{} left", Figures::Illustrative.amount(result)),
            None => String::new(),
        };
        let name = year_heading(usize::try_from(year.year).unwrap_or(0));
        Bar {
            short_name: name.clone(),
            name,
            parts: [year.out_of_area_cost, near, year.community_cost, year.reinvested].map(part).into(),
            whole_words: year.spent.map_or_else(|| "Not known".to_owned(), |spent| format!("£{}m", million(spent))),
            note,
            ..Bar::default()
        }
    };
    let bars = worked.answer.years.iter().map(bar).collect();
    StackedShares {
        bars,
        part_names: ["Out of area", "Nearer home, with set-up", "Community services", "Reinvested"]
            .map(str::to_owned)
            .into(),
        unexplained_name: String::new(),
        mark: one_budget(&worked.answer.years),
    }
}

/// The budget as a mark across all years, where it is the same in all.
fn one_budget(all: &[Year]) -> Option<(Decimal, String)> {
    let first = all.first()?.budget?;
    let same = all.iter().all(|year| year.budget == Some(first));
    same.then(|| (pounds(first), format!("Budget: {}", Figures::Illustrative.pounds(first))))
}

fn title(worked: &Worked) -> String {
    let answer = &worked.answer;
    let over = answer.years.iter().filter(|year| year.result.is_some_and(|result| result.count() < 0)).count();
    match answer.budget_holds {
        Some(true) => "The budget holds in every year".to_owned(),
        Some(false) => format!("Spending passes the budget in {over} of {}", years(answer.years.len())),
        None => "What the pathway costs, as far as it is known".to_owned(),
    }
}

fn sentence(worked: &Worked) -> String {
    let answer = &worked.answer;
    let ends = answer.years.first().zip(answer.years.last());
    let moved = ends.and_then(|(first, last)| {
        let (before, after) = (first.out_of_area_cost?, last.out_of_area_cost?);
        let money = |pence| Figures::Illustrative.pounds(pence);
        Some(if before == after {
            format!("Care out of area costs {} in the first year and in the last.", money(before))
        } else {
            format!("Care out of area costs {} in the first year and {} in the last.", money(before), money(after))
        })
    });
    let told = [moved.unwrap_or_default(), budget(answer), break_even(answer)];
    told.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Every year with everything that is known of it.
pub fn table(worked: &Worked) -> Table {
    let (answer, totals) = (&worked.answer, &worked.answer.totals);
    let sum = |of: fn(&Year) -> Option<Pence>| {
        in_pounds(answer.years.iter().try_fold(Pence::default(), |sum, year| Some(sum.plus(of(year)?))))
    };
    let row = |year: &Year| Row {
        cells: vec![
            Cell::Words(year_heading(usize::try_from(year.year).unwrap_or(0))),
            count(year.out_of_area),
            count(year.moved),
            in_pounds(year.out_of_area_cost),
            in_pounds(year.nearer_home_cost),
            in_pounds(year.set_up_cost),
            in_pounds(year.community_cost),
            in_pounds(year.saving),
            in_pounds(year.reinvested),
            count(year.places),
            in_pounds(year.spent),
            in_pounds(year.budget),
            in_pounds(year.result),
        ],
        yours: false,
    };
    let all = Row {
        cells: vec![
            Cell::Words("All years".to_owned()),
            Cell::None,
            Cell::None,
            sum(|year| year.out_of_area_cost),
            sum(|year| year.nearer_home_cost),
            sum(|year| year.set_up_cost),
            sum(|year| year.community_cost),
            in_pounds(totals.saving),
            in_pounds(totals.reinvested),
            count(totals.places),
            in_pounds(totals.spent),
            in_pounds(totals.budget),
            in_pounds(totals.result),
        ],
        yours: false,
    };
    let headings = [
        "Still out of area",
        "Moved back so far",
        "Out of area, £",
        "Nearer home, £",
        "Set-up, £",
        "Community services, £",
        "Saved, £",
        "Reinvested, £",
        "Community places",
        "Spent, £",
        "Budget, £",
        "Left over, £",
    ];
    let columns = [Column::words("Year")].into_iter().chain(headings.map(Column::figures)).collect();
    Table { columns, rows: answer.years.iter().map(row).chain([all]).collect() }
}
