//! What taking a pooled swing to the test would change, in a sentence.

use engine::delegation::Category;
use engine::quantities::Fraction;

use super::names;
use crate::sentence::Sentence;
use crate::typed::{Kind, understood};

/// What taking a swing to a service would change.
#[derive(Debug, Clone, Copy)]
pub struct Taking<'a> {
    /// The service.
    pub service: &'a str,
    /// The swing as it would be kept: `0.1714`.
    pub swing: &'a str,
    /// What is kept now; blank is not known.
    pub before: &'a str,
    /// Whether a rating stands there, which is looked at in place of the swing.
    pub is_rated: bool,
    /// What the swing scores, 0 to 100.
    pub score: &'a Fraction,
    /// The verdict before and after.
    pub verdicts: [Category; 2],
}

impl Taking<'_> {
    /// The sentence, and whether there is anything to take.
    ///
    /// ```
    /// use engine::{delegation::Category, quantities::Fraction};
    /// use words::delegation::steadiness::Taking;
    /// let score = Fraction::whole(43);
    /// let open = [Category::Undetermined; 2];
    /// let taking = Taking { service: "Renal", swing: "0.1714", before: "", is_rated: false, score: &score, verdicts: open };
    /// assert_eq!(
    ///     taking.sentence().text(),
    ///     "For Renal, the swing of a year’s cost becomes 17.14% (not known now), which scores 43 of 100 for steady cost. The verdict \
    ///      stays: not settled."
    /// );
    /// ```
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let percent = |kept: &str| understood(Kind::Percent, kept);
        if self.before == self.swing {
            return Sentence::plain(format!("{} has this swing already: {}.", self.service, percent(self.swing)));
        }
        let now = if self.before.trim().is_empty() {
            "not known now".to_owned()
        } else {
            format!("{} now", percent(self.before))
        };
        let said = Sentence::plain(format!("For {}, the swing of a year’s cost becomes ", self.service))
            .answer(percent(self.swing))
            .say(format!(" ({now}), which scores {} of 100 for steady cost. ", names::points(self.score, None)));
        if self.is_rated {
            return said.say(
                "You have rated its steady cost, and a rating comes first: the verdict waits until you take that away.",
            );
        }
        let [before, after] = self.verdicts.map(names::category);
        said.say(if before == after {
            format!("The verdict stays: {}.", crate::count::lowered(before))
        } else {
            format!("The verdict becomes: {} (was {}).", crate::count::lowered(after), crate::count::lowered(before))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_change_is_said() {
        let score = Fraction::whole(10);
        let moves = [Category::SuitableAndReady, Category::NotSuitable];
        let taking =
            Taking { service: "X", swing: "0.4", before: "0.1", is_rated: false, score: &score, verdicts: moves };
        assert_eq!(
            taking.sentence().text(),
            "For X, the swing of a year’s cost becomes 40% (10% now), which scores 10 of 100 for steady cost. The verdict becomes: stays \
             national (was suitable and ready)."
        );
        let rated = Taking { is_rated: true, ..taking };
        assert!(rated.sentence().text().ends_with("the verdict waits until you take that away."));
        let same = Taking { before: "0.4", ..taking };
        assert_eq!(same.sentence().text(), "X has this swing already: 40%.");
    }
}
