//! Every scheme in a dialog: what can be changed of each, adding one, pasting many, starting with one's own.
//!
//! [`columns`] says what each column of the table stands for, [`paste`] takes a table from a spreadsheet.

mod columns;
mod paste;

use leptos::prelude::*;
use scenario::capital::{MOST_SCHEMES, SchemeInput};

use crate::components::choice::{Offer, Select};
use crate::components::drawer::WideDrawer;
use crate::components::edit_table::{Edit, EditRow, EditTable};
use crate::components::live::live;
use crate::pages::capital::reading::use_reading;
use crate::shell::use_spoken;
use crate::state::memo::Memo;
use columns::{CODE, columns};
use paste::PasteSchemes;

/// Rows of boxes shown at once: more would keep whoever types waiting.
const AT_ONCE: usize = 20;
/// Problems named in the dialog.
const NAMED: usize = 3;

/// The drawer.
#[component]
pub fn Schemes() -> impl IntoView {
    let count = use_reading().workspace.select(|inputs| inputs.capital.schemes.len());
    view! {
        <WideDrawer id="schemes" name="Schemes" count=Signal::derive(move || count.get().to_string())>
            <Actions />
            <Problems />
            <Rows />
            <PasteSchemes />
        </WideDrawer>
    }
}

/// Adding one, starting with an empty list, going back to the example.
#[component]
fn Actions() -> impl IntoView {
    let (workspace, spoken) = (use_reading().workspace, use_spoken());
    let count = workspace.select(|inputs| inputs.capital.schemes.len());
    let full = move || count.get() >= MOST_SCHEMES;
    let add = move |_| {
        if full() {
            spoken.say(format!("The page takes {MOST_SCHEMES} schemes."));
            return;
        }
        workspace.edit_named("scheme added", |inputs| {
            let scheme = SchemeInput::new_of(&inputs.capital);
            inputs.capital.schemes.insert(0, scheme);
        });
        spoken.say("A scheme was added at the head of the list.");
    };
    let clear = move |_| {
        workspace.edit_named("emptying the list", |inputs| inputs.capital.schemes.clear());
        spoken.say("The list is empty.");
    };
    let back = move |_| {
        let example = workspace.baseline_inputs().capital;
        workspace.edit_named("example schemes", |inputs| {
            inputs.capital.schemes = example.schemes;
            inputs.capital.providers = example.providers;
        });
        spoken.say("The example is back.");
    };
    view! {
        <div class="buttons">
            <button class="button" type="button" on:click=add aria-disabled=move || full().then_some("true")>"Add a scheme"</button>
            <button class="button" type="button" on:click=clear>"Empty the list and start with your own"</button>
            <button class="button" type="button" on:click=back>"Put the example back"</button>
        </div>
        <p class="field__hint">
            {format!("The page takes {MOST_SCHEMES} schemes. A blank share asks the flows of patients between boards. A blank value is worked out from costs, benefits and running costs.")}
        </p>
    }
}

/// What is wrong with the list, since the page behind the dialog cannot be seen.
#[component]
fn Problems() -> impl IntoView {
    let reading = use_reading();
    let told = move || {
        let problems = reading.problems();
        let more = problems.len().saturating_sub(NAMED);
        let code = |path: &str| -> Option<String> {
            let (place, _) = path.strip_prefix("capital.schemes[")?.split_once(']')?;
            let place = place.parse::<usize>().ok()?;
            reading.input.with(|input| input.schemes.get(place).map(|scheme| format!("{}: ", scheme.code)))
        };
        let items = problems.iter().take(NAMED).map(|problem| {
            view! { <li>{code(&problem.path)}{problem.message.clone()}</li> }
        });
        let items = items.collect_view();
        (!problems.is_empty()).then(|| {
            view! {
                <div class="problem" id="schemes-problems">
                    <ul class="problem__list">{items}</ul>
                    {(more > 0).then(|| view! { <p class="problem__text">{format!("And {} more.", words::count::digits(more))}</p> })}
                </div>
            }
        })
    };
    view! { <div role="status">{live(told)}</div> }
}

/// The table of boxes, some rows at once.
#[component]
fn Rows() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let years = workspace.select(|inputs| inputs.capital.years);
    let count = workspace.select(|inputs| inputs.capital.schemes.len());
    let page = RwSignal::new(0_usize);
    let pages = Memo::new(move |_| count.get().div_ceil(AT_ONCE));
    let shown = Memo::new(move |_| page.get().min(pages.get().saturating_sub(1)));
    let rows = Memo::new(move |_| {
        let (columns, skipped) = (columns(years.get()), shown.get().saturating_mul(AT_ONCE));
        reading.input.with(|input| {
            let row = |(at, scheme): (usize, &SchemeInput)| EditRow {
                // Its place: while it is typed a code may stand twice.
                key: at.to_string(),
                name: scheme.code.clone(),
                cells: columns.iter().map(|place| place.get(scheme)).collect(),
            };
            input.schemes.iter().enumerate().skip(skipped).take(AT_ONCE).map(row).collect::<Vec<EditRow>>()
        })
    });
    let edit = Callback::new(move |(key, at, text): Edit| {
        let columns = columns(years.get_untracked());
        let (Ok(row), Some(place)) = (key.parse::<usize>(), columns.get(at)) else { return };
        workspace.edit(&format!("capital.schemes[{row}].{}", place.field), |inputs| {
            let schemes = &mut inputs.capital.schemes;
            let before = schemes.get(row).map(|scheme| scheme.code.clone()).unwrap_or_default();
            if at == CODE && schemes.iter().filter(|scheme| scheme.code == before).count() == 1 {
                // Whoever needs it by its old code needs it by the new one.
                let needs = schemes.iter_mut().flat_map(|scheme| &mut scheme.requires);
                needs.filter(|code| **code == before).for_each(|code| text.trim().clone_into(code));
            }
            if let Some(scheme) = schemes.get_mut(row) {
                place.set(scheme, text.trim().to_owned());
            }
        });
    });
    let remove = Callback::new(move |key: String| {
        let Ok(row) = key.parse::<usize>() else { return };
        workspace.edit_named("scheme removed", |inputs| {
            if row < inputs.capital.schemes.len() {
                inputs.capital.schemes.remove(row);
            }
        });
    });
    let offers = Signal::derive(move || {
        let count = count.get();
        let offer = |at: usize| {
            let first = at.saturating_mul(AT_ONCE);
            let last = first.saturating_add(AT_ONCE).min(count);
            Offer::new(at.to_string(), format!("{} to {last} of {count}", first.saturating_add(1)))
        };
        (0..pages.get()).map(offer).collect::<Vec<Offer>>()
    });
    let turn = Callback::new(move |text: String| page.set(text.parse().unwrap_or(0)));
    let at = Signal::derive(move || shown.get().to_string());
    let turning = move || {
        (pages.get() > 1).then(|| view! {
            <Select id="schemes-shown" label=Signal::stored("Schemes shown".to_owned()) offers=offers value=at on_change=turn />
        })
    };
    view! {
        {live(turning)}
        {live(move || view! {
            <EditTable
                id="scheme"
                label="Schemes"
                names="Scheme"
                columns=columns(years.get()).iter().map(|place| place.column).collect()
                rows=rows
                on_edit=edit
                on_remove=remove
                gesture=workspace.gesture("capital.schemes")
            />
        })}
    }
}
