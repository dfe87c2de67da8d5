//! Which is shown: what was decided, or what the test says.

use leptos::prelude::*;

use crate::components::choice::{Offer, SegmentedChoice};
use crate::pages::delegation::reading::use_reading;
use crate::pages::delegation::view::Seen;

/// The choice.
#[component]
pub fn SeenChoice() -> impl IntoView {
    let seen = use_reading().view.seen;
    let offers = [Seen::Decided, Seen::Test].map(|seen| Offer::new(seen.words(), seen.words())).to_vec();
    let chosen = Signal::derive(move || seen.get().words().to_owned());
    let choose = Callback::new(move |words: String| {
        seen.set(if words == Seen::Test.words() { Seen::Test } else { Seen::Decided });
    });
    view! {
        <div class="seen">
            <SegmentedChoice name="seen" legend="Shown here" offers=offers value=chosen on_change=choose />
        </div>
    }
}
