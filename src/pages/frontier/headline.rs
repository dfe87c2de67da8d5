//! The headline: the size that is worth most, what a small ringfence costs, and where the size that is set stands.

use engine::capital::portfolio::Step;
use engine::quantities::Rate;
use leptos::prelude::*;
use scenario::capital::{BySize, CapitalInput, Grows};
use words::Sentence;
use words::capital::{FrontierHeadline, Measure};
use words::count::{capital, counted};
use words::figures::percent_as_set;

use super::reading::{Reading, grown, use_reading};
use crate::components::headline::{HeadlineCard, KeyFigure};
use crate::pages::capital::headline::years;
use crate::pages::capital::reading::measure;
use crate::pages::capital::ways::all_money;
use crate::state::memo::Memo;

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let headline = reading.memo(|by_size, input| Some(headline(by_size, input)));
    let sentence = Signal::derive(move || {
        headline.with(|said| match said {
            Some(said) => said.sentence(),
            None => Sentence::plain(match reading.search.progress.get() {
                Some((done, all)) => format!("Looking for the best choice at each size: {done} of {all} …"),
                None => "Looking for the best choice at each size …".to_owned(),
            }),
        })
    });
    let against = reading.memo(|by_size, input| {
        let against = match by_size.grows {
            Grows::Ringfence => "no ringfence",
            Grows::Pot(_) => "the money as it is set",
        };
        format!("Compared with {against}, {} over {}", all_money(input), counted(years(input), "year", "years"))
    });
    let capital = reading.capital;
    view! {
        <HeadlineCard against=against sentence=sentence illustrative=capital.illustrative before=capital.before three=true>
            <Key of=nothing label="None" />
            <Key of=BySize::as_set label="As set" />
            <Key of=BySize::best label="Worth most" />
        </HeadlineCard>
    }
}

fn nothing(by_size: &BySize) -> Option<&Step> {
    by_size.at(Rate::ZERO)
}

/// One of the three.
#[component]
fn Key(of: fn(&BySize) -> Option<&Step>, label: &'static str) -> impl IntoView {
    let reading = use_reading();
    let name = reading.memo(move |by_size, input| {
        let size = of(by_size).map(|step| (grown(&by_size.grows, input), step.at));
        match (size, label) {
            (Some((grown, at)), "None") => capital(&grown.size(at.decimal())),
            (Some((_, at)), label) => format!("{label}: {}", percent_as_set(at.decimal())),
            (None, label) => label.to_owned(),
        }
    });
    let value = reading.memo(move |by_size, input| {
        let value = of(by_size).and_then(|step| step.value);
        value.map_or_else(|| "Cannot be met".to_owned(), |value| measure(input).value(value))
    });
    let context: Memo<String> = reading.memo(move |by_size, input| {
        let Some(step) = of(by_size) else { return String::new() };
        let proof = words::capital::proof::standing(step.status, step.objective, step.bound);
        match by_size.more(step).map(|more| (more, more.count())) {
            None => "No choice keeps every limit".to_owned(),
            Some((_, 0)) => proof,
            Some((more, count)) => {
                let way = if count > 0 { "more" } else { "less" };
                let against = grown(&by_size.grows, input).against();
                format!("{} {way} than {against}. {proof}", measure(input).amount(more))
            }
        }
    });
    view! { <KeyFigure label=name value=value baseline=Signal::stored(String::new()) context=context /> }
}

/// What the bar of a phone says.
pub fn short(reading: Reading) -> Signal<String> {
    reading.memo(|by_size, input| headline(by_size, input).short()).into()
}

/// What the page found.
pub fn headline(by_size: &BySize, input: &CapitalInput) -> FrontierHeadline {
    let told = |step: &Step| Some((step.at.decimal(), by_size.more(step)?));
    let set = by_size.grows.as_set(&by_size.asked);
    let measure: Measure = measure(input);
    let first = by_size.frontier.steps.iter().find(|step| step.at > Rate::ZERO);
    FrontierHeadline {
        measure,
        grown: grown(&by_size.grows, input),
        best: by_size.best().map(|step| (step.at.decimal(), by_size.more(step).unwrap_or_default())),
        small_loss: by_size.small_loss().and_then(told),
        set: (set.decimal(), by_size.as_set().and_then(|step| by_size.more(step))),
        without: nothing(by_size).and_then(|step| by_size.more(step)),
        small_gain: by_size.small_gain().map(|step| step.at.decimal()),
        first: first.map(|step| step.at.decimal()).unwrap_or_default(),
        illustrative: input.is_example(),
    }
}
