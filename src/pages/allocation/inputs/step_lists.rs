//! The lists of steps a rule may have, as tables of boxes.

use engine::allocation::study::input::{BandInput, KnotInput};
use rust_decimal::Decimal;
use scenario::Inputs;
use words::typed::Kind;

use crate::components::edit_table::{EditCell, EditColumn};
use crate::components::list_table::{List, Row, take_out_but_one};

const FIGURE: EditCell = EditCell::Figure(Kind::Percent);
/// How far apart new steps are put: 5%.
const APART: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

/// Bands of distance.
pub const BANDS: List = List {
    paths: &["allocation.rule.bands"],
    id: "bands",
    label: "Growth by bands of distance",
    names: "Step",
    columns: &[
        EditColumn { name: "Distance below", cell: EditCell::FigureOrBlank(Kind::Percent) },
        EditColumn { name: "Growth on top of the average", cell: FIGURE },
    ],
    rows: |inputs| {
        named(
            inputs
                .allocation
                .rule
                .bands
                .iter()
                .map(|band| [band.below.clone().unwrap_or_default(), band.differential.clone()]),
        )
    },
    set: |inputs, row, column, text| {
        let Some(band) = inputs.allocation.rule.bands.get_mut(row) else { return };
        match column {
            0 => band.below = (!text.is_empty()).then_some(text),
            _ => band.differential = text,
        }
    },
    add: Some(("Add a step", add_band)),
    remove: Some(|inputs, row| take_out_but_one(&mut inputs.allocation.rule.bands, row)),
};

/// A sliding scale.
pub const SCALE: List = List {
    paths: &["allocation.rule.knots"],
    id: "knots",
    label: "Growth sliding with distance",
    names: "Step",
    columns: &[
        EditColumn { name: "Distance from target", cell: FIGURE },
        EditColumn { name: "Growth on top of the average", cell: FIGURE },
    ],
    rows: |inputs| knots(&inputs.allocation.rule.knots),
    set: |inputs, row, column, text| set_knot(&mut inputs.allocation.rule.knots, row, column, text),
    add: Some(("Add a step", |inputs| add_knot(&mut inputs.allocation.rule.knots))),
    remove: Some(|inputs, row| take_out_but_one(&mut inputs.allocation.rule.knots, row)),
};

/// A guarantee that tapers.
pub const GUARANTEE: List = List {
    paths: &["allocation.rule.floor_knots"],
    id: "guarantee",
    label: "Least growth for any board",
    names: "Step",
    columns: &[
        EditColumn { name: "Distance from target", cell: FIGURE },
        EditColumn { name: "Guaranteed growth", cell: FIGURE },
    ],
    rows: |inputs| knots(&inputs.allocation.rule.floor_knots),
    set: |inputs, row, column, text| set_knot(&mut inputs.allocation.rule.floor_knots, row, column, text),
    add: Some(("Add a step", |inputs| add_knot(&mut inputs.allocation.rule.floor_knots))),
    remove: Some(|inputs, row| take_out_but_one(&mut inputs.allocation.rule.floor_knots, row)),
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
fn add_band(inputs: &mut Inputs) {
    let bands = &mut inputs.allocation.rule.bands;
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
