//! A slider tied to a number: one figure, two controls, and the mark where the example started.

use leptos::prelude::*;
use rust_decimal::Decimal;
use words::typed::{self, Kind};

use super::entry::Entry;
use super::field::{FieldFrame, NumberBox, Surroundings, changed_from};
use super::gesture::Gesture;

/// Limits and step of a slider, in the figure as people see it: `0`, `15` and `0.1` for per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// The lower end.
    pub least: Decimal,
    /// The upper end.
    pub most: Decimal,
    /// One press of an arrow key; the page keys go ten.
    pub step: Decimal,
}

impl Reach {
    /// From `least` to `most` in steps of `10^-decimals`.
    pub fn new(least: i64, most: i64, decimals: u32) -> Self {
        Self { least: least.into(), most: most.into(), step: Decimal::new(1, decimals) }
    }

    /// Where a figure stands between the ends, in per cent of the way.
    pub fn per_cent(self, figure: Decimal) -> Option<Decimal> {
        let way = self.most.checked_sub(self.least)?;
        let gone = figure.clamp(self.least, self.most).checked_sub(self.least)?;
        gone.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(way).map(|share| share.round_dp(2))
    }

    /// The figure so many steps on, within the ends.
    pub fn steps_on(self, figure: Decimal, steps: i32) -> Option<Decimal> {
        let way = self.step.checked_mul(steps.into())?;
        Some(figure.checked_add(way)?.clamp(self.least, self.most))
    }
}

/// A kept figure as the slider counts it; zero where it cannot be read.
fn counted(kind: Kind, kept: &str) -> Decimal {
    typed::shown(kind, kept).replace(',', "").replace('\u{2212}', "-").parse().unwrap_or_default()
}

