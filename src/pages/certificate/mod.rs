//! The certificate: can this answer be trusted?
//!
//! The inputs are those of the room. Right stand the headline, [`clash`] (where one cannot be met), [`ways`] (each answer to the penny),
//! [`used`] (what each pot spends of its money) and [`limits`]; below, [`check`] (how anybody can check it). [`reading`] is what every card reads.

mod check;
mod clash;
mod limits;
mod reading;
mod used;
mod ways;

use engine::problem::Remedy;
use leptos::children::ToChildren;
use leptos::prelude::*;
use words::Sentence;
use words::count::digits;

use crate::components::export_table::ExportTable;
use crate::components::headline::{HeadlineCard, KeyFigure};
use crate::components::problem::ProblemBox;
use crate::components::run_again::HowToRunAgain;
use crate::pages::capital::inputs::Inputs;
use crate::pages::capital::paper::Settings;
use crate::pages::capital::ways::all_money;
use crate::shell::room::{Room, RuleInWords};
use crate::shell::scenario_bar::BarWords;
use crate::state::memo::Memo;
use reading::{CertificateReading, use_certificate};

/// The page.
#[component]
pub fn CertificatePage() -> impl IntoView {
    let reading = reading::provide();
    let room = reading.room;
    let table = Callback::new(move |()| check::now(room));
    let export = move || {
        view! {
            <ExportTable
                says="Every limit of every way of holding the money: what is used, the limit, and that it holds. To the penny. For spreadsheets."
                file_name="capital-certificate.csv"
                table=table
            />
        }
    };
    let name = Signal::derive(move || {
        if room.illustrative.get() { "An invented portfolio" } else { "Your own portfolio" }.to_owned()
    });
    let bar = BarWords {
        name: Some(name),
        phrase: Some(crate::pages::capital::phrase(room)),
        export: Some(ViewFn::from(export)),
    };
    view! {
        <Room
            title="Can I trust this answer?"
            line="What was proven, what was worked out again outside the search, and how to check it without us."
            inputs_title="Money and rules"
            bar=bar
            changing=room.changing
            short=short(reading)
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| view! { <check::HowToCheck /><HowToRunAgain parts=&["capital"] what="the portfolio" /> })
        />
    }
}

fn short(reading: CertificateReading) -> Signal<String> {
    Signal::derive(move || reading.headline().map(|said| said.sentence().text()).unwrap_or_default())
}

#[component]
fn Answer() -> impl IntoView {
    let reading = use_certificate();
    let room = reading.room;
    let apply = Callback::new(move |remedy: Remedy| {
        room.workspace.apply(&remedy);
    });
    let set = Signal::derive(move || {
        room.input.with(|input| format!("{} schemes compete for {}.", input.schemes.len(), all_money(input)))
    });
    view! {
        <ProblemBox id="trouble" problems=Signal::derive(move || room.problems()) on_remedy=apply />
        <Headline />
        <RuleInWords words=set changing=room.changing what="money" />
        <Settings />
        <clash::Clashes />
        <ways::Ways />
        <used::Used />
        <limits::Limits />
    }
}

#[component]
fn Headline() -> impl IntoView {
    let reading = use_certificate();
    let room = reading.room;
    let said = Memo::new(move |_| reading.headline());
    let sentence = Signal::derive(move || {
        said.get().map_or_else(|| Sentence::plain("Looking for the best choice …"), |said| said.sentence())
    });
    let against = Signal::derive(move || {
        room.input.with(|input| format!("{} schemes, {}", input.schemes.len(), all_money(input)))
    });
    let of = move |told: fn(&words::capital::CertificateHeadline) -> usize| {
        Signal::derive(move || said.with(|said| said.as_ref().map_or_else(String::new, |said| digits(told(said)))))
    };
    let whole = move |told: fn(&words::capital::CertificateHeadline) -> usize| {
        Signal::derive(move || said.with(|said| said.as_ref().map(|said| digits(told(said)))))
    };
    let nodes = Signal::derive(move || {
        let nodes = room.answers.with(|answers| {
            let all = answers.iter().flat_map(|answers| &answers.cases);
            all.fold(0_u64, |sum, (_, answer)| sum.saturating_add(answer.nodes))
        });
        digits(usize::try_from(nodes).unwrap_or(usize::MAX))
    });
    let (none, words) = (Signal::stored(String::new()), |words: &'static str| Signal::stored(words.to_owned()));
    view! {
        <HeadlineCard against=against sentence=sentence illustrative=room.illustrative before=room.before three=true>
            <KeyFigure label=words("Proven best") value=of(|said| said.proven) of=whole(|said| said.ways) baseline=none
                context=words("Nothing better exists, and of those as good this comes first") />
            <KeyFigure label=words("Limits that hold") value=of(|said| said.limits.saturating_sub(said.broken)) of=whole(|said| said.limits) baseline=none
                context=words("Worked out again from your inputs, outside the search") />
            <KeyFigure label=words("Parts searched") value=nodes baseline=none
                context=words("Parts of the space of choices that were looked into") />
        </HeadlineCard>
    }
}
