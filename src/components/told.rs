//! A headline whose key figures are told by one function, each with its working under the card.

use engine::working::Working;
use leptos::prelude::*;
use words::Sentence;

use super::headline::{HeadlineCard, KeyFigure};
use super::live::live;
use super::working::WorkingPanel;
use crate::state::memo::Memo;

/// A key figure: what it is, the figure, what it is compared with, a line of context.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// What it is: `Cost a year, 36 systems`.
    pub label: String,
    /// The figure: `£41,424`.
    pub value: String,
    /// What it is a part of, as in "3 of 36"; blank for nothing.
    pub of: String,
    /// The same under the baseline; blank where nothing is compared.
    pub baseline: String,
    /// One line of context.
    pub context: String,
}

/// The headline card with its figures and their working.
#[component]
pub fn ToldHeadline(
    /// What the answer is compared with.
    #[prop(into)]
    against: Signal<String>,
    /// The answer.
    #[prop(into)]
    sentence: Signal<Sentence>,
    /// Whether it rests on illustrative figures.
    #[prop(into)]
    illustrative: Signal<bool>,
    /// What the tag says where it does.
    #[prop(default = "Illustrative")]
    tag: &'static str,
    /// Whether it is the last good answer instead of the present one.
    #[prop(into)]
    before: Signal<bool>,
    /// What the baseline is called.
    baseline_name: &'static str,
    /// Ids of the working panels, one a figure, unique on the page; three or four.
    panels: &'static [&'static str],
    /// The figures, in the order of the panels; the last two of four may be left out for now.
    figures: Memo<Vec<Told>>,
    /// The working of the figure at a place.
    working: Callback<usize, Option<Working>>,
) -> impl IntoView {
    let open: Vec<RwSignal<bool>> = panels.iter().map(|_| RwSignal::new(false)).collect();
    let two = Memo::new(move |_| figures.with(Vec::len) == 2);
    let figure = move |(at, (panel, open)): (usize, (&'static str, RwSignal<bool>))| {
        let of = move |part: fn(&Told) -> &String| {
            Signal::derive(move || figures.with(|told| told.get(at).map(|told| part(told).clone()).unwrap_or_default()))
        };
        let whole = of(|told| &told.of);
        view! {
            <KeyFigure
                label=of(|told| &told.label)
                value=of(|told| &told.value)
                of=Signal::derive(move || Some(whole.get()).filter(|whole| !whole.is_empty()))
                baseline=of(|told| &told.baseline)
                baseline_name=baseline_name
                context=of(|told| &told.context)
                working=(panel, open)
            />
        }
    };
    let pairs = || panels.iter().copied().zip(open.iter().copied()).enumerate();
    let key_figures = pairs().map(|pair| match pair.0 {
        0 | 1 => figure(pair).into_any(),
        _ => live(move || (!two.get()).then(|| figure(pair))).into_any(),
    });
    let key_figures = key_figures.collect_view();
    let opened: Vec<(usize, (&'static str, RwSignal<bool>))> = pairs().collect();
    let under = move || {
        let panel = |(at, (id, open)): (usize, (&'static str, RwSignal<bool>))| {
            view! { <WorkingPanel id=id open=open working=Signal::derive(move || working.run(at)) inside=true /> }
        };
        opened.iter().copied().map(panel).collect_view()
    };
    view! {
        <HeadlineCard against=against sentence=sentence illustrative=illustrative tag=tag before=before three={panels.len() == 3} two=two.signal() under=under>
            {key_figures}
        </HeadlineCard>
    }
}
