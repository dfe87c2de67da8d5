//! Applicants of the user's own, pasted from a spreadsheet in place of the example's.

use leptos::prelude::*;
use scenario::engagement::ApplicantInput;
use scenario::import::{APPLICANTS, Table};
use words::count::counted;

use crate::components::bring_in::BringIn;
use crate::components::drawer::WideDrawer;
use crate::components::live::live;
use crate::components::paste_table::PasteTable;
use crate::pages::fund::reading::use_reading;
use crate::state::memo::Memo;

const PATH: &str = "engagement.fund.own_applicants";

/// The drawer.
#[component]
pub fn Applicants() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let number = Memo::new(move |_| reading.input.with(|input| input.fund.own_applicants.len()));
    let count = Signal::derive(move || match number.get() {
        0 => "the example’s".to_owned(),
        own => counted(own, "applicant", "applicants"),
    });
    let paste = Callback::new(move |rows: Vec<Vec<String>>| {
        let cell = |row: &[String], at: usize| row.get(at).cloned().unwrap_or_default();
        let applicant = |row: &Vec<String>| ApplicantInput {
            code: cell(row, 0),
            income: cell(row, 1),
            cost: cell(row, 2),
            requested: cell(row, 3),
        };
        workspace.edit(PATH, |inputs| inputs.engagement.fund.own_applicants = rows.iter().map(applicant).collect());
    });
    let clear = move |_| workspace.edit(PATH, |inputs| inputs.engagement.fund.own_applicants.clear());
    view! {
        <WideDrawer id="own-applicants" name="Your own applicants" count=count>
            <p class="field__hint">
                "Paste those who apply, one a row: a name or code, income, and, where known, what being heard costs them and what they ask for. Your own charity is added to them."
            </p>
            <BringIn id="bring-applicants" table=Table::Applicants />
            <PasteTable id="paste-applicants" label="Applicants" columns=&APPLICANTS places=Vec::new() on_apply=paste />
            {live(move || (number.get() > 0).then(|| view! {
                <p><button class="button" type="button" on:click=clear>"Go back to the example’s applicants"</button></p>
            }))}
        </WideDrawer>
    }
}
