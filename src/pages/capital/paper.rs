//! What only paper shows: the money and the rules that made the answer, as a list.

use leptos::prelude::*;
use scenario::capital::{CapitalInput, HeldBy, MeasuredBy, ViewInput};
use words::Figures;
use words::capital::ways::year;
use words::typed::{Kind, understood};

use super::reading::use_reading;
use super::ways::all_money;
use crate::components::paper::on_paper;
use crate::shell::room::RuleTested;
use crate::state::memo::Memo;

/// A setting and what it is set to.
pub type Set = (String, String);

/// The money and the rules; made when the page is printed.
#[component]
pub fn Settings() -> impl IntoView {
    view! { <Tested title="Money and rules" of=money_and_rules /> }
}

/// What is set, read off the inputs when the page is printed.
#[component]
pub fn Tested(
    /// What the settings are called together.
    title: &'static str,
    /// The settings.
    of: fn(&CapitalInput) -> Vec<Set>,
) -> impl IntoView {
    let (reading, on_paper) = (use_reading(), on_paper());
    let settings = Memo::new(move |_| {
        let settings = on_paper.get().then(|| reading.input.with(of));
        settings.unwrap_or_default()
    });
    view! { <RuleTested title=title settings=settings /> }
}

/// A figure as it is set; blank as `blank` says.
pub fn figure(kind: Kind, text: &str, blank: &str) -> String {
    if text.trim().is_empty() { blank.to_owned() } else { understood(kind, text) }
}

/// What value is measured by.
pub const fn measured_by(measured: MeasuredBy) -> &'static str {
    match measured {
        MeasuredBy::NetPresentValue => "Net present social value",
        MeasuredBy::Points => "Points on five criteria",
        MeasuredBy::PointsReached => "Points for each person served",
    }
}

fn money_and_rules(input: &CapitalInput) -> Vec<Set> {
    let percent = |text: &str| figure(Kind::Percent, text, "None");
    let set = |name: &str, value: String| (name.to_owned(), value);
    let either = |is: bool, yes: &str, no: &str| if is { yes } else { no }.to_owned();
    let holders = match input.held_by {
        HeldBy::Systems => "Systems, as from 2022/23",
        HeldBy::Providers => "Providers, as from 2026/27",
    };
    let years = format!("{} to {}", year(&input.first_year, 0), year(&input.first_year, input.years.saturating_sub(1)));
    let national = if input.national_rule.holds {
        format!(
            "As marked, or with {} of value elsewhere and {} served",
            percent(&input.national_rule.outside_share),
            figure(Kind::People, &input.national_rule.served, "any number of people")
        )
    } else {
        "As marked".to_owned()
    };
    let mut settings = vec![
        set("Who holds the money", holders.to_owned()),
        set("Years", years),
        set("Taken off the top for a national pot", percent(&input.ringfence_share)),
        set("All money", all_money(input)),
    ];
    let envelope = |pot: &scenario::capital::PotInput| {
        (format!("Envelope of {}", input.name_of(&pot.code)), Figures::Illustrative.pounds(pot.total()))
    };
    settings.extend(input.pots.iter().map(envelope));
    settings.extend([
        set("Envelopes count", either(input.view == ViewInput::All, "Every patient", "Their own residents")),
        set("Money unspent in a year", either(input.carry_over, "Carries over", "Is lost")),
        set("Own reserves of providers", either(input.own_funds_score, "Count against it", "Sit outside it")),
        set("Value is measured by", measured_by(input.value.measured_by).to_owned()),
        set("Value lost by waiting a year", percent(&input.value.waiting)),
        set("Prices rise a year by", percent(&input.value.inflation)),
        set("Optimism bias counts in", either(input.value.bias_in_envelope, "Value and envelopes", "Value alone")),
        set("Local-benefit test, least share", percent(&input.local_share_minimum)),
        set("Nationally significant", national),
        set("Least share for work on backlog", percent(&input.backlog_share)),
    ]);
    settings
}
