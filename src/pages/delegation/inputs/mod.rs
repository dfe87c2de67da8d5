//! The inputs of the Delegation room: limits, pass marks and weights; the rest in drawers.
//!
//! Reading order: [`setting`] (an input that one figure answers), [`settings`] (all of them), [`start_from`], [`weights`], [`drawers`],
//! [`facts`] (facts and ratings of services, many at once).

mod drawers;
mod facts;
mod setting;
mod settings;
mod start_from;
pub mod way;
mod weights;

use leptos::prelude::*;

use crate::components::slider::Reach;
use drawers::Rows;
use setting::{SettingNumber, SettingSlider};
use settings::{CENTRES, PATIENTS, READY_FROM, SUITABLE_FROM};
use start_from::StartFrom;
use weights::SuitabilityWeights;

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    let patients = Reach { least: 0.into(), most: 1_000.into(), step: 10.into() };
    view! {
        <div class="fields">
            <div></div>
            <StartFrom />
            <div class="pair">
                <SettingSlider setting=PATIENTS label="Stays national when patients a year are at most" reach=patients />
                <SettingNumber setting=CENTRES label="and centres are at most" />
            </div>
            <SettingSlider setting=SUITABLE_FROM label="Suitable from a score of" reach=Reach::new(0, 100, 0) />
            <SettingSlider setting=READY_FROM label="Ready from a score of" reach=Reach::new(0, 100, 0) />
            <SuitabilityWeights />
        </div>
        <Rows />
    }
}
