//! What moves the trust's income: activity away from plan, patients brought home, boards that grow apart.

use engine::allocation::study::Ledger;
use engine::pathways::provider::Arrangement;
use engine::quantities::Rate;
use leptos::prelude::*;
use scenario::Worked;
use scenario::providers::{Faced, grown};
use words::providers::moves;

use super::reading::{Reading, figures, illustrative, use_reading};
use crate::components::card::{Card, CardFoot};
use crate::components::live::live;
use crate::shell::route::Page;
use crate::state::memo::Memo;

/// The card.
#[component]
pub fn MovesCard() -> impl IntoView {
    let reading = use_reading();
    let plan = followed(reading, |faced, figures| {
        faced.shown().map(|dealt| {
            let payment = &faced.payment;
            moves::away_from_plan(&dealt.moved, payment.variable_rate, payment.departure, figures)
        })
    });
    let home = followed(reading, |faced, figures| Some(brought_home(faced, figures)));
    let growth = Memo::new(move |_| growth(reading).unwrap_or_default());
    view! {
        <Card
            id="moves-title"
            title=Signal::stored("What moves its income".to_owned())
            subtitle=Signal::stored(Some("A year, at the prices of the plan; fixed plus variable rate × departure from plan".to_owned()))
            illustrative=illustrative(reading)
            before=reading.before
        >
            <div class="stack">
                <div><h3>"When activity departs from plan"</h3><p id="away-from-plan">{live(move || plan.get())}</p></div>
                <div><h3>"When boards bring patients home"</h3><p id="brought-home">{live(move || home.get())}</p></div>
                <div><h3>"When boards do not grow alike"</h3><p id="boards-grow">{live(move || growth.get())}</p></div>
            </div>
            <CardFoot source=Signal::stored(Some(
                "A pair with a fixed payment of low volume moves nothing within the year. Not modelled: costs that stay behind when patients go, and best practice tariffs.".to_owned(),
            ))>
                <a href=Page::Allocation.address()>"See the rule by which boards grow"</a>
            </CardFoot>
        </Card>
    }
}

fn followed(reading: Reading, of: fn(&Faced, words::Figures) -> Option<String>) -> Memo<String> {
    Memo::new(move |_| {
        let figures = figures(reading);
        reading.shown(|faced| of(faced, figures)).flatten().unwrap_or_default()
    })
}

fn brought_home(faced: &Faced, figures: words::Figures) -> String {
    let after = &faced.worked.repatriation;
    let bringing: Vec<_> = after.boards.iter().filter(|board| board.repatriated != Rate::ZERO).collect();
    let (by, share) = match bringing.as_slice() {
        [] => (String::new(), Rate::ZERO),
        [one] => (name(&one.code), one.repatriated),
        [first, ..] => ("every other board".to_owned(), first.repatriated),
    };
    let every = faced.dealt(Arrangement::EveryBoard);
    let cover = every.and_then(|dealt| dealt.cover.as_ref()).map(|[_, ninety, ..]| ninety);
    let home = faced.worked.home.as_ref().and_then(|home| home.share.as_ref());
    moves::brought_home(after, (&by, share), (cover, home), figures)
}

fn name(code: &str) -> String {
    engine::parameters::board(code).map_or_else(|| code.to_owned(), |board| board.name.to_owned())
}

/// What growth under the rule of the Allocation room brings in its first year.
fn growth(reading: Reading) -> Option<String> {
    let (figures, facts) = (figures(reading), reading.workspace.facts());
    let worked = reading.workspace.outcome()?;
    let Worked { input, study, outcome } = &*worked;
    let ledger = Ledger::new(&facts, input, study, outcome);
    let year = words::year::year(1);
    reading.shown(|faced| moves::grown(&grown(&ledger, &faced.catchment, 1), &year, figures))
}
