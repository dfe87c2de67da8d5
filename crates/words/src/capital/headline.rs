//! The headline: what the ringfence is worth to patients beside each system looking after its own, and to whom.

use engine::quantities::{Pence, Rate};

use super::measure::Measure;
use crate::count::capital;
use crate::figures::percent_as_set;
use crate::sentence::Sentence;

/// What the headline says. Differences are the ringfence as it is set less each holder looking after its own residents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapitalHeadline {
    /// What values are in.
    pub measure: Measure,
    /// The share taken off the top; `None` for a national pot with money of its own alone.
    pub share: Option<Rate>,
    /// Whether holders count every patient.
    pub counts_every_patient: bool,
    /// More value to everyone.
    pub more: Pence,
    /// More value to patients from elsewhere.
    pub elsewhere: Pence,
    /// More value to residents of the host systems.
    pub own: Pence,
    /// Of the value, what the ringfence adds by itself once every patient counts; `None` where that was not asked.
    pub by_ringfence: Option<Pence>,
    /// Whether anything in it is illustrative.
    pub illustrative: bool,
}

impl CapitalHeadline {
    /// The answer, who gains and who loses, and how much is the ringfence's own.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let opening = if self.illustrative { "With illustrative figures, " } else { "" };
        let what = if self.illustrative { self.what() } else { capital(&self.what()) };
        let worth = match self.more.count() {
            0 => "is worth no more than each looking after its own".to_owned(),
            more => {
                let way = if more > 0 { "more" } else { "less" };
                format!("is worth {} {way} to patients", self.measure.amount(self.more))
            }
        };
        Sentence::plain(format!("{opening}{what} ")).answer(worth).say(format!(". {}{}", self.who(), self.credit()))
    }

    /// The same in a line, for the bar of a phone.
    #[must_use]
    pub fn short(&self) -> String {
        match self.more.count() {
            0 => "No more than each looking after its own.".to_owned(),
            more => format!("{} {}.", self.measure.amount(self.more), if more > 0 { "more" } else { "less" }),
        }
    }

    fn what(&self) -> String {
        let ringfence = match self.share {
            Some(share) if !share.decimal().is_zero() => format!("a {} ringfence", percent_as_set(share.decimal())),
            Some(_) => "no ringfence".to_owned(),
            None => "the national pot".to_owned(),
        };
        if self.counts_every_patient { format!("{ringfence}, with every patient counted,") } else { ringfence }
    }

    fn who(&self) -> String {
        let part = |value: Pence, gains: &str, loses: &str| match value.count() {
            0 => format!("{} the same", gains.replace("gain", "get")),
            more if more > 0 => format!("{gains} {}", self.measure.amount(value)),
            _ => format!("{loses} {}", self.measure.amount(value)),
        };
        let elsewhere =
            part(self.elsewhere, "Patients living in other systems gain", "Patients living in other systems lose");
        let own = part(self.own, "systems’ own residents gain", "systems’ own residents lose");
        format!("{elsewhere}; {own}.")
    }

    fn credit(&self) -> String {
        let Some(by_ringfence) = self.by_ringfence.filter(|_| self.counts_every_patient) else { return String::new() };
        let by_counting = Pence::of(self.more.count().saturating_sub(by_ringfence.count()));
        let way = |value: Pence| if value.count() < 0 { "takes" } else { "adds" };
        format!(
            " Counting every patient {} {} of that, the ringfence {} {}.",
            way(by_counting),
            self.measure.amount(by_counting),
            way(by_ringfence),
            self.measure.amount(by_ringfence)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said() -> CapitalHeadline {
        CapitalHeadline {
            measure: Measure::Pounds,
            share: Rate::from_text("0.2").ok(),
            counts_every_patient: true,
            more: Pence::of(2_850_000_000_i64),
            elsewhere: Pence::of(4_100_000_000_i64),
            own: Pence::of(-1_250_000_000_i64),
            by_ringfence: Some(Pence::of(1_370_000_000_i64)),
            illustrative: false,
        }
    }

    #[test]
    fn it_says_who_gains_who_loses_and_what_is_whose_credit() {
        assert_eq!(
            said().sentence().text(),
            "A 20% ringfence, with every patient counted, is worth £28.5m more to patients. Patients living in other systems gain £41.0m; \
             systems’ own residents lose £12.5m. Counting every patient adds £14.8m of that, the ringfence adds £13.7m."
        );
        assert_eq!(said().short(), "£28.5m more.");
    }

    #[test]
    fn less_and_nothing_are_said_as_such() {
        let less = CapitalHeadline { more: Pence::of(-100_000_000_i64), counts_every_patient: false, ..said() };
        assert!(less.sentence().text().starts_with("A 20% ringfence is worth £1.00m less to patients."));
        let none = CapitalHeadline { more: Pence::of(0), by_ringfence: None, illustrative: true, ..said() };
        let text = none.sentence().text();
        assert!(
            text.starts_with(
                "With illustrative figures, a 20% ringfence, with every patient counted, is worth no more"
            ),
            "{text}"
        );
    }
}
