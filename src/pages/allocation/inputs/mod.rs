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

/// What stands in the card of inputs. [`way::Ways`] is provided above it.
#[component]
pub fn Inputs() -> impl IntoView {
    drawers::provide_draft();
    view! {
        <div class="fields">
            <div></div>
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
    }
}
