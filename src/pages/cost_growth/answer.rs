//! The answer side: what is wrong, whose people they are, the headline, what is an example, and the figures.

use engine::quantities::{Fraction, Pence};
use leptos::prelude::*;
use scenario::WhoKind;
use words::Sentence;
use words::typed::{Kind, understood};

use super::headline::{HeadlineAnswer, told};
use super::inputs::{self, PATH};
use super::parts::PartsFigure;
use super::paths::PathsFigure;
use super::published::Published;
use super::reading::{self, use_reading};
use super::tables::{ByYear, MadeOf};
use crate::components::copy_line::CopyLine;
use crate::components::illustrative::IllustrativeNotice;
use crate::components::paper::on_paper;
use crate::components::run_again::HowToRunAgain;
use crate::components::trouble::Trouble;
use crate::components::who::YourCard;
use crate::shell::room::{RuleInWords, RuleTested, to_the_inputs};
use crate::state::memo::Memo;

/// The cards.
#[component]
pub fn Answer() -> impl IntoView {
    let reading = use_reading();
    let set = Memo::new(move |_| in_words(reading));
    let says = Signal::derive(move || told(reading).and_then(|told| told.to_paste()).unwrap_or_default());
    view! {
        <Trouble problems=Signal::derive(move || reading.problems()) changing=reading.changing go_to=inputs::go_to />
        <You />
        <HeadlineAnswer />
        <RuleInWords words=set changing=reading.changing what="budget" />
        <Settings />
        <Example />
        <PathsFigure />
        <PartsFigure />
        <CopyLine id="say-it" says=says before=reading.before />
    }
}

/// What needs the width below.
#[component]
pub fn Wide() -> impl IntoView {
    view! {
        <ByYear />
        <MadeOf />
        <Published />
        <HowToRunAgain parts=&[PATH] what="the budget" />
    }
}

/// What is set, in a sentence.
fn in_words(reading: reading::Page) -> String {
    settings(reading)
        .into_iter()
        .map(|(name, figure)| format!("{name}: {figure}. "))
        .collect::<String>()
        .trim_end()
        .to_owned()
}

fn settings(reading: reading::Page) -> Vec<(String, String)> {
    reading.input.with(|input| {
        let rate = |text: &str| match text.trim() {
            "" => "not set".to_owned(),
            text => understood(Kind::Percent, text),
        };
        let money = |text: &str| understood(Kind::Pounds, text);
        let funding = match input.funding.way {
            scenario::cost_growth::FundingWay::ByYear => {
                let each = |text: &String| match text.trim() {
                    "" => "not known".to_owned(),
                    text => money(text),
                };
                let years = usize::try_from(input.years).unwrap_or(0).saturating_add(1);
                let known = input.funding.amounts.iter().take(years).map(each).collect::<Vec<String>>().join(", ");
                format!("year by year: {}", if known.is_empty() { "not known" } else { &known })
            }
            scenario::cost_growth::FundingWay::Grows => {
                format!("{}, growing {} a year", money(&input.funding.opening), rate(&input.funding.growth))
            }
            scenario::cost_growth::FundingWay::Reaches => format!(
                "{}, reaching {} in {}",
                money(&input.funding.opening),
                money(&input.funding.reaches),
                input.funding.by
            ),
        };
        let component = |(name, own): (String, scenario::cost_growth::ComponentInput)| {
            (name, format!("{} of spending, growing {} a year", rate(&own.share), rate(&own.spending)))
        };
        let mut settings =
            vec![(format!("Spending in {}", input.first_year), money(&input.opening)), ("Funding".to_owned(), funding)];
        settings.extend(input.made_of().into_iter().map(component));
        settings
    })
}

#[component]
fn You() -> impl IntoView {
    let reading = use_reading();
    let who = reading.workspace.who();
    let own = Memo::new(move |_| {
        who.with(|who| {
            (who.kind == WhoKind::Board).then(|| engine::parameters::board(&who.code).map(|board| board.code)).flatten()
        })
    });
    let sentence = Signal::derive(move || {
        let board = own.get().and_then(engine::parameters::board);
        let Some(board) = board else {
            return Sentence::plain(
                "These are sums for England. Choose your board, and the gap is told for its people by head.",
            );
        };
        let figures = reading::figures(reading);
        let told = reading.shown(|projected| {
            let year = projected.projection.years.last()?.to_string();
            let gap = projected.projection.gap.last().copied().flatten()?;
            let people: u64 = engine::parameters::boards().iter().map(|board| board.resident_population).sum();
            let share = Fraction::of(board.resident_population, people)?;
            let own = Pence::nearest(&Fraction::whole(gap.count()).times(&share))?;
            let (amount, more) = (figures.amount(own), if own.count() < 0 { "less" } else { "more" });
            Some(
                Sentence::new()
                    .say(format!("For the people of {}, by head, ", board.name))
                    .answer(format!("spending in {year} is {amount} {more} than the funding"))
                    .say(". It is England’s gap by residents, no forecast of the board’s own budget."),
            )
        });
        told.flatten()
            .unwrap_or_else(|| Sentence::plain("The gap is not known, so none can be told for the people of a board."))
    });
    let rests = Signal::derive(move || reading::is_projection_example(reading) && own.get().is_some());
    view! { <YourCard sentence=sentence illustrative=rests before=reading.before /> }
}

#[component]
fn Example() -> impl IntoView {
    let reading = use_reading();
    let sentence = Signal::derive(move || {
        let (growth, split) = (reading::is_projection_example(reading), reading::is_split_example(reading));
        match (growth, split) {
            (false, false) => Sentence::new(),
            (true, false) => Sentence::plain(
                "How fast tariff activity and block contracts grow is this project’s guess; none is public.",
            ),
            (_, true) => Sentence::plain(
                "The budget, its split and 9% for medicines are published. How fast the rest grows, and what makes anything grow, is a stand-in of this project; block contracts are not told apart.",
            ),
        }
    });
    let replace = move |()| to_the_inputs(reading.changing);
    view! { <IllustrativeNotice sentence=sentence on_replace=replace /> }
}

/// The settings that made the answer; made when the page is printed.
#[component]
fn Settings() -> impl IntoView {
    let (reading, on_paper) = (use_reading(), on_paper());
    let settings = Memo::new(move |_| if on_paper.get() { settings(reading) } else { Vec::new() });
    view! { <RuleTested settings=settings title="What was set" /> }
}
