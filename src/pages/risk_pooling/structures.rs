//! Figure 2: the same service under the bodies that held the risk at different times, each of the average size of its kind.

use ::charts::stacked_shares::StackedShares;
use ::charts::table::Table;
use leptos::prelude::*;
use scenario::delegation::Pooled;
use words::count::lowered;
use words::delegation::pool::LIMITS;
use words::estimate::Estimated;

use super::figure::EstimateFigure;
use super::footprints::{bar, bars, columns, row};
use super::reading::use_reading;

/// Figure 2.
#[component]
pub fn StructuresFigure() -> impl IntoView {
    let reading = use_reading();
    let chart = reading.page.memo(chart);
    view! {
        <EstimateFigure
            number=2
            title=Signal::stored("Risk was pooled over more people, then fewer".to_owned())
            subtitle="Usual swing of a year’s cost for a body of average size, structures since before 2013, people of 2022"
            chart=chart
            sentence=reading.page.memo(|pooled| sentence(pooled).unwrap_or_default())
            table=reading.page.memo(table)
            file_name="risk-pooling-by-structure"
            source=format!("Numbers of bodies: Devolve to Evolve, Policy Exchange, 2022. Every structure is given the people of 2022, so that only its number differs. {LIMITS}")
        />
    }
}

fn chart(pooled: &Pooled) -> StackedShares {
    let rows = pooled.structures.iter().map(|(structure, over)| {
        let name = if structure.bodies == 1 {
            structure.name.to_owned()
        } else {
            format!("{} {}", structure.bodies, lowered(structure.name))
        };
        let short = match structure.bodies {
            10 => "10 specialised groups",
            151 => "151 primary care trusts",
            209 => "209 clinical groups",
            42 => "42 care boards",
            _ => structure.name,
        };
        bar(&name, short, over, false)
    });
    bars(rows.collect(), pooled.england())
}

fn sentence(pooled: &Pooled) -> Option<String> {
    let of = |bodies: u32| {
        pooled
            .structures
            .iter()
            .find(|(structure, _)| structure.bodies == bodies)
            .map(|(_, over)| Estimated::of(over.estimate.relative_sd).percent())
    };
    Some(format!(
        "Before 2013 a primary care trust of average size would have swung by {}; ten groups pooled that down to {}. A board of today swings by {}, a region by {}.",
        of(151)?,
        of(10)?,
        of(42)?,
        of(7)?
    ))
}

fn table(pooled: &Pooled) -> Table {
    let rows = pooled
        .structures
        .iter()
        .map(|(structure, over)| row(&format!("{} ({})", structure.name, structure.bodies), over, false));
    Table { columns: columns("Structure, and how many bodies"), rows: rows.collect() }
}
