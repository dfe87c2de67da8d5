//! Figure 1: the share of income each commissioner brings; and the table of every one.

use ::charts::stacked_shares::{Bar, Part, StackedShares};
use ::charts::table::{Cell, Column, Row, Table};
use engine::pathways::provider::answer::{Dealing, Dealt};
use engine::quantities::{Fraction, Money, Pence};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::WhoKind;
use scenario::providers::Faced;
use words::Figures;
use words::count::{counted, noun};
use words::providers::{CATCHMENTS, commissioner, decimal, percent};

use super::reading::{Reading, figures, illustrative, use_reading};
use crate::charts::{ChartView, Figure};
use crate::components::cells::pounds;
use crate::components::table_card::TableCard;
use crate::state::memo::Memo;

/// Most commissioners that are drawn each.
const MOST_DRAWN: usize = 12;

/// Figure 1.
#[component]
pub fn CommissionersFigure() -> impl IntoView {
    let reading = use_reading();
    let own = own_board(reading);
    let chart = Memo::new(move |_| {
        own.with(|own| reading.shown(|faced| chart(faced, own.as_deref()))).flatten().unwrap_or_default()
    });
    let title = reading.memo(title);
    let table = Memo::new(move |_| reading.shown(|faced| table(reading, faced)).unwrap_or_default());
    let held = reading.workspace.is_held();
    view! {
        <Figure
            number=1
            title=title
            subtitle=Signal::stored("Share of the income that boards bring, a year; under each share, what they bring together".to_owned())
            illustrative=illustrative(reading)
            before=reading.before
            sentence=reading.memo(|faced| faced.shown().map(commissioner::who_brings_most).unwrap_or_default())
            table=table
            file_name=Signal::stored("income-by-commissioner".to_owned())
            held=held
            source=move || source(reading)
        >
            <ChartView chart=chart name=title held=held />
        </Figure>
    }
}

/// Where patients come from.
pub fn source(reading: Reading) -> String {
    if reading.input.with(|asked| asked.input.patients.own) {
        "Your own activity by board.".to_owned()
    } else {
        format!("NHS trust catchments, OHID, carried by geographr. {CATCHMENTS}")
    }
}

/// The reader's own board, shaded wherever it stands.
pub fn own_board(reading: Reading) -> Memo<Option<String>> {
    let who = reading.workspace.who();
    Memo::new(move |_| who.with(|who| (who.kind == WhoKind::Board).then(|| who.code.clone())))
}

fn title(faced: &Faced) -> String {
    let cover = faced.shown().and_then(|dealt| dealt.cover.as_ref()).map(|[_, ninety, ..]| ninety.commissioners);
    match cover {
        Some(1) => "One commissioner brings nine tenths of the income".to_owned(),
        Some(count) => format!("{count} commissioners bring nine tenths of the income"),
        None => "Shares are not known: a row is blank".to_owned(),
    }
}

fn is_own(one: &Dealing, own: Option<&str>) -> bool {
    own.is_some_and(|own| one.commissioner.boards.iter().any(|board| board == own))
}

fn chart(faced: &Faced, own: Option<&str>) -> Option<StackedShares> {
    let dealt = faced.shown()?;
    let hundredfold = |share: &Fraction| decimal(share).saturating_mul(Decimal::ONE_HUNDRED);
    let bar = |one: &Dealing| {
        let share = one.commissioner.share.as_ref()?;
        Some(Bar {
            name: commissioner::name(dealt.arrangement, &one.commissioner.code, &one.commissioner.boards),
            short_name: commissioner::short_name(dealt.arrangement, &one.commissioner.code),
            parts: vec![Part { amount: hundredfold(share), words: String::new() }],
            whole_words: percent(share),
            note: one
                .commissioner
                .cumulative
                .as_ref()
                .map_or_else(String::new, |sum| format!("{} together", percent(sum))),
            yours: is_own(one, own),
            ..Bar::default()
        })
    };
    let mut bars: Vec<Bar> = dealt.commissioners.iter().take(MOST_DRAWN).map(bar).collect::<Option<_>>()?;
    bars.extend(others(dealt, hundredfold));
    Some(StackedShares {
        bars,
        part_names: vec!["Share of income".to_owned()],
        unexplained_name: String::new(),
        mark: None,
    })
}

