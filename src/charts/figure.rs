//! A figure: what it found, the chart, the sentence, the figures behind it as a table and as a file, and where they come from.

use super::download::save_as_file;
use super::figure_table::figure_table;
use crate::components::download::size_at_rest;
use crate::components::live::live;
use ::charts::csv::csv;
use ::charts::table::Table;
use leptos::prelude::*;
use leptos::{ev, html};

/// The card of one figure; its child is the chart.
#[component]
pub fn Figure(
    /// Its number on the page, from 1.
    number: u32,
    /// What it found, in at most ten words: `17 boards get less, 25 get more`.
    #[prop(into)]
    title: Signal<String>,
    /// Measure, unit, period and place.
    #[prop(into)]
    subtitle: Signal<String>,
    /// Whether anything in it rests on illustrative figures: the card gets a hatched edge.
    #[prop(into, optional)]
    illustrative: Signal<bool>,
    /// Whether it shows the last good answer instead of the present one.
    #[prop(into, optional)]
    before: Signal<bool>,
    /// A tag beside the title, where the figure stands on a page without a headline.
    #[prop(into, optional)]
    tag: ViewFn,
    /// The finding in numbers, for those who read rather than look; it is printed.
    #[prop(into)]
    sentence: Signal<String>,
    /// The figures behind the chart.
    #[prop(into)]
    table: Signal<Table>,
    /// The name of the file, without its ending: `gains-and-losses-year-10`.
    #[prop(into)]
    file_name: Signal<String>,
    /// Further links after the file's: Show the working.
    #[prop(into, optional)]
    links: ViewFn,
    /// The working panel, which opens under the links.
    #[prop(into, optional)]
    working: ViewFn,
    /// Where the figures come from.
    #[prop(into)]
    source: ViewFn,
    /// Whether a slider is being moved: the size of the file is then left as it was.
    #[prop(into, optional)]
    held: Signal<bool>,
    /// The chart.
    children: Children,
) -> impl IntoView {
    let title_id = format!("figure-{number}-title");
    let (labelled_by, title_named) = (title_id.clone(), title_id.clone());
    let disclosure = NodeRef::<html::Details>::new();
    let open = RwSignal::new(false);
    let follow = move || {
        sentence.track();
        subtitle.track();
    };
    let size = size_at_rest(follow, held, move || table.get());
    let refused = RwSignal::new(false);
    let save = move |_: ev::MouseEvent| {
        let name = format!("{}.csv", file_name.get_untracked());
        refused.set(save_as_file(&name, "text/csv;charset=utf-8", &table.with_untracked(csv)).is_err());
    };
    view! {
        <section class="card figure" class:card--illustrative=illustrative class:card--before=before aria-labelledby=title_named>
            <div class="card__head">
                <div>
                    <h2 class="card__title" id=title_id>{title}</h2>
                    <p class="card__subtitle">{subtitle}</p>
                </div>
                {tag.run()}
            </div>
            {children()}
            <p class="figure__sentence">{sentence}</p>
            <div class="card__foot">
                <div class="links">
                    <details class="disclosure" node_ref=disclosure on:toggle=move |_| {
                        open.set(disclosure.get_untracked().is_some_and(|disclosure| disclosure.open()));
                    }>
                        <summary>"Show the data as a table"</summary>
                        <div class="disclosure__body">
                            {live(move || open.get().then(|| table.with(|table| figure_table(table, &labelled_by))))}
                        </div>
                    </details>
                    <button class="link-button" type="button" on:click=save>
                        "Download the data for figure " {number} " (" {size} ")"
                    </button>
                    {links.run()}
                </div>
                <p role="status">{live(move || refused.get().then_some("This browser did not make the file. The table holds the same figures."))}</p>
                {working.run()}
                <p class="card__source">{source.run()}</p>
            </div>
        </section>
    }
}
