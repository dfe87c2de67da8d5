//! The inputs of the Capital room: who holds the money, the ringfence, the envelopes, the rules and the measure of value; the rest in drawers.
//!
//! Reading order: [`settings`] (inputs that one figure answers), [`envelopes`], [`rules`], [`drawers`], [`schemes`] (every scheme, many at once),
//! [`providers`] (their reserves).

mod drawers;
mod envelopes;
mod providers;
pub mod rules;
mod schemes;
mod settings;

use leptos::prelude::*;

use crate::components::setting::SettingSlider;
use crate::components::slider::Reach;
use drawers::Rows;
use envelopes::{Envelopes, HeldByChoice};
use rules::{MeasureChoice, Rules};
use settings::RINGFENCE;

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    view! {
        <div class="fields">
            <div></div>
            <HeldByChoice />
            <SettingSlider setting=RINGFENCE label="Taken off the top for nationally significant schemes" reach=Reach::new(0, 60, 0) />
            <Envelopes />
            <Rules />
            <MeasureChoice />
        </div>
        <Rows />
    }
}
