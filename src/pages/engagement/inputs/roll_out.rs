//! Systems year by year, where not all of them start at once.

use leptos::prelude::*;
use words::count::counted;
use words::typed::Kind;

use super::settings::GROWTH;
use crate::components::drawer::Drawer;
use crate::components::edit_table::{Edit, EditCell, EditColumn, EditRow, EditTable};
use crate::components::setting::SettingNumber;
use crate::pages::engagement::reading::use_reading;

const PATH: &str = "engagement.roll_out";

/// The drawer.
#[component]
pub fn RollOut() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let count = Signal::derive(move || {
        reading.input.with(|input| match input.roll_out.len() {
            0 => "all at once".to_owned(),
            years => counted(years, "year", "years"),
        })
    });
    let rows = Signal::derive(move || {
        reading.input.with(|input| {
            let row = |(at, systems): (usize, &String)| EditRow {
                key: at.to_string(),
                name: format!("Year {}", at.saturating_add(1)),
                cells: vec![systems.clone()],
            };
            input.roll_out.iter().enumerate().map(row).collect::<Vec<EditRow>>()
        })
    });
    let edit = Callback::new(move |(key, _, text): Edit| {
        let Ok(at) = key.parse::<usize>() else { return };
        workspace.edit(PATH, |inputs| {
            if let Some(year) = inputs.engagement.roll_out.get_mut(at) {
                *year = text;
            }
        });
    });
    let add = Callback::new(move |()| {
        workspace.edit(PATH, |inputs| {
            let all = inputs.engagement.systems.clone();
            inputs.engagement.roll_out.push(all);
        });
    });
    let remove = Callback::new(move |key: String| {
        let Ok(at) = key.parse::<usize>() else { return };
        workspace.edit(PATH, |inputs| {
            if at < inputs.engagement.roll_out.len() {
                inputs.engagement.roll_out.remove(at);
            }
        });
    });
    view! {
        <Drawer name="Systems year by year" count=count>
            <p class="field__hint">"Add a year for each step in which you take up more systems. Without years, all of them start at once."</p>
            <EditTable
                id="roll-out"
                label="Systems year by year"
                names="Year"
                columns=vec![EditColumn { name: "Systems", cell: EditCell::Figure(Kind::Number) }]
                rows=rows
                on_edit=edit
                on_add=("Add a year", add)
                on_remove=remove
                gesture=workspace.gesture(PATH)
            />
            <SettingNumber setting=GROWTH label="Growth of prices a year" may_be_blank=true />
        </Drawer>
    }
}
