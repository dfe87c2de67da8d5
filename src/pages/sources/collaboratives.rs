//! Collaboratives: what is saved, what it buys, and who gains or pays.

use leptos::prelude::*;

/// The formulas.
#[component]
pub fn CollaborativeMethod() -> impl IntoView {
    view! {
        <h3>"Collaboratives"</h3>
        <p>"A lead provider holds the budget of a pathway and moves patients nearer home. Whoever is moved back counts for the whole of that year and of every later one."</p>
        <p><code>"saving = moved × price out of area − moved × price nearer home − set-up in year 1 − community services"</code></p>
        <p><code>"reinvested = share × saving, to the penny; nothing in a year that saves nothing"</code></p>
        <p><code>"places = (reinvested + carried) ÷ price of a place, rounded down; what is left is carried to the next year"</code></p>
        <p><code>"left over = budget − out of area − nearer home − set-up − community services − reinvested"</code></p>
        <p><code>"outside price at which making and buying cost the same = (patient-years × price with the members + set-up) ÷ patient-years"</code></p>
        <p>
            "What is left over, or overspent, is shared each year to the penny by largest remainder: among commissioner, lead provider and members, then
             among the members. It breaks even in the first year from which all savings so far are never below nothing again. A blank is not known: it
             leaves open whatever rests on it, and nothing else. Not modelled: lengths of stay, quality, and how many patients can safely be moved."
        </p>
    }
}
