//! The answer side: what is wrong, who asks, the headline, what is an example, the figures and the cards.

use leptos::prelude::*;
use scenario::WhoKind;
use scenario::providers::Faced;
use words::Sentence;
use words::count::counted;
use words::providers::{CATCHMENTS, HOURS, ProviderHeadline, commissioner, percent};

use super::commissioners::{CommissionersFigure, EveryCommissioner};
use super::contracts::ContractsFigure;
use super::everywhere::EverywhereCard;
use super::headline::HeadlineAnswer;
use super::inputs::{self, PATH, phrase};
use super::moves::MovesCard;
use super::reading::{self, use_reading};
use super::two_figures::TwoFigures;
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
    let says =
        Signal::derive(move || reading::headline(reading).as_ref().map(ProviderHeadline::copied).unwrap_or_default());
    let set = reading.workspace.select(|inputs| format!("{}.", phrase(&inputs.providers)));
    view! {
        <Trouble problems=Signal::derive(move || reading.problems()) changing=reading.changing go_to=inputs::go_to />
        <You />
        <HeadlineAnswer />
        <RuleInWords words=set changing=reading.changing what="trust" />
        <Settings />
        <Example />
        <CommissionersFigure />
        <ContractsFigure />
        <MovesCard />
        <TwoFigures />
        <CopyLine id="say-it" says=says before=reading.before />
    }
}

/// What needs the width, and what only paper shows.
#[component]
pub fn Wide() -> impl IntoView {
    view! {
        <EveryCommissioner />
        <EverywhereCard />
        <p class="print-only">{HOURS}" "{CATCHMENTS}</p>
        <HowToRunAgain parts=&[PATH] what="the example" />
    }
}

#[component]
fn You() -> impl IntoView {
    let reading = use_reading();
    let who = reading.workspace.who();
    let sentence = Signal::derive(move || {
        let (kind, code) = who.with(|who| (who.kind, who.code.clone()));
        reading.shown(|faced| said(faced, kind, &code)).unwrap_or_default()
    });
    let rests =
        Signal::derive(move || who.with(|who| who.kind != WhoKind::Nobody) && reading::is_illustrative(reading));
    view! { <YourCard sentence=sentence illustrative=rests before=reading.before /> }
}

/// The sentence of who asks.
fn said(faced: &Faced, kind: WhoKind, code: &str) -> Sentence {
    let Some(every) = faced.every_board() else { return Sentence::new() };
    let name = faced.trust.name;
    match (kind, engine::parameters::board(code)) {
        (WhoKind::Trust, _) if faced.is_own => {
            let makers = every.decision_makers.map_or_else(String::new, |count| {
                format!("{} in all", counted(usize::try_from(count).unwrap_or(0), "decision-maker", "decision-makers"))
            });
            Sentence::new()
                .say(format!("If every board commissions, {name} faces "))
                .answer(makers)
                .say("; with one national contract it faces one.")
        }
        (WhoKind::Board, Some(board)) => {
            let row = every.commissioners.iter().find(|one| one.commissioner.code == board.code);
            let trusts = faced_by(board.code);
            let own = Sentence::new()
                .say(format!("{} has patients at ", board.name))
                .answer(format!("{} of the table", counted(trusts, "trust", "trusts")));
            match row.map(|one| &one.commissioner) {
                Some(one) => own.say(format!(
                    ". Of {name} it brings {} and would settle by {}.",
                    one.share.as_ref().map_or_else(|| "a share not known".to_owned(), percent),
                    match one.settles {
                        Some(_) => format!("a {}", commissioner::settles(one.settles)),
                        None => "a contract or a fixed payment: the income is not known".to_owned(),
                    }
                )),
                None => own.say(format!(". None of them is told of here: {name} has no patients from it.")),
            }
        }
        (WhoKind::Charity, _) => {
            let everywhere = faced.everywhere(engine::pathways::provider::Arrangement::EveryBoard);
            let many = everywhere.and_then(|one| one.decision_makers_of_a_charity);
            Sentence::new()
                .say("A charity that works everywhere faces ")
                .answer(many.map_or_else(
                    || "not known how many".to_owned(),
                    |many| counted(usize::try_from(many).unwrap_or(0), "decision-maker", "decision-makers"),
                ))
                .say(" if every board commissions, instead of one.")
        }
        _ => Sentence::plain(format!(
            "Choose your trust and every figure here is told of it. Until then the page tells of {name}, as an example."
        )),
    }
}

/// Trusts of the table with patients of a board.
fn faced_by(code: &str) -> usize {
    let treats = |trust: &&engine::parameters::Trust| trust.catchment.iter().any(|share| share.resident.code == code);
    engine::parameters::trusts().iter().filter(treats).count()
}

#[component]
fn Example() -> impl IntoView {
    let reading = use_reading();
    let sentence = Memo::new(move |_| {
        let trusted = reading::trust_now(reading);
        let mut said = Sentence::new();
        if trusted.patients == engine::parameters::Grade::Illustrative {
            said = said.then(Sentence::plain(format!("{CATCHMENTS} What it brings from each board is not public.")));
        }
        if trusted.income == engine::parameters::Grade::Illustrative {
            said = said.then(Sentence::plain("The income is a round number, that of no trust."));
        }
        said
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

fn settings(reading: reading::Reading) -> Vec<(String, String)> {
    use words::typed::{Kind, understood};
    let said =
        |kind: Kind, text: &str| if text.trim().is_empty() { "not known".to_owned() } else { understood(kind, text) };
    let trust = reading.shown(|faced| faced.trust.name.to_owned()).unwrap_or_default();
    reading.input.with(|asked| {
        let input = &asked.input;
        [
            ("Trust", trust),
            ("Who commissions", phrase(input)),
            ("Its income a year", said(Kind::Pounds, &input.income)),
            (
                "Its hours for each contract",
                format!(
                    "{} and {} of reporting",
                    said(Kind::Number, &input.contracts.contract_hours),
                    said(Kind::Number, &input.contracts.reporting_hours)
                ),
            ),
            ("Share of the price paid away from plan", said(Kind::Percent, &input.payment.variable_rate)),
            ("Activity above plan", said(Kind::Percent, &input.payment.departure)),
            ("Share of patients brought home", said(Kind::Percent, &input.repatriation.share)),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .to_vec()
    })
}
