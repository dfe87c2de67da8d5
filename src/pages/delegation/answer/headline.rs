//! The headline: what was decided and what the test says in a sentence, and four counts that add up to the services listed.

use engine::delegation::Category;
use engine::parameters::Decision;
use leptos::prelude::*;
use words::delegation::Headline;
use words::delegation::headline::missing;

use crate::components::focus;
use crate::components::headline::{HeadlineCard, KeyFigure};
use crate::components::live::live;
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
    view! {
        <HeadlineCard against=against sentence=sentence illustrative=Signal::stored(false) before=reading.before>
            {live(move || match seen.get() {
                Seen::Decided => view! { <DecidedFigures /> }.into_any(),
                Seen::Test => view! { <TestFigures /> }.into_any(),
            })}
        </HeadlineCard>
    }
}

#[component]
fn TestFigures() -> impl IntoView {
    let reading = use_reading();
    let figures: [(&str, fn(&Headline) -> usize, Category, &str); 4] = [
        ("Suitable and ready", |said| said.ready, Category::SuitableAndReady, "Pass every rule, whatever is not known"),
        (
            "Suitable, not ready",
            |said| said.not_ready,
            Category::SuitableNotReady,
            "Suit local commissioning, but wait",
        ),
        ("Not settled", |said| said.open, Category::Undetermined, "Every fact not known counts as anything it may be"),
        ("Stay national", |said| said.national, Category::NotSuitable, "Stopped by one of the first three rules"),
    ];
    figures
        .map(|(label, count, category, context)| {
            let link = move || {
                view! { <ShowRows words=format!("Show them: {}", label.to_ascii_lowercase()) rows=Rows { category: Some(category), ..Rows::default() } /> }
            };
            view! {
                <KeyFigure
                    label=Signal::stored(label.to_owned())
                    value=Signal::derive(move || reading.headline.with(count).to_string())
                    baseline=Signal::derive(move || if reading.own.get() { reading.example.with(count).to_string() } else { String::new() })
                    baseline_name="With published facts"
                    context=Signal::stored(context.to_owned())
                    link=ViewFn::from(link)
                />
            }
        })
        .collect_view()
}

#[component]
fn DecidedFigures() -> impl IntoView {
    let reading = use_reading();
    let figures: [(&str, fn(&Headline) -> usize, Option<Decision>, &str); 4] = [
        (
            "Delegated",
            |said| said.delegated,
            Some(Decision::Delegated),
            "Lines named in one board’s list of what it took on",
        ),
        (
            "Kept national",
            |said| said.retained,
            Some(Decision::Retained),
            "Lines named as retained in the roadmap of 2022",
        ),
        ("Not read, highly specialised", |said| said.unread_flagged, None, "Listed or marked as highly specialised"),
        ("Not read, others", |said| said.unread, None, "Not read is not the same as kept national"),
    ];
    figures
        .map(|(label, count, decision, context)| {
            let link = move || {
                view! { <ShowRows words=format!("Show them: {}", label.to_ascii_lowercase()) rows=Rows { decision: Some(decision), ..Rows::default() } /> }
            };
            view! {
                <KeyFigure
                    label=Signal::stored(label.to_owned())
                    value=Signal::derive(move || reading.headline.with(count).to_string())
                    baseline=Signal::stored(String::new())
                    context=Signal::stored(context.to_owned())
                    link=ViewFn::from(link)
                />
            }
        })
        .collect_view()
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
