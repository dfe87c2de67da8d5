//! The headline: funded or not and why, what would change it; cost, value, value for each pound and the share elsewhere as its key figures.

use leptos::prelude::*;
use scenario::capital::{Answers, CapitalInput, Case, Change};
use words::Sentence;
use words::capital::SchemeHeadline;
use words::capital::scheme::Stands;
use words::capital::ways::year;

use super::reading::{SchemeReading, use_scheme};
use crate::components::headline::{HeadlineCard, KeyFigure};
use crate::pages::capital::plan::pot_name;
use crate::pages::capital::reading::{is_found, measure};
use crate::pages::capital::ways::case_name;
use crate::state::memo::Memo;

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_scheme();
    let room = reading.room;
    let said = Memo::new(move |_| headline(reading));
    let sentence = Signal::derive(move || match (said.get(), reading.scheme.with(Option::is_some)) {
        (Some(said), _) => said.sentence(),
        (None, true) => Sentence::plain("Looking for the best choice …"),
        (None, false) => {
            Sentence::plain("There is no scheme yet. Add one, or paste a table, on the page of all schemes.")
        }
    });
    let against =
        Signal::derive(move || room.input.with(|input| format!("{}, as it is set", case_name(room.case.get(), input))));
    let rests = is_illustrative(reading);
    let worth = Memo::new(move |_| reading.worth());
    let of = move |told: fn(&scenario::capital::AppraisedScheme, &CapitalInput) -> String| {
        Signal::derive(move || {
            let input = room.input;
            worth.with(|worth| {
                worth.as_ref().map_or_else(|| "Not known".to_owned(), |worth| input.with(|input| told(worth, input)))
            })
        })
    };
    let cost = of(|worth, _| words::Figures::Illustrative.pounds(worth.cost));
    let value = of(|worth, input| range(worth, input, |measure, value| measure.value(value)));
    let per_pound = of(|worth, input| match (&worth.value_per_pound, measure(input)) {
        (None, _) => "No cost".to_owned(),
        (Some(ratio), words::capital::Measure::Pounds) => pounds_each(ratio),
        (Some(ratio), words::capital::Measure::Points) => ratio.replace('-', "\u{2212}"),
    });
    let share = of(|worth, _| words::Figures::Illustrative.percent(worth.outside_share.decimal()));
    let years = Signal::derive(move || {
        let years = reading.scheme.with(|scheme| scheme.as_ref().map_or(0, |scheme| scheme.costs.len()));
        format!("In cash over {}, as hoped for", words::count::counted(years, "year", "years"))
    });
    let whence = of(|worth, _| {
        if worth.share_is_of_flows { "Asked of the flows of patients; illustrative" } else { "As entered" }.to_owned()
    });
    let what = of(|_, input| {
        match input.value.measured_by {
            scenario::capital::MeasuredBy::NetPresentValue => {
                "Net present social value, if it starts in the first year"
            }
            _ => "If it starts in the first year; a range where scores are not known",
        }
        .to_owned()
    });
    let ratio = of(|worth, _| {
        worth
            .benefit_cost_ratio
            .as_ref()
            .map_or_else(String::new, |ratio| format!("Benefit-cost ratio {}", ratio.replace('-', "\u{2212}")))
    });
    let per = Signal::derive(move || {
        if room.measure() == words::capital::Measure::Pounds {
            "Value for each £1"
        } else {
            "Points for each £1 million"
        }
        .to_owned()
    });
    let none = Signal::stored(String::new());
    view! {
        <HeadlineCard against=against sentence=sentence illustrative=rests before=room.before>
            <KeyFigure label=Signal::stored("Cost".to_owned()) value=cost baseline=none context=years />
            <KeyFigure label=Signal::stored("Value".to_owned()) value=value baseline=none context=what />
            <KeyFigure label=per value=per_pound baseline=none context=ratio />
            <KeyFigure label=Signal::stored("For patients elsewhere".to_owned()) value=share baseline=none context=whence />
        </HeadlineCard>
    }
}

/// `£2.31` of a ratio with two decimals.
fn pounds_each(ratio: &str) -> String {
    ratio.strip_prefix('-').map_or_else(|| format!("£{ratio}"), |size| format!("\u{2212}£{size}"))
}

/// The value, or the least and the most there may be.
pub fn range(
    worth: &scenario::capital::AppraisedScheme,
    input: &CapitalInput,
    say: fn(words::capital::Measure, engine::quantities::Pence) -> String,
) -> String {
    let pence = |money: engine::quantities::Money| engine::quantities::Pence::of(money.pence());
    let (measure, low, high) = (measure(input), pence(worth.value), pence(worth.most_value));
    if low == high { say(measure, low) } else { format!("{} to {}", say(measure, low), say(measure, high)) }
}

/// Whether what is told of the scheme rests on invented figures.
pub fn is_illustrative(reading: SchemeReading) -> Signal<bool> {
    reading.room.illustrative.into()
}

/// What the bar of a phone says.
pub fn short(reading: SchemeReading) -> Signal<String> {
    Signal::derive(move || headline(reading).map(|said| said.short()).unwrap_or_default())
}

/// How the scheme stands in a case.
pub fn stands(reading: SchemeReading, case: Case, answers: &Answers, input: &CapitalInput) -> Option<Stands> {
    let (code, answer) = (reading.code.get(), answers.of(case)?);
    if !is_found(answer) {
        return Some(Stands::CannotBeMet);
    }
    let change = reading.change(case);
    if let Some(chosen) = answer.chosen.iter().find(|chosen| chosen.code == code) {
        let less = match &change {
            Some(Change::Funded(less)) => *less,
            _ => None,
        };
        return Some(Stands::Funded {
            start: year(&input.first_year, chosen.start),
            pot: pot_name(&chosen.pot, input),
            less,
            is_waiting: change.is_none(),
            is_unsettled: matches!(change, Some(Change::Unsettled)),
        });
    }
    let left = answer.left_out.iter().find(|left| left.code == code)?;
    let needs = match change {
        Some(Change::LeftOut(needs)) => Some(needs),
        Some(_) => Some(left.clone()),
        None => None,
    };
    Some(Stands::LeftOut { why: left.reason, needs })
}

fn headline(reading: SchemeReading) -> Option<SchemeHeadline> {
    let room = reading.room;
    let (answers, told, code) = (room.answers.get()?, room.case.get(), reading.code.get());
    room.input.with(|input| {
        let is_funded =
            |case: Case| answers.of(case).map(|answer| answer.chosen.iter().any(|chosen| chosen.code == code));
        let others = Case::FIRST.into_iter().filter(|case| *case != told);
        Some(SchemeHeadline {
            name: reading.name(),
            measure: measure(input),
            is_must: input.scheme(&code)?.must,
            way: case_name(told, input),
            stands: stands(reading, told, &answers, input)?,
            others: others.filter_map(|case| Some((case_name(case, input), is_funded(case)?))).collect(),
            illustrative: is_illustrative(reading).get(),
        })
    })
}
