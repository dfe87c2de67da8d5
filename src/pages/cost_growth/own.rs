//! Components of one's own: their shares of the opening spending, their growth, and what it is made of, in a dialog.

use leptos::prelude::*;
use scenario::cost_growth::OwnComponentInput;
use words::count::counted;
use words::typed::Kind;

use super::reading::use_reading;
use crate::components::drawer::WideDrawer;
use crate::components::edit_table::{Edit, EditCell, EditColumn, EditRow, EditTable};
use crate::components::live::live;
use crate::components::problem::ProblemsBehind;
use crate::shell::use_spoken;
use crate::state::memo::Memo;

/// Most components: as many as the engine takes.
const MOST: usize = engine::pathways::cost_growth::projection::MOST_COMPONENTS;

/// A column: its heading, its kind, its field, how it is read and kept.
struct Place {
    column: EditColumn,
    field: &'static str,
    get: fn(&OwnComponentInput) -> &String,
    set: fn(&mut OwnComponentInput) -> &mut String,
}

macro_rules! place {
    ($name:literal, $cell:expr, $field:ident) => {
        Place {
            column: EditColumn { name: $name, cell: $cell },
            field: stringify!($field),
            get: |own| &own.$field,
            set: |own| &mut own.$field,
        }
    };
}

static COLUMNS: [Place; 7] = [
    place!("Name", EditCell::Words, name),
    place!("Share of opening spending, %", EditCell::Figure(Kind::Percent), share),
    place!("Growth of spending a year, %", EditCell::FigureOrBlank(Kind::Percent), spending),
    place!("Volume, %", EditCell::FigureOrBlank(Kind::Percent), volume),
    place!("Price, %", EditCell::FigureOrBlank(Kind::Percent), price),
    place!("Mix, %", EditCell::FigureOrBlank(Kind::Percent), mix),
    place!("New treatments, %", EditCell::FigureOrBlank(Kind::Percent), new_treatments),
];

/// A component whose growth is not known yet; its name is the first that is free.
pub fn blank(own: &[OwnComponentInput]) -> OwnComponentInput {
    let name = |number: usize| format!("Component {number}");
    let free = (1..=own.len().saturating_add(1)).map(name).find(|name| own.iter().all(|one| one.name != *name));
    let share = if own.is_empty() { "1" } else { "0" };
    OwnComponentInput { name: free.unwrap_or_default(), share: share.to_owned(), ..OwnComponentInput::default() }
}

/// The row that opens the dialog.
#[component]
pub fn OwnComponents() -> impl IntoView {
    let (reading, spoken) = (use_reading(), use_spoken());
    let workspace = reading.workspace;
    let count = workspace.select(|inputs| inputs.cost_growth.own.len());
    let rows = Memo::new(move |_| {
        reading.input.with(|input| {
            let row = |(at, own): (usize, &OwnComponentInput)| EditRow {
                key: at.to_string(),
                name: own.name.clone(),
                cells: COLUMNS.iter().map(|place| (place.get)(own).clone()).collect(),
            };
            input.own.iter().enumerate().map(row).collect::<Vec<EditRow>>()
        })
    });
    let edit = Callback::new(move |(key, at, text): Edit| {
        let (Ok(row), Some(place)) = (key.parse::<usize>(), COLUMNS.get(at)) else { return };
        workspace.edit(&format!("cost_growth.own[{row}].{}", place.field), |inputs| {
            if let Some(own) = inputs.cost_growth.own.get_mut(row) {
                text.trim().clone_into((place.set)(own));
            }
        });
    });
    let remove = Callback::new(move |key: String| {
        let Ok(row) = key.parse::<usize>() else { return };
        workspace.edit_named("component removed", |inputs| {
            if row < inputs.cost_growth.own.len() {
                inputs.cost_growth.own.remove(row);
            }
        });
    });
    let add = Callback::new(move |()| {
        if count.get_untracked() >= MOST {
            spoken.say(format!("The budget takes {MOST} components."));
            return;
        }
        workspace.edit_named("component added", |inputs| {
            let own = &mut inputs.cost_growth.own;
            own.push(blank(own));
        });
        spoken.say("A component was added at the foot of the table.".to_owned());
    });
    let said = Signal::derive(move || counted(count.get(), "component", "components"));
    view! {
        <WideDrawer id="own-components" name="Your own components" count=said>
            <p class="field__hint">
                "Shares must make 100%. Growth left blank is not known, and never 0. Of volume, price, mix and new treatments leave one blank and it is what is left of the growth of spending; with two or more blank the growth is not told apart."
            </p>
            <ProblemsBehind id="own-problems" problems=Signal::derive(move || reading.problems()) />
            {live(move || view! {
                <EditTable
                    id="own"
                    label="Your own components"
                    names="Component"
                    columns=COLUMNS.iter().map(|place| place.column).collect()
                    rows=rows
                    on_edit=edit
                    on_add=("Add a component", add)
                    on_remove=remove
                    gesture=workspace.gesture("cost_growth.own")
                />
            })}
        </WideDrawer>
    }
}
