//! The answer side of the room: what was decided or what the test says, the squares, the one beside the other, the segmentation.
//!
//! Reading order: [`seen`] (which of the two), [`headline`], [`squares`], [`beside`], [`published`], [`decisions`], [`segmentation`].

mod beside;
mod decisions;
mod headline;
pub mod paper;
mod published;
mod seen;
mod segmentation;
mod squares;
mod working;

use engine::problem::Remedy;
use leptos::prelude::*;

use super::inputs::way;
use super::reading::use_reading;
use crate::components::problem::ProblemBox;
use crate::shell::room::RuleInWords;

/// The cards.
#[component]
pub fn Answer() -> impl IntoView {
    let reading = use_reading();
    let test = reading.memo(|judged| words::delegation::test::sentences(&judged.policy));
    view! {
        <Trouble />
        <seen::SeenChoice />
        <headline::HeadlineAnswer />
        <RuleInWords words=test changing=reading.view.changing what="test" />
        <paper::Settings />
        <squares::SquaresFigure />
        <beside::BesideCard />
        <published::PublishedCard />
        <decisions::DecisionsCard />
        <segmentation::SegmentationFigure />
    }
}

/// What is wrong with what is set, above the last good answer.
#[component]
fn Trouble() -> impl IntoView {
    let reading = use_reading();
    let problems = Signal::derive(move || reading.problems());
    let apply = Callback::new(move |remedy: Remedy| {
        reading.workspace.apply(&remedy);
    });
    // A fault of a service leads to that service, any other to the inputs.
    let go = Callback::new(move |path: String| {
        let row = path.strip_prefix("delegation.services[").and_then(|rest| rest.split_once(']'));
        let place = row.and_then(|(place, _)| place.parse::<usize>().ok());
        let services = reading.workspace.inputs().delegation.services;
        match place.and_then(|place| services.get(place).map(|service| service.line.clone())) {
            Some(line) => reading.open(&line),
            None => {
                reading.view.changing.set(true);
                way::go_to(&path);
            }
        }
    });
    view! { <ProblemBox id="trouble" problems=problems on_remedy=apply on_go=go /> }
}
