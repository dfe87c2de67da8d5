//! A question with one answer: its label, a note, the control, what is wrong, what it was before.

use leptos::prelude::*;
use words::typed::{self, Kind};

use super::entry::Entry;
use super::gesture::Gesture;

/// What surrounds a control: everything its `aria-describedby` may name.
#[derive(Clone, Copy)]
pub struct Surroundings {
    /// What to know before answering.
    pub hint: Signal<Option<String>>,
    /// What is wrong.
    pub fault: Signal<Option<String>>,
    /// The other ways of saying the same, or what was understood.
    pub note: Signal<Option<String>>,
    /// Why the rule that is chosen does not use it.
    pub unused: Signal<Option<String>>,
    /// What the example has, in words, where the answer differs.
    pub changed: Signal<Option<String>>,
}

impl Surroundings {
    /// The ids that describe the control `id`, as its `aria-describedby` wants them.
    pub fn described_by(self, id: &str) -> Signal<Option<String>> {
        let id = id.to_owned();
        Signal::derive(move || {
            let parts = [
                (self.hint.with(Option::is_some), "hint"),
                (self.fault.with(Option::is_some), "error"),
                (self.note.with(Option::is_some), "note"),
                (self.unused.with(Option::is_some), "unused"),
                (self.changed.with(Option::is_some), "was"),
            ];
            let ids: Vec<String> = parts.iter().filter(|(is, _)| *is).map(|(_, part)| format!("{id}-{part}")).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    }
}

/// The frame around one control.
#[component]
pub fn FieldFrame(
    /// Id of the control; its label is `{id}-label`.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// Hint, fault, note and the rest.
    surroundings: Surroundings,
    /// Called when the user puts the example's answer back.
    on_back: Callback<()>,
    /// The control.
    children: Children,
) -> impl IntoView {
    let Surroundings { hint, fault, note, unused, changed } = surroundings;
    let part = |name: &str| format!("{id}-{name}");
    let (hint_id, error_id, note_id, unused_id, was_id) =
        (part("hint"), part("error"), part("note"), part("unused"), part("was"));
    let line = |text: Signal<Option<String>>, class: &'static str, id: String| {
        move || text.get().map(|words| view! { <p class=class id=id.clone()>{words}</p> })
    };
    let error = move || {
        let id = error_id.clone();
        fault.get().map(|words| {
            view! { <p class="field__error" id=id><span class="visually-hidden">"Problem: "</span>{words}</p> }
        })
    };
    let was = move || {
        let id = was_id.clone();
        changed.get().map(|example| {
            let hidden = format!(" to {example}: {}", label.get());
            view! {
                <p class="field__changed" id=id>
                    {format!("Changed from {example}. ")}
                    <button class="link-button" type="button" on:click=move |_| on_back.run(())>
                        "Put it back"<span class="visually-hidden">{hidden}</span>
                    </button>
                </p>
            }
        })
    };
    view! {
        <div
            class="field"
            class:field--problem=move || fault.with(Option::is_some)
            class:field--unused=move || unused.with(Option::is_some)
        >
            <label class="field__label" id=part("label") for=id.clone()>{label}</label>
            {line(hint, "field__hint", hint_id)}
            {error}
            {children()}
            {line(note, "field__note", note_id)}
            {line(unused, "field__note", unused_id)}
            {was}
        </div>
    }
}

/// The example's figure in words where the present one differs.
pub fn changed_from(kind: Kind, value: Signal<String>, example: Signal<Option<String>>) -> Signal<Option<String>> {
    Signal::derive(move || {
        let example = example.get()?;
        (!typed::same(&value.get(), &example)).then(|| typed::understood(kind, &example))
    })
}

/// A number in a box with its unit: money, a rate, people, years.
#[component]
pub fn NumberField(
    /// Id of the box, unique on the page.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// What the number counts.
    kind: Kind,
    /// The figure as it is kept.
    #[prop(into)]
    value: Signal<String>,
    /// Receives each sound figure, as it is kept.
    #[prop(into)]
    on_change: Callback<String>,
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
    /// What the example has, as it is kept.
    #[prop(optional, into)]
    example: Signal<Option<String>>,
    /// Told when typing begins and ends.
    #[prop(optional)]
    gesture: Gesture,
    /// Whether it may be left blank: not known, or nothing entered.
    #[prop(optional)]
    may_be_blank: bool,
) -> impl IntoView {
    let entry = Entry::new(kind, value, on_change, gesture);
    let entry = if may_be_blank { entry.or_blank() } else { entry };
    let surroundings = Surroundings {
        hint,
        fault: Signal::derive(move || entry.fault().or_else(|| problem.get())),
        note: Signal::derive(move || {
            let is_blank = may_be_blank && value.with(|text| text.trim().is_empty());
            note.get().or_else(|| if is_blank { Some("Not known".to_owned()) } else { entry.understood() })
        }),
        unused,
        changed: changed_from(kind, value, example),
    };
    let on_back = Callback::new(move |()| {
        if let Some(example) = example.get_untracked() {
            on_change.run(example);
        }
    });
    let described_by = surroundings.described_by(&id);
    view! {
        <FieldFrame id=id.clone() label=label surroundings=surroundings on_back=on_back>
            <NumberBox id=id entry=entry kind=kind described_by=described_by fault=surroundings.fault unused=unused />
        </FieldFrame>
    }
}

/// The box itself with its unit.
#[component]
pub fn NumberBox(
    /// Id of the box.
    #[prop(into)]
    id: String,
    /// Its text.
    entry: Entry,
    /// What the number counts.
    kind: Kind,
    /// Ids of what describes it.
    #[prop(into)]
    described_by: Signal<Option<String>>,
    /// What is wrong.
    #[prop(into)]
    fault: Signal<Option<String>>,
    /// Why it is not used.
    #[prop(into)]
    unused: Signal<Option<String>>,
    /// Its name, where no label is tied to it.
    #[prop(optional, into)]
    name: Option<String>,
) -> impl IntoView {
    let pound = (kind == Kind::Pounds).then(|| view! { <span class="number__unit" aria-hidden="true">"£"</span> });
    let unit = match kind {
        Kind::Percent => Some("%"),
        Kind::Years => Some("years"),
        _ => None,
    };
    let unit = unit.map(|unit| view! { <span class="number__unit" aria-hidden="true">{unit}</span> });
    let keyboard = if matches!(kind, Kind::FinancialYear) { "text" } else { "decimal" };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" {
            entry.leave();
        }
    };
    view! {
        <div class="number" class:number--wide=!matches!(kind, Kind::Percent | Kind::Number)>
            {pound}
            <input
                class="number__input"
                id=id
                type="text"
                inputmode=keyboard
                autocomplete="off"
                aria-label=name
                aria-describedby=described_by
                aria-invalid=move || fault.with(Option::is_some).then_some("true")
                readonly=move || unused.with(Option::is_some)
                prop:value=move || entry.text()
                on:input=move |event| entry.input(event_target_value(&event))
                on:change=move |_| entry.leave()
                on:keydown=on_key
                on:blur=move |_| entry.leave()
            />
            {unit}
        </div>
    }
}
