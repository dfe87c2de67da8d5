//! Paying over time: what falls due when, who pays, and what whole patients do to a small board.

use leptos::prelude::*;

/// The formulas.
#[component]
pub fn MedicinesMethod() -> impl IntoView {
    view! {
        <h3>"Paying over time"</h3>
        <p>"The price is paid in equal yearly payments, the first at treatment. Of what is linked to outcome, a payment stops for a patient in whom the medicine has failed."</p>
        <p><code>"still well at payment j = (1 − failure in year 1) × … × (1 − failure in year j − 1)"</code></p>
        <p><code>"due with payment j = price ÷ payments × (1 − linked + linked × still well)"</code></p>
        <p><code>"spending of year t = sum over years y up to t of patients of y × due with payment t − y + 1"</code></p>
        <p><code>"patients of a board ~ binomial(patients of England, its people ÷ people of England)"</code></p>
        <p>
            "Figures over failures are what is expected on average, in exact fractions. What is paid up to the end of a year is rounded once, so that years
             add up to the total; board, rest of region and rest of England share each year to the penny by largest remainder. A bad year has the fewest
             patients that are exceeded with no more than the chance that is set; it is worked out in whole numbers for up to a thousand patients of England. One
             payment is paying up front, whatever is linked. Nothing is discounted and no price moves."
        </p>
    }
}
