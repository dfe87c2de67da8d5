//! Make or buy in a sentence, with the price at which it turns.

use engine::pathways::collaborative::{Cheaper, MakeOrBuy};
use engine::pathways::unknown::Unknown;

use super::NAMES;
use super::headline::money;
use crate::figures::pounds_and_pence;
use crate::lacking::lacking;
use crate::sentence::Sentence;

/// Which is cheaper, by how much, and at what price they are equal.
#[must_use]
pub fn sentence(told: &MakeOrBuy, unknown: &[Unknown]) -> Sentence {
    let turns = told.equal_price.map(|price| {
        format!(" Both cost the same where the outside price is {} for a patient and year.", pounds_and_pence(price))
    });
    let turns = turns.unwrap_or_default();
    match (told.cheaper, told.difference) {
        (Some(Cheaper::Same), _) => Sentence::new().answer("Making and buying cost the same").say(format!(".{turns}")),
        (Some(Cheaper::Make), Some(less)) => Sentence::new()
            .answer(format!("Making it is {} cheaper", money(less)))
            .say(format!(" over all years.{turns}")),
        (Some(Cheaper::Buy), Some(less)) => Sentence::new()
            .answer(format!("Buying it is {} cheaper", money(less)))
            .say(format!(" over all years.{turns}")),
        _ => {
            let inputs = lacking(unknown, "cheaper", NAMES).unwrap_or_default();
            Sentence::new().answer("Which is cheaper is not known").say(format!(": enter {inputs}.{turns}"))
        }
    }
}

/// From how many patient-years on making costs no more.
#[must_use]
pub fn pays_from(told: &MakeOrBuy) -> String {
    let (Some(pays), Some(years)) = (told.pays_from, told.patient_years) else {
        return "At these prices buying stays cheaper however many patients there are.".to_owned();
    };
    let reached = if years.0 >= pays.0 { "there are" } else { "there are only" };
    format!("The set-up is made up for from {} patient-years on; {reached} {}.", pays.0, years.0)
}
