//! The lists of steps a rule may have, as tables of boxes.

use engine::allocation::study::StudyInput;
use engine::allocation::study::input::{BandInput, KnotInput};
use rust_decimal::Decimal;
use words::typed::Kind;

use super::list_table::{List, Row, take_out_but_one};
use crate::components::edit_table::{EditCell, EditColumn};

const FIGURE: EditCell = EditCell::Figure(Kind::Percent);
/// How far apart new steps are put: 5%.
const APART: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

/// Bands of distance.
pub const BANDS: List = List {
    path: "allocation.rule.bands",
    id: "bands",
    label: "Growth by bands of distance",
    names: "Step",
    columns: &[
        EditColumn { name: "Distance below", cell: EditCell::FigureOrBlank(Kind::Percent) },
        EditColumn { name: "Growth on top of the average", cell: FIGURE },
    ],
    rows: |study| {
        named(study.rule.bands.iter().map(|band| [band.below.clone().unwrap_or_default(), band.differential.clone()]))
    },
    set: |study, row, column, text| {
        let Some(band) = study.rule.bands.get_mut(row) else { return };
        match column {
            0 => band.below = (!text.is_empty()).then_some(text),
            _ => band.differential = text,
        }
    },
    add: Some(("Add a step", add_band)),
    remove: |study, row| take_out_but_one(&mut study.rule.bands, row),
};

/// A sliding scale.
pub const SCALE: List = List {
    path: "allocation.rule.knots",
    id: "knots",
    label: "Growth sliding with distance",
    names: "Step",
    columns: &[
        EditColumn { name: "Distance from target", cell: FIGURE },
        EditColumn { name: "Growth on top of the average", cell: FIGURE },
    ],
    rows: |study| knots(&study.rule.knots),
    set: |study, row, column, text| set_knot(&mut study.rule.knots, row, column, text),
    add: Some(("Add a step", |study| add_knot(&mut study.rule.knots))),
    remove: |study, row| take_out_but_one(&mut study.rule.knots, row),
};

/// A guarantee that tapers.
pub const GUARANTEE: List = List {
    path: "allocation.rule.floor_knots",
    id: "guarantee",
    label: "Least growth for any board",
    names: "Step",
    columns: &[
        EditColumn { name: "Distance from target", cell: FIGURE },
        EditColumn { name: "Guaranteed growth", cell: FIGURE },
    ],
    rows: |study| knots(&study.rule.floor_knots),
    set: |study, row, column, text| set_knot(&mut study.rule.floor_knots, row, column, text),
    add: Some(("Add a step", |study| add_knot(&mut study.rule.floor_knots))),
    remove: |study, row| take_out_but_one(&mut study.rule.floor_knots, row),
};

fn named(cells: impl Iterator<Item = [String; 2]>) -> Vec<Row> {
    cells.zip(1..).map(|(cells, number)| (format!("Step {number}"), cells.into())).collect()
}

fn knots(knots: &[KnotInput]) -> Vec<Row> {
    named(knots.iter().map(|knot| [knot.distance.clone(), knot.growth.clone()]))
}

fn set_knot(knots: &mut [KnotInput], row: usize, column: usize, text: String) {
    let Some(knot) = knots.get_mut(row) else { return };
    match column {
        0 => knot.distance = text,
        _ => knot.growth = text,
    }
}

/// A step further from target than the last, with the same growth.
fn add_knot(knots: &mut Vec<KnotInput>) {
    let last = knots.last().cloned().unwrap_or_else(|| KnotInput { distance: "0".into(), growth: "0".into() });
    knots.push(KnotInput { distance: further(&last.distance), growth: last.growth });
}

/// A band before the last one, which has no limit.
fn add_band(study: &mut StudyInput) {
    let bands = &mut study.rule.bands;
    let open_end = bands.pop_if(|last| last.below.is_none());
    let last = bands.last().cloned().unwrap_or_else(|| BandInput { below: None, differential: "0".into() });
    let below = last.below.as_deref().map_or_else(|| "0".to_owned(), further);
    bands.push(BandInput { below: Some(below), differential: last.differential });
    bands.extend(open_end);
}

fn further(distance: &str) -> String {
    let number: Option<Decimal> = distance.parse().ok();
    number
        .and_then(|number| number.checked_add(APART))
        .map_or_else(|| distance.to_owned(), |next| next.normalize().to_string())
}
