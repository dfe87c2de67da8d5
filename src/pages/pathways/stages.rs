//! The stages in a dialog: patients, prices, who pays under each arrangement, and what each unit of size changes.

use leptos::prelude::*;
use scenario::pathway::{PathwayStageInput, PayerInput};
use words::typed::Kind;

use super::inputs::PAYERS;
use super::reading::use_reading;
use crate::components::drawer::WideDrawer;
use crate::components::edit_table::{Edit, EditCell, EditColumn, EditRow, EditTable};
use crate::components::live::live;
use crate::components::problem::ProblemsBehind;
use crate::shell::use_spoken;
use crate::state::memo::Memo;

/// Most stages: as many as the engine takes.
const MOST: usize = engine::pathways::pathway::MOST_STAGES;

/// A column: its heading, its kind, its field, how it is read and kept.
struct Place {
    column: EditColumn,
    field: &'static str,
    get: fn(&PathwayStageInput) -> String,
    set: fn(&mut PathwayStageInput, String),
}

macro_rules! text {
    ($name:literal, $cell:expr, $field:ident) => {
        Place {
            column: EditColumn { name: $name, cell: $cell },
            field: stringify!($field),
            get: |stage| stage.$field.clone(),
            set: |stage, text| stage.$field = text,
        }
    };
}

macro_rules! payer {
    ($name:literal, $field:ident) => {
        Place {
            column: EditColumn { name: $name, cell: EditCell::Choice(&PAYERS) },
            field: stringify!($field),
            get: |stage| stage.$field.code().to_owned(),
            set: |stage, code| stage.$field = PayerInput::from_code(&code).unwrap_or(stage.$field),
        }
    };
}

static COLUMNS: [Place; 8] = [
    text!("Name", EditCell::Words, name),
    text!("Patients a year", EditCell::FigureOrBlank(Kind::Number), patients),
    text!("Cost of one, £", EditCell::FigureOrBlank(Kind::Pounds), unit_cost),
    payer!("Paid nationally by", national),
    payer!("Paid with a joined budget by", joint),
    payer!("Paid where boards commission by", delegated),
    text!("Patients, change for each one", EditCell::FigureOrBlank(Kind::Number), patients_change),
    text!("Cost of one, change for each one, £", EditCell::FigureOrBlank(Kind::Number), unit_cost_change),
];

/// The drawer.
#[component]
pub fn Stages() -> impl IntoView {
    let (reading, spoken) = (use_reading(), use_spoken());
    let workspace = reading.workspace;
    let count = workspace.select(|inputs| inputs.pathway.stages.len());
    let rows = Memo::new(move |_| {
        reading.input.with(|input| {
            let row = |(at, stage): (usize, &PathwayStageInput)| EditRow {
                key: at.to_string(),
                name: stage.name.clone(),
                cells: COLUMNS.iter().map(|place| (place.get)(stage)).collect(),
            };
            input.stages.iter().enumerate().map(row).collect::<Vec<EditRow>>()
        })
    });
    let edit = Callback::new(move |(key, at, text): Edit| {
        let (Ok(row), Some(place)) = (key.parse::<usize>(), COLUMNS.get(at)) else { return };
        workspace.edit(&format!("pathway.stages[{row}].{}", place.field), |inputs| {
            if let Some(stage) = inputs.pathway.stages.get_mut(row) {
                (place.set)(stage, text.trim().to_owned());
            }
        });
    });
    let remove = Callback::new(move |key: String| {
        let Ok(row) = key.parse::<usize>() else { return };
        workspace.edit_named("stage removed", |inputs| {
            if row < inputs.pathway.stages.len() {
                inputs.pathway.stages.remove(row);
            }
        });
    });
    let add = Callback::new(move |()| {
        if count.get_untracked() >= MOST {
            spoken.say(format!("A pathway takes {MOST} stages."));
            return;
        }
        workspace.edit_named("stage added", |inputs| {
            let stages = &mut inputs.pathway.stages;
            let number = stages.len().saturating_add(1);
            stages.push(PathwayStageInput {
                code: format!("own-{number}"),
                name: format!("Stage {number}"),
                patients_change: "0".to_owned(),
                unit_cost_change: "0".to_owned(),
                ..PathwayStageInput::default()
            });
        });
        spoken.say("A stage was added at the foot of the table.".to_owned());
    });
    view! {
        <WideDrawer id="stages" name="Stages and who pays" count=Signal::derive(move || count.get().to_string())>
            <p class="field__hint">
                "Patients, tests or appointments a year, at prices of year 1. A blank figure is not known and never 0: what depends on it is left out, all else is worked out. The last two columns say what each one of what is done changes; − is fewer."
            </p>
            <ProblemsBehind id="stages-problems" problems=Signal::derive(move || reading.problems()) />
            {live(move || view! {
                <EditTable
                    id="stage"
                    label="Stages"
                    names="Stage"
                    columns=COLUMNS.iter().map(|place| place.column).collect()
                    rows=rows
                    on_edit=edit
                    on_add=("Add a stage", add)
                    on_remove=remove
                    gesture=workspace.gesture("pathway.stages")
                />
            })}
        </WideDrawer>
    }
}
