//! One chart: measured, drawn, and drawn again when its figures or its place change.

use super::{drawing_view, place};
use crate::components::live::live;
use crate::state::memo::Memo;
use ::charts::{Chart, Range, View};
use leptos::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Numbers the charts of a page, so that no two share an id.
static LAST: AtomicUsize = AtomicUsize::new(0);

type Look = Arc<dyn Fn(&mut dyn FnMut(&dyn Chart)) + Send + Sync>;

/// A chart of any shape, looked at where it is kept.
#[derive(Clone, Copy)]
struct Shape(StoredValue<Look>);

impl Shape {
    fn with<T>(self, question: impl FnOnce(&dyn Chart) -> T) -> T {
        let (mut question, mut answer) = (Some(question), None);
        (self.0.get_value())(&mut |chart| answer = question.take().map(|question| question(chart)));
        match answer {
            Some(answer) => answer,
            None => unreachable!("a shape is asked once and answers at once"),
        }
    }
}

/// A chart of any shape, at the width of the place it is put in.
///
/// While `held` is true the axis keeps the range it had, so that what moves under a slider is figures and not scale; it settles when
/// `held` turns false. `range` sets the axis outright, for charts that are to be compared.
#[component]
pub fn ChartView<C>(
    /// The shape with its figures, worked out once for each change.
    chart: Memo<C>,
    /// Its name to those who cannot see it: the title of its figure.
    #[prop(into)]
    name: Signal<String>,
    /// Whether a slider is being moved.
    #[prop(into, optional)]
    held: Signal<bool>,
    /// The axis, where it is not the chart's own.
    #[prop(into, optional)]
    range: Signal<Option<Range>>,
) -> impl IntoView
where
    C: Chart + Send + Sync + 'static,
{
    let look: Look = Arc::new(move |look| chart.with(|chart| look(chart)));
    shown(Shape(StoredValue::new(look)), name, held, range)
}

/// The same for all shapes, so that it stands in the page once.
fn shown(chart: Shape, name: Signal<String>, held: Signal<bool>, range: Signal<Option<Range>>) -> AnyView {
    let id = format!("chart-{}", LAST.fetch_add(1, Ordering::Relaxed) + 1);
    let (place, sheet) = place::follow();
    let every_row = RwSignal::new(false);
    let axis = Memo::new(move |before: Option<&Range>| match (range.get(), before) {
        (Some(given), _) => given,
        (None, Some(kept)) if held.get() => *kept,
        _ => chart.with(|chart| chart.range()),
    });
    let drawing = Memo::new(move |_| {
        let view = View { range: Some(axis.get()), every_row: every_row.get() };
        sheet.get().map(|sheet| chart.with(|chart| chart.draw(sheet, view)))
    });
    let description = Memo::new(move |before: Option<&String>| match before {
        Some(kept) if held.get() => kept.clone(),
        _ => chart.with(|chart| chart.description()) + " The table under the figure has every number.",
    });
    let key = Memo::new(move |_| {
        drawing.with(|drawing| drawing.as_ref().map(|drawing| drawing.key.clone()).unwrap_or_default())
    });
    let measured = Memo::new(move |_| drawing.with(Option::is_some));
    let left_out =
        Memo::new(move |_| drawing.with(|drawing| drawing.as_ref().is_some_and(|drawing| drawing.left_out > 0)));
    view! {
        <div class="chart-place" node_ref=place>
            {live(move || measured.get().then(|| drawing_view::picture(drawing, &id, name, description.into())))}
            {live(move || drawing_view::key(key.get()))}
            <Show when=move || left_out.get() || every_row.get()>
                <p class="links">
                    <button class="link-button" type="button" on:click=move |_| every_row.update(|every| *every = !*every)>
                        {live(move || {
                            let rows = chart.with(|chart| chart.rows());
                            if every_row.get() { "Show the largest only".to_owned() } else { format!("Show all {rows}") }
                        })}
                    </button>
                </p>
            </Show>
        </div>
    }
    .into_any()
}
