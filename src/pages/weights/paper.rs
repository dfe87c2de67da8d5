//! What only paper shows: the swings, and the money they choose for.

use leptos::prelude::*;
use scenario::capital::CapitalInput;
use words::capital::weights::criterion;
use words::typed::Kind;

use crate::pages::capital::paper::{Set, Tested, figure, measured_by};
use crate::pages::capital::ways::all_money;

/// The swings; made when the page is printed.
#[component]
pub fn Settings() -> impl IntoView {
    view! { <Tested title="What matters how much" of=swings /> }
}

fn swings(input: &CapitalInput) -> Vec<Set> {
    let swing = |(code, swing): (&str, &String)| {
        (format!("{}, swing", criterion(code).0), figure(Kind::Number, swing, "Not set"))
    };
    let mut settings: Vec<Set> = input.swings.each().into_iter().map(swing).collect();
    settings.push(("The room counts value by".to_owned(), measured_by(input.value.measured_by).to_owned()));
    settings.push((
        "Taken off the top for a national pot".to_owned(),
        figure(Kind::Percent, &input.ringfence_share, "None"),
    ));
    settings.push(("All money".to_owned(), all_money(input)));
    settings
}
