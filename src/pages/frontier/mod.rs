//! Frontier: how large should the ringfence be?
//!
//! The inputs are those of the Capital page with one more: what grows. [`reading`] looks for the best choice at each size, [`headline`],
//! [`figure`] and [`every_size`] show it; a size can be taken.

mod every_size;
mod figure;
mod headline;
pub mod reading;

use leptos::children::ToChildren;
use leptos::prelude::*;
use scenario::capital::Grows;

use crate::components::choice::{Offer, Select};
use crate::components::export_table::ExportTable;
use crate::components::run_again::HowToRunAgain;
use crate::components::trouble::Trouble;
use crate::pages::capital::answer::Example;
use crate::pages::capital::inputs::Inputs;
use crate::pages::capital::paper::Settings;
use crate::pages::capital::{name, phrase, ways};
use crate::shell::room::{Room, RuleInWords};
use crate::shell::scenario_bar::BarWords;
use reading::{Reading, use_reading};

/// The page.
#[component]
pub fn Frontier() -> impl IntoView {
    let reading = reading::provide();
    let capital = reading.capital;
    let table = Callback::new(move |()| {
        let by_size = reading.search.outcome.get_untracked().filter(|_| !capital.before.get_untracked())?;
        Some(capital.input.with_untracked(|input| figure::table(&by_size, input)))
    });
    let export = move || {
        view! {
            <ExportTable
                says="Every size with its money, what it is worth, which schemes enter and leave, and how far it is proven. For spreadsheets."
                file_name="frontier.csv"
                table=table
            />
        }
    };
    let bar = BarWords { name: Some(name(capital)), phrase: Some(phrase(capital)), export: Some(ViewFn::from(export)) };
    view! {
        <Room
            title="How large should the ringfence be?"
            line="Too small, and it takes money from systems without paying for a single large scheme."
            inputs_title="Money and rules"
            bar=bar
            changing=capital.changing
            short=headline::short(reading)
            inputs=ToChildren::to_children(|| view! { <WhatGrows /> <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| {
                view! {
                    <every_size::EverySize />
                    <HowToRunAgain parts=&["capital"] what="the portfolio" />
                }
            })
        />
    }
}

#[component]
fn Answer() -> impl IntoView {
    let reading = use_reading();
    let capital = reading.capital;
    let set = reading.memo(|_, input| {
        format!(
            "{} schemes compete for {}. {}% of every envelope goes to a national pot.",
            input.schemes.len(),
            ways::all_money(input),
            words::typed::shown(words::typed::Kind::Percent, &input.ringfence_share)
        )
    });
    view! {
        <Trouble problems=Signal::derive(move || capital.problems()) changing=capital.changing />
        <headline::HeadlineAnswer />
        <RuleInWords words=set changing=capital.changing what="money" />
        <Settings />
        <Example />
        <figure::FrontierFigure />
    }
}

/// What grows from size to size. It is a question of the page and not part of the scenario.
#[component]
fn WhatGrows() -> impl IntoView {
    let reading = use_reading();
    let input = reading.capital.input;
    let offers = Signal::derive(move || {
        let words = |grows: &Grows, input: &scenario::capital::CapitalInput| match grows {
            Grows::Ringfence => "The share off the top".to_owned(),
            Grows::Pot(_) => words::count::capital(&Reading::pot_name(grows, input)),
        };
        input.with(|input| {
            Grows::all(input).iter().map(|grows| Offer::new(grows.code(), words(grows, input))).collect::<Vec<Offer>>()
        })
    });
    let value = Signal::derive(move || reading.grows.with(|grows| grows.code().to_owned()));
    let choose = Callback::new(move |code: String| {
        let found = input.with_untracked(|input| Grows::all(input).into_iter().find(|grows| grows.code() == code));
        if let Some(grows) = found {
            reading.chosen.set(grows);
        }
    });
    view! {
        <div class="fields">
            <div></div>
            <Select
                id="what-grows"
                label=Signal::stored("What grows".to_owned())
                offers=offers
                value=value
                on_change=choose
                hint=Signal::stored(Some("A question of this page: it changes nothing that is set.".to_owned()))
            />
        </div>
    }
}
