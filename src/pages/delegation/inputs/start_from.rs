//! What to start from: what was decided, the test with published facts or with example ratings, or the test as the user has made it.

use leptos::prelude::*;

use crate::components::choice::{Offer, Select};
use crate::components::illustrative::IllustrativeTag;
use crate::components::live::live;
use crate::pages::delegation::reading::use_reading;
use crate::pages::delegation::view::Seen;
use crate::state::memo::Memo;

const DECIDED: &str = "decided";
const TEST: &str = "test";
const EXAMPLE: &str = "example";
const OWN: &str = "own";

/// The select, and under it what it stands for.
#[component]
pub fn StartFrom() -> impl IntoView {
    let reading = use_reading();
    let seen = reading.view.seen;
    // Exactly the example, and nothing of the user's.
    let example = reading.workspace.select_baseline(|inputs| {
        let mut example = inputs.delegation.clone();
        example.take_example();
        example.test()
    });
    let is_example = Memo::new(move |_| {
        let is_judged = |example: &_| reading.judged(|judged| judged.input == *example).unwrap_or_default();
        !reading.before.get() && example.with(is_judged)
    });
    let code = move || match (seen.get(), reading.own.get(), is_example.get()) {
        (Seen::Decided, ..) => DECIDED,
        (Seen::Test, false, _) => TEST,
        (Seen::Test, true, true) => EXAMPLE,
        (Seen::Test, true, false) => OWN,
    };
    let offers = Signal::derive(move || {
        let mut offers = vec![
            Offer::new(DECIDED, "What was decided"),
            Offer::new(TEST, "The test, with published facts"),
            Offer::new(EXAMPLE, "The test, with example ratings"),
        ];
        let is_own = reading.own.get() && !is_example.get();
        offers.extend(is_own.then(|| Offer::new(OWN, "Your own test")));
        offers
    });
    let chosen = Signal::derive(move || code().to_owned());
    let choose = Callback::new(move |code: String| {
        let mut start = reading.workspace.baseline_inputs().delegation;
        if code == EXAMPLE {
            start.take_example();
            reading.workspace.edit_named("example ratings", |inputs| inputs.delegation.take_test(start));
        } else if code == TEST && reading.own.get_untracked() {
            reading.workspace.edit_named("your own test", |inputs| inputs.delegation.take_test(start));
        }
        seen.set(if code == DECIDED { Seen::Decided } else { Seen::Test });
    });
    let note = move || match code() {
        DECIDED => "Decisions as they were read, line by line. Moving anything below shows what the test says.",
        TEST => {
            "No official weights or pass marks were published: ours are assumptions, to be changed. No ratings are public, and none is taken."
        }
        EXAMPLE => {
            "Round ratings and counts of 24 services, ours, invented so that the test can be tried; no rating is public. They say nothing of any service. Undo takes them back."
        }
        _ => "Your own limits, weights, facts or ratings. Undo brings back what was before.",
    };
    view! {
        <div>
            <Select id="start-from" label="Start from" offers=offers value=chosen on_change=choose />
            <p class="field__note" id="start-from-note" role="status">{live(note)}</p>
            <IllustrativeTag shown=reading.illustrative />
        </div>
    }
}
