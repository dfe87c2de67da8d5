//! Side by side: how steep the weighting is, by bands, and what the secretariat takes.

use ::charts::table::{Cell, Column, Row, Table};
use engine::quantities::Pence;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::engagement::{Granted, Way, WeightingKind, reach_with};
use words::engagement::money::percent;

use super::reading::{is_example, use_reading};
use crate::components::table_card::TableCard;
use crate::pages::engagement::headline::said_reach;
use crate::pages::engagement::systems::cell;

/// Powers and shares that are told beside those that are set.
const ALPHAS: [(i64, u32); 5] = [(0, 0), (25, 2), (5, 1), (75, 2), (1, 0)];
const SECRETARIATS: [(i64, u32); 3] = [(0, 0), (5, 2), (1, 1)];

/// The card.
#[component]
pub fn SideBySide() -> impl IntoView {
    let reading = use_reading();
    view! {
        <TableCard
            id="beside-title"
            title=Signal::stored("Weightings side by side".to_owned())
            subtitle=Signal::stored("What each would pay you a year, and who else; the share of the secretariat last".to_owned())
            table=reading.memo(table)
            cards=true
            wrapped=true
            file_name="fund-weightings.csv"
            illustrative=is_example(reading)
            before=reading.before
            source=Signal::stored(super::shares::SOURCE.to_owned())
        />
    }
}

/// The table, for a file too.
pub fn table(granted: &Granted) -> Table {
    let funded = &granted.funded;
    if !funded.lacks.is_empty() {
        return Table::default();
    }
    let mut rows = Vec::new();
    rows.extend(
        funded
            .of(WeightingKind::Bands)
            .map(|way| row("By size band", way, granted, funded.kind() == WeightingKind::Bands)),
    );
    for (number, scale) in ALPHAS {
        let alpha = Decimal::new(number, scale);
        let name = match number {
            0 => "The same for all (steepness 0)".to_owned(),
            _ => format!("Smooth, steepness {alpha}"),
        };
        let is_set = funded.kind() == WeightingKind::Equal && number == 0;
        rows.extend(funded.at_alpha(alpha).map(|way| row(&name, &way, granted, is_set)));
    }
    for (number, scale) in SECRETARIATS {
        let share = Decimal::new(number, scale);
        let name = format!("As set, secretariat {}", words::figures::percent_as_set(share));
        rows.extend(funded.at_secretariat(share).map(|way| row(&name, &way, granted, false)));
    }
    let mut columns = vec![Column::words("Weighting")];
    columns.extend(["Your grant, £", "Systems reached", "Micro and small get", "Unspent, £"].map(Column::figures));
    Table { columns, rows }
}

fn row(name: &str, way: &Way, granted: &Granted, yours: bool) -> Row {
    let systems = granted.costed.asked.systems.unwrap_or(0);
    let reach = reach_with(&granted.costed, way).map(|reach| said_reach(reach, systems));
    let [micro, small, ..] = way.sizes;
    let all = way.sizes.iter().fold(Pence::default(), |sum, of| sum.plus(of.granted));
    Row {
        cells: vec![
            Cell::Words(name.to_owned()),
            cell(way.own.map(|own| Pence::of(own.pence()))),
            reach.map_or(Cell::None, |reach| Cell::Figure { exact: reach.parse().unwrap_or_default(), shown: reach }),
            Cell::Words(percent(micro.granted.plus(small.granted), all).unwrap_or_else(|| "–".to_owned())),
            cell(Some(way.unspent)),
        ],
        yours,
    }
}
