//! What whole patients do to a small board: some years have none, a bad one has several.

use engine::pathways::pay_over_time::{Chance, Lumps};
use engine::quantities::Rate;
use rust_decimal::Decimal;

use super::headline::money;
use crate::count::{capital, counted};
use crate::estimate::{Estimated, years};
use crate::sentence::Sentence;

/// A year's patients who start, beside what a bad year costs up front and over time.
#[must_use]
pub fn sentence(name: &str, chance: &Chance, bad_year: Rate) -> Option<Sentence> {
    let (starting, up_front) = (chance.starting.as_ref()?, chance.up_front?);
    let most = counted(usize::try_from(starting.bad_year.0).ok()?, "patient", "patients");
    let told = Sentence::plain(format!("{} can expect {} a year. ", capital(name), expected(starting)))
        .answer(format!("A bad year has {most}"))
        .say(format!(", {} up front", money(up_front)));
    let told = match chance.over_time.filter(|_| chance.in_payment.is_some()) {
        Some(over_time) => {
            told.say(format!(", and at most {} over time with the patients of earlier years. ", money(over_time)))
        }
        None => told.say(". "),
    };
    Some(told.say(format!("More come in no more than {}; in {} none comes at all.", rare(bad_year), none(starting))))
}

/// Patients on average: `0.71 patients`.
#[must_use]
pub fn expected(lumps: &Lumps) -> String {
    let average = lumps.expected.rounded(2);
    let words = average.trim_end_matches('0').trim_end_matches('.');
    format!("{words} {}", if words == "1" { "patient" } else { "patients" })
}

/// How often a worse year than a bad one comes at most: `one year in 20`.
#[must_use]
pub fn rare(bad_year: Rate) -> String {
    let (over, under) = bad_year.ratio();
    match (over > 0).then(|| under.checked_rem(over)).flatten() {
        Some(0) => format!("one year in {}", under.checked_div(over).unwrap_or(under)),
        _ => format!("{} of years", crate::figures::percent_as_set(bad_year.decimal())),
    }
}

/// How often there is nobody: an estimate in words.
fn none(lumps: &Lumps) -> String {
    let chance: Decimal = lumps.none.parse().unwrap_or_default();
    if chance.is_zero() { "hardly any year".to_owned() } else { years(to_float(chance)) }
}

fn to_float(chance: Decimal) -> f64 {
    use rust_decimal::prelude::ToPrimitive;
    Estimated::of(chance.to_f64().unwrap_or_default()).decimal().to_f64().unwrap_or_default()
}
