//! Risk pooling: its formula, and an example worked out by the calculator itself as this page opens.

use engine::delegation::Pool;
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::estimate::{Estimated, years};
use words::typed::{Kind, understood};

/// The formula and the example.
#[component]
pub fn Pooling() -> impl IntoView {
    view! {
        <h3>"Risk pooling"</h3>
        <p>"Cases come by chance, and their costs differ. Over more people both even out."</p>
        <p><code>"expected cases L = people × cases a year per million ÷ 1,000,000"</code></p>
        <p><code>"usual swing v = √(((1 − share known already) + c²) ÷ L)"</code>", with c the swing of one case’s cost over its mean"</p>
        <p><code>"people needed = ((1 − share known already) + c²) ÷ tolerance² × 1,000,000 ÷ cases per million"</code></p>
        <p>
            "The chance of a cost more than x above what was expected is the upper tail at 1 + x of a gamma distribution with mean 1 and variance v²;
             where costs do not differ, the exact tail of the count. These are estimates to four significant figures. They decide no verdict and
             are never added up. Not modelled: reasons why cases come together, such as epidemics, and prices that rise for all."
        </p>
        <p>{example()}" It is worked out by this page as it opens, by the same code as your own answer, from the round figures the page of risk pooling opens with."</p>
    }
}

/// The example in a sentence, from what the engine makes of it.
fn example() -> String {
    let pool = Pool::example(Decimal::from(1_000_000));
    let Ok(estimate) = pool.estimate() else { return String::new() };
    let percent = |share: Decimal| understood(Kind::Percent, &share.normalize().to_string());
    let plain = |figure: Decimal| words::typed::shown(Kind::Number, &figure.normalize().to_string());
    format!(
        "An example: {} people and {} cases a year per million give {} expected cases, at {} each {}. With a swing of {} in the cost of one \
         case and {} of next year’s cases known already, a year’s cost usually swings by {}; it runs over by more than {} in {}, and {} people \
         are needed to keep the usual swing within {}.",
        Estimated::of(1_000_000.0).people(),
        plain(pool.cases_per_million),
        Estimated::of(estimate.expected_cases).digits(),
        understood(Kind::Pounds, &pool.mean_cost.normalize().to_string()),
        Estimated::of(estimate.expected_cost).pounds(),
        percent(pool.cost_variation),
        percent(pool.persistent),
        Estimated::of(estimate.relative_sd).percent(),
        percent(pool.overspend),
        years(estimate.chance_of_overspend),
        Estimated::of(estimate.population_needed).people(),
        percent(pool.tolerance),
    )
}
