//! What the rule means for one trust: its exposure to the growth of the boards that pay it.

use engine::quantities::Money;

use crate::exact::Exact;
use crate::figures::Figures;
use crate::sentence::Sentence;
use crate::year::year;

/// A trust's exposure in one year: the sum over boards of its income from the board times the board's growth above average.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustSentence {
    /// How closely figures may be shown.
    pub figures: Figures,
    /// The trust's name.
    pub name: String,
    /// The year, from 1.
    pub year: usize,
    /// Exposure in pounds; negative where its boards grow more slowly than the average.
    pub exposure: Money,
    /// Exposure over its income from boards; `None` where it has none.
    pub share: Option<Exact>,
}

impl TrustSentence {
    /// How the money of the boards that pay the trust moves against the average.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let start = Sentence::new().say("The boards whose patients ").answer(self.name.clone()).say(" treats ");
        let of_year = year(self.year);
        if self.exposure.pence() == 0 {
            return start.say(format!("grow at the average in {of_year}: nothing of its income is exposed."));
        }
        let (pace, more) = if self.exposure.is_negative() { ("more slowly", "less") } else { ("faster", "more") };
        let share = self.share.map_or_else(String::new, |share| {
            format!(", {} of its income from boards", self.figures.percent_amount(share))
        });
        start
            .say(format!("grow {pace} than the average in {of_year}. If their payments follow, it earns "))
            .answer(format!("{} {more}", self.figures.amount(self.exposure)))
            .say(format!("{share}."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exposure_says_which_way() {
        let trust = TrustSentence {
            figures: Figures::Own,
            name: "Barts Health".into(),
            year: 1,
            exposure: Money::from_text("-12300000").unwrap_or_default(),
            share: Exact::ratio(-31, 1_000),
        };
        assert_eq!(
            trust.sentence().text(),
            "The boards whose patients Barts Health treats grow more slowly than the average in year\u{a0}1. If their payments \
             follow, it earns £12m less, 3.1% of its income from boards."
        );
        let none = TrustSentence { exposure: Money::ZERO, ..trust };
        assert!(none.sentence().text().ends_with("nothing of its income is exposed."));
    }
}
