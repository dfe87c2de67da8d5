//! Every service and footprint: which has the people for it, who plans it, and why.

use leptos::prelude::*;
use words::count::counted;
use words::delegation::names;

use engine::parameters::Decision;

use super::by_year::planners;
use super::reading::use_reading;
use super::rows::{Asked, LINE, shown};
use crate::components::card::{Card, CardFoot};
use crate::components::choice::{Offer, Select};
use crate::components::live::live;
use crate::components::table::{ColumnGroup, DataTable, OnPhone, Order, TableColumn};
use crate::components::text_field::TextField;
use crate::shell::route::Page;
use crate::state::memo::Memo;

const TITLE: &str = "matrix";

/// The card.
#[component]
pub fn MatrixCard() -> impl IntoView {
    let reading = use_reading();
    let asked = RwSignal::new(Asked::default());
    let rows = reading.memo(move |arranged, sight, year| shown(arranged, sight, year, &asked.get()));
    let all = Memo::new(move |_| reading.arranged(|arranged| arranged.services.len()).unwrap_or_default());
    let order = RwSignal::new(Order::by(LINE, false));
    let subtitle = Signal::derive(move || {
        let (shown, all) = (rows.with(Vec::len), all.get());
        let services = counted(all, "service", "services");
        let count = if shown == all { services } else { format!("{shown} of {services}") };
        Some(format!("{}, {}: {count}", reading.year.get(), reading.whose()))
    });
    let none = move || {
        rows.with(Vec::is_empty)
            .then(|| view! { <p>"No service is like that. Change or clear what is asked for above."</p> })
    };
    let year = Signal::derive(move || format!("By the test, in {}", reading.year.get()));
    view! {
        <Card id=TITLE title=Signal::stored("Every service: which footprint has the people, and who plans it".to_owned()) subtitle=subtitle illustrative=reading.illustrative before=reading.before>
            <Filters asked=asked />
            <DataTable
                labelled_by=TITLE
                described_by="matrix-subtitle"
                names="Service"
                groups=groups(year)
                rows=rows
                order=order
                many="services"
                ends=8
            />
            {live(none)}
            <CardFoot source=Signal::stored(Some(
                "People: residents against the upper end of a service’s level. For all boards, the figure counts boards. A decision that was not read is not one to keep a service national."
                    .to_owned(),
            ))>
                <a href=Page::Delegation.address()>"The test, service by service"</a>
            </CardFoot>
        </Card>
    }
}

#[component]
fn Filters(asked: RwSignal<Asked>) -> impl IntoView {
    let set = move |change: fn(&mut Asked, String)| {
        Callback::new(move |text: String| asked.update(|asked| change(asked, text)))
    };
    let value = move |of: fn(&Asked) -> &String| Signal::derive(move || asked.with(|asked| of(asked).clone()));
    let all = || vec![Offer::new("", "All")];
    let mut who = all();
    who.extend(planners().map(|(name, words)| Offer::new(name, words)));
    let mut decided = all();
    let decisions = [Some(Decision::Delegated), Some(Decision::Retained), None];
    decided.extend(decisions.map(|decision| Offer::new(names::decision(decision), names::decision(decision))));
    let asks = move || asked.with(|asked| *asked != Asked::default());
    view! {
        <div class="filters filters--few">
            <TextField id="find-service" label=Signal::stored("Find a service".to_owned()) value=value(|asked| &asked.find) on_change=set(|asked, text| asked.find = text) />
            <Select id="filter-who" label=Signal::stored("Who plans it".to_owned()) offers=Signal::stored(who) value=value(|asked| &asked.planner) on_change=set(|asked, text| asked.planner = text) />
            <Select id="filter-decision" label=Signal::stored("Decided".to_owned()) offers=Signal::stored(decided) value=value(|asked| &asked.decision) on_change=set(|asked, text| asked.decision = text) />
            {live(move || asks().then(|| view! {
                <p><button class="link-button" type="button" on:click=move |_| asked.set(Asked::default())>"Show every service"</button></p>
            }))}
        </div>
    }
}

fn groups(year: Signal<String>) -> Vec<ColumnGroup> {
    let column = |heading: &'static str, phone: OnPhone| TableColumn {
        heading: Signal::stored(heading.to_owned()),
        figures: false,
        baseline: false,
        phone,
    };
    let on = |second: bool, left: bool, before: &'static str| OnPhone::Shown {
        second,
        left,
        wide: !left,
        before,
        after: "",
    };
    let named = |heading: &'static str| Signal::stored(heading.to_owned());
    vec![
        ColumnGroup {
            heading: named("The list"),
            columns: vec![column("Line", on(false, true, "Line")), column("Level", OnPhone::Hidden)],
        },
        ColumnGroup { heading: named("As decided"), columns: vec![column("Decided", on(true, true, ""))] },
        ColumnGroup {
            heading: named("Has the people for it"),
            columns: ["Board alone", "Its group", "Its region", "England"]
                .map(|heading| column(heading, OnPhone::Hidden))
                .to_vec(),
        },
        ColumnGroup {
            heading: year,
            columns: vec![column("Who plans it", on(false, false, "")), column("Why", on(true, false, ""))],
        },
    ]
}
