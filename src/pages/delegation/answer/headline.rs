//! The headline: what was decided and what the test says in a sentence, and four counts that add up to the services listed.

use engine::delegation::Category;
use engine::parameters::Decision;
use leptos::prelude::*;
use words::delegation::Headline;
use words::delegation::headline::missing;

use super::working;
use crate::components::focus;
use crate::components::headline::{HeadlineCard, KeyFigure};
use crate::components::live::live;
use crate::components::working::WorkingPanel;
use crate::pages::delegation::reading::{Reading, use_reading};
use crate::pages::delegation::table;
use crate::pages::delegation::view::{Rows, Seen};

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let seen = reading.view.seen;
    let sentence = Signal::derive(move || {
        reading.headline.with(|said| if seen.get() == Seen::Decided { said.decided() } else { said.tested() })
    });
    let against = Signal::derive(move || {
        let lines = reading
            .headline
            .with(|said| words::count::counted(said.services, "prescribed service", "prescribed services"));
        format!("{lines}, six programmes of care. {}", missing())
    });
    let open = PANELS.map(|_| RwSignal::new(false));
    // A working whose figure is not shown has no button to close it.
    Effect::new(move |_| {
        if seen.get() == Seen::Decided {
            open.iter().for_each(|open| open.set(false));
        }
    });
    let panels = move || {
        let panels = PANELS.into_iter().zip(open).zip(test_figures()).map(|((id, open), told)| {
            let working = Signal::derive(move || working::of(reading, told.category?));
            view! { <WorkingPanel id=id open=open working=working inside=true /> }
        });
        panels.collect_view()
    };
    view! {
        <HeadlineCard against=against sentence=sentence illustrative=reading.illustrative before=reading.before under=panels>
            {live(move || match seen.get() {
                Seen::Decided => view! { <Figures told=decided_figures() open=open /> },
                Seen::Test => view! { <Figures told=test_figures() open=open /> },
            })}
        </HeadlineCard>
    }
}

/// One of the four figures.
struct Told {
    label: &'static str,
    count: fn(&Headline) -> usize,
    rows: Rows,
    context: &'static str,
    /// The verdict it counts, whose working can be shown; none for a decision.
    category: Option<Category>,
}

impl Told {
    fn verdict(label: &'static str, count: fn(&Headline) -> usize, category: Category, context: &'static str) -> Self {
        let rows = Rows { category: Some(category), ..Rows::default() };
        Self { label, count, rows, context, category: Some(category) }
    }

    fn decision(
        label: &'static str,
        count: fn(&Headline) -> usize,
        decision: Option<Decision>,
        context: &'static str,
    ) -> Self {
        let rows = Rows { decision: Some(decision), ..Rows::default() };
        Self { label, count, rows, context, category: None }
    }
}

fn test_figures() -> [Told; 4] {
    use Category as C;
    [
        Told::verdict(
            "Suitable and ready",
            |said| said.ready,
            C::SuitableAndReady,
            "Pass every rule, whatever is not known",
        ),
        Told::verdict(
            "Suitable, not ready",
            |said| said.not_ready,
            C::SuitableNotReady,
            "Suit local commissioning, but wait",
        ),
        Told::verdict(
            "Not settled",
            |said| said.open,
            C::Undetermined,
            "Every fact not known counts as anything it may be",
        ),
        Told::verdict("Stay national", |said| said.national, C::NotSuitable, "Stopped by one of the first three rules"),
    ]
}

fn decided_figures() -> [Told; 4] {
    let (delegated, retained) = (Some(Decision::Delegated), Some(Decision::Retained));
    [
        Told::decision(
            "Delegated",
            |said| said.delegated,
            delegated,
            "Lines named in one board’s list of what it took on",
        ),
        Told::decision(
            "Kept national",
            |said| said.retained,
            retained,
            "Lines named as retained in the roadmap of 2022",
        ),
        Told::decision(
            "Not read, highly specialised",
            |said| said.unread_flagged,
            None,
            "Listed or marked as highly specialised",
        ),
        Told::decision("Not read, others", |said| said.unread, None, "Not read is not the same as kept national"),
    ]
}

/// Ids of the working panels, in the order of the verdicts.
const PANELS: [&str; 4] = ["working-ready", "working-not-ready", "working-open", "working-national"];

#[component]
fn Figures(told: [Told; 4], open: [RwSignal<bool>; 4]) -> impl IntoView {
    let reading = use_reading();
    let panels = PANELS.into_iter().zip(open);
    let figures = told.into_iter().zip(panels).map(|(told, panel)| {
        let Told { label, count, rows, context, category } = told;
        let is_test = category.is_some();
        let before = move || (is_test && reading.own.get()).then(|| reading.example.with(count).to_string());
        view! {
            <KeyFigure
                label=Signal::stored(label.to_owned())
                value=Signal::derive(move || reading.headline.with(count).to_string())
                baseline=Signal::derive(move || before().unwrap_or_default())
                baseline_name="With published facts"
                context=Signal::stored(context.to_owned())
                working=category.map(|_| panel)
                link=link(reading, label, count, rows)
            />
        }
    });
    figures.collect_view()
}

/// The way to the services of a figure; none where there are none.
fn link(reading: Reading, label: &str, count: fn(&Headline) -> usize, rows: Rows) -> ViewFn {
    let (words, rows) = (format!("Show them: {}", label.to_ascii_lowercase()), StoredValue::new(rows));
    ViewFn::from(move || {
        let words = words.clone();
        live(move || {
            let has_any = reading.headline.with(count) > 0;
            has_any.then(|| view! { <ShowRows words=words.clone() rows=rows.get_value() /> })
        })
    })
}

/// A link that shows some rows of the table, and goes there.
#[component]
pub fn ShowRows(
    /// The link, with what it shows after a colon, for those who hear it apart from its figure.
    words: String,
    /// The rows.
    rows: Rows,
) -> impl IntoView {
    let reading: Reading = use_reading();
    let (shown, heard) = words
        .split_once(": ")
        .map_or((words.clone(), String::new()), |(shown, heard)| (shown.to_owned(), format!(": {heard}")));
    let show = move |_| {
        reading.view.rows.set(rows.clone());
        focus::bring_into_view(table::TITLE);
    };
    view! { <button class="link-button" type="button" on:click=show>{shown}<span class="visually-hidden">{heard}</span></button> }
}
