//! Who holds the envelopes, and how much is in each over all years; year by year in a dialog.

use engine::parameters::as_shipped;
use engine::quantities::Money;
use leptos::prelude::*;
use scenario::capital::{CapitalInput, HeldBy, PotInput, example};
use words::typed::Kind;

use crate::components::choice::{Offer, Select};
use crate::components::drawer::WideDrawer;
use crate::components::edit_table::{Edit, EditCell, EditColumn, EditRow, EditTable};
use crate::components::live::live;
use crate::components::slider::{Reach, Slider};
use crate::pages::capital::reading::use_reading;
use crate::pages::capital::ways::all_money;
use crate::state::memo::Memo;

/// More holders than this have no slider each: their envelopes are changed in the dialog.
const SLIDERS: usize = 8;

/// Who holds the envelopes: takes the example's envelopes for them.
#[component]
pub fn HeldByChoice() -> impl IntoView {
    let workspace = use_reading().workspace;
    let held = workspace.select(|inputs| inputs.capital.held_by.code().to_owned());
    let offers = vec![
        Offer::new(HeldBy::Systems.code(), "Six systems, from 2022/23"),
        Offer::new(HeldBy::Providers.code(), "Twelve providers, from 2026/27"),
    ];
    let choose = Callback::new(move |code: String| {
        if let Some(held_by) = HeldBy::from_code(&code) {
            workspace.edit("capital.held_by", |inputs| example::hold(&mut inputs.capital, held_by, &as_shipped));
        }
    });
    view! {
        <Select id="held-by" label=Signal::stored("Who holds the money".to_owned()) offers=Signal::stored(offers) value=held on_change=choose />
    }
}

/// A slider for each envelope, and all of them added up.
#[component]
pub fn Envelopes() -> impl IntoView {
    let reading = use_reading();
    let codes = reading
        .workspace
        .select(|inputs| inputs.capital.pots.iter().map(|pot| pot.code.clone()).collect::<Vec<String>>());
    let sliders = move || {
        let codes = codes.get();
        let few = codes.len() <= SLIDERS;
        few.then(|| codes.into_iter().map(|code| view! { <Envelope code=code /> }).collect_view())
    };
    let all = reading.workspace.select(|inputs| all_money(&inputs.capital));
    view! {
        <fieldset class="envelopes">
            <legend class="field__label">{move || reading.input.with(|input| format!("Envelopes over {} years", input.years))}</legend>
            {live(sliders)}
            <p class="envelopes__all"><span>"All money"</span>" "<strong>{all.signal()}</strong></p>
        </fieldset>
    }
}

#[component]
fn Envelope(code: String) -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let total = |input: &CapitalInput, code: &str| input.pot(code).map(|pot| pot.total().to_string());
    let (of_value, of_example, of_change, of_name) = (code.clone(), code.clone(), code.clone(), code.clone());
    let value = workspace.select(move |inputs| total(&inputs.capital, &of_value).unwrap_or_default());
    let example = workspace.select_baseline(move |inputs| total(&inputs.capital, &of_example));
    let name = workspace.select(move |inputs| inputs.capital.name_of(&of_name).to_owned());
    // Typing passes through small sums, whose pennies must not decide how the years share the large one that follows.
    let (shape, last) = (StoredValue::new(PotInput::default()), StoredValue::new(PotInput::default()));
    let change = Callback::new(move |text: String| {
        let Ok(total) = Money::from_text(&text) else { return };
        workspace.edit("capital.pots", |inputs| {
            if let Some(pot) = inputs.capital.pots.iter_mut().find(|pot| pot.code == of_change) {
                if last.with_value(|last| last != pot) {
                    shape.set_value(pot.clone());
                }
                *pot = shape.get_value();
                pot.set_total(total);
                last.set_value(pot.clone());
            }
        });
    });
    let reach = Reach { least: 0.into(), most: 150_000_000.into(), step: 1_000_000.into() };
    view! {
        <Slider
            id=format!("envelope-{code}")
            label=name
            kind=Kind::Pounds
            value=value
            on_change=change
            reach=Signal::stored(reach)
            example=example
            gesture=workspace.gesture("capital.pots")
        />
    }
}

/// Every envelope year by year, and the national pot's own money.
#[component]
pub fn ByYear() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let years = reading.workspace.select(|inputs| inputs.capital.years);
    let held = workspace.select(|inputs| inputs.capital.pots.len());
    let rows = Memo::new(move |_| reading.input.with(rows));
    let edit = Callback::new(move |(key, year, text): Edit| {
        workspace.edit(if key == example::NATIONAL { "capital.national" } else { "capital.pots" }, |inputs| {
            let capital = &mut inputs.capital;
            let limits = match capital.pots.iter_mut().find(|pot| pot.code == key) {
                Some(pot) => &mut pot.limits,
                None => &mut capital.national,
            };
            if let Some(limit) = limits.get_mut(year) {
                *limit = text;
            }
        });
    });
    view! {
        <WideDrawer id="envelopes-by-year" name="Envelopes year by year" count=Signal::derive(move || held.get().to_string())>
            <p class="field__hint">
                "Pounds in cash. The national pot’s own money comes on top of what is taken off the envelopes."
            </p>
            {live(move || view! {
                <EditTable
                    id="envelope"
                    label="Envelopes year by year"
                    names="Holder"
                    columns=columns(years.get())
                    rows=rows
                    on_edit=edit
                    gesture=workspace.gesture("capital.pots")
                />
            })}
        </WideDrawer>
    }
}

const HEADINGS: [&str; 10] = [
    "Year 1, £",
    "Year 2, £",
    "Year 3, £",
    "Year 4, £",
    "Year 5, £",
    "Year 6, £",
    "Year 7, £",
    "Year 8, £",
    "Year 9, £",
    "Year 10, £",
];

fn columns(years: u32) -> Vec<EditColumn> {
    let wanted = usize::try_from(years).unwrap_or(0);
    HEADINGS.iter().take(wanted).map(|name| EditColumn { name, cell: EditCell::Figure(Kind::Pounds) }).collect()
}

fn rows(input: &CapitalInput) -> Vec<EditRow> {
    let row = |pot: &PotInput| EditRow {
        key: pot.code.clone(),
        name: input.name_of(&pot.code).to_owned(),
        cells: pot.limits.clone(),
    };
    let national = EditRow {
        key: example::NATIONAL.to_owned(),
        name: "National pot’s own money".to_owned(),
        cells: input.national.clone(),
    };
    input.pots.iter().map(row).chain([national]).collect()
}
