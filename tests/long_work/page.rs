//! A page with one job on it, for `tests/journeys/long_work.test.mjs`: the calculator as it is built, and beside it what a page would hold.
//! Never shipped.

use engine::delegation::{Criterion, Policy, Preference, Robustness, RobustnessRequest, Service, shipped_services};
use leptos::prelude::*;
use specialised_services_calculator::components::progress::Progress;
use specialised_services_calculator::worker::use_job;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

/// The shipped services with a rating of each criterion, so that weights matter.
fn services() -> Vec<Service> {
    let mut services = shipped_services();
    for (number, service) in (0_u32..).zip(&mut services) {
        for (place, criterion) in (1_u32..).zip(Criterion::SUITABILITY) {
            service.suitability.set(criterion, Preference::Rated((number * 7 * place % 101).into()));
        }
        for (place, criterion) in (3_u32..).zip(Criterion::READINESS) {
            service.readiness.set(criterion, Preference::Rated((number * 11 * place % 101).into()));
        }
        service.flagged = Some(number % 9 == 0);
    }
    services
}

fn request(draws: u32) -> RobustnessRequest {
    RobustnessRequest { services: services(), policy: Policy::shipped(), seed: 7, draws }
}

/// The request for so many draws as JSON, as programs would send it.
#[wasm_bindgen]
pub fn request_text(draws: u32) -> String {
    scenario::json::pretty(&scenario::json::tree(&request(draws)))
}

/// Puts the page's own part into a new element of the body; what it does follows two fields of that element: `draws`, and `left` for
/// leaving the page.
#[wasm_bindgen]
pub fn mount_long_work() {
    let body = document().body().expect("a body");
    let place = document().create_element("main").expect("an element");
    body.append_child(&place).expect("a place");
    leptos::mount::mount_to(place.unchecked_into(), || {
        let left = RwSignal::new(false);
        view! {
            <button id="leave" on:click=move |_| left.set(true)>"Leave"</button>
            {move || (!left.get()).then(|| view! { <Page /> })}
        }
    })
    .forget();
}

#[component]
fn Page() -> impl IntoView {
    let draws = RwSignal::new("10000".to_owned());
    let job = use_job::<Robustness>();
    let start = move |()| job.start(&request(draws.get_untracked().parse().expect("a count")));
    let outcome = move || job.outcome().map(|outcome| scenario::json::pretty(&scenario::json::tree(&*outcome)));
    view! {
        <label>"Draws "<input id="draws" prop:value=draws on:input=move |event| draws.set(event_target_value(&event)) /></label>
        <Progress
            start=Signal::derive(move || format!("Draw {} sets of weights", draws.get()))
            doing=Signal::stored("Sets of weights drawn".to_owned())
            ready=Signal::stored("The shares are ready".to_owned())
            standing=Signal::derive(move || job.standing())
            on_start=start
            on_cancel=move |()| job.cancel()
        />
        <button id="forget" on:click=move |_| job.forget()>"Forget"</button>
        <pre id="standing">{move || format!("{:?}", job.standing())}</pre>
        <pre id="outcome">{outcome}</pre>
    }
}
