//! Aligned payment: a fixed element for the planned activity and a variable one for the departure from plan.
//!
//! > payment = fixed + variable rate x (actual - plan)
//!
//! All in pounds at plan prices; the fixed element is the plan itself and **+ = the provider is paid more**. At a variable rate of 0 this
//! is a block contract, at 1 payment for each patient (NHS England, payment scheme of 2023/25 and of 2025/26).
//!
//! Not modelled: rates that differ by kind of activity, best practice tariffs, incentives for quality.

use crate::quantities::{Fraction, Money, Pence, Rate};

/// The variable element where activity departs from plan by a share of it, 0.02 for 2% more, rounded once to the penny, half away from
/// zero; `None` beyond the range of pence.
///
/// ```
/// use engine::provider_income::aligned_payment::variable_of_departure;
/// use engine::quantities::{Money, Rate};
/// let [departure, half] = ["0.04", "0.5"].map(|text| Rate::from_text(text).unwrap());
/// let plan = Money::from_text("10000000").unwrap();
/// assert_eq!(variable_of_departure(plan, departure, half).unwrap().to_string(), "200000.00");
/// ```
pub fn variable_of_departure(plan: Money, departure: Rate, variable_rate: Rate) -> Option<Pence> {
    let factor = Fraction::from(variable_rate.decimal()).times(&Fraction::from(departure.decimal()));
    Pence::nearest(&Fraction::whole(plan.pence()).times(&factor))
}
