//! The headline: which criterion weighs most, and what choosing by points instead of pounds changes.

use engine::capital::portfolio::{Answer, Standing};
use leptos::prelude::*;
use scenario::capital::{CapitalInput, Measures, Weighed};
use words::Sentence;
use words::capital::weights::{criterion, weight};
use words::capital::{Measure, WeightsHeadline};
use words::count::counted;

use super::reading::{Reading, use_reading};
use crate::components::headline::{HeadlineCard, KeyFigure};
use crate::pages::capital::headline::years;
use crate::pages::capital::ways::all_money;

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let headline = reading.memo(|weighed, both, input| Some(headline(weighed, both, input)));
    let sentence = Signal::derive(move || {
        headline.with(|said| match said {
            Some(said) => said.sentence(),
            None => Sentence::plain("Looking for the best choice by points and by pounds …"),
        })
    });
    let against = reading.memo(|_, _, input| {
        format!(
            "Chosen by points beside chosen by pounds, {} over {}",
            all_money(input),
            counted(years(input), "year", "years")
        )
    });
    let largest = reading.memo(|weighed, _, _| {
        let mut criteria = weighed.criteria.iter();
        let first = criteria.next()?;
        let most = criteria.fold(first, |most, of| if of.thousandths > most.thousandths { of } else { most });
        Some((criterion(most.code).0, weight(most.thousandths)))
    });
    let text = move |of: fn(&(&'static str, String)) -> String| {
        Signal::derive(move || largest.with(|largest| largest.as_ref().map(of).unwrap_or_default()))
    };
    let change = reading.memo(|_, both, _| format!("{} in, {} out", both.enter().len(), both.leave().len()));
    let funded = reading.memo(|_, both, _| {
        format!("{} funded by points, {} by pounds", both.points.chosen.len(), both.pounds.chosen.len())
    });
    let worth = reading.memo(|weighed, both, _| {
        weighed.in_pounds(&both.points).map_or_else(|| "None".to_owned(), |pounds| Measure::Pounds.value(pounds))
    });
    let beside = reading.memo(|weighed, both, _| {
        let pounds = weighed.in_pounds(&both.pounds);
        pounds.map(|pounds| format!("Chosen by pounds: {}", Measure::Pounds.value(pounds))).unwrap_or_default()
    });
    let none = || Signal::stored(String::new());
    view! {
        <HeadlineCard against=against sentence=sentence illustrative=reading.capital.illustrative before=reading.before three=true>
            <KeyFigure label="Largest weight" value=text(|(_, weight)| weight.clone()) baseline=none() context=text(|(name, _)| (*name).to_owned()) />
            <KeyFigure label="Schemes that change" value=change baseline=none() context=funded />
            <KeyFigure label="Chosen by points, worth in pounds" value=worth baseline=none() context=beside />
        </HeadlineCard>
    }
}

/// What the bar of a phone says.
pub fn short(reading: Reading) -> Signal<String> {
    reading.memo(|weighed, both, input| headline(weighed, both, input).short()).into()
}

fn headline(weighed: &Weighed, both: &Measures<Answer>, input: &CapitalInput) -> WeightsHeadline {
    let in_pounds = weighed.in_pounds(&both.points).zip(weighed.in_pounds(&both.pounds));
    WeightsHeadline {
        weights: weighed.criteria.iter().map(|of| (of.code, of.thousandths)).collect(),
        enter: both.enter().len(),
        leave: both.leave().len(),
        in_pounds: in_pounds.map(|(points, pounds)| points.minus(pounds)),
        proven: [&both.pounds, &both.points].iter().all(|answer| answer.status == Standing::ProvenBest),
        illustrative: input.is_example(),
    }
}
