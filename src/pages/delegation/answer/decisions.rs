//! What was decided, step by step, with the source and grade of each figure, and how far the list itself can be trusted.

use engine::delegation::decided;
use engine::parameters::Parameter;
use leptos::prelude::*;
use words::delegation::headline::trust;
use words::parameter;

use crate::components::card::{Card, CardFoot};
use crate::components::citation::SourceName;
use crate::components::grade::GradeTag;

/// The card.
#[component]
pub fn DecisionsCard() -> impl IntoView {
    let row = |figure: &'static Parameter| {
        let note = (!figure.note.is_empty()).then(|| format!(" {}", figure.note));
        view! {
            <div>
                <dt>{figure.title}</dt>
                <dd>
                    <strong>{parameter::figure(figure)}</strong>" "<GradeTag grade=figure.grade />
                    <span class="quiet">{note}" "<SourceName source=figure.source />", "{figure.locator}</span>
                </dd>
            </div>
        }
    };
    view! {
        <Card
            id="decisions"
            title=Signal::stored("What was decided, step by step".to_owned())
            subtitle=Signal::stored(Some("Decisions of NHS England, as read".to_owned()))
        >
            <dl class="decisions">{decided::figures().map(row).collect_view()}</dl>
            <CardFoot source=Signal::stored(Some(trust()))><span></span></CardFoot>
        </Card>
    }
}
