//! The pathway: which one, how much is done, who pays for it, who holds the budgets; and one click down costs, years and stages.

use engine::parameters::{as_shipped, example_pathways};
use leptos::prelude::*;
use scenario::pathway::{ArrangementInput, PathwayInput, PayerInput};
use words::pathway::names::{heading, under};
use words::typed::{Kind, same};

use super::reading::use_reading;
use super::stages::Stages;
use crate::components::choice::{Offer, Radios, Select};
use crate::components::drawer::{Drawer, Drawers};
use crate::components::faults::{is_under, use_faults};
use crate::components::focus;
use crate::components::notes::NotesDrawer;
use crate::components::setting::{self, DerivedSetting, SettingNumber};
use crate::components::slider::{Reach, Slider};
use crate::state::memo::Memo;

type Setting = setting::Setting<PathwayInput>;

/// A figure of the pathway by its name.
macro_rules! setting {
    ($name:ident, $id:literal, $kind:ident) => {
        Setting {
            path: concat!("pathway.", stringify!($name)),
            id: $id,
            kind: Kind::$kind,
            get: |input| &input.$name,
            set: |input| &mut input.$name,
        }
    };
}

const SET_UP: Setting = setting!(set_up, "set-up", Pounds);
const ONCE: Setting = setting!(once_each, "once-each", Pounds);
const YEARLY: Setting = setting!(yearly_each, "yearly-each", Pounds);
const GROWTH: Setting = setting!(price_growth, "price-growth", Percent);

const YEARS: DerivedSetting<PathwayInput> = DerivedSetting {
    path: "pathway.years",
    id: "years",
    kind: Kind::Years,
    get: |input| input.years.to_string(),
    set: |input, text| input.years = text.parse().unwrap_or(input.years),
};
const FIRST: DerivedSetting<PathwayInput> = DerivedSetting {
    path: "pathway.first_year",
    id: "first-year",
    kind: Kind::Years,
    get: |input| input.first_year.to_string(),
    set: |input, text| input.first_year = text.parse().unwrap_or(input.first_year),
};

/// Path of the pathway from the root of the inputs.
pub const PATH: &str = "pathway";
const SIZE: &str = "size";

/// Payers as they are kept and said.
pub const PAYERS: [(&str, &str); 6] = [
    ("local_authority", "Council"),
    ("board", "Board"),
    ("nhs_england", "NHS England"),
    ("joint_budget", "Joined budget"),
    ("provider", "Trust"),
    ("patient", "Patients and families"),
];

/// Brings the input at a path into view and gives it focus; what stands in the table of stages leads to the size.
pub fn go_to(path: &str) {
    let ids = [
        (SET_UP.path, SET_UP.id),
        (ONCE.path, ONCE.id),
        (YEARLY.path, YEARLY.id),
        (GROWTH.path, GROWTH.id),
        (YEARS.path, YEARS.id),
        (FIRST.path, FIRST.id),
        ("pathway.funder", "funder"),
        ("pathway.arrangement", "arrangement-1"),
        ("pathway.example", "pathway"),
    ];
    focus::show_input(ids.into_iter().find(|(known, _)| is_under(path, known)).map_or(SIZE, |(_, id)| id));
}

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    view! {
        <div class="fields">
            <div></div>
            <Which />
            <Size />
            <Arrangements />
            <Funder />
        </div>
        <Rows />
    }
}

#[component]
fn Which() -> impl IntoView {
    let reading = use_reading();
    let offers = example_pathways().iter().map(|example| Offer::new(example.code, example.name)).collect::<Vec<_>>();
    let chosen = reading.workspace.select(|inputs| inputs.pathway.example.clone());
    let choose = Callback::new(move |code: String| {
        let Some(example) = PathwayInput::example(&code, &as_shipped) else { return };
        reading.workspace.edit("pathway.example", |inputs| {
            let arrangement = inputs.pathway.arrangement;
            inputs.pathway = PathwayInput { arrangement, ..example };
        });
    });
    view! {
        <Select
            id="pathway"
            label=Signal::stored("Pathway".to_owned())
            offers=Signal::stored(offers)
            value=chosen
            on_change=choose
            hint=Signal::stored(Some("Another one brings its own stages and prices; Undo brings back yours.".to_owned()))
        />
    }
}

