//! The money of every board, typed: kept apart until all boards have an amount, so that the answer never stands on half a table.

use engine::allocation::study::input::AmountInput;
use leptos::prelude::*;
use words::typed::Kind;

use super::boards;
use crate::components::edit_table::{Edit, EditCell, EditColumn, EditRow, EditTable};
use crate::components::focus;
use crate::components::live::live;
use crate::state::memo::Memo;
use crate::state::{Workspace, use_workspace};

const PATH: &str = "allocation.opening.own";
/// How many boards without an amount are named.
const NAMED: usize = 3;

/// Amounts entered so far, before they are used. They stay while the drawer is closed.
#[derive(Clone, Copy)]
pub struct Draft {
    amounts: RwSignal<Vec<AmountInput>>,
    /// Whether the user wanted to use them while some were missing.
    tried: RwSignal<bool>,
}

impl Draft {
    /// Makes an empty draft known to everything below.
    pub fn provide() {
        provide_context(Self { amounts: RwSignal::new(Vec::new()), tried: RwSignal::new(false) });
    }

    /// The draft.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Forgets what was entered and not used.
    pub fn clear(self) {
        self.amounts.set(Vec::new());
        self.tried.set(false);
    }

    /// Uses pasted rows where they name every board; else keeps them here and says what is missing.
    pub fn take(self, workspace: Workspace, rows: Vec<Vec<String>>) {
        let mut amounts = Vec::new();
        for row in rows {
            if let [code, amount] = row.as_slice() {
                amounts.push(AmountInput { code: code.clone(), amount: amount.clone() });
            }
        }
        if missing(&amounts).is_empty() {
            self.clear();
            workspace.edit(PATH, |inputs| inputs.allocation.opening.own = amounts);
        } else {
            self.amounts.set(amounts);
            self.tried.set(true);
            focus::after_drawing("own-money-missing");
        }
    }
}

/// Names of the boards without an amount.
fn missing(amounts: &[AmountInput]) -> Vec<&'static str> {
    let has = |code: &str| amounts.iter().any(|row| row.code == code && !row.amount.is_empty());
    boards::by_name().into_iter().filter(|(code, _)| !has(code)).map(|(_, name)| name).collect()
}

/// Gives a board an amount; blank takes it away.
fn put(amounts: &mut Vec<AmountInput>, code: String, amount: String) {
    match amounts.iter_mut().find(|row| row.code == code) {
        Some(row) => row.amount = amount,
        None => amounts.push(AmountInput { code, amount }),
    }
    amounts.retain(|row| !row.amount.is_empty());
}

fn rows(amounts: &[AmountInput]) -> Vec<EditRow> {
    let amount =
        |code: &str| amounts.iter().find(|row| row.code == code).map_or_else(String::new, |row| row.amount.clone());
    let row = |(code, name): (&'static str, &'static str)| EditRow {
        key: code.into(),
        name: name.into(),
        cells: vec![amount(code)],
    };
    boards::by_name().into_iter().map(row).collect()
}

/// The table of amounts: those in use, or those of the draft.
#[component]
pub fn OwnMoney() -> impl IntoView {
    let workspace = use_workspace();
    let draft = Draft::expect();
    let own = workspace.select(|inputs| inputs.allocation.opening.own.clone());
    let is_draft = Memo::new(move |_| own.with(Vec::is_empty) || draft.amounts.with(|amounts| !amounts.is_empty()));
    let left = Memo::new(move |_| draft.amounts.with(|amounts| missing(amounts)));
    let fault =
        Memo::new(move |_| (draft.tried.get() && is_draft.get()).then(|| left.with(|left| said(left))).flatten());
    // What is missing opens the table; filling it in does not close it.
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if fault.with(Option::is_some) {
            open.set(true);
        }
    });
    let toggled = move |event: leptos::ev::Event| open.set(event_target::<web_sys::HtmlDetailsElement>(&event).open());
    let edit = Callback::new(move |(code, _, amount): Edit| {
        workspace.edit(PATH, |inputs| put(&mut inputs.allocation.opening.own, code, amount));
    });
    let table = move || {
        if is_draft.get() {
            view! { <DraftTable /> }.into_any()
        } else {
            let column = EditColumn { name: "Amount", cell: EditCell::Figure(Kind::Pounds) };
            let rows = Signal::derive(move || own.with(|own| rows(own)));
            view! {
                <EditTable id="own-money" label="Opening money by board" names="Board" columns=vec![column] rows=rows on_edit=edit gesture=workspace.gesture(PATH) />
            }
            .into_any()
        }
    };
    view! {
        <p class="field__error" id="own-money-missing" tabindex="-1" role="alert">{fault.signal()}</p>
        <details class="disclosure" prop:open=open on:toggle=toggled>
            <summary>{live(move || if is_draft.get() { "Type the amounts" } else { "See or change the amounts" })}</summary>
            <div class="disclosure__body">{table}</div>
        </details>
    }
}

/// What is missing, in a sentence; nothing where nothing is.
fn said(left: &[&'static str]) -> Option<String> {
    if left.is_empty() {
        return None;
    }
    let boards = words::count::counted(left.len(), "board has", "boards have");
    let some: Vec<&str> = left.iter().take(NAMED).copied().collect();
    let more = if left.len() > NAMED { ", and others" } else { "" };
    Some(format!(
        "Nothing is used yet: {boards} no amount: {}{more}. Fill them in below. Blank is not zero: enter 0 for none.",
        words::count::listed(&some)
    ))
}

/// Amounts of the draft, with the button that uses them.
#[component]
fn DraftTable() -> impl IntoView {
    let workspace = use_workspace();
    let draft = Draft::expect();
    let column = EditColumn { name: "Amount", cell: EditCell::FigureOrBlank(Kind::Pounds) };
    let rows = Signal::derive(move || draft.amounts.with(|amounts| rows(amounts)));
    let edit = Callback::new(move |(code, _, amount): Edit| draft.amounts.update(|amounts| put(amounts, code, amount)));
    let apply = move |_| {
        let amounts = draft.amounts.get_untracked();
        draft.take(workspace, amounts.into_iter().map(|row| vec![row.code, row.amount]).collect());
    };
    view! {
        <EditTable id="own-money" label="Opening money by board" names="Board" columns=vec![column] rows=rows on_edit=edit />
        <div class="buttons">
            <button class="button" type="button" on:click=apply>"Use these amounts"</button>
            <button class="link-button" type="button" on:click=move |_| draft.clear()>"Clear them"</button>
        </div>
    }
}
