//! The answer side of the Allocation room: who gains, who loses, how fast, why, and whether anyone is destabilised.
//!
//! Reading order: [`reading`] (what every card reads), [`headline`], [`you`], the figures ([`difference`], [`distance`], [`growth`],
//! [`groups`], [`spread`]), one board's story ([`why`], [`board`]), [`destabilised`], [`every_board`], and what is folded until it is
//! wanted ([`cross_boundary`], [`payment`], [`exposure`]).

mod arrival;
mod board;
mod cells;
mod cross_boundary;
mod destabilised;
mod difference;
mod distance;
mod every_board;
mod exposure;
mod fold;
mod grouped;
mod groups;
mod growth;
pub mod headline;
mod key_figures;
mod limits;
mod own_budget;
mod paper;
mod payment;
mod problem;
pub mod reading;
mod rebasing;
mod set_elsewhere;
mod sight;
mod spread;
mod view_bar;
mod whence;
mod which_board;
mod why;
mod you;

use leptos::prelude::*;

use super::inputs::way::{DrawerName, use_ways};
use crate::components::illustrative::IllustrativeNotice;
use crate::shell::room::RuleInWords;
use reading::use_reading;

/// Headline, your board, what is illustrative, charts.
#[component]
pub fn Answer() -> impl IntoView {
    let reading = use_reading();
    let rule = reading
        .workspace
        .select(|inputs| words::allocation::rule::sentences(&inputs.allocation.quantum, &inputs.allocation.rule));
    view! {
        <problem::Trouble />
        <you::You />
        <headline::HeadlineAnswer />
        <RuleInWords words=rule changing=reading.view.changing />
        <paper::Settings />
        <Illustrative />
        <view_bar::ViewBar />
        <difference::DifferenceFigure />
        <distance::DistanceFigure />
        <growth::GrowthFigure />
        <why::Why />
        <destabilised::DestabilisedCard />
        <groups::GroupFigures />
        <rebasing::RebasingCard />
    }
}

/// What needs the whole width: every board, one board's years, and what is folded until it is wanted.
#[component]
pub fn Wide() -> impl IntoView {
    view! {
        <every_board::EveryBoard />
        <board::BoardCard />
        <cross_boundary::CrossBoundary />
        <payment::Payment />
        <exposure::ExposureCard />
        <paper::HowToRunAgain />
    }
}

#[component]
fn Illustrative() -> impl IntoView {
    let reading = use_reading();
    let sum = reading.workspace.select(|inputs| inputs.allocation.opening.sum.clone());
    let sentence = Signal::derive(move || {
        let sum = engine::quantities::Money::from_text(&sum.get()).map(|sum| reading.figures.get().pounds(sum));
        reading.stand_ins.get().notice(&sum.unwrap_or_else(|_| "national sum".to_owned()))
    });
    let ways = use_ways();
    let replace = Callback::new(move |()| ways.open_drawer(DrawerName::Opening));
    view! { <IllustrativeNotice sentence=sentence on_replace=replace /> }
}
