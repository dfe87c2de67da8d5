//! What was published of the pathway, how thin it is, and what of the page is ours.

use engine::parameters::{ExampleFact, Grade};
use leptos::prelude::*;
use words::count::counted;

use super::reading::use_reading;
use crate::components::card::{Card, CardFoot};
use crate::components::citation::SourceName;
use crate::components::grade::GradeTag;
use crate::components::live::live;
use crate::shell::route::Page;
use crate::state::memo::Memo;

/// The card.
#[component]
pub fn Evidence() -> impl IntoView {
    let reading = use_reading();
    let example = Memo::new(move |_| reading.input.with(|input| input.example.clone()));
    let began_as =
        move || example.with(|code| engine::parameters::example_pathways().iter().find(|known| known.code == *code));
    let facts =
        move || began_as().map(|example| example.facts.iter().map(|fact| view! { <Fact fact=fact /> }).collect_view());
    let does = move || began_as().map(|example| example.does);
    let subtitle = Signal::derive(move || {
        let published =
            began_as().map_or(0, |example| example.facts.iter().filter(|fact| fact.grade == Grade::Published).count());
        Some(format!(
            "{} published; prices and numbers are ours unless marked yours",
            counted(published, "statement", "statements")
        ))
    });
    view! {
        <Card
            id="evidence-title"
            title=Signal::stored("What is known of this pathway".to_owned())
            subtitle=subtitle
        >
            <div class="stack">
                <p id="evidence-does">{live(does)}</p>
                <ul class="evidence" id="evidence">{live(facts)}</ul>
                {live(move || reading.input.with(size_from).map(|words| view! { <p id="evidence-size">{words}</p> }))}
            </div>
            <CardFoot source=Signal::stored(Some(
                "No source gives prices or numbers of patients along these pathways: those here are round, made so that the page opens with something, and say nothing of any place. Patients and families stand for journeys and time alone. What better health is worth is not counted."
                    .to_owned(),
            ))>
                <a href=Page::Sources.address()>"Sources and method"</a>
            </CardFoot>
        </Card>
    }
}

/// Where the size that is set comes from, if a published figure says so.
fn size_from(input: &scenario::pathway::PathwayInput) -> Option<String> {
    let figure = input.size_from()?;
    let size = super::reading::doing(input);
    let value = match figure.unit {
        engine::parameters::Unit::Share => words::typed::understood(words::typed::Kind::Percent, figure.value),
        _ => figure.value.to_owned(),
    };
    Some(format!(
        "The size set, {size}, follows a published figure: {} ({value}).",
        words::count::lowered(figure.title)
    ))
}

#[component]
fn Fact(fact: &'static ExampleFact) -> impl IntoView {
    let thin = (!fact.thin.is_empty()).then(|| view! { " " <em>"Thin: "{fact.thin}</em> });
    view! {
        <li>
            <GradeTag grade=fact.grade />" "{fact.says}{thin}" "
            <span class="field__hint"><SourceName source=fact.source />", "{fact.locator}"."</span>
        </li>
    }
}
