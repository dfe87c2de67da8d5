//! Systems year by year, where not all of them start at once.

use leptos::prelude::*;
use words::count::counted;
use words::typed::Kind;

use super::settings::GROWTH;
use crate::components::drawer::Drawer;
use crate::components::edit_table::{EditCell, EditColumn};
use crate::components::list_table::{List, ListTable, put, take_out};
use crate::components::setting::SettingNumber;
use crate::pages::engagement::reading::use_reading;

const YEARS: List = List {
    paths: &["engagement.roll_out"],
    id: "roll-out",
    label: "Systems year by year",
    names: "Year",
    columns: &[EditColumn { name: "Systems", cell: EditCell::Figure(Kind::Number) }],
    rows: |inputs| {
        let years = inputs.engagement.roll_out.iter().zip(1..);
        years.map(|(systems, year)| (format!("Year {year}"), vec![systems.clone()])).collect()
    },
    set: |inputs, year, _, text| put(&mut inputs.engagement.roll_out, year, text),
    add: Some(("Add a year", |inputs| inputs.engagement.roll_out.push(inputs.engagement.systems.clone()))),
    remove: Some(|inputs, year| take_out(&mut inputs.engagement.roll_out, year)),
};

/// The drawer.
#[component]
pub fn RollOut() -> impl IntoView {
    let reading = use_reading();
    let count = Signal::derive(move || {
        reading.input.with(|input| match input.roll_out.len() {
            0 => "all at once".to_owned(),
            years => counted(years, "year", "years"),
        })
    });
    view! {
        <Drawer name="Systems year by year" count=count>
            <p class="field__hint">"Add a year for each step in which you take up more systems. Without years, all of them start at once."</p>
            <ListTable list=YEARS />
            <SettingNumber setting=GROWTH label="Growth of prices a year" may_be_blank=true />
        </Drawer>
    }
}
