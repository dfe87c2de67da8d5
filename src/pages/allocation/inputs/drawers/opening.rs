//! Opening money by board: the example's share-out until the user's own 42 amounts replace it.

use engine::allocation::study::StudyInput;
use leptos::prelude::*;
use scenario::import::{OPENING, Table};
use words::typed::{self, Kind};

use super::boards;
use super::own_money::{Draft, OwnMoney};
use super::uplift::Uplift;
use crate::components::bring_in::BringIn;
use crate::components::choice::{Checkbox, Radios};
use crate::components::paste_table::PasteTable;
use crate::pages::allocation::inputs::holders;
use crate::pages::allocation::inputs::trouble::Trouble;
use crate::state::use_workspace;

/// The inputs of this drawer.
pub const PATHS: [&str; 5] = [
    "allocation.opening.own",
    "allocation.opening.own_basis",
    "allocation.opening.scale_to_sum",
    "allocation.opening.price_year",
    "allocation.opening.uplift",
];

/// How much is in it.
pub fn count(study: &StudyInput, _: &StudyInput) -> String {
    match study.opening.own.len() {
        0 => "illustrative".into(),
        own => format!("{}, yours", words::count::digits(own)),
    }
}

/// The drawer.
#[component]
pub fn Opening() -> impl IntoView {
    let workspace = use_workspace();
    let draft = Draft::expect();
    let is_own = workspace.select(|inputs| !inputs.allocation.opening.own.is_empty());
    let sum = workspace.select(|inputs| typed::understood(Kind::Pounds, &inputs.allocation.opening.sum));
    let now = move || {
        if is_own.get() {
            "The opening money is your own.".to_owned()
        } else {
            format!(
                "The opening money is illustrative: {} shared out by where patients were admitted in about 2019. Money by board is not \
                 published. Enter all 42 boards to replace it.",
                sum.get()
            )
        }
    };
    let paste = Callback::new(move |rows: Vec<Vec<String>>| draft.take(workspace, rows));
    let unused =
        Signal::derive(move || (!is_own.get()).then(|| "Not used: this asks about your own figures.".to_owned()));
    let basis = workspace.select(|inputs| holders::code(inputs.allocation.opening.own_basis).to_owned());
    let choose_basis = Callback::new(move |code: String| {
        workspace
            .edit("allocation.opening.own_basis", |inputs| inputs.allocation.opening.own_basis = holders::basis(&code));
    });
    let scaled = workspace.select(|inputs| inputs.allocation.opening.scale_to_sum);
    let scale = Callback::new(move |scaled: bool| {
        workspace.edit("allocation.opening.scale_to_sum", |inputs| inputs.allocation.opening.scale_to_sum = scaled);
    });
    let scale_label =
        Signal::derive(move || format!("Scale the boards’ own money to the national sum of {}", sum.get()));
    view! {
        <p role="status">{now}</p>
        <Trouble path="allocation.opening" />
        <BringIn id="bring-openings" table=Table::Boards on_done=Callback::new(move |()| draft.clear()) />
        <PasteTable id="paste-openings" label="Paste the money of every board" columns=&OPENING places=boards::places() on_apply=paste />
        <div class="buttons">
            <ExampleBack />
        </div>
        <OwnMoney />
        <div class="fields">
            <Radios name="own-basis" legend="Who holds the money as you entered it" offers=holders::offers() value=basis on_change=choose_basis unused=unused />
            <Uplift />
            <Checkbox id="scale-to-sum" label=scale_label value=scaled on_change=scale hint="Each board keeps its share. Used with your own figures only." />
        </div>
    }
}

/// The way back to the example, where anything here differs from it.
#[component]
fn ExampleBack() -> impl IntoView {
    let workspace = use_workspace();
    let example = workspace.select_baseline(|inputs| inputs.allocation.opening.clone());
    let differs = workspace.select(move |inputs| {
        let now = &inputs.allocation.opening;
        example.with(|example| {
            now.own != example.own
                || now.own_basis != example.own_basis
                || now.price_year != example.price_year
                || now.uplift != example.uplift
                || now.scale_to_sum != example.scale_to_sum
        })
    });
    let draft = Draft::expect();
    let back = move |_| {
        draft.clear();
        let example = example.get_untracked();
        workspace.edit_named("opening money", |inputs| {
            let opening = &mut inputs.allocation.opening;
            let (own, own_basis, price_year) = (example.own, example.own_basis, example.price_year);
            (opening.own, opening.own_basis, opening.price_year) = (own, own_basis, price_year);
            (opening.uplift, opening.scale_to_sum) = (example.uplift, example.scale_to_sum);
        });
    };
    move || {
        differs
            .get()
            .then(|| view! { <button class="link-button" type="button" on:click=back>"Put the example back"</button> })
    }
}
