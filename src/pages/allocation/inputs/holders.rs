//! Who holds the money at the start.

use engine::allocation::study::input::Basis;
use leptos::prelude::*;

use super::setting::problem_under;
use crate::components::choice::{Offer, Radios};
use crate::state::use_workspace;

const PATH: &str = "allocation.opening.basis";

const RESIDENCE: &str = "residence";
const HOST: &str = "host";

/// As a radio button has it.
pub const fn code(basis: Basis) -> &'static str {
    match basis {
        Basis::Residence => RESIDENCE,
        Basis::Host => HOST,
    }
}

/// From what a radio button has.
pub fn basis(code: &str) -> Basis {
    if code == HOST { Basis::Host } else { Basis::Residence }
}

/// The two boards that may hold the money of a patient.
pub fn offers() -> Vec<Offer> {
    vec![
        Offer::new(RESIDENCE, "The board where the patient lives"),
        Offer::new(HOST, "The board where the provider stands"),
    ]
}

/// The choice, with a line on what moving from one to the other means.
#[component]
pub fn Holders() -> impl IntoView {
    let workspace = use_workspace();
    let held = workspace.select(|inputs| code(inputs.allocation.opening.basis).to_owned());
    let choose = Callback::new(move |code: String| {
        workspace.edit(PATH, |inputs| inputs.allocation.opening.basis = basis(&code));
    });
    view! {
        <div>
            <Radios name="basis" legend="Who holds the money now" offers=offers() value=held on_change=choose problem=problem_under(PATH) />
            <p class="field__note">
                "Re-basing from one to the other moves who holds a budget, not what any hospital earns. It is shown apart from gains and losses."
            </p>
        </div>
    }
}
