//! What whole patients do to a small board: some years have none, a bad one has several.

use engine::pathways::pay_over_time::{Chance, Lumps};
use engine::quantities::Rate;

use super::headline::money;
use crate::count::{capital, counted};
use crate::estimate::years;
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
    Some(told.say(format!(
        "More come in {} at most; in {} none comes at all.",
        rare(bad_year),
        years(starting.none.parse().unwrap_or_default())
    )))
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

#[cfg(test)]
mod tests {
    use engine::quantities::Pence;

    use super::*;

    #[test]
    fn a_bad_year_is_told_with_how_rare_a_worse_one_is() {
        let rate = |text| Rate::from_text(text).unwrap_or_default();
        let lumps = Lumps::of(50, 1_425_000, 57_000_000, rate("0.05"));
        let chance = Chance {
            starting: lumps.clone(),
            up_front: Some(Pence::of(450_000_000)),
            in_payment: lumps,
            over_time: Some(Pence::of(120_000_000)),
        };
        assert_eq!(
            sentence("a board of average size", &chance, rate("0.05")).map(|told| told.text()).unwrap_or_default(),
            "A board of average size can expect 1.25 patients a year. A bad year has 3 patients, £4.50m up front, and at most £1.20m over \
             time with the patients of earlier years. More come in one year in 20 at most; in three years in ten none comes at all."
        );
        assert_eq!(rare(rate("0.03")), "3% of years");
        let open = Chance { starting: None, ..chance };
        assert!(sentence("x", &open, rate("0.05")).is_none());
    }
}
