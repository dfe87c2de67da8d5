//! Cost growth: its formulas, and an example worked out by the calculator itself as this page opens.

use engine::pathways::cost_growth::divisia::effects;
use engine::pathways::cost_growth::factor::Factors;
use engine::quantities::{Fraction, Pence};
use leptos::prelude::*;
use words::figures::pounds_and_pence;

/// The formulas and the example.
#[component]
pub fn CostGrowthMethod() -> impl IntoView {
    view! {
        <h3>"Cost growth"</h3>
        <p>"Spending is volume × price × mix × new treatment, so its growth is the product of theirs. Each component is followed exactly and rounded to the penny once a year."</p>
        <p><code>"spending of a year = opening spending × (1 + volume) × (1 + price) × (1 + mix) × (1 + new treatment), once for each year"</code></p>
        <p><code>"effect of a factor = L(after, before) × ln(factor after ÷ factor before), with L(a, b) = (a − b) ÷ (ln a − ln b) and L(a, a) = a"</code></p>
        <p>
            "This is the additive log-mean Divisia index: effects add up to the change with nothing left over, in whatever order the factors are taken.
             Logarithms are worked out in whole numbers, within 2⁻⁹⁰ of a penny; effects are rounded by largest remainder, so that they add up to the
             penny for each component and in all. A component that one of the years lacks is wholly new or ended; one whose factors are not known is
             shown undivided. Yearly rates are exact roots. Funding that reaches a sum grows by one rate until then and after."
        </p>
        <p>{example()}" It is worked out by this page as it opens. Not modelled: that price and volume move together, and rebates paid back outside the budget."</p>
    }
}

/// The example in a sentence, from what the engine makes of it.
fn example() -> String {
    let of = |over: i32, under: i32| Fraction::of(over, under).unwrap_or_else(|| Fraction::whole(1));
    let factors = Factors::of([of(11, 10), of(12, 10), of(1, 1), of(1, 1)]);
    let parts = effects(&Fraction::whole(10_000), &factors, 3_200).map(|pence| pounds_and_pence(Pence::of(pence)));
    format!(
        "An example: £100 that grows to £132 by a tenth more volume and a fifth higher prices grows by {} through volume and {} through price.",
        parts.volume, parts.price
    )
}
