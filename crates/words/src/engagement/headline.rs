//! The headline: what being heard costs, of what income, and how far the budget goes.

use engine::engagement::cost::Reach;
use engine::quantities::{Money, Pence};

use super::money::{share_of, systems, whole_pounds};
use crate::count::{digits, listed};
use crate::sentence::Sentence;

/// A grant of the fund, as the headline names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grant {
    /// By bands of income.
    Bands,
    /// The same for all.
    Equal,
    /// Smoothly by income.
    Smooth,
}

impl Grant {
    /// The grant inside a sentence: `a grant weighted by size band`.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Bands => "a grant weighted by size band",
            Self::Equal => "a grant that is the same for all",
            Self::Smooth => "a grant weighted smoothly by income",
        }
    }

    /// The weighting with a capital: `Size bands`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bands => "Size bands",
            Self::Equal => "The same for all",
            Self::Smooth => "A smooth weighting",
        }
    }
}

/// What the headline says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EngagementHeadline {
    /// Systems asked for.
    pub systems: Option<u32>,
    /// Whether those are all there are.
    pub all: bool,
    /// What being heard costs in the first year.
    pub cost: Option<Pence>,
    /// Pounds a year.
    pub income: Option<Money>,
    /// Pounds a year for being heard.
    pub budget: Option<Money>,
    /// How far that goes.
    pub reach: Option<Reach>,
    /// How far it goes with a grant of the fund, and which.
    pub with_grant: Option<(Reach, Grant)>,
    /// What is blank and keeps the cost unknown.
    pub lacks: Vec<String>,
}

impl EngagementHeadline {
    /// The answer, and how far the budget goes.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let Some(number) = self.systems else {
            return Sentence::plain("Say in how many systems you must be heard, and the cost follows.");
        };
        let Some(cost) = self.cost else {
            return Sentence::new()
                .say("What ")
                .say(heard(number, self.all))
                .say(" would cost ")
                .answer("is not known yet")
                .say(format!(".{}", self.missing()));
        };
        Sentence::new().answer(format!("{}.", self.costs(number, cost))).then(self.reaches(number))
    }

    /// The same in a line, for the bar of a phone.
    #[must_use]
    pub fn short(&self) -> String {
        match (self.systems, self.cost) {
            (Some(_), Some(cost)) => format!("{} a year{}.", whole_pounds(cost), self.of_income(cost)),
            _ => "The cost is not known yet.".to_owned(),
        }
    }

    /// A sentence for a consultation answer; `None` where a figure it needs is not known.
    #[must_use]
    pub fn to_paste(&self, now: Option<(u32, Pence)>) -> Option<String> {
        let (number, cost) = (self.systems?, self.cost?);
        let instead = match now {
            Some((1, now)) if number > 1 => {
                (" rather than one national body".to_owned(), format!(" instead of {}", whole_pounds(now)))
            }
            Some((here, now)) if here < number => {
                let than = if here == 0 { "none".to_owned() } else { digits(usize::try_from(here).unwrap_or(0)) };
                (format!(" rather than {than}"), format!(" instead of {}", whole_pounds(now)))
            }
            _ => (String::new(), String::new()),
        };
        let income = self.income.and_then(|income| share_of(cost, Pence::of(income.pence())));
        let income = income.map_or_else(String::new, |share| format!(", {share} our income"));
        Some(format!(
            "Our analysis, made with the Specialised Services Calculator, suggests that engaging with {}{} would cost us {} a year{}{income}.",
            systems(number),
            instead.0,
            whole_pounds(cost),
            instead.1,
        ))
    }

    fn costs(&self, number: u32, cost: Pence) -> String {
        let heard = crate::count::capital(&heard(number, self.all));
        format!("{heard} would cost {} a year{}", whole_pounds(cost), self.of_income(cost))
    }

    fn of_income(&self, cost: Pence) -> String {
        let share = self.income.and_then(|income| share_of(cost, Pence::of(income.pence())));
        share.map_or_else(String::new, |share| format!(", {share} your income"))
    }

    fn missing(&self) -> String {
        if self.lacks.is_empty() { String::new() } else { format!(" Left blank: {}.", listed(&self.lacks)) }
    }

    fn reaches(&self, number: u32) -> Sentence {
        let (Some(budget), Some(reach)) = (self.budget, self.reach) else { return Sentence::new() };
        let budget = whole_pounds(budget);
        let own = Told::of(reach, number);
        let start = match own {
            Told::Nothing => Sentence::plain(format!("Your {budget} does not pay for the national work")),
            Told::National => Sentence::plain(format!("Your {budget} pays for the national work and no system")),
            Told::Some(few) => {
                Sentence::plain(format!("Your {budget} reaches ")).answer(digits_of(few)).say(noun_of(few))
            }
            Told::All => {
                return Sentence::plain(format!(
                    "Your {budget} pays for {}.",
                    if number > 0 { "all of it" } else { "that" }
                ));
            }
        };
        let Some((granted, grant)) = self.with_grant else { return start.say(".") };
        let words = grant.words();
        match (own, Told::of(granted, number)) {
            (own, granted) if own == granted => start.say(format!("; {words} would not change that.")),
            (Told::Some(_), Told::Some(more)) => {
                start.say(", or ").answer(digits_of(more)).say(format!(" with {words}."))
            }
            (_, Told::Some(more)) => start
                .say("; with ")
                .say(words)
                .say(" it reaches ")
                .answer(digits_of(more))
                .say(format!("{}.", noun_of(more))),
            (_, Told::All) => {
                start.say(", or ").answer(if number == 1 { "it" } else { "all of them" }).say(format!(" with {words}."))
            }
            (_, Told::National | Told::Nothing) => start.say(format!("; with {words} it pays for the national work.")),
        }
    }
}

