//! Check a result: the receipt of what is set now, and whether a receipt from elsewhere agrees with it.

use engine::problem::Problem;
use leptos::prelude::*;
use scenario::receipt::{Agreement, Receipt};

use crate::components::copying::Copying;
use crate::components::text_field::TextField;
use crate::shell::footer::version_line;
use crate::shell::open_file::OpenButton;
use crate::state::memo::Memo;
use crate::state::use_workspace;

/// The part.
#[component]
pub fn Check() -> impl IntoView {
    let workspace = use_workspace();
    let present = Memo::new(move |_| Receipt::of(&workspace.scenario()).to_string());
    let copying = Copying::of(present.signal());
    let given = RwSignal::new(String::new());
    let verdict = Memo::new(move |_| {
        let given = given.get();
        (!given.trim().is_empty())
            .then(|| given.parse::<Receipt>().map(|receipt| receipt.agrees(&workspace.scenario())))
    });
    view! {
        <p>
            "A receipt stands on every paper and in every file of results. It names the version of the method, the month of the figures, a digest of
             everything that was set, and the seed of what is drawn by chance. The same receipt is the same answer, to the penny."
        </p>
        <p>"The receipt of what is set now:"</p>
        <p class="share__link" id="receipt">{present.signal()}</p>
        <div class="buttons">
            <button class="button" type="button" on:click=move |_| copying.copy("receipt")>"Copy the receipt"</button>
            <OpenButton class="button">"Open the file it came with"</OpenButton>
            <span role="status">{move || copying.said()}</span>
        </div>
        <TextField
            id="receipt-given"
            label=Signal::stored("A receipt to check".to_owned())
            hint=Signal::stored(Some("Open the file or link the result came with, then paste its receipt here.".to_owned()))
            value=given
            on_change=move |text: String| given.set(text)
        />
        <p role="status" id="receipt-verdict">{move || verdict.get().map(|verdict| said(&verdict))}</p>
    }
}

fn said(verdict: &Result<Agreement, Problem>) -> String {
    match verdict {
        Err(problem) => problem.message.clone(),
        Ok(Agreement::Same) => "Confirmed: what is set now gives that result, to the penny.".to_owned(),
        Ok(Agreement::SameInputs) => format!(
            "The inputs and the seed are the same, but this is {}: the result was made with another version of the method or of the figures, so it may differ.",
            version_line().replacen("Version", "version", 1)
        ),
        Ok(Agreement::Other) => {
            "Not the same: the result was made from other inputs than those that are set now. Open the file or link it came with and check again.".to_owned()
        }
    }
}
