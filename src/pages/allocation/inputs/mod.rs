//! The inputs of the Allocation room: the few that matter, and drawers for the rest.
//!
//! Reading order: [`setting`] and [`settings`] (an input that one figure answers), the controls from [`start_from`] to [`measure`] in
//! the order of the page, [`drawers`], [`way`] (how one gets to an input from elsewhere).

mod blend;
mod drawers;
mod growth;
mod holders;
mod limits;
mod list_table;
mod measure;
mod or;
mod pace;
mod said;
mod setting;
mod settings;
mod start_from;
mod step_lists;
mod steps;
mod sums;
mod trouble;
pub mod way;

use leptos::prelude::*;

use drawers::Rows;
use growth::Growth;
use holders::Holders;
use limits::{Ceiling, Floor, Under};
use measure::NeedMeasure;
use pace::Pace;
use start_from::StartFrom;

/// The card of inputs. [`way::Ways`] stands above it.
#[component]
pub fn Inputs() -> impl IntoView {
    drawers::provide_draft();
    view! {
        <section class="room__inputs card" aria-labelledby="rule-title">
            <h2 class="card__title" id="rule-title" tabindex="-1">"The rule"</h2>
            <p class="card__subtitle">"Change a setting and the answer follows. The small mark under each slider is where the example started."</p>
            <div class="fields">
                <StartFrom />
                <Holders />
                <Growth />
                <Pace />
                <Floor />
                <Ceiling />
                <Under />
                <NeedMeasure />
            </div>
            <Rows />
        </section>
    }
}
