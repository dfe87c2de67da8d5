//! Which year and which boards the answer shows. Neither changes the scenario.

use engine::parameters;
use leptos::ev;
use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::prelude::*;
use words::year::year_heading;

use super::cells::whole;
use super::reading::use_reading;
use crate::components::choice::{Offer, Select};
use crate::components::slider::ViewSlider;
use crate::state::memo::Memo;

/// The bar.
#[component]
pub fn ViewBar() -> impl IntoView {
    let reading = use_reading();
    let view = reading.view;
    let financial = Memo::new(move |_| {
        let at = reading.year.get().checked_sub(1).map(whole)?;
        reading.worked(|worked| worked.outcome.years.get(at).map(ToString::to_string)).flatten()
    });
    let said = Signal::derive(move || {
        let heading = year_heading(whole(reading.year.get()));
        financial.get().map_or_else(|| heading.clone(), |year| format!("{heading}, {year}"))
    });
    let set_year = Callback::new(move |year: u32| {
        // At the last year the view follows the last year, however many there come to be.
        let last = untrack(|| reading.last_year.get());
        view.year.set((year < last).then_some(year));
    });
    let mut offers = vec![Offer::new("", format!("All {} in England", parameters::boards().len()))];
    offers.extend(parameters::regions().iter().map(|region| Offer::new(region.name(), region.name())));
    let chosen = Signal::derive(move || view.region.get().unwrap_or_default().to_owned());
    let set_region = Callback::new(move |name: String| {
        view.region.set(parameters::regions().iter().map(|region| region.name()).find(|region| *region == name));
    });
    // The slider may be let go anywhere.
    let let_go = move || {
        if view.moving.get_untracked() {
            view.moving.set(false);
        }
    };
    let listeners = [
        window_event_listener(ev::pointerup, move |_| let_go()),
        window_event_listener(ev::pointercancel, move |_| let_go()),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    view! {
        <section
            class="view-bar"
            aria-label="What is shown"
            on:pointerdown=move |_| view.moving.set(true)
        >
            <ViewSlider id="year" label="Year shown" value=reading.year on_change=set_year most=reading.last_year said=said />
            <Select
                id="region"
                label=Signal::stored("Boards shown in figures 1 and 2 and the table".to_owned())
                offers=Signal::stored(offers)
                value=chosen
                on_change=set_region
            />
        </section>
    }
}
