//! How many commissioners a provider must deal with, and what that takes of both sides.

use engine::pathways::provider::Arrangement;
use engine::pathways::provider::answer::Dealt;
use engine::pathways::provider::burden::Effort;

use super::{cost_of, hours, hours_of};
use crate::count::{counted, noun};
use crate::figures::Figures;
use crate::sentence::Sentence;

/// What the headline says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderHeadline {
    /// The provider's name.
    pub name: String,
    /// Whether the figures are stand-ins.
    pub illustrative: bool,
    /// The arrangement that is looked at.
    pub by: Arrangement,
    /// Fewest commissioners that cover nine tenths of the income; `None` where the rows leave a blank.
    pub most_of_it: Option<usize>,
    /// All commissioners.
    pub all: usize,
    /// What the provider puts in.
    pub provider: Effort,
    /// What its commissioners put in.
    pub commissioner: Effort,
    /// What the provider puts in under one national contract.
    pub national: Effort,
}

impl ProviderHeadline {
    /// The headline of an arrangement beside one national contract.
    #[must_use]
    pub fn of(name: &str, illustrative: bool, dealt: &Dealt, national: &Dealt) -> Self {
        Self {
            name: name.to_owned(),
            illustrative,
            by: dealt.arrangement,
            most_of_it: dealt.cover.as_ref().map(|[_, ninety, ..]| ninety.commissioners),
            all: dealt.commissioners.len(),
            provider: dealt.provider.clone(),
            commissioner: dealt.commissioner.clone(),
            national: national.provider.clone(),
        }
    }