/// Those beyond the largest, in one bar.
fn others(dealt: &Dealt, hundredfold: impl Fn(&Fraction) -> Decimal) -> Option<Bar> {
    let rest = dealt.commissioners.get(MOST_DRAWN..).filter(|rest| !rest.is_empty())?;
    let before = dealt.commissioners.get(MOST_DRAWN.checked_sub(1)?)?.commissioner.cumulative.as_ref()?;
    let share = Fraction::whole(1).minus(before);
    let name = format!("{} {}", rest.len(), noun(rest.len(), "other", "others"));
    Some(Bar {
        name: name.clone(),
        short_name: name,
        parts: vec![Part { amount: hundredfold(&share), words: String::new() }],
        whole_words: percent(&share),
        note: "100.0% together".to_owned(),
        ..Bar::default()
    })
}

/// The table of every commissioner.
#[component]
pub fn EveryCommissioner() -> impl IntoView {
    let reading = use_reading();
    let table = Memo::new(move |_| reading.shown(|faced| table(reading, faced)).unwrap_or_default());
    let title = reading.memo(|faced| format!("Every commissioner of {}", faced.trust.name));
    let subtitle = reading.memo(|faced| {
        let count = faced.shown().map_or(0, |dealt| dealt.commissioners.len());
        format!(
            "{}, the largest first; a pair below the low volume threshold settles by one fixed payment",
            counted(count, "commissioner", "commissioners")
        )
    });
    view! {
        <TableCard
            id="every-commissioner"
            title=title
            subtitle=subtitle
            table=table
            cards=true
            wrapped=true
            file_name="commissioners.csv"
            illustrative=illustrative(reading)
            before=reading.before
            source=Signal::derive(move || source(reading))
        />
    }
}

/// Every commissioner with its share, its income, and what moves it.
pub fn table(reading: Reading, faced: &Faced) -> Table {
    let own = own_board(reading).get_untracked();
    rows(faced, own.as_deref(), figures(reading))
}

fn rows(faced: &Faced, own: Option<&str>, figures: Figures) -> Table {
    let columns = vec![
        Column::words("Commissioner"),
        Column::figures("Share of income, %"),
        Column::figures("Together, %"),
        Column::figures("Income a year, £"),
        Column::words("How they settle"),
        Column::figures("Away from plan: paid, £"),
        Column::figures("Away from plan: not paid for, £"),
    ];
    let Some(dealt) = faced.shown() else { return Table { columns, rows: Vec::new() } };
    let share = |share: &Option<Fraction>| {
        share.as_ref().map_or(Cell::None, |share| Cell::Figure {
            shown: percent(share).trim_end_matches('%').to_owned(),
            exact: decimal(share).saturating_mul(Decimal::ONE_HUNDRED),
        })
    };
    let money = |money: Option<Money>| {
        money.map_or(Cell::None, |money| Cell::Figure { shown: figures.pounds(money), exact: money.pounds() })
    };
    let row = |one: &Dealing| {
        let commissioner = &one.commissioner;
        Row {
            cells: vec![
                Cell::Words(commissioner::name(dealt.arrangement, &commissioner.code, &commissioner.boards)),
                share(&commissioner.share),
                share(&commissioner.cumulative),
                money(commissioner.income),
                Cell::Words(commissioner::settles(commissioner.settles).to_owned()),
                signed(one.moved.variable, figures),
                signed(one.moved.not_followed, figures),
            ],
            yours: is_own(one, own),
        }
    };
    Table { columns, rows: dealt.commissioners.iter().map(row).collect() }
}

/// Pence with their sign, as the page shows them and as a file carries them.
pub fn signed(pence: Option<Pence>, figures: Figures) -> Cell {
    pence.map_or(Cell::None, |pence| Cell::Figure { shown: figures.signed_pounds(pence), exact: pounds(pence) })
}
