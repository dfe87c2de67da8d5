//! Providers and their commissioners: the formulas, and an example worked out by the calculator itself as this page opens.

use engine::pathways::provider::example::example;
use engine::pathways::provider::provider;
use leptos::prelude::*;
use words::providers::{HOURS, exact, hours_of, percent};

/// The formulas and the example.
#[component]
pub fn ProvidersMethod() -> impl IntoView {
    view! {
        <h3>"One commissioner or many"</h3>
        <p>
            "Commissioners stand in the order of what their residents bring, equal ones in the order of their codes. They are counted until they bring 80%, 90%, 95% or
             all of the income of listed boards; shares are compared as exact fractions."
        </p>
        <p><code>"concentration = sum of squared shares; effective number of commissioners = 1 ÷ concentration"</code></p>
        <p><code>"hours of a side = contracts × (contracting + reporting) + fixed payments × their hours"</code>", for commissioners also boards behind a lead × their hours"</p>
        <p><code>"variable payment = variable rate × departure from plan × planned income"</code>", nothing for a pair with a fixed payment"</p>
        <p><code>"lost when patients go home = income × share of patients"</code>", at once only the variable rate of it, and nothing of a fixed payment"</p>
        <p><code>"exposure = sum over boards of income × (the board’s growth − average growth)"</code></p>
        <p>
            "A pair below the low volume threshold settles by one fixed payment without a contract: £0.5m a year in 2023/24, £1.5m in 2025/26. Whether that rule
             holds for delegated specialised services is not said in what was read, so it can be set to nothing. "{HOURS}
        </p>
        <p>
            "Across the country each trust of the table has its illustrative catchment and its part, by patients, of the £14bn of services delegated in 2025. Leads are
             those of the seven regions unless boards plan together in the Delegation room. What is blank stays unknown: hours then run from the least to the most
             they may be."
        </p>
        <p>{worked()}" It is worked out by this page as it opens, by the same code as your own answer."</p>
    }
}

/// The example in a sentence, from what the engine makes of it.
fn worked() -> String {
    let (catchment, contracting, payment) = example();
    let worked = provider(&catchment, &contracting, &payment);
    let Some(every) = worked.arrangements.last() else { return String::new() };
    let Some([_, ninety, ..]) = every.cover.as_ref() else { return String::new() };
    let Some(spread) = every.concentration.as_ref() else { return String::new() };
    format!(
        "An example: five boards bring 40, 30, 20, 6 and 4 of 100 patients and £10m. {} bring {}; they are as concentrated as {} of equal size. With no contract below \
         £0.5m there are {} contracts and {} fixed payment, {} a year at 108 and 4 each.",
        words::count::capital(&words::count::in_words(ninety.commissioners)),
        percent(&ninety.share),
        exact(&spread.effective_number).to_places(2),
        every.contracts.low,
        every.low_volume.low,
        hours_of(&every.provider),
    )
}
