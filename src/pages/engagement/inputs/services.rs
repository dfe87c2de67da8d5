//! The services the charity speaks for, and how many conversations they need as the Delegation room has them arranged.

use engine::parameters::{as_shipped, prescribed_service, prescribed_services};
use leptos::prelude::*;
use scenario::footprints_of_services::Footprints;
use words::count::{capital, counted};
use words::engagement::money::systems;

use super::settings::SYSTEMS;
use crate::components::choice::{Offer, Select};
use crate::components::drawer::WideDrawer;
use crate::components::live::live;
use crate::pages::engagement::reading::use_reading;
use crate::shell::route::Page;
use crate::shell::use_spoken;
use crate::state::memo::Memo;

const PATH: &str = "engagement.services";

/// The drawer.
#[component]
pub fn Services() -> impl IntoView {
    let reading = use_reading();
    let count = Signal::derive(move || {
        reading.input.with(|input| match input.services.len() {
            0 => "none".to_owned(),
            services => counted(services, "service", "services"),
        })
    });
    view! {
        <WideDrawer id="your-services" name="Your services" count=count>
            <Picked />
        </WideDrawer>
    }
}

#[component]
fn Picked() -> impl IntoView {
    let reading = use_reading();
    let (workspace, spoken) = (reading.workspace, use_spoken());
    let delegation = workspace.select(|inputs| inputs.delegation.clone());
    let found = Memo::new(move |_| {
        reading.input.with(|input| {
            delegation.with(|delegation| {
                let found = Footprints::out(delegation, &input.services, &input.services_year, &as_shipped);
                found.map_err(|_| ())
            })
        })
    });
    let nothing = RwSignal::new(String::new());
    let add = Callback::new(move |line: String| {
        if prescribed_service(&line).is_none() {
            return;
        }
        workspace.edit(PATH, |inputs| {
            let services = &mut inputs.engagement.services;
            if !services.contains(&line) {
                services.push(line);
            }
        });
    });
    let years = Signal::derive(move || {
        let years = found.with(|found| found.as_ref().map(|found| found.years.clone()).unwrap_or_default());
        years.into_iter().map(|year| Offer::new(year.to_string(), year.to_string())).collect::<Vec<Offer>>()
    });
    let year = Signal::derive(move || {
        found.with(|found| found.as_ref().map(|found| found.year.to_string()).unwrap_or_default())
    });
    let choose_year = Callback::new(move |year: String| {
        workspace.edit("engagement.services_year", |inputs| inputs.engagement.services_year = year);
    });
    let rows = move || {
        found.with(|found| {
            let Ok(found) = found else { return view! { <p>"Something set in the Delegation room is faulty, so conversations cannot be counted. Put it right there first."</p> }.into_any() };
            let items = found.services.iter().map(|service| {
                let name = prescribed_service(&service.line).map_or("", |known| known.name);
                let said = match service.conversations {
                    Some(1) => "one national conversation or one body".to_owned(),
                    Some(number) => counted(usize::try_from(number).unwrap_or(0), "conversation", "conversations"),
                    None => "not settled who plans it".to_owned(),
                };
                let line = service.line.clone();
                let remove = move |_| {
                    let line = line.clone();
                    workspace.edit(PATH, move |inputs| inputs.engagement.services.retain(|own| *own != line));
                };
                view! {
                    <li>{name}": "<strong>{said}</strong>" "
                        <button class="link-button" type="button" on:click=remove>"Remove"<span class="visually-hidden">" "{name}</span></button>
                    </li>
                }
            });
            view! { <ul class="picked">{items.collect_view()}</ul> }.into_any()
        })
    };
    let together = Memo::new(move |_| {
        found.with(|found| {
            found.as_ref().ok().map(|found| (found.together, found.most, found.left_out(), found.services.len()))
        })
    });
    let sentence = move || {
        let Some((together, most, left_out, services)) = together.get() else { return String::new() };
        if services == 0 {
            return "No service is picked yet.".to_owned();
        }
        let settled = format!("{} to be heard in.", capital(&systems(together)));
        if left_out == 0 {
            return settled;
        }
        format!(
            "{settled} {} left out, because who plans {} is not settled: with every board planning {}, it would be up to {}.",
            capital(&format!(
                "{} {}",
                counted(left_out, "service", "services"),
                if left_out == 1 { "is" } else { "are" }
            )),
            if left_out == 1 { "it" } else { "them" },
            if left_out == 1 { "it" } else { "them" },
            systems(most)
        )
    };
    let can_use = Memo::new(move |_| together.with(|found| found.is_some_and(|(together, ..)| together > 0)));
    let act = move |_| {
        let Some((number, ..)) = together.get_untracked() else { return };
        workspace.edit(SYSTEMS.path, |inputs| inputs.engagement.systems = number.to_string());
        spoken.say(format!("{} now. Undo brings back what was there.", capital(&systems(number))));
    };
    view! {
        <p class="field__hint">
            "A highly specialised service needs one national conversation; a service that boards plan needs one with each of them. As the "
            <a href=Page::Arrangements.address()>"Delegation room"</a>" has it arranged. Bodies that plan several of your services count once."
        </p>
        <Select id="add-service" label="Add a service" offers=Signal::stored(offers()) value=nothing on_change=add />
        <Select id="services-year" label="In the year" offers=years value=year on_change=choose_year />
        {live(rows)}
        <p class="figure__sentence" id="services-say">{sentence}</p>
        {live(move || can_use.get().then(|| view! { <p><button class="button" type="button" on:click=act>"Use this number"</button></p> }))}
    }
}

fn offers() -> Vec<Offer> {
    let services =
        prescribed_services().iter().map(|service| Offer::new(service.line, service.name).under(service.programme));
    std::iter::once(Offer::new("", "Choose a service")).chain(services).collect()
}
