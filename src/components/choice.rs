//! One of several: a select, radio buttons, or a segmented choice. And yes or no: a checkbox.

use crate::components::live::live;
use leptos::prelude::*;

/// One thing that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// As it is kept.
    pub value: String,
    /// As it is said.
    pub words: String,
    /// The heading it stands under in a select; none where blank.
    pub group: &'static str,
}

impl Offer {
    /// Something to choose.
    pub fn new(value: impl Into<String>, words: impl Into<String>) -> Self {
        Self { value: value.into(), words: words.into(), group: "" }
    }

    /// The same under a heading.
    #[must_use]
    pub const fn under(mut self, group: &'static str) -> Self {
        self.group = group;
        self
    }
}

/// Offers by heading, in the order in which the headings first stand.
fn grouped(offers: Vec<Offer>) -> Vec<(&'static str, Vec<Offer>)> {
    let mut groups: Vec<(&'static str, Vec<Offer>)> = Vec::new();
    for offer in offers {
        match groups.iter_mut().find(|(group, _)| *group == offer.group) {
            Some((_, members)) => members.push(offer),
            None => groups.push((offer.group, vec![offer])),
        }
    }
    groups
}

/// A select with its label.
#[component]
pub fn Select(
    /// Id of the select, unique on the page.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// What may be chosen.
    #[prop(into)]
    offers: Signal<Vec<Offer>>,
    /// What is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Receives what is chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// What to know before choosing.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What the calculation says is wrong with the choice.
    #[prop(optional, into)]
    problem: Signal<Option<String>>,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described_by = described_by(&hint_id, hint, &error_id, problem);
    let one = move |offer: Offer| {
        let kept = offer.value.clone();
        view! { <option value=offer.value prop:selected=move || value.with(|value| *value == kept)>{offer.words}</option> }
    };
    let options = move || {
        grouped(offers.get())
            .into_iter()
            .map(|(group, members)| {
                let members = members.into_iter().map(one).collect_view();
                if group.is_empty() {
                    members.into_any()
                } else {
                    view! { <optgroup label=group>{members}</optgroup> }.into_any()
                }
            })
            .collect_view()
    };
    view! {
        <div class="field" class:field--problem=move || problem.with(Option::is_some)>
            <label class="field__label" for=id.clone()>{label}</label>
            {live(move || hint.get().map(|words| view! { <p class="field__hint" id=hint_id.clone()>{words}</p> }))}
            <Fault id=error_id problem=problem />
            <div class="select">
                <select
                    class="select__input"
                    id=id
                    aria-describedby=described_by
                    aria-invalid=move || problem.with(Option::is_some).then_some("true")
                    on:change=move |event| on_change.run(event_target_value(&event))
                >
                    {options}
                </select>
            </div>
        </div>
    }
}

/// The ids of the hint and the fault that stand beside a control.
fn described_by(
    hint_id: &str,
    hint: Signal<Option<String>>,
    error_id: &str,
    problem: Signal<Option<String>>,
) -> Signal<Option<String>> {
    let (hint_id, error_id) = (hint_id.to_owned(), error_id.to_owned());
    Signal::derive(move || {
        let parts = [(hint.with(Option::is_some), &hint_id), (problem.with(Option::is_some), &error_id)];
        let ids: Vec<&str> = parts.into_iter().filter(|(is, _)| *is).map(|(_, id)| id.as_str()).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    })
}

#[component]
fn Fault(id: String, problem: Signal<Option<String>>) -> impl IntoView {
    move || {
        let id = id.clone();
        problem.get().map(|words| {
            view! { <p class="field__error" id=id><span class="visually-hidden">"Problem: "</span>{words}</p> }
        })
    }
}

/// Radio buttons under a question.
#[component]
pub fn Radios(
    /// Name of the group, unique on the page; its buttons are `{name}-1` and so on.
    name: &'static str,
    /// The question.
    #[prop(into)]
    legend: String,
    /// What may be chosen.
    offers: Vec<Offer>,
    /// What is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Receives what is chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// What to know before choosing.
    #[prop(optional, into)]
    hint: Option<String>,
    /// Why the choice that is made elsewhere does not use it: then it cannot be changed.
    #[prop(optional, into)]
    unused: Signal<Option<String>>,
    /// What the calculation says is wrong with the choice.
    #[prop(optional, into)]
    problem: Signal<Option<String>>,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{name}-hint"), format!("{name}-error"));
    let described_by = described_by(&hint_id, Signal::stored(hint.clone()), &error_id, problem);
    let hint = hint.map(|words| view! { <p class="field__hint" id=hint_id>{words}</p> });
    let items = offers.into_iter().zip(1..).map(|(offer, number)| {
        let (id, kept, given) = (format!("{name}-{number}"), offer.value.clone(), offer.value.clone());
        view! {
            <div class="nhsuk-radios__item">
                <input
                    class="nhsuk-radios__input"
                    id=id.clone()
                    name=name
                    type="radio"
                    value=offer.value
                    disabled=move || unused.with(Option::is_some)
                    prop:checked=move || value.with(|value| *value == kept)
                    on:change=move |_| on_change.run(given.clone())
                />
                <label class="nhsuk-label nhsuk-radios__label" for=id>{offer.words}</label>
            </div>
        }
    });
    view! {
        <fieldset
            class="field"
            class:field--unused=move || unused.with(Option::is_some)
            class:field--problem=move || problem.with(Option::is_some)
            aria-describedby=described_by
        >
            <legend class="field__label">{legend}</legend>
            {hint}
            <Fault id=error_id problem=problem />
            <div class="nhsuk-radios nhsuk-radios--small">{items.collect_view()}</div>
            {live(move || unused.get().map(|words| view! { <p class="field__note">{words}</p> }))}
        </fieldset>
    }
}

/// Two to four radio buttons in one box.
#[component]
pub fn SegmentedChoice(
    /// Name of the group, unique on the page.
    name: &'static str,
    /// The question, for those who hear it.
    #[prop(into)]
    legend: String,
    /// What may be chosen.
    offers: Vec<Offer>,
    /// What is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Receives what is chosen.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let items = offers.into_iter().map(|offer| {
        let (kept, given) = (offer.value.clone(), offer.value.clone());
        view! {
            <label class="choice__option">
                <input
                    class="choice__input"
                    type="radio"
                    name=name
                    value=offer.value
                    prop:checked=move || value.with(|value| *value == kept)
                    on:change=move |_| on_change.run(given.clone())
                />
                <span class="choice__text">{offer.words}</span>
            </label>
        }
    });
    view! {
        <fieldset class="choice">
            <legend class="visually-hidden">{legend}</legend>
            <div class="choice__options">{items.collect_view()}</div>
        </fieldset>
    }
}

/// A checkbox with its words.
#[component]
pub fn Checkbox(
    /// Id of the box, unique on the page.
    #[prop(into)]
    id: String,
    /// What it says yes to.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    value: Signal<bool>,
    /// Receives whether it is ticked.
    #[prop(into)]
    on_change: Callback<bool>,
    /// What to know before ticking it.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described_by = hint.is_some().then(|| hint_id.clone());
    let hint = hint.map(|words| view! { <div class="nhsuk-hint nhsuk-checkboxes__hint" id=hint_id>{words}</div> });
    view! {
        <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
            <div class="nhsuk-checkboxes__item">
                <input
                    class="nhsuk-checkboxes__input"
                    id=id.clone()
                    type="checkbox"
                    aria-describedby=described_by
                    prop:checked=value
                    on:change=move |event| on_change.run(event_target_checked(&event))
                />
                <label class="nhsuk-label nhsuk-checkboxes__label" for=id>{label}</label>
                {hint}
            </div>
        </div>
    }
}
