//! What of an answer rests on stand-ins, and how that is said.

use engine::allocation::study::measures::illustrative::Illustrative;

use crate::count::listed;
use crate::figures::Figures;
use crate::sentence::Sentence;

/// Which of the three things an allocation rests on are stand-ins of realistic shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StandIns {
    /// The split of the opening money between boards.
    pub opening: bool,
    /// Where each board's patients are treated.
    pub flows: bool,
    /// Need by board: the published measure stands in for the specialised formula.
    pub need: bool,
}

impl StandIns {
    /// How closely the answer may be shown.
    #[must_use]
    pub const fn figures(self) -> Figures {
        if self.opening || self.flows || self.need { Figures::Illustrative } else { Figures::Own }
    }

    /// The first words of a headline: `With illustrative figures, `, or none.
    #[must_use]
    pub const fn preface(self) -> &'static str {
        preface(self.figures())
    }

    /// What is illustrative, why, and what that means; nothing where nothing is.
    ///
    /// `sum` is the published national sum in words, such as `£22.9bn`.
    #[must_use]
    pub fn notice(self, sum: &str) -> Sentence {
        let mut notice = Sentence::new();
        if self.opening {
            notice = notice.then(Sentence::plain(format!(
                "Money by board is not published. The {sum} is; its split between boards follows where patients admitted in about \
                 2019 were treated and where they live."
            )));
        } else if self.flows {
            notice = notice.then(Sentence::plain(
                "Where each board’s patients are treated follows all admissions in about 2019, not specialised care.",
            ));
        }
        if self.need {
            notice = notice.then(Sentence::plain(
                "The formula for specialised need is not published. The need for acute care stands in for it; it probably overstates \
                 boards with older people and understates London.",
            ));
        }
        if notice.is_empty() {
            return notice;
        }
        notice.then(Sentence::plain(
            "Who gains and who loses here is not a finding about the NHS. A hatched edge marks every figure that rests on it.",
        ))
    }

    /// What is illustrative, in a few words for an export: `opening money by board, patient flows and need`.
    #[must_use]
    pub fn named(self) -> String {
        let parts = [(self.opening, "opening money by board"), (self.flows, "patient flows"), (self.need, "need")];
        let named: Vec<&str> = parts.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect();
        listed(&named)
    }
}

impl From<Illustrative> for StandIns {
    fn from(parts: Illustrative) -> Self {
        Self { opening: parts.opening, flows: parts.flows, need: parts.need }
    }
}

/// The first words of a headline over such figures.
pub(super) const fn preface(figures: Figures) -> &'static str {
    match figures {
        Figures::Illustrative => "With illustrative figures, ",
        Figures::Own => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notice_names_what_is_illustrative_and_nothing_else() {
        let all = StandIns { opening: true, flows: true, need: true };
        assert!(all.notice("£22.9bn").text().starts_with("Money by board is not published. The £22.9bn is;"));
        assert!(all.notice("£22.9bn").text().contains("understates London"));
        assert_eq!(all.named(), "opening money by board, patient flows and need");
        let need = StandIns { opening: false, flows: false, need: true };
        assert!(!need.notice("£22.9bn").text().contains("£22.9bn"));
        assert_eq!(need.preface(), "With illustrative figures, ");
        let none = StandIns { opening: false, flows: false, need: false };
        assert!(none.notice("£22.9bn").is_empty());
        assert_eq!((none.preface(), none.figures()), ("", Figures::Own));
    }
}
