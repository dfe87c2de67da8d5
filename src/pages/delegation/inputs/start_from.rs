//! What to start from: what was decided, the test with published facts, or the test as the user has made it.

use leptos::prelude::*;

use crate::components::choice::{Offer, Select};
use crate::components::live::live;
use crate::pages::delegation::reading::use_reading;
use crate::pages::delegation::view::Seen;

const DECIDED: &str = "decided";
const TEST: &str = "test";
const OWN: &str = "own";

/// The select, and under it what it stands for.
#[component]
pub fn StartFrom() -> impl IntoView {
    let reading = use_reading();
    let seen = reading.view.seen;
    let offers = Signal::derive(move || {
        let mut offers =
            vec![Offer::new(DECIDED, "What was decided"), Offer::new(TEST, "The test, with published facts")];
        offers.extend(reading.own.get().then(|| Offer::new(OWN, "Your own test")));
        offers
    });
    let chosen = Signal::derive(move || {
        let code = match (seen.get(), reading.own.get()) {
            (Seen::Decided, _) => DECIDED,
            (Seen::Test, false) => TEST,
            (Seen::Test, true) => OWN,
        };
        code.to_owned()
    });
    let choose = Callback::new(move |code: String| {
        if code == TEST && reading.own.get_untracked() {
            let start = reading.workspace.baseline_inputs().delegation;
            reading.workspace.edit_named("your own test", |inputs| inputs.delegation.take_test(start));
        }
        seen.set(if code == DECIDED { Seen::Decided } else { Seen::Test });
    });
    let note = move || match (seen.get(), reading.own.get()) {
        (Seen::Decided, _) => {
            "Decisions as they were read, line by line. Moving anything below shows what the test says."
        }
        (Seen::Test, false) => {
            "No official weights or pass marks were published: ours are assumptions, to be changed. No ratings are public, and none is made up."
        }
        (Seen::Test, true) => "Your own limits, weights, facts or ratings. Undo brings back what was before.",
    };
    view! {
        <div>
            <Select id="start-from" label="Start from" offers=offers value=chosen on_change=choose />
            <p class="field__note" id="start-from-note" role="status">{live(note)}</p>
        </div>
    }
}
