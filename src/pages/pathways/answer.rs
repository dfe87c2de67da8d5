//! The answer side: what is wrong, who is asking, the headline, what is an example, the figure, transfers and what is known.

use engine::pathways::pathway::Payer;
use leptos::prelude::*;
use scenario::WhoKind;
use scenario::pathway::WorkedPathway;
use words::Sentence;
use words::pathway::names::{noun, under};
use words::pathway::working::ROUNDING;
use words::typed::{Kind, shown, understood};

use super::evidence::Evidence;
use super::gains::GainsFigure;
use super::headline::HeadlineAnswer;
use super::inputs::{self, PATH};
use super::payers::PayersTable;
use super::reading::{self, use_reading};
use super::transfers::TransfersTable;
use crate::components::copy_line::CopyLine;
use crate::components::illustrative::ExampleNotice;
use crate::components::paper::on_paper;
use crate::components::run_again::HowToRunAgain;
use crate::components::trouble::Trouble;
use crate::components::who::YourCard;
use crate::shell::room::{RuleInWords, RuleTested};
use crate::state::memo::Memo;

/// The cards.
#[component]
pub fn Answer() -> impl IntoView {
    let reading = use_reading();
    let set = Signal::derive(move || {
        reading.input.with(|input| {
            let name = input.began_as().map_or("", |example| example.name);
            let paid = noun(input.funder.of(input.arrangement).payer());
            format!("{name}: {}, paid for by {}.", reading::doing(input), paid.name)
        })
    });
    let says = reading.memo(|worked| reading::headline(worked)?.to_paste(&reading::doing(&worked.input)));
    view! {
        <Trouble problems=Signal::derive(move || reading.problems()) changing=reading.changing go_to=inputs::go_to said="Changed to the most that works." />
        <You />
        <HeadlineAnswer />
        <RuleInWords words=set changing=reading.changing what="pathway" />
        <Settings />
        <Example />
        <GainsFigure />
        <TransfersTable />
        <Evidence />
        <CopyLine id="say-it" says=Signal::derive(move || says.get().unwrap_or_default()) before=reading.before />
    }
}

/// The table that needs the width, and how to work it out again on paper.
#[component]
pub fn Wide() -> impl IntoView {
    view! {
        <PayersTable />
        <p class="print-only">{ROUNDING}</p>
        <HowToRunAgain parts=&[PATH] what="the pathway" />
    }
}

/// The payer that stands for who is asking.
const fn own(kind: WhoKind) -> Option<Payer> {
    match kind {
        WhoKind::Board => Some(Payer::Board),
        WhoKind::Trust => Some(Payer::Provider),
        WhoKind::Charity => Some(Payer::Patient),
        WhoKind::Nobody => None,
    }
}

#[component]
fn You() -> impl IntoView {
    let reading = use_reading();
    let who = reading.workspace.who();
    let sentence = Signal::derive(move || {
        let kind = who.with(|who| who.kind);
        let Some(payer) = own(kind) else {
            return Sentence::plain("Choose who you are, and what this means for a body like yours stands here.");
        };
        let name = who.with(|who| crate::components::who::name(who).map(str::to_owned));
        reading.shown(|worked| said(worked, payer, name.as_deref())).unwrap_or_default()
    });
    let known = Signal::derive(move || who.with(|who| own(who.kind).is_some()));
    let example = reading::illustrative(reading);
    let rests = Signal::derive(move || example.get() && known.get());
    view! { <YourCard sentence=sentence illustrative=rests before=reading.before /> }
}

/// What it means for whoever is asking: the pathway is of an example place, so it is said of a body of the kind.
fn said(worked: &WorkedPathway, payer: Payer, name: Option<&str>) -> Sentence {
    let chosen = worked.input.arrangement.arrangement();
    let told = worked.answer.arrangements.iter().find(|told| told.arrangement == chosen);
    let (like, several) = match (payer, name) {
        (Payer::Board, Some(name)) => (format!("a board such as {name}"), false),
        (Payer::Provider, Some(name)) => (format!("a trust such as {name}"), false),
        (Payer::Patient, _) => ("patients and families".to_owned(), true),
        _ => (noun(payer).name.to_owned(), false),
    };
    let begin = words::count::capital(under(chosen));
    let Some(own) = told.and_then(|told| told.payers.iter().find(|known| known.payer == payer)) else {
        let verb = if several { "pay" } else { "pays" };
        return Sentence::plain(format!("On this pathway {like} {verb} for nothing."));
    };
    let figures = words::Figures::Illustrative;
    let verb = |one: &'static str, more: &'static str| if several { more } else { one };
    match own.account.all.net_gain {
        None => Sentence::plain(format!("{begin}, what {like} would gain is not known: figures are blank.")),
        Some(gain) => {
            let moves = match gain.count() {
                0 => verb("neither gains nor loses", "neither gain nor lose").to_owned(),
                1.. => format!("{} {}", verb("gains", "gain"), figures.amount(gain)),
                _ => format!("{} {}", verb("loses", "lose"), figures.amount(gain)),
            };
            let years = words::count::counted(usize::try_from(worked.answer.years).unwrap_or(0), "year", "years");
            Sentence::new().say(format!("{begin}, {like} ")).answer(moves).say(format!(" over {years}."))
        }
    }
}

#[component]
fn Example() -> impl IntoView {
    let reading = use_reading();
    view! {
        <ExampleNotice
            shown=reading::illustrative(reading)
            says="Prices and numbers of patients are round figures of this project: none was published for this pathway."
            changing=reading.changing
        />
    }
}

/// The settings that made the answer; made when the page is printed.
#[component]
fn Settings() -> impl IntoView {
    let (reading, on_paper) = (use_reading(), on_paper());
    let settings = Memo::new(move |_| on_paper.get().then(|| reading.shown(settings)).flatten().unwrap_or_default());
    view! { <RuleTested settings=settings title="What was set" /> }
}

fn settings(worked: &WorkedPathway) -> Vec<(String, String)> {
    let input = &worked.input;
    let pounds = |text: &str| if text.is_empty() { "not known".to_owned() } else { understood(Kind::Pounds, text) };
    let number = |text: &str| if text.is_empty() { "not known".to_owned() } else { shown(Kind::Number, text) };
    let mut settings: Vec<(String, String)> = [
        ("Pathway", input.began_as().map_or("", |example| example.name).to_owned()),
        ("How much is done", reading::doing(input)),
        ("Cost of setting it up", pounds(&input.set_up)),
        ("Cost for each one, once", pounds(&input.once_each)),
        ("Cost for each one, every year", pounds(&input.yearly_each)),
        ("Who pays for it", noun(input.funder.of(input.arrangement).payer()).name.to_owned()),
        ("Years, and first with an effect", format!("{}, {}", input.years, input.first_year)),
        ("Growth of prices a year", understood(Kind::Percent, &input.price_growth)),
    ]
    .map(|(name, figure)| (name.to_owned(), figure))
    .to_vec();
    settings.extend(input.stages.iter().map(|stage| {
        let payer = stage.payers().of(input.arrangement.arrangement());
        (
            stage.name.clone(),
            format!(
                "{} at {}, paid by {}; {} for each one",
                number(&stage.patients),
                pounds(&stage.unit_cost),
                noun(payer).name,
                number(&stage.patients_change)
            ),
        )
    }));
    settings
}
