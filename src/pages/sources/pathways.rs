//! The method of the Pathways page, and what it leaves out.

use leptos::prelude::*;

/// The formulas in words.
#[component]
pub fn PathwaysMethod() -> impl IntoView {
    view! {
        <h3>"Who pays and who saves along a pathway"</h3>
        <p><code>"cost of a stage = patients × cost of one × (1 + growth of prices) for each year after the first"</code></p>
        <p><code>"net gain of a payer = what its stages cost less − what it pays for what is done"</code></p>
        <p><code>"back for each £1 = what its stages cost less ÷ what it pays"</code>"; where nothing is paid, there is nothing to divide by"</p>
        <p><code>"a gainer’s transfer = all losses × its gain ÷ all gains"</code>", to the penny by largest remainder, and only where all together do not lose"</p>
        <p>
            "Each stage and year is rounded to the penny once and added up from there, so all payers together gain the same whoever holds the
             budgets. It has paid back in the first year, not before money is laid out, up to which the gains are not below nothing. A blank is not
             known and never 0: what depends on it is left out and named, all else is worked out. Where a number of patients is blank but the
             change is known, as with 34 patients brought back, the saving is known too."
        </p>
        <p>
            "Of these pathways only who pays for what, three sizes and one yearly bill were published, some of it thinly: half of referrals is one
             interviewee’s audit of three months. Every price and number of patients is ours. Not counted: what better health is worth, the income
             a trust loses with its patients, and interest. Patients and families stand for journeys and time."
        </p>
    }
}
