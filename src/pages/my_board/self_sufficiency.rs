//! How many of the board's residents are treated within each footprint, by illustrative flows.

use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::self_sufficiency::{SelfSufficiency, self_sufficiency, shipped_flows};
use engine::parameters::{self, IntegratedCareBoard};
use engine::quantities::Fraction;
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::figures::percent_as_set;
use words::typed::Kind;
use words::{Exact, Figures};

use super::reading::use_reading;
use crate::components::card::{Card, CardFoot};
use crate::components::field::NumberField;
use crate::components::illustrative::IllustrativeTag;
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::state::memo::Memo;

const OWN: &str = "your board";
const GROUP: &str = "your group";
const REGION: &str = "your region";

/// The card; nothing while no board is chosen.
#[component]
pub fn SelfSufficiencyCard() -> impl IntoView {
    let reading = use_reading();
    live(move || reading.own.get().map(|own| view! { <OfBoard own=own /> }))
}

#[component]
fn OfBoard(own: &'static IntegratedCareBoard) -> impl IntoView {
    let reading = use_reading();
    let mark = reading.mark;
    let share = Memo::new(move |_| mark.with(|mark| asked(mark)));
    let found = Memo::new(move |_| {
        reading.boards(|boards| of_board(own, boards.group(own.code), share.get().unwrap_or(Decimal::ONE)))
    });
    let sentence = Signal::derive(move || {
        found.with(|found| found.as_ref().map(|found| sentence(own, found, share.get())).unwrap_or_default())
    });
    let problem = Signal::derive(move || share.get().is_none().then(|| "Give a share from 0% to 100%.".to_owned()));
    let table = Signal::derive(move || found.with(|found| found.as_ref().map(table).unwrap_or_default()));
    view! {
        <Card
            id="sufficiency-title"
            title=Signal::stored("Where its residents are treated".to_owned())
            subtitle=Signal::stored(Some("Residents treated within each footprint, admissions of all kinds, about 2019".to_owned()))
            illustrative=Signal::stored(true)
            before=reading.before
            beside=ViewFn::from(|| view! { <IllustrativeTag shown=Signal::stored(true) /> })
        >
            <div class="stack">
                <NumberField
                    id="sufficiency-mark"
                    label=Signal::stored("Share of residents to be treated within the footprint".to_owned())
                    kind=Kind::Percent
                    value=mark
                    on_change=move |text: String| mark.set(text)
                    problem=problem
                />
                <p class="figure__sentence">{sentence}</p>
                <PlainTable name=Signal::stored("Residents treated within each footprint".to_owned()) table=table cards=true />
            </div>
            <CardFoot source=Signal::stored(Some(
                "Illustrative: flows of all admissions, not of specialised care, which crosses boundaries more. A system without a large specialist hospital may be the wrong size for delegation (Provider voices, 2020)."
                    .to_owned(),
            ))><span></span></CardFoot>
        </Card>
    }
}

/// The share that is asked for, from 0 to 1; `None` for any other figure.
fn asked(mark: &str) -> Option<Decimal> {
    mark.parse().ok().filter(|mark| (Decimal::ZERO..=Decimal::ONE).contains(mark))
}

fn of_board(own: &IntegratedCareBoard, group: Option<&[String]>, mark: Decimal) -> SelfSufficiency {
    let region = parameters::boards().iter().filter(|board| board.region == own.region).map(|board| board.code);
    let mut footprints = vec![(OWN, vec![own.code])];
    footprints.extend(group.map(|codes| (GROUP, codes.iter().map(String::as_str).collect())));
    footprints.push((REGION, region.collect()));
    self_sufficiency(&shipped_flows(), own.code, &footprints, &Fraction::from(mark))
}

fn percent(share: Option<&str>) -> Option<String> {
    let share: Decimal = share?.parse().ok()?;
    Some(Figures::Illustrative.percent(Exact::from(share)))
}

fn sentence(own: &IntegratedCareBoard, found: &SelfSufficiency, mark: Option<Decimal>) -> String {
    let share = |name: &str| {
        found
            .footprints
            .iter()
            .find(|within| within.footprint == name)
            .and_then(|within| percent(within.share.as_deref()))
    };
    let (Some(board), Some(region)) = (share(OWN), share(REGION)) else {
        return format!("No flow of {} is listed.", own.name);
    };
    let least = mark.map(percent_as_set).map_or_else(String::new, |mark| match found.least.as_deref() {
        None => format!("Not even the region reaches {mark}."),
        Some(least) => format!("The least footprint that reaches {mark} is {least}."),
    });
    format!(
        "With illustrative figures, {board} of the residents of {} are treated in the board and {region} in the region. {least}",
        own.name
    )
}

fn table(found: &SelfSufficiency) -> Table {
    let rows = found.footprints.iter().map(|within| {
        let exact: Option<Decimal> = within.share.as_deref().and_then(|share| share.parse().ok());
        let figure = exact.map_or(Cell::None, |exact| Cell::Figure {
            shown: Figures::Illustrative.percent(Exact::from(exact)),
            exact,
        });
        Row {
            cells: vec![Cell::Words(words::count::capital(&within.footprint)), figure],
            yours: within.footprint == OWN,
        }
    });
    Table {
        columns: vec![Column::words("Footprint"), Column::figures("Residents treated in it")],
        rows: rows.collect(),
    }
}
