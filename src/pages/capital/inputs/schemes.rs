//! Every scheme in a dialog: what can be changed of each.

use leptos::prelude::*;
use scenario::capital::SchemeInput;
use words::typed::Kind;

use crate::components::drawer::WideDrawer;
use crate::components::edit_table::{Edit, EditCell, EditColumn, EditRow, EditTable};
use crate::pages::capital::reading::use_reading;
use crate::state::memo::Memo;

/// A column: its heading, what it holds, and the text of a scheme it stands for.
type Place = (EditColumn, fn(&SchemeInput) -> String, fn(&mut SchemeInput, String));

const fn column(name: &'static str, cell: EditCell) -> EditColumn {
    EditColumn { name, cell }
}

const COLUMNS: [Place; 7] = [
    (column("Name", EditCell::Words), |scheme| scheme.name.clone(), |scheme, text| scheme.name = text),
    (
        column("Cost in its first year, £", EditCell::Figure(Kind::Pounds)),
        |scheme| scheme.costs.first().cloned().unwrap_or_default(),
        |scheme, text| {
            if let Some(cost) = scheme.costs.first_mut() {
                *cost = text;
            }
        },
    ),
    (
        column("Benefits a year, £", EditCell::Figure(Kind::Pounds)),
        |scheme| scheme.benefit.clone(),
        |scheme, text| scheme.benefit = text,
    ),
    (
        column("Running cost a year, £", EditCell::Figure(Kind::Pounds)),
        |scheme| scheme.running_cost.clone(),
        |scheme, text| scheme.running_cost = text,
    ),
    (
        column("Value for patients elsewhere, %", EditCell::FigureOrBlank(Kind::Percent)),
        |scheme| scheme.outside_share.clone(),
        |scheme, text| scheme.outside_share = text,
    ),
    (
        column("Own funds, £", EditCell::Figure(Kind::Pounds)),
        |scheme| scheme.own_funds.clone(),
        |scheme, text| scheme.own_funds = text,
    ),
    (
        column("Value worked out elsewhere, £", EditCell::FigureOrBlank(Kind::Pounds)),
        |scheme| scheme.value.clone(),
        |scheme, text| scheme.value = text,
    ),
];

/// The drawer.
#[component]
pub fn Schemes() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let count = workspace.select(|inputs| inputs.capital.schemes.len());
    let rows = Memo::new(move |_| {
        reading.input.with(|input| {
            let row = |scheme: &SchemeInput| EditRow {
                key: scheme.code.clone(),
                name: scheme.code.clone(),
                cells: COLUMNS.iter().map(|(_, get, _)| get(scheme)).collect(),
            };
            input.schemes.iter().map(row).collect::<Vec<EditRow>>()
        })
    });
    let edit = Callback::new(move |(key, at, text): Edit| {
        workspace.edit("capital.schemes", |inputs| {
            let scheme = inputs.capital.schemes.iter_mut().find(|scheme| scheme.code == key);
            if let (Some(scheme), Some((_, _, set))) = (scheme, COLUMNS.get(at)) {
                set(scheme, text);
            }
        });
    });
    let remove = Callback::new(move |key: String| {
        workspace.edit("capital.schemes", |inputs| inputs.capital.schemes.retain(|scheme| scheme.code != key));
    });
    view! {
        <WideDrawer id="schemes" name="Schemes" count=Signal::derive(move || count.get().to_string())>
            <p class="field__hint">
                "A blank share asks the flows of patients between boards. A blank value is worked out from costs, benefits and running costs."
            </p>
            <EditTable
                id="scheme"
                label="Schemes"
                names="Code"
                columns=COLUMNS.iter().map(|(column, _, _)| *column).collect()
                rows=rows
                on_edit=edit
                on_remove=remove
                gesture=workspace.gesture("capital.schemes")
            />
        </WideDrawer>
    }
}
