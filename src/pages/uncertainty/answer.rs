//! The answer side in order, and what needs the width below it.

use leptos::prelude::*;

use super::drawing::{said, use_drawing};
use super::draws::DrawsCard;
use super::every_board::EveryBoard;
use super::fan::FanFigure;
use super::headline::HeadlineAnswer;
use super::inputs::{self, InDoubt};
use super::method::Method;
use super::reading::{illustrative, use_reading};
use super::settings::PATH;
use super::tornado::TornadoFigure;
use crate::components::copy_line::CopyLine;
use crate::components::illustrative::ExampleNotice;
use crate::components::live::live;
use crate::components::run_again::HowToRunAgain;
use crate::components::trouble::Trouble;
use crate::components::who::YourCard;
use crate::shell::room::RuleInWords;
use crate::state::memo::Memo;
use scenario::WhoKind;
use words::Sentence;

/// The cards.
#[component]
pub fn Answer() -> impl IntoView {
    let (reading, drawing) = (use_reading(), use_drawing());
    let set = Signal::derive(move || {
        let doubted = reading.input.with(|asked| asked.doubted());
        let names: Vec<&str> = doubted.into_iter().map(words::uncertainty::name).collect();
        if names.is_empty() {
            "Nothing is in doubt.".to_owned()
        } else {
            words::count::capital(&format!("{} may be off.", words::count::listed(&names)))
        }
    });
    let says = Signal::derive(move || said(reading, drawing, |said| said.to_paste()).unwrap_or_default());
    let drawn = Memo::new(move |_| drawing.outcome().is_some_and(|outcome| outcome.worked > 0));
    view! {
        <Trouble problems=Signal::derive(move || reading.problems()) changing=reading.changing go_to=inputs::go_to />
        <HeadlineAnswer />
        <InDoubt />
        <DrawsCard />
        <You />
        <RuleInWords words=set changing=reading.changing what="doubts" />
        <ExampleNotice
            shown=illustrative(reading)
            says="The money is an illustrative share-out of a published national sum, and how far each input may be off is an assumption of this project."
            changing=reading.changing
        />
        <TornadoFigure />
        {live(move || drawn.get().then(|| view! { <FanFigure /> }))}
        <CopyLine id="say-it" says=says before=reading.before />
    }
}

/// The draws by board, and how they are made.
#[component]
pub fn Wide() -> impl IntoView {
    let drawing = use_drawing();
    let drawn = Memo::new(move |_| drawing.outcome().is_some_and(|outcome| outcome.worked > 0));
    view! {
        {live(move || drawn.get().then(|| view! { <EveryBoard /> }))}
        <Method />
        <HowToRunAgain parts=&[PATH, "allocation"] what="the doubts" />
    }
}

/// Whose money is looked at.
#[component]
fn You() -> impl IntoView {
    let (reading, drawing) = (use_reading(), use_drawing());
    let who = reading.workspace.who();
    let sentence = Signal::derive(move || {
        if who.with(|who| who.kind) != WhoKind::Board {
            return Sentence::plain(
                "Choose your board to see its own money. Until then it is the board that loses most, without its name while figures are illustrative.",
            );
        }
        let outcome = drawing.outcome().filter(|_| !drawing.is_earlier());
        let told = reading.shown(|worked| {
            let outcome = outcome.as_deref()?;
            let spread = outcome.places.get(worked.tornado.board)?;
            Some(format!(
                "{} gains on today’s share in {} and loses in {}.",
                worked.board,
                words::uncertainty::of_hundred(spread.gaining, outcome.worked),
                words::uncertainty::of_hundred(spread.losing, outcome.worked),
            ))
        });
        Sentence::plain(
            told.flatten().unwrap_or_else(|| "Take the draws to see how often your board gains.".to_owned()),
        )
    });
    view! { <YourCard sentence=sentence illustrative=illustrative(reading) before=reading.before /> }
}
