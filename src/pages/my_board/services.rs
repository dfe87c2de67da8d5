//! Every service around the board: the least footprint with the people for it, and who plans it by the test.

use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::arrangement::Footprint;
use engine::parameters::{PlanningTier, prescribed_service};
use leptos::prelude::*;
use scenario::delegation::{Planned, PlannedService};
use words::count::counted;
use words::delegation::boards::{footprint as footprint_words, reason};

use super::reading::use_reading;
use crate::components::card::{Card, CardFoot};
use crate::components::choice::{Offer, Select};
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::shell::route::Page;
use crate::state::memo::Memo;

const FOOTPRINTS: [Option<Footprint>; 5] =
    [Some(Footprint::Alone), Some(Footprint::Group), Some(Footprint::Region), Some(Footprint::National), None];

/// The card; nothing while no board is chosen.
#[component]
pub fn ServicesCard() -> impl IntoView {
    let reading = use_reading();
    live(move || reading.own.get().map(|_| view! { <Services /> }))
}

#[component]
fn Services() -> impl IntoView {
    let reading = use_reading();
    // Before one is chosen, the smallest footprint that is the least of any service.
    let chosen = RwSignal::new(None::<Option<Footprint>>);
    let first = Memo::new(move |_| {
        reading.planned.with(|planned| {
            let planned = planned.as_ref()?;
            FOOTPRINTS.into_iter().find(|footprint| planned.count(*footprint) > 0).flatten()
        })
    });
    let shown = Memo::new(move |_| chosen.get().unwrap_or_else(|| first.get()));
    let offers = Signal::derive(move || {
        let offer = |footprint| {
            let services =
                reading.planned.with(|planned| planned.as_ref().map_or(0, |planned| planned.count(footprint)));
            let words = footprint_words(footprint);
            Offer::new(words, format!("{words} ({})", counted(services, "service", "services")))
        };
        FOOTPRINTS.map(offer).to_vec()
    });
    let choose = Callback::new(move |words: String| {
        chosen.set(FOOTPRINTS.into_iter().find(|footprint| footprint_words(*footprint) == words));
    });
    let rows = Memo::new(move |_| {
        let footprint = shown.get();
        reading
            .planned
            .with(|planned| planned.as_ref().map(|planned| table(planned, |service| service.footprint == footprint)))
            .unwrap_or_default()
    });
    let subtitle = Signal::derive(move || {
        let (rows, footprint) = (rows.with(|table| table.rows.len()), shown.get());
        Some(format!("{}: {}", footprint_words(footprint), counted(rows, "service", "services")))
    });
    let none = Memo::new(move |_| rows.with(|table| table.rows.is_empty()));
    view! {
        <Card
            id="services-title"
            title=Signal::stored("Which services, and with whom".to_owned())
            subtitle=subtitle
            illustrative=reading.illustrative()
            before=reading.before
        >
            <div class="two-selects">
                <Select
                    id="footprint"
                    label="Least footprint with the people for a service"
                    offers=offers
                    value=Signal::derive(move || footprint_words(shown.get()).to_owned())
                    on_change=choose
                />
            </div>
            {live(move || if none.get() {
                view! { <p class="figure__sentence">"No service has this footprint as its least."</p> }.into_any()
            } else {
                view! { <PlainTable name=Signal::stored("Services by least footprint".to_owned()) table=rows cards=true /> }.into_any()
            })}
            <CardFoot source=Signal::stored(Some(
                "The least footprint goes by planning population alone: residents against the upper end of the service’s level. Who plans it goes by the test on the page of services, most of which is not settled."
                    .to_owned(),
            ))>
                <a href=Page::Delegation.address()>"The test, service by service"</a>
            </CardFoot>
        </Card>
    }
}

/// Every service, for a file.
pub fn every_service(planned: &Planned) -> Table {
    table(planned, |_| true)
}

fn table(planned: &Planned, of: impl Fn(&PlannedService) -> bool) -> Table {
    let columns = ["Service", "Line", "Level it is planned at", "Least footprint", "Who plans it, by the test"];
    let rows = planned.services.iter().filter(|service| of(service)).map(|service| {
        let known = prescribed_service(&service.line);
        let level = match known.and_then(|known| known.tier) {
            Some(PlanningTier::Local) => "Local, 1 to 2.5 million",
            Some(PlanningTier::SubRegional) => "Sub-regional, 2.5 to 10 million",
            Some(PlanningTier::National) => "National, over 10 million",
            None if service.footprint.is_some() && service.is_example => "Invented for the example",
            None if service.footprint.is_some() => "As you entered it",
            None => "Not known",
        };
        let who = service.arrangement.map_or("Hangs on whether the board is ready", |(_, why)| reason(why));
        let who = if service.is_example { format!("{who} (illustrative)") } else { who.to_owned() };
        let cells =
            [known.map_or("", |known| known.name), &service.line, level, footprint_words(service.footprint), &who];
        Row { cells: cells.into_iter().map(|words| Cell::Words(words.to_owned())).collect(), yours: false }
    });
    Table { columns: columns.into_iter().map(Column::words).collect(), rows: rows.collect() }
}