    /// The answer, what it takes, and what one contract would.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        self.covers().say(self.takes())
    }

    /// The same in a line, for the bar of a phone.
    #[must_use]
    pub fn short(&self) -> String {
        self.most_of_it.map_or_else(
            || format!("{} in all; shares not known.", self.commissioners(self.all)),
            |most| format!("{} for 90% of income.", self.commissioners(most)),
        )
    }

    /// The sentence for a consultation answer, which stands by itself.
    #[must_use]
    pub fn copied(&self) -> String {
        format!("{} Hours are assumptions made for this estimate.", self.sentence().text())
    }

    fn commissioners(&self, count: usize) -> String {
        match self.by {
            Arrangement::Lead => counted(count, "lead commissioner", "lead commissioners"),
            _ => counted(count, "commissioner", "commissioners"),
        }
    }

    fn covers(&self) -> Sentence {
        let start = if self.illustrative { "With illustrative figures, " } else { "" };
        let Some(most) = self.most_of_it else {
            return Sentence::new()
                .say(format!("{start}{} ", self.name))
                .answer(format!("deals with {}", self.commissioners(self.all)))
                .say(". How few bring most of its income is not known, because a row is blank.");
        };
        let sentence = Sentence::new().say(format!("{start}{} must deal with ", self.name));
        let rest = if self.all > most { format!(" and {} for all of it", self.all) } else { String::new() };
        if most == 1 {
            return sentence.answer("one commissioner to cover 90% of its income").say(format!(
                ", as it would under one national contract{}.",
                if self.all > 1 { format!(", but {} for all of it", self.all) } else { String::new() }
            ));
        }
        sentence
            .answer(format!("{} to cover 90% of its income", self.commissioners(most)))
            .say(format!(" instead of 1{}{rest}.", if rest.is_empty() { "" } else { "," }))
    }

    fn takes(&self) -> String {
        let Some(own) = &self.provider.hours else {
            return " What that takes in hours is not known, because some hours are blank.".to_owned();
        };
        let figures = if self.illustrative { Figures::Illustrative } else { Figures::Own };
        let cost = cost_of(&self.provider, figures).map_or_else(String::new, |cost| format!(", {cost},"));
        let others = match &self.commissioner.hours {
            None => "; commissioners’ hours are not known".to_owned(),
            Some(other) if other == own => {
                format!(
                    " and as {} again for {}",
                    noun(self.all, "many", "many"),
                    noun(self.all, "its commissioner", "commissioners")
                )
            }
            Some(other) => {
                format!(" and {} hours for {}", hours(other), noun(self.all, "its commissioner", "commissioners"))
            }
        };
        let instead = match &self.national.hours {
            Some(one) if one != own => format!("; one national contract takes {} on each side", hours(one)),
            _ => String::new(),
        };
        let instead = if self.same_on_both_sides() { instead } else { instead.replace("on each side", "on its side") };
        let range = own.low != own.high;
        let all = match self.all {
            1 => "That is".to_owned(),
            all => format!("All {all} together take"),
        };
        let said = if range {
            format!("between {}", hours_of(&self.provider).replace(" to ", " and "))
        } else {
            hours_of(&self.provider)
        };
        format!(" {all} {said} of administration a year on its side{cost}{others}{instead}.")
    }

    /// Whether commissioners put in the same hours as the provider, as far as is known.
    fn same_on_both_sides(&self) -> bool {
        self.commissioner.hours == self.provider.hours
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::pathways::provider::burden::Range;
    use engine::quantities::{Fraction, Pence};

    fn effort(hours: i64, pounds: i64) -> Effort {
        let whole = Fraction::whole(hours);
        let cost = Pence::of(i128::from(pounds).saturating_mul(100));
        Effort { hours: Some(Range { low: whole.clone(), high: whole }), cost: Some(Range { low: cost, high: cost }) }
    }

    fn headline() -> ProviderHeadline {
        ProviderHeadline {
            name: "Great Ormond Street".to_owned(),
            illustrative: true,
            by: Arrangement::EveryBoard,
            most_of_it: Some(10),
            all: 19,
            provider: effort(1_324, 52_960),
            commissioner: effort(1_324, 52_960),
            national: effort(108, 4_320),
        }
    }

    #[test]
    fn the_headline_counts_commissioners_and_hours_of_both_sides() {
        assert_eq!(
            headline().sentence().text(),
            "With illustrative figures, Great Ormond Street must deal with 10 commissioners to cover 90% of its income instead of 1, and 19 \
             for all of it. All 19 together take 1,324 hours of administration a year on its side, £53,000, and as many again for \
             commissioners; one national contract takes 108 on each side."
        );
        assert_eq!(headline().short(), "10 commissioners for 90% of income.");
    }

    #[test]
    fn other_cases_read_as_sentences() {
        let mut lead = ProviderHeadline {
            illustrative: false,
            by: Arrangement::Lead,
            most_of_it: Some(2),
            all: 2,
            commissioner: effort(500, 20_000),
            ..headline()
        };
        assert_eq!(
            lead.sentence().text(),
            "Great Ormond Street must deal with 2 lead commissioners to cover 90% of its income instead of 1. All 2 together take 1,324 hours \
             of administration a year on its side, £53,000, and 500 hours for commissioners; one national contract takes 108 on its side."
        );
        lead.most_of_it = Some(1);
        lead.all = 1;
        lead.provider = effort(108, 4_320);
        lead.commissioner = effort(108, 4_320);
        assert_eq!(
            lead.sentence().text(),
            "Great Ormond Street must deal with one commissioner to cover 90% of its income, as it would under one national contract. That \
             is 108 hours of administration a year on its side, £4,320, and as many again for its commissioner."
        );
        let blank = ProviderHeadline { most_of_it: None, provider: Effort::default(), ..headline() };
        assert_eq!(
            blank.sentence().text(),
            "With illustrative figures, Great Ormond Street deals with 19 commissioners. How few bring most of its income is not known, \
             because a row is blank. What that takes in hours is not known, because some hours are blank."
        );
        let mut open = headline();
        open.provider.hours = Some(Range { low: Fraction::whole(76), high: Fraction::whole(2_052) });
        open.provider.cost = None;
        assert!(open.sentence().text().contains("All 19 together take between 76 and 2,052 hours of administration a year on its side and 1,324 hours for commissioners"), "{}", open.sentence().text());
    }
}