/// How far a sum goes, as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Nothing,
    National,
    Some(u32),
    All,
}

impl Told {
    fn of(reach: Reach, systems: u32) -> Self {
        match reach {
            Reach::Nowhere => Self::Nothing,
            Reach::Everywhere => Self::All,
            Reach::Footprints(number) if number >= systems => Self::All,
            Reach::Footprints(0) => Self::National,
            Reach::Footprints(number) => Self::Some(number),
        }
    }
}

fn digits_of(number: u32) -> String {
    digits(usize::try_from(number).unwrap_or(usize::MAX))
}

const fn noun_of(number: u32) -> &'static str {
    if number == 1 { " system" } else { " systems" }
}

/// What is costed, inside a sentence: `being heard in all 36 systems`.
#[must_use]
pub fn heard(number: u32, all: bool) -> String {
    match number {
        0 => "the national work alone".to_owned(),
        1 => "being heard in one system".to_owned(),
        number if all => format!("being heard in all {number} systems"),
        number => format!("being heard in {}", systems(number)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pounds(text: &str) -> Option<Money> {
        Money::from_text(text).ok()
    }

    fn headline() -> EngagementHeadline {
        EngagementHeadline {
            systems: Some(36),
            all: true,
            cost: Some(Pence::of(4_142_400)),
            income: pounds("84000"),
            budget: pounds("6000"),
            reach: Some(Reach::Footprints(3)),
            with_grant: Some((Reach::Footprints(7), Grant::Bands)),
            lacks: Vec::new(),
        }
    }

    #[test]
    fn the_headline_says_cost_share_and_reach() {
        assert_eq!(
            headline().sentence().text(),
            "Being heard in all 36 systems would cost £41,424 a year, about half your income. Your £6,000 reaches 3 systems, or 7 with a \
             grant weighted by size band."
        );
        assert_eq!(headline().short(), "£41,424 a year, about half your income.");
        assert_eq!(
            headline().to_paste(Some((1, Pence::of(348_400)))).as_deref(),
            Some(
                "Our analysis, made with the Specialised Services Calculator, suggests that engaging with 36 systems rather than one \
                 national body would cost us £41,424 a year instead of £3,484, about half our income."
            )
        );
    }

    #[test]
    fn every_reach_has_its_sentence() {
        let said = |reach, with: Option<Reach>| {
            let with_grant = with.map(|with| (with, Grant::Bands));
            EngagementHeadline { reach: Some(reach), with_grant, ..headline() }.sentence().text()
        };
        let ends = |reach, with: Option<Reach>, end: &str| {
            let said = said(reach, with);
            assert!(said.ends_with(end), "{said}");
        };
        ends(Reach::Nowhere, None, "Your £6,000 does not pay for the national work.");
        ends(
            Reach::Nowhere,
            Some(Reach::Footprints(1)),
            "the national work; with a grant weighted by size band it reaches 1 system.",
        );
        ends(
            Reach::Footprints(0),
            Some(Reach::Footprints(0)),
            "and no system; a grant weighted by size band would not change that.",
        );
        ends(
            Reach::Footprints(1),
            Some(Reach::Everywhere),
            "reaches 1 system, or all of them with a grant weighted by size band.",
        );
        ends(Reach::Footprints(40), None, "Your £6,000 pays for all of it.");
        ends(Reach::Everywhere, Some(Reach::Everywhere), "Your £6,000 pays for all of it.");
    }

    #[test]
    fn what_is_not_known_is_named_and_the_rest_is_said() {
        let blank = EngagementHeadline { cost: None, reach: None, lacks: vec!["meetings a year".into()], ..headline() };
        assert_eq!(
            blank.sentence().text(),
            "What being heard in all 36 systems would cost is not known yet. Left blank: meetings a year."
        );
        assert_eq!((blank.to_paste(None), blank.short()), (None, "The cost is not known yet.".to_owned()));
        let poor = EngagementHeadline { income: None, budget: None, ..headline() };
        assert_eq!(poor.sentence().text(), "Being heard in all 36 systems would cost £41,424 a year.");
        assert!(EngagementHeadline { systems: None, ..headline() }.sentence().text().starts_with("Say in how many"));
    }
}
