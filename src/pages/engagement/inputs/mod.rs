//! About the charity: five answers, the rest in drawers.
//!
//! Reading order: [`settings`] (inputs that one figure answers), [`drawers`], [`roll_out`] (systems by year), [`services`] (how many
//! conversations the charity's own services need), [`patients`] (by system, in the table of [`by_board`]).

pub mod by_board;
mod drawers;
mod patients;
mod roll_out;
mod services;
pub mod settings;

use engine::parameters::as_shipped;
use leptos::prelude::*;
use scenario::engagement::costed::named;

use super::reading::use_reading;
use crate::components::choice::{Offer, Select};
use crate::components::faults::is_under;
use crate::components::focus;
use crate::components::setting::{SettingNumber, SettingSlider};
use crate::components::slider::Reach;
use drawers::Rows;
use settings::{BUDGET, HOUR, INCOME, MEETINGS, PLACES, SYSTEMS};

/// Brings the input at a path into view and gives it focus; what has no box of its own leads to the first input.
pub fn go_to(path: &str) {
    let found = PLACES.into_iter().find(|(own, _)| is_under(own, path));
    focus::show_input(found.map_or(INCOME.id, |(_, id)| id));
}

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    view! {
        <div class="fields">
            <div></div>
            <SettingNumber setting=INCOME label="Income a year" may_be_blank=true />
            <SettingNumber setting=BUDGET label="What you can spend on being heard, a year" may_be_blank=true />
            <SettingSlider
                setting=SYSTEMS
                label="Systems you need to be heard in"
                reach=Reach::new(0, 42, 0)
                may_be_blank=true
                hint=Signal::stored(Some("42 integrated care systems until March 2026, 36 since. 0 is the national work alone.".to_owned()))
            />
            <Presets />
            <SettingNumber setting=MEETINGS label="Meetings a year in each system" may_be_blank=true />
            <SettingNumber
                setting=HOUR
                label="Cost of an hour of staff time"
                may_be_blank=true
                hint=Signal::stored(Some("Pay, on-costs and overhead: built up in the first drawer.".to_owned()))
            />
        </div>
        <Rows />
    }
}

/// Numbers of systems that have a name.
#[component]
fn Presets() -> impl IntoView {
    let workspace = use_reading().workspace;
    let value = workspace.select(|inputs| inputs.engagement.systems.clone());
    let offers = named(&as_shipped);
    let is_named = {
        let offers = offers.clone();
        move |value: &str| offers.iter().any(|(number, _)| number.to_string() == value)
    };
    let chosen =
        Signal::derive(move || value.with(|value| if is_named(value) { value.clone() } else { String::new() }));
    let words = |number: u32, name: &str| match number {
        1 => "1: one national conversation".to_owned(),
        36 => "36: systems from April 2026".to_owned(),
        42 => "42: systems until March 2026".to_owned(),
        9 => format!("9: {name} of 2023/24"),
        number => format!("{number}: {name}"),
    };
    let offers: Vec<Offer> = std::iter::once(Offer::new("", "Another number"))
        .chain(offers.into_iter().map(|(number, name)| Offer::new(number.to_string(), words(number, name))))
        .collect();
    let choose = Callback::new(move |number: String| {
        if !number.is_empty() {
            workspace.edit(SYSTEMS.path, |inputs| inputs.engagement.systems = number);
        }
    });
    view! { <Select id="systems-named" label="Or choose a number that has a name" offers=Signal::stored(offers) value=chosen on_change=choose /> }
}
