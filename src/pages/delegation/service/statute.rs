//! The statutory test beside: the factors of the Act, and what is known of each for this service.

use engine::parameters::{Grade, prescribed_service};
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::delegation::statute::{Known, factors, sentence};

use crate::components::citation::SourceName;
use crate::components::grade::GradeTag;
use crate::components::live::live;
use crate::pages::delegation::reading::use_reading;
use crate::state::memo::Memo;

/// The factors in one list.
#[component]
pub fn Statute(line: Memo<&'static str>) -> impl IntoView {
    let reading = use_reading();
    let known = move || {
        let told = reading.judged(|judged| {
            let service = judged.services.iter().find(|service| service.code == line.get())?;
            let grade = |known: &Known| {
                let public = prescribed_service(&service.code).and_then(|public| public.patients);
                match known.factor.order {
                    1 if public.is_some() && public.map(Decimal::from) == service.patients => Grade::Published,
                    _ if judged.input.is_example(&service.code) => Grade::Illustrative,
                    _ => Grade::Yours,
                }
            };
            let graded = |known: Known| (known.is_known.then(|| grade(&known)), known);
            Some(factors(service).into_iter().map(graded).collect::<Vec<_>>())
        });
        told.flatten().unwrap_or_default()
    };
    let one = |(grade, known): (Option<Grade>, Known)| {
        let grade = grade.map(|grade| view! { " "<GradeTag grade=grade /> });
        let until = known.factor.until.map(|year| view! { <span class="quiet">{format!(" (to {year})")}</span> });
        view! { <div><dt>{known.factor.factor}{until}</dt><dd>{known.known}{grade}</dd></div> }
    };
    let source = engine::parameters::source("nhs_act_2006");
    let source =
        source.map(|source| view! { " "<span class="quiet">"("<SourceName source=source />", section 3B(3))"</span> });
    view! {
        <div class="stack service__law">
            <h3>"What the law asks"</h3>
            <p>{sentence()}{source}</p>
            <dl class="decisions" id="statute">{live(move || known().into_iter().map(one).collect_view())}</dl>
        </div>
    }
}
