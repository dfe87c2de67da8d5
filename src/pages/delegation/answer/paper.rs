//! What only paper shows, and where the figures come from.

use engine::delegation::Policy;
use leptos::prelude::*;
use words::delegation::headline::trust;

use crate::components::paper::on_paper;
use crate::pages::delegation::reading::use_reading;
use crate::shell::room::RuleTested;
use crate::state::memo::Memo;

/// The settings that made the answer; made when the page is printed.
#[component]
pub fn Settings() -> impl IntoView {
    let (reading, on_paper) = (use_reading(), on_paper());
    let settings = Memo::new(move |_| {
        let settings = on_paper.get().then(|| {
            reading.judged(|judged| {
                settings(&judged.policy, judged.input.own_services(), judged.input.example_lines().len())
            })
        });
        settings.flatten().unwrap_or_default()
    });
    view! { <RuleTested settings=settings /> }
}

fn settings(policy: &Policy, own: usize, example: usize) -> Vec<(String, String)> {
    let mut settings = words::delegation::test::settings(policy);
    settings.push(("Services with facts or ratings of your own".to_owned(), own.to_string()));
    if example > 0 {
        let invented = format!("{example}, invented so that the test can be tried; no rating is public");
        settings.push(("Services with example ratings".to_owned(), invented));
    }
    settings
}

/// Where names, flags, decisions and tiers come from.
pub fn source() -> AnyView {
    let said = format!(
        "List of prescribed services: NHS England, April 2023. Delegated lines: Lancashire and South Cumbria Integrated Care Board. \
         Levels: Policy Exchange, 2022. {}",
        trust()
    );
    said.into_any()
}