#[component]
fn Size() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let example = Memo::new(move |_| reading.input.with(PathwayInput::began_as));
    let label =
        Signal::derive(move || example.get().map_or("How much is done", |example| example.size_name).to_owned());
    let most = Memo::new(move |_| example.get().map_or(100, |example| example.size_most));
    // A hundred or so steps from end to end, whatever is counted.
    let reach = Signal::derive(move || {
        let most = most.get();
        let step = [1_000_u32, 100, 10].into_iter().find(|step| most >= step.saturating_mul(40)).unwrap_or(1);
        Reach { least: 0.into(), most: most.into(), step: step.into() }
    });
    let value = workspace.select(|inputs| inputs.pathway.size.clone());
    let began = Memo::new(move |_| {
        example.get().and_then(|example| PathwayInput::example(example.code, &as_shipped)).map(|example| example.size)
    });
    let change = Callback::new(move |text: String| workspace.edit("pathway.size", |inputs| inputs.pathway.size = text));
    let problem = use_faults().under("pathway.size", Kind::Number);
    view! {
        <Slider
            id=SIZE
            label=label
            kind=Kind::Number
            value=value
            on_change=change
            reach=reach
            problem=problem
            example=began
            gesture=workspace.gesture("pathway.size")
        />
    }
}

#[component]
fn Arrangements() -> impl IntoView {
    let workspace = use_reading().workspace;
    let offers = ArrangementInput::ALL.map(|one| Offer::new(one.code(), heading(one.arrangement()))).to_vec();
    let chosen = workspace.select(|inputs| inputs.pathway.arrangement.code().to_owned());
    let choose = Callback::new(move |code: String| {
        if let Some(arrangement) = ArrangementInput::from_code(&code) {
            workspace.edit("pathway.arrangement", |inputs| inputs.pathway.arrangement = arrangement);
        }
    });
    view! { <Radios name="arrangement" legend="Who holds the budgets" offers=offers value=chosen on_change=choose /> }
}

#[component]
fn Funder() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let offers = PAYERS.map(|(code, said)| Offer::new(code, said)).to_vec();
    let chosen = workspace.select(|inputs| inputs.pathway.funder.of(inputs.pathway.arrangement).code().to_owned());
    let choose = Callback::new(move |code: String| {
        if let Some(payer) = PayerInput::from_code(&code) {
            workspace.edit("pathway.funder", |inputs| {
                *inputs.pathway.funder.of_mut(inputs.pathway.arrangement) = payer;
            });
        }
    });
    let label = Signal::derive(move || {
        format!("Who pays for it {}", under(reading.input.with(|input| input.arrangement.arrangement())))
    });
    view! { <Select id="funder" label=label offers=Signal::stored(offers) value=chosen on_change=choose /> }
}

#[component]
fn Rows() -> impl IntoView {
    let reading = use_reading();
    let changed = move |settings: &'static [Setting]| {
        Signal::derive(move || {
            let example =
                reading.input.with(|input| PathwayInput::example(&input.example, &as_shipped)).unwrap_or_default();
            let changes = reading.input.with(|now| {
                settings.iter().filter(|setting| !same((setting.get)(now), (setting.get)(&example))).count()
            });
            match changes {
                0 => "as it opens".to_owned(),
                changes => words::count::counted(changes, "change", "changes"),
            }
        })
    };
    let years = Signal::derive(move || reading.input.with(|input| input.years.to_string()));
    view! {
        <Drawers>
            <Drawer name="What it costs" count=changed(&[SET_UP, ONCE, YEARLY])>
                <SettingNumber setting=SET_UP label="Setting it up, in year 1" />
                <SettingNumber setting=ONCE label="For each one, once" />
                <SettingNumber setting=YEARLY label="For each one, every year" />
            </Drawer>
            <Drawer name="Years and prices" count=years>
                <SettingNumber setting=YEARS label="Years looked at" hint=Signal::stored(Some("1 to 40.".to_owned())) />
                <SettingNumber setting=FIRST label="First year with an effect" />
                <SettingNumber setting=GROWTH label="Prices rise a year by" />
            </Drawer>
            <Stages />
            <NotesDrawer room="pathway." parts=&[PATH] on_go=Callback::new(|path: String| go_to(&path)) />
        </Drawers>
    }
}
