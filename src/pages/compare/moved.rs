//! Who has more or less money in a scenario than in the first, board by board.

use ::charts::table::{Cell, Column as FileColumn, Row as FileRow, Table};
use ::charts::two_sided_bars::{Row, TwoSidedBars};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::compared::headline::{Mover, movers};
use scenario::compared::{ComparedPage, Told};
use words::Figures;
use words::count::counted;

use super::Reading;
use super::columns::Column;
use crate::charts::{ChartView, Figure};
use crate::components::choice::{Offer, SegmentedChoice};
use crate::components::live::live;
use crate::state::memo::Memo;
use crate::state::use_workspace;

/// Two scenarios beside one another.
#[derive(Debug, Clone, Default, PartialEq)]
struct Pair {
    first: String,
    other: String,
    movers: Vec<Mover>,
    all: usize,
    own: Option<String>,
}

/// The figure; nothing where boards have the same in every scenario.
#[component]
pub fn Moved() -> impl IntoView {
    let reading: Reading = expect_context();
    let workspace = use_workspace();
    let columns = Memo::new(move |_| {
        let columns = reading.columns(ComparedPage::Allocation);
        columns.into_iter().filter(|column| column.at.is_some()).collect::<Vec<Column>>()
    });
    let chosen = RwSignal::new(1_usize);
    // A scenario that has gone cannot be told of.
    let at = Memo::new(move |_| chosen.get().min(columns.with(Vec::len).saturating_sub(1)).max(1));
    let own = workspace.own_board();
    let pair = Memo::new(move |_| {
        let own = own.get();
        columns.with(|columns| pair(columns, at.get(), own)).unwrap_or_default()
    });
    let any = Memo::new(move |_| {
        columns.with(|columns| {
            (1..columns.len()).any(|at| pair_of(columns, at).is_some_and(|(one, two)| !movers(one, two).is_empty()))
        })
    });
    let choice = move || {
        let names: Vec<String> =
            columns.with(|columns| columns.iter().skip(1).map(|column| column.name.clone()).collect());
        (names.len() > 1).then(|| {
            let offers = names.into_iter().enumerate().map(|(place, name)| Offer::new((place + 1).to_string(), name));
            view! {
                <SegmentedChoice
                    name="moved-scenario"
                    legend="Whose differences from the first scenario are shown"
                    offers=offers.collect()
                    value=Signal::derive(move || at.get().to_string())
                    on_change=move |value: String| chosen.set(value.parse().unwrap_or(1))
                />
            }
        })
    };
    let of = move |part: fn(&Pair) -> String| Signal::derive(move || pair.with(part));
    let chart = Memo::new(move |_| pair.with(chart));
    let title = of(title);
    live(move || {
        any.get().then(|| {
            view! {
                <div class="compare__choice">{live(choice)}</div>
                <Figure
                    number=1
                    title=title
                    subtitle=of(|pair| format!("Money in the last year, {} less {}, £ a year, by board", pair.other, pair.first))
                    sentence=of(sentence)
                    table=Signal::derive(move || pair.with(table))
                    file_name=Signal::stored("who-moves-most".to_owned())
                    source=|| "Worked out in the Allocation room for each scenario. Boards’ money is illustrative until you put in your own."
                >
                    <ChartView chart=chart name=title />
                </Figure>
            }
        })
    })
}

fn pair_of(columns: &[Column], at: usize) -> Option<(&Told, &Told)> {
    Some((columns.first()?.told()?, columns.get(at)?.told()?))
}

fn pair(columns: &[Column], at: usize, own: Option<usize>) -> Option<Pair> {
    let (first, other) = pair_of(columns, at)?;
    Some(Pair {
        first: columns.first()?.name.clone(),
        other: columns.get(at)?.name.clone(),
        movers: movers(first, other),
        all: other.each.len(),
        own: own.and_then(|own| other.each.get(own)).map(|one| one.code.clone()),
    })
}

fn counts(pair: &Pair) -> (usize, usize) {
    let less = pair.movers.iter().filter(|mover| mover.more.count() < 0).count();
    (pair.movers.len().saturating_sub(less), less)
}

fn title(pair: &Pair) -> String {
    let (more, less) = counts(pair);
    match (more, less) {
        (0, 0) => "No board has more or less".to_owned(),
        _ => format!("{} more, {less} less", counted(more, "board has", "boards have")),
    }
}

fn sentence(pair: &Pair) -> String {
    let (more, less) = counts(pair);
    let same = pair.all.saturating_sub(more).saturating_sub(less);
    let most = pair.movers.iter().take(3).map(Mover::words).collect::<Vec<String>>().join("; ");
    let rest =
        if same == 0 { String::new() } else { format!(" {} the same.", counted(same, "board has", "boards have")) };
    if most.is_empty() {
        format!("Beside {}, {} leaves every board with the same money.", pair.first, pair.other)
    } else {
        format!("{most}.{rest}")
    }
}

fn exact(mover: &Mover) -> Decimal {
    Decimal::try_from_i128_with_scale(mover.more.count(), 8).unwrap_or_default()
}

fn chart(pair: &Pair) -> TwoSidedBars {
    let (more, less) = counts(pair);
    let row = |mover: &Mover| Row {
        name: mover.name.clone(),
        short_name: mover.name.clone(),
        amount: exact(mover),
        amount_words: Figures::Illustrative.signed_pounds(mover.more),
        beside_words: String::new(),
        yours: pair.own.as_ref() == Some(&mover.code),
    };
    TwoSidedBars {
        rows: pair.movers.iter().map(row).collect(),
        bodies: "boards".to_owned(),
        less_heading: format!("Less: {}", counted(less, "board", "boards")),
        more_heading: format!("More: {}", counted(more, "board", "boards")),
        amount_heading: "£ a year".to_owned(),
        beside_heading: String::new(),
        note: Vec::new(),
    }
}

fn table(pair: &Pair) -> Table {
    let row = |mover: &Mover| FileRow {
        cells: vec![
            Cell::Words(mover.name.clone()),
            Cell::Figure { shown: Figures::Illustrative.signed_millions(mover.more), exact: exact(mover) },
        ],
        yours: pair.own.as_ref() == Some(&mover.code),
    };
    Table {
        columns: vec![
            FileColumn::words("Integrated care board"),
            FileColumn::figures(format!("{} less {}, £ million a year", pair.other, pair.first)),
        ],
        rows: pair.movers.iter().map(row).collect(),
    }
}
