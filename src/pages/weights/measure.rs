//! Which measure of value is in use, what the other would fund instead, and a button to change over.

use engine::capital::portfolio::Answer;
use leptos::prelude::*;
use scenario::capital::{CapitalInput, MeasuredBy, Measures};
use words::capital::proof;
use words::count::listed;

use super::reading::use_reading;
use crate::components::card::{Card, CardFoot};
use crate::pages::capital::plan::scheme_name;
use crate::pages::capital::ways::source;
use crate::shell::route::Page;
use crate::shell::use_spoken;

/// The card.
#[component]
pub fn MeasureInUse() -> impl IntoView {
    let (reading, spoken) = (use_reading(), use_spoken());
    let room = reading.capital;
    let measured = room.workspace.select(|inputs| inputs.capital.value.measured_by);
    let title = Signal::derive(move || {
        match measured.get() {
            MeasuredBy::NetPresentValue => "The room counts value in pounds",
            MeasuredBy::Points => "The room counts value in points",
            MeasuredBy::PointsReached => "The room counts points for each person served",
        }
        .to_owned()
    });
    let change = move |_| {
        let next = if measured.get_untracked().is_money() { MeasuredBy::Points } else { MeasuredBy::NetPresentValue };
        room.workspace.edit_named("measure of value", |inputs| inputs.capital.value.measured_by = next);
        spoken.say("The measure of value has changed. Undo brings back what was there.".to_owned());
    };
    let enter = reading.memo(|_, both, input| named("Funded by points alone", &both.enter(), input));
    let leave = reading.memo(|_, both, input| named("Funded by pounds alone", &both.leave(), input));
    let proofs = reading.memo(|_, both, _| proofs(both));
    view! {
        <Card
            id="measure-title"
            title=title
            subtitle=Signal::stored(Some("The best choice with the ringfence as set, by points and by pounds".to_owned()))
            illustrative=room.illustrative
            before=reading.before
        >
            <div class="stack">
                <p class="figure__sentence" id="funded-by-points">{enter.signal()}</p>
                <p class="figure__sentence" id="funded-by-pounds">{leave.signal()}</p>
                <p>{proofs.signal()}</p>
                <p>
                    <button class="button" type="button" id="change-measure" on:click=change>
                        {move || if measured.get().is_money() { "Use points in the whole room" } else { "Use pounds in the whole room" }}
                    </button>
                </p>
            </div>
            <CardFoot source=Signal::derive(move || Some(source(room.illustrative.get()).to_owned()))>
                <a href=Page::Capital.address()>"The schemes funded by the measure in use"</a>
            </CardFoot>
        </Card>
    }
}

fn named(what: &str, codes: &[&str], input: &CapitalInput) -> String {
    let names: Vec<&str> = codes.iter().map(|code| scheme_name(code, input)).collect();
    if names.is_empty() { format!("{what}: none.") } else { format!("{what}: {}.", listed(&names)) }
}

fn proofs(both: &Measures<Answer>) -> String {
    let (points, pounds) = (proof::title(&both.points), proof::title(&both.pounds));
    format!("By points: {}. By pounds: {}.", words::count::lowered(&points), words::count::lowered(&pounds))
}
