//! The swing taken to the test: how steady a year's cost is, for one service of the list.

use engine::parameters::{prescribed_service, prescribed_services};
use leptos::prelude::*;
use scenario::delegation::{Over, Taken};
use words::Sentence;
use words::delegation::pool::the_region;
use words::delegation::steadiness::Taking;
use words::estimate::Estimated;

use super::reading::{Reading, use_reading};
use crate::components::card::{Card, CardFoot};
use crate::components::choice::{Offer, Select};
use crate::components::live::live;
use crate::components::says::Says;
use crate::shell::route::Page;
use crate::shell::use_spoken;
use crate::state::memo::Memo;

const BOARD: &str = "board";
const REGION: &str = "region";
const ENGLAND: &str = "england";

/// The card.
#[component]
pub fn ToTheTest() -> impl IntoView {
    let reading = use_reading();
    let spoken = use_spoken();
    let (line, footprint) = (RwSignal::new(String::new()), RwSignal::new(BOARD.to_owned()));
    let delegation = reading.page.workspace.select(|inputs| inputs.delegation.clone());
    let taken = Memo::new(move |_| {
        let line = line.get();
        let name = footprint.get();
        let swing = prescribed_service(&line).and_then(|_| swing(reading, &name))?;
        delegation.with(|input| Taken::out(input, &line, &swing))
    });
    let sentence = Signal::derive(move || taken.with(|taken| taken.as_ref().map(said).unwrap_or_default()));
    let can_take = Memo::new(move |_| {
        !reading.page.before.get() && taken.with(|taken| taken.as_ref().is_some_and(|taken| !taken.is_there()))
    });
    let act = move |_| {
        let Some(taken) = taken.get_untracked() else { return };
        reading.page.workspace.edit_named("swing of a service", |inputs| taken.take(&mut inputs.delegation));
        spoken.say("Taken to the test. Undo brings back what was there.".to_owned());
    };
    let pooled_over = Signal::derive(move || {
        let told = reading.told(|name, _| words::count::capital(name)).unwrap_or_default();
        let mut offers = vec![Offer::new(BOARD, told)];
        offers.extend(region(reading).map(|region| Offer::new(REGION, words::count::capital(&the_region(region)))));
        offers.push(Offer::new(ENGLAND, "England"));
        offers
    });
    view! {
        <Card
            id="to-the-test-title"
            title=Signal::stored("Use this swing in the test of a service".to_owned())
            subtitle=Signal::stored(Some("The steadier a year’s cost, the better a service suits local commissioning".to_owned()))
            before=reading.page.before
        >
            <div class="stack">
                <div class="two-selects">
                    <Select id="test-service" label="Service" offers=Signal::stored(services()) value=line on_change=Callback::new(move |chosen: String| line.set(chosen)) />
                    <Select id="test-footprint" label="Pooled over" offers=pooled_over value=footprint on_change=Callback::new(move |chosen: String| footprint.set(chosen)) />
                </div>
                <p class="figure__sentence" id="to-the-test-says"><Says sentence=sentence /></p>
                {live(move || can_take.get().then(|| view! { <p><button class="button" type="button" on:click=act>"Use it in the test"</button></p> }))}
            </div>
            <CardFoot source=Signal::stored(Some(
                "It is kept as your own figure: the standard deviation of the service’s yearly cost over its mean. It changes nothing else, and one step of undo takes it back."
                    .to_owned(),
            ))>
                <a href=Page::Delegation.address()>"The test, service by service"</a>
            </CardFoot>
        </Card>
    }
}

/// The region of the reader's own board.
fn region(reading: Reading) -> Option<&'static str> {
    let own = reading.own.get()?;
    engine::parameters::board(&own).map(|board| board.region.name())
}

/// The swing over a footprint as it is kept; over the board where the footprint has gone.
fn swing(reading: Reading, footprint: &str) -> Option<String> {
    let kept = |over: &Over| Estimated::of(over.estimate.relative_sd).decimal().normalize().to_string();
    let region = region(reading).filter(|_| footprint == REGION);
    match (footprint, region) {
        (ENGLAND, _) => reading.page.shown(|pooled| pooled.england().map(kept)).flatten(),
        (_, Some(region)) => reading.page.shown(|pooled| pooled.region(region).map(|(_, over)| kept(over))).flatten(),
        _ => reading.told(|_, over| kept(over)),
    }
}

fn said(taken: &Taken) -> Sentence {
    let taking = Taking {
        service: prescribed_service(&taken.line).map_or("", |service| service.name),
        swing: &taken.swing,
        before: &taken.before,
        is_rated: taken.is_rated,
        score: &taken.score,
        verdicts: taken.verdicts,
    };
    taking.sentence()
}

fn services() -> Vec<Offer> {
    let services =
        prescribed_services().iter().map(|service| Offer::new(service.line, service.name).under(service.programme));
    std::iter::once(Offer::new("", "Choose a service")).chain(services).collect()
}
