//! All trusts of the table together, and a charity that works everywhere.

use engine::pathways::provider::Arrangement;
use engine::pathways::provider::many::{Everywhere, Together};

use super::{cost_of, exact, hours_of};
use crate::figures::Figures;

/// What every board for itself takes across the country, beside one national contract a trust.
#[must_use]
pub fn sentence(together: &Together) -> String {
    let of = |wanted: Arrangement| together.arrangements.iter().find(|one| one.arrangement == wanted);
    let (Some(national), Some(every)) = (of(Arrangement::National), of(Arrangement::EveryBoard)) else {
        return String::new();
    };
    let cost =
        cost_of(&every.both, Figures::Illustrative).map_or_else(String::new, |cost| format!(", {cost} together"));
    format!(
        "Over the {} trusts of the table, every board for itself takes {} a year of trusts and {} of boards{cost}. One national contract a trust takes {} on the trusts’ side.{}",
        together.providers.len(),
        hours_of(&every.provider),
        hours_of(&every.commissioner),
        hours_of(&national.provider),
        faced(national, every),
    )
}

/// What each party faces.
fn faced(national: &Everywhere, every: &Everywhere) -> String {
    let trust = every.decision_makers_mean.as_ref().zip(every.decision_makers.as_ref()).map_or_else(
        String::new,
        |(mean, range)| {
            format!(
                " A trust faces {} decision-makers on average and {} at most.",
                exact(mean).to_places(1),
                range.high
            )
        },
    );
    let charity = every.decision_makers_of_a_charity.map_or_else(String::new, |many| {
        let one = national.decision_makers_of_a_charity.unwrap_or(1);
        format!(" A charity that works everywhere faces {many} instead of {one}.")
    });
    format!("{trust}{charity}")
}
