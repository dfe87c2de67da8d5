//! Where each scheme stands, as a chart and as a table: core, borderline or out, and how often other weights fund it.

use ::charts::stacked_shares::{Bar, Part, StackedShares};
use ::charts::table::{Cell, Column, Row, Table};
use engine::capital::portfolio::{Place, RobustPortfolio, RobustScheme};
use rust_decimal::Decimal;
use scenario::capital::CapitalInput;
use words::capital::weights::place;
use words::count::counted;
use words::figures::percent_as_set;

use crate::pages::capital::plan::scheme_name;

/// In the order in which they are told.
const IN_ORDER: [Place; 4] = [Place::Core, Place::Borderline, Place::Unsettled, Place::Out];

/// A bar for each place, cut into schemes that the best choice by points funds and those it does not.
pub fn chart(outcome: &RobustPortfolio) -> StackedShares {
    let bar = |of: Place| {
        let here = || outcome.schemes.iter().filter(|scheme| scheme.place == of);
        let (all, funded) = (here().count(), here().filter(|scheme| scheme.is_chosen).count());
        let part =
            |count: usize| Part { amount: u32::try_from(count).unwrap_or(u32::MAX).into(), words: count.to_string() };
        Bar {
            name: place(of).to_owned(),
            parts: vec![part(funded), part(all.saturating_sub(funded))],
            whole_words: counted(all, "scheme", "schemes"),
            ..Bar::default()
        }
    };
    let is_told = |of: &Place| *of != Place::Unsettled || outcome.schemes.iter().any(|scheme| scheme.place == *of);
    StackedShares {
        bars: IN_ORDER.into_iter().filter(is_told).map(bar).collect(),
        part_names: vec!["In the best by points".to_owned(), "Not in it".to_owned()],
        ..StackedShares::default()
    }
}

/// Every scheme, those that stand firmest first.
pub fn table(outcome: &RobustPortfolio, input: &CapitalInput) -> Table {
    let mut schemes: Vec<&RobustScheme> = outcome.schemes.iter().collect();
    let held =
        |scheme: &RobustScheme| scheme.share_of_alternatives.as_deref().and_then(|share| share.parse::<Decimal>().ok());
    order::by_key(&mut schemes, |scheme| {
        let rank = IN_ORDER.iter().position(|of| *of == scheme.place);
        (rank, core::cmp::Reverse(held(scheme)))
    });
    let row = |scheme: &&RobustScheme| Row {
        cells: vec![
            Cell::Words(scheme_name(&scheme.code, input).to_owned()),
            Cell::Words(place(scheme.place).to_owned()),
            Cell::Words(if scheme.is_chosen { "Yes" } else { "No" }.to_owned()),
            held(scheme).map_or(Cell::None, |share| Cell::Figure { shown: percent_as_set(share), exact: share }),
        ],
        yours: false,
    };
    Table {
        columns: vec![
            Column::words("Scheme"),
            Column::words("Where it stands"),
            Column::words("In the best by points"),
            Column::figures("Under other weights"),
        ],
        rows: schemes.iter().map(row).collect(),
    }
}
