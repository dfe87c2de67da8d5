//! The headline: what the ringfence is worth to patients, and to whom; three ways of holding the same money as its key figures.

use engine::capital::portfolio::Answer;
use engine::quantities::{Pence, Rate};
use leptos::prelude::*;
use scenario::capital::{Answers, CapitalInput, Case, HeldBy, ViewInput, elsewhere};
use words::Sentence;
use words::capital::CapitalHeadline;
use words::count::counted;

use super::reading::{Reading, measure, use_reading};
use super::ways::{all_money, case_name};
use crate::components::headline::{HeadlineCard, KeyFigure};
use crate::components::live::live;

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let headline = reading.memo(headline);
    let sentence = Signal::derive(move || {
        headline.with(|said| match said {
            Some(said) => said.sentence(),
            None if reading.is_answered() => Sentence::plain(
                "No choice keeps every limit and holds every must-do. The card of the certificate says which clash, and what would free them.",
            ),
            None => Sentence::plain("Looking for the best choice …"),
        })
    });
    let against = reading.memo(|_, input| {
        format!(
            "Compared with own footprint first, {} over {}",
            all_money(input),
            counted(years(input), "year", "years")
        )
    });
    let rests = Signal::derive(move || reading.illustrative.get());
    view! {
        <HeadlineCard against=against sentence=sentence illustrative=rests before=reading.before three=true>
            {live(move || Case::FIRST.map(|case| view! { <Way case=case /> }).collect_view())}
        </HeadlineCard>
    }
}

/// One of the three.
#[component]
fn Way(case: Case) -> impl IntoView {
    let reading = use_reading();
    let value = reading.memo(move |answers, input| {
        let value = answers.of(case).and_then(|answer| answer.value);
        value.map_or_else(|| "None".to_owned(), |value| measure(input).value(value))
    });
    let context = reading.memo(move |answers, input| {
        let pool = answers.more(Case::Pool, case, |answer| answer.value);
        match (case, pool) {
            (Case::Pool, _) => "What one purse for everyone would reach".to_owned(),
            (_, Some(less)) => format!("{} less than one pool", measure(input).amount(less)),
            (_, None) => "No choice keeps every limit".to_owned(),
        }
    });
    let label = reading.memo(move |_, input| case_name(case, input));
    view! { <KeyFigure label=label value=value baseline=Signal::stored(String::new()) context=context /> }
}

/// What the bar of a phone says.
pub fn short(reading: Reading) -> Signal<String> {
    reading.memo(|answers, input| headline(answers, input).map(|said| said.short()).unwrap_or_default()).into()
}

fn headline(answers: &Answers, input: &CapitalInput) -> Option<CapitalHeadline> {
    let more = |part: fn(&Answer) -> Option<Pence>| answers.more(Case::Ringfence, Case::OwnFootprint, part);
    Some(CapitalHeadline {
        measure: measure(input),
        share: Rate::from_text(&input.ringfence_share)
            .ok()
            .filter(|share| !share.decimal().is_zero() || !has_own_money(input)),
        counts_every_patient: input.view == ViewInput::All,
        more: more(|answer| answer.value)?,
        elsewhere: more(elsewhere)?,
        own: more(|answer| answer.own_residents)?,
        by_ringfence: answers.more(Case::Ringfence, Case::EveryPatient, |answer| answer.value),
        illustrative: input.is_example(),
    })
}

/// Who holds the envelopes.
pub const fn holders(input: &CapitalInput) -> &'static str {
    match input.held_by {
        HeldBy::Systems => "systems",
        HeldBy::Providers => "providers",
    }
}

/// Whether the national pot has money that was not taken off the top.
fn has_own_money(input: &CapitalInput) -> bool {
    input.national.iter().any(|limit| limit.parse::<rust_decimal::Decimal>().is_ok_and(|limit| !limit.is_zero()))
}

/// How many years there are.
pub fn years(input: &CapitalInput) -> usize {
    usize::try_from(input.years).unwrap_or(0)
}
