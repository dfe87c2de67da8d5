//! Figure 1: what each weighting pays this charity, in the outline of what being heard costs it.

use leptos::prelude::*;

use super::reading::{is_example, use_reading};
use crate::charts::{ChartView, Figure};
use crate::components::live::live;
use crate::pages::engagement::grants::{chart, paid, sentence, source, subtitle, table};
use words::engagement::fund::title;

/// Figure 1; nothing while grants are not known, which the headline says.
#[component]
pub fn GrantsFigure() -> impl IntoView {
    let reading = use_reading();
    let is_there = reading.memo(|granted| granted.funded.lacks.is_empty() && granted.funded.has_own);
    live(move || is_there.get().then(|| view! { <Known /> }))
}

#[component]
fn Known() -> impl IntoView {
    let reading = use_reading();
    let name = reading.memo(|granted| title(&paid(&granted.funded)));
    let held = reading.workspace.is_held();
    let chart = reading.memo(|granted| chart(&granted.costed, &granted.funded));
    let from = reading.memo(|granted| source(&granted.funded));
    view! {
        <Figure
            number=1
            title=name
            subtitle=reading.memo(|granted| subtitle(&granted.costed, &granted.funded))
            illustrative=is_example(reading)
            before=reading.before
            sentence=reading.memo(|granted| sentence(&granted.funded))
            table=reading.memo(|granted| table(&granted.costed, &granted.funded))
            file_name=Signal::stored("fund-grants".to_owned())
            held=held
            source=move || from.signal()
        >
            <ChartView chart=chart name=name held=held />
        </Figure>
    }
}