/// The rail with its thumb, its filled part and its mark.
#[component]
pub fn Track(
    /// Id of the slider.
    #[prop(into)]
    id: String,
    /// Id of what labels it.
    #[prop(into)]
    labelled_by: String,
    /// What the figure counts.
    kind: Kind,
    /// The figure as it is kept.
    #[prop(into)]
    value: Signal<String>,
    /// Receives each figure the thumb is moved to, as it is kept.
    on_change: Callback<String>,
    /// Limits and step.
    #[prop(into)]
    reach: Signal<Reach>,
    /// The figure in words, for those who hear it.
    #[prop(into)]
    spoken: Signal<String>,
    /// Where the example started, as it is kept.
    #[prop(optional, into)]
    mark: Signal<Option<String>>,
    /// Whether it cannot be moved.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Ids of what describes it.
    #[prop(optional, into)]
    described_by: Signal<Option<String>>,
    /// Told when a drag or a press of a key begins and ends.
    #[prop(optional)]
    gesture: Gesture,
) -> impl IntoView {
    let moving = StoredValue::new(false);
    let move_to = move |text: &str| {
        if !moving.get_value() {
            moving.set_value(true);
            gesture.begin();
        }
        if let Ok(kept) = typed::read(kind, text) {
            on_change.run(kept);
        }
    };
    let stop = move || {
        // A slider that is taken off the page while it has focus is left when nothing of it is there any more.
        if moving.try_get_value() == Some(true) {
            moving.set_value(false);
            gesture.end();
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        let steps = match event.key().as_str() {
            "PageUp" => 10,
            "PageDown" => -10,
            _ => return,
        };
        event.prevent_default();
        let now = counted(kind, &value.get_untracked());
        if let Some(next) = reach.get_untracked().steps_on(now, steps) {
            move_to(&next.normalize().to_string());
            stop();
        }
    };
    let place = move |kept: &str| reach.get().per_cent(counted(kind, kept)).map(|share| format!("{share}%"));
    let filled = move || place(&value.get()).unwrap_or_else(|| "0%".into());
    let mark = move || {
        let at = place(&mark.get()?)?;
        Some(view! { <line class="slider__mark" x1=at.clone() x2=at y1="34" y2="42"></line> })
    };
    let on_input = move |event: web_sys::Event| move_to(&event_target_value(&event));
    view! {
        <div class="slider">
            <svg class="slider__picture" aria-hidden="true" focusable="false">
                <line class="slider__fill" x1="-11" x2=filled y1="22" y2="22"></line>
                {mark}
            </svg>
            <input
                class="slider__input"
                type="range"
                id=id
                min=move || reach.get().least.to_string()
                max=move || reach.get().most.to_string()
                step=move || reach.get().step.to_string()
                disabled=disabled
                aria-labelledby=labelled_by
                aria-describedby=described_by
                aria-valuetext=spoken
                prop:value=move || {
                    reach.track();
                    counted(kind, &value.get()).to_string()
                }
                on:input=on_input
                on:change=move |_| stop()
                on:blur=move |_| stop()
                on:keydown=on_key
            />
        </div>
    }
}

/// A slider and a number for one figure.
#[component]
pub fn Slider(
    /// Id of the number, unique on the page; the slider is `{id}-slider`.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// What the figure counts.
    kind: Kind,
    /// The figure as it is kept.
    #[prop(into)]
    value: Signal<String>,
    /// Receives each sound figure, as it is kept.
    #[prop(into)]
    on_change: Callback<String>,
    /// Limits and step of the slider; the number may go beyond.
    #[prop(into)]
    reach: Signal<Reach>,
    /// What to know before answering.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// Another way of saying the same.
    #[prop(optional, into)]
    note: Signal<Option<String>>,
    /// What the calculation says is wrong with the figure.
    #[prop(optional, into)]
    problem: Signal<Option<String>>,
    /// Why the rule that is chosen does not use it.
    #[prop(optional, into)]
    unused: Signal<Option<String>>,
    /// Where the example started, as it is kept.
    #[prop(optional, into)]
    example: Signal<Option<String>>,
    /// Told when a drag, a key press or typing begins and ends.
    #[prop(optional)]
    gesture: Gesture,
    /// Whether the number may be left blank: not known.
    #[prop(optional)]
    may_be_blank: bool,
) -> impl IntoView {
    let entry = Entry::new(kind, value, on_change, gesture);
    let entry = if may_be_blank { entry.or_blank() } else { entry };
    let surroundings = Surroundings {
        hint,
        fault: Signal::derive(move || entry.fault().or_else(|| problem.get())),
        note,
        unused,
        changed: changed_from(kind, value, example),
    };
    let on_back = Callback::new(move |()| {
        if let Some(example) = example.get_untracked() {
            on_change.run(example);
        }
    });
    let described_by = surroundings.described_by(&id);
    let spoken = Signal::derive(move || spoken(kind, &value.get()));
    let disabled = Signal::derive(move || unused.with(Option::is_some));
    let (slider, labelled_by) = (format!("{id}-slider"), format!("{id}-label"));
    view! {
        <FieldFrame id=id.clone() label=label surroundings=surroundings on_back=on_back>
            <div class="field__row">
                <Track
                    id=slider
                    labelled_by=labelled_by
                    kind=kind
                    value=value
                    on_change=on_change
                    reach=reach
                    spoken=spoken
                    mark=example
                    disabled=disabled
                    gesture=gesture
                />
                <NumberBox id=id entry=entry kind=kind described_by=described_by fault=surroundings.fault unused=unused />
            </div>
        </FieldFrame>
    }
}

/// The figure as it is spoken: `5.5 per cent`.
fn spoken(kind: Kind, kept: &str) -> String {
    match kind {
        Kind::Percent => format!("{} per cent", typed::shown(kind, kept)),
        _ => typed::understood(kind, kept),
    }
}

/// A slider that chooses what is shown, such as the year: its figure stands beside it in words.
#[component]
pub fn ViewSlider(
    /// Id of the slider, unique on the page.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// The whole number chosen.
    #[prop(into)]
    value: Signal<u32>,
    /// Receives the number the thumb is moved to.
    #[prop(into)]
    on_change: Callback<u32>,
    /// The greatest it may be; the least is 1.
    #[prop(into)]
    most: Signal<u32>,
    /// The number in words: `Year 10`.
    #[prop(into)]
    said: Signal<String>,
) -> impl IntoView {
    let kept = Signal::derive(move || value.get().to_string());
    let reach = Signal::derive(move || Reach::new(1, most.get().max(2).into(), 0));
    let change = Callback::new(move |kept: String| {
        if let Ok(number) = kept.parse() {
            on_change.run(number);
        }
    });
    let disabled = Signal::derive(move || most.get() < 2);
    let label_id = format!("{id}-label");
    view! {
        <div class="field">
            <label class="field__label" id=label_id.clone() for=id.clone()>{label}</label>
            <div class="field__row">
                <Track id=id.clone() labelled_by=label_id kind=Kind::Years value=kept on_change=change reach=reach spoken=said disabled=disabled />
                <output class="view-bar__value" for=id>{said}</output>
            </div>
        </div>
    }
}
