//! The medicine: price, patients, payments, what is linked to outcome, how many fail; years in drawers.

use leptos::prelude::*;
use words::typed::Kind;

use super::reading::use_reading;
use super::settings::{ALL, BAD_YEAR, FAILURE, FIRST, LATER, LINKED, PATH, PAYMENTS, PRICE};
use crate::components::drawer::{Drawer, Drawers, WideDrawer};
use crate::components::edit_table::{EditCell, EditColumn};
use crate::components::faults::is_under;
use crate::components::focus;
use crate::components::list_table::{List, ListTable, put, take_out, years};
use crate::components::notes::NotesDrawer;
use crate::components::setting::{SettingNumber, SettingSlider};
use crate::components::slider::Reach;
use crate::components::years::YearsSlider;

/// The most years the page offers.
const MOST_YEARS: u32 = 15;

/// Brings the input at a path into view and gives it focus; what stands in a table leads to the slider beside it.
pub fn go_to(path: &str) {
    let found = ALL.into_iter().find(|setting| is_under(path, setting.path) || is_under(setting.path, path));
    focus::show_input(match found {
        Some(setting) => setting.id,
        None => FIRST.id,
    });
}

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    let hint = |words: &str| Signal::stored(Some(words.to_owned()));
    view! {
        <div class="fields">
            <div></div>
            <SettingNumber setting=PRICE label="Price for one patient" may_be_blank=true hint=Signal::stored(Some("What the NHS pays is agreed in confidence.".to_owned())) />
            <SettingSlider setting=FIRST label="Patients of England in year 1" reach=Reach::new(0, 300, 0) />
            <SettingSlider setting=LATER label="In each later year" reach=Reach::new(0, 300, 0) />
            <SettingSlider setting=PAYMENTS label="Yearly payments" reach=Reach::new(1, 20, 0) hint=hint("The first at treatment. 1 is paying up front.") />
            <SettingSlider setting=LINKED label="Paid only while the patient is well" reach=Reach::new(0, 100, 0) hint=hint("Share of each payment after the first that stops with failure.") />
            <SettingSlider setting=FAILURE label="Fail in a year" reach=Reach::new(0, 100, 0) hint=hint("Of patients still well, each year after treatment.") />
        </div>
        <Drawers>
            <ByYear />
            <Failures />
            <Drawer name="A bad year" count=bad_year()>
                <SettingSlider setting=BAD_YEAR label="Chance of a year with more patients" reach=Reach::new(1, 50, 0)
                    hint=hint("5% is one year in twenty.") />
            </Drawer>
            <NotesDrawer room="medicines." parts=&[PATH] on_go=Callback::new(|path: String| go_to(&path)) />
        </Drawers>
    }
}

fn bad_year() -> Signal<String> {
    let reading = use_reading();
    Signal::derive(move || reading.input.with(|asked| words::typed::understood(Kind::Percent, &asked.input.bad_year)))
}

/// The patients of each year.
const PATIENTS: List = List {
    paths: &["medicines.patients"],
    id: "year",
    label: "Patients year by year",
    names: "Year",
    columns: &[EditColumn { name: "Patients who start", cell: EditCell::FigureOrBlank(Kind::Number) }],
    rows: |inputs| years(inputs.medicines.years(), [&inputs.medicines.patients]),
    set: |inputs, year, _, text| put(&mut inputs.medicines.patients, year, text),
    add: None,
    remove: None,
};

/// Years, and the patients of each.
#[component]
fn ByYear() -> impl IntoView {
    let reading = use_reading();
    let count = Signal::derive(move || words::year::years(reading.input.with(|asked| asked.input.years())));
    view! {
        <WideDrawer id="by-year" name="Patients year by year" count=count>
            <p class="field__hint">"Patients of England who start in each year. A blank is not known, and leaves open what rests on it."</p>
            <YearsSlider
                label="Years in which patients start"
                path=PATIENTS.path()
                most=MOST_YEARS
                years=|inputs| inputs.medicines.years()
                set=|inputs, years| inputs.medicines.set_years(years)
            />
            <ListTable list=PATIENTS />
        </WideDrawer>
    }
}

/// Failures by year after treatment, in place of one share for all years.
const FAILURES: List = List {
    paths: &["medicines.failure_by_year"],
    id: "failure-year",
    label: "Failures year by year",
    names: "Year after treatment",
    columns: &[EditColumn { name: "Fail, %", cell: EditCell::FigureOrBlank(Kind::Percent) }],
    rows: |inputs| years(inputs.medicines.failure_by_year.len(), [&inputs.medicines.failure_by_year]),
    set: |inputs, year, _, text| put(&mut inputs.medicines.failure_by_year, year, text),
    add: Some(("Add years", |inputs| {
        let input = &mut inputs.medicines;
        // The first click takes a year for every payment after the first, so that there is never too little.
        let wanted = input.payments.parse::<usize>().unwrap_or(1).saturating_sub(1).min(19);
        let more = wanted.max(input.failure_by_year.len().saturating_add(1));
        let share = input.failure_by_year.last().cloned().unwrap_or_else(|| input.failure.clone());
        input.failure_by_year.resize(more, share);
    })),
    remove: Some(|inputs, year| take_out(&mut inputs.medicines.failure_by_year, year)),
};

/// The failures of each year, where one share for all years will not do.
#[component]
fn Failures() -> impl IntoView {
    let reading = use_reading();
    let count = Signal::derive(move || {
        reading.input.with(|asked| match asked.input.failure_by_year.len() {
            0 => "the same each year".to_owned(),
            years => words::year::years(years),
        })
    });
    view! {
        <WideDrawer id="failures" name="Failures year by year" count=count>
            <p class="field__hint">"Of patients still well, the share who fail in each year after treatment. While a year stands here, the slider decides nothing."</p>
            <ListTable list=FAILURES />
        </WideDrawer>
    }
}
