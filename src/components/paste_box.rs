//! What every paste of rows has: the box with what was understood under it, and the list of what was not.

use leptos::prelude::*;
use words::pasted::Fault;

use crate::components::live::live;

/// How many problems are listed at once.
const LISTED: usize = 12;

/// A box for pasted rows; under it, what was understood.
#[component]
pub fn PasteBox(
    /// Its id, unique on the page.
    id: &'static str,
    /// What is pasted: `Opening money by board`.
    #[prop(into)]
    label: String,
    /// How to paste, and what the columns are.
    #[prop(into)]
    hint: String,
    /// The text.
    text: RwSignal<String>,
    /// What was understood, in a line; blank where nothing was pasted.
    #[prop(into)]
    summary: Signal<String>,
    /// Whether something was not understood.
    #[prop(into)]
    faulty: Signal<bool>,
    /// Told when the text changes.
    #[prop(into)]
    on_input: Callback<()>,
) -> impl IntoView {
    let (hint_id, understood_id) = (format!("{id}-hint"), format!("{id}-understood"));
    let described_by = format!("{hint_id} {understood_id}");
    view! {
        <div class="field" class:field--problem=faulty>
            <label class="field__label" for=id>{label}</label>
            <p class="field__hint" id=hint_id>{hint}</p>
            <textarea
                class="text-input"
                id=id
                rows="6"
                spellcheck="false"
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=move || faulty.get().then_some("true")
                prop:value=text
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    on_input.run(());
                }
            ></textarea>
            <p class="field__note" id=understood_id role="status">{summary}</p>
        </div>
    }
}

/// The list of what was not understood, each with its row and column; nothing while the title is blank.
#[component]
pub fn FaultList(
    /// Id of the list.
    #[prop(into)]
    id: String,
    /// What it is a list of: `Two problems to put right`.
    #[prop(into)]
    title: Signal<String>,
    /// What is wrong.
    #[prop(into)]
    faults: Signal<Vec<Fault>>,
) -> impl IntoView {
    live(move || {
        let (id, title, faults) = (id.clone(), title.get(), faults.get());
        let more = faults.len().saturating_sub(LISTED);
        let items = faults.into_iter().take(LISTED).map(|fault| {
            let place = match (fault.row, fault.column.as_str()) {
                (0, _) => String::new(),
                (row, "") => format!("Row {row}. "),
                (row, column) => format!("Row {row}, {column}. "),
            };
            view! { <li><strong>{place}</strong>{fault.message}</li> }
        });
        let items = items.collect_view();
        (!title.is_empty()).then(|| {
            view! {
                <div class="problem" id=id tabindex="-1">
                    <h3 class="problem__title">{title}</h3>
                    <ul class="problem__list">{items}</ul>
                    {(more > 0).then(|| view! { <p class="problem__text">{format!("And {} more.", words::count::digits(more))}</p> })}
                </div>
            }
        })
    })
}
