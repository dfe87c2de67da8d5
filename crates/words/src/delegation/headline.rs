//! The headline: what was decided, and what the test says of the services listed here.

use engine::delegation::{Category, Verdict};
use engine::parameters::{Decision, Grade, delegation, prescribed_services};

use super::segmentation::billions;
use crate::Sentence;
use crate::count::{counted, digits, in_words, listed};
use crate::year::month;

/// The counts the headline is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Headline {
    /// Services listed here.
    pub services: usize,
    /// Suitable and ready.
    pub ready: usize,
    /// Suitable, not ready.
    pub not_ready: usize,
    /// Staying national.
    pub national: usize,
    /// Not settled.
    pub open: usize,
    /// Lines whose decision was read: delegated.
    pub delegated: usize,
    /// Lines whose decision was read: kept national.
    pub retained: usize,
    /// Lines whose decision was not read, flagged as highly specialised.
    pub unread_flagged: usize,
    /// The other lines whose decision was not read.
    pub unread: usize,
    /// Services of which the user has entered something.
    pub own: usize,
    /// Services of which a figure is one of the example ratings.
    pub example: usize,
}

impl Headline {
    /// Reads the counts off the verdicts; the user has entered something of `own` services.
    #[must_use]
    pub fn read(verdicts: &[Verdict], own: usize) -> Self {
        let of = |category| verdicts.iter().filter(|verdict| verdict.category == category).count();
        let list = prescribed_services();
        let decided = |decision| list.iter().filter(|line| line.decision == decision).count();
        let unread_flagged =
            list.iter().filter(|line| line.decision.is_none() && line.highly_specialised == Some(true)).count();
        Self {
            services: verdicts.len(),
            ready: of(Category::SuitableAndReady),
            not_ready: of(Category::SuitableNotReady),
            national: of(Category::NotSuitable),
            open: of(Category::Undetermined),
            delegated: decided(Some(Decision::Delegated)),
            retained: decided(Some(Decision::Retained)),
            unread_flagged,
            unread: decided(None).saturating_sub(unread_flagged),
            own,
            example: 0,
        }
    }

    /// The same over example ratings of so many services.
    #[must_use]
    pub const fn with_example(mut self, example: usize) -> Self {
        self.example = example;
        self
    }

    /// What was decided first, then the test.
    #[must_use]
    pub fn decided(&self) -> Sentence {
        let [about, everywhere] =
            [delegation::SERVICES_ABOUT, delegation::FULLY_DELEGATED_SERVICES].map(|one| one.value);
        let from = month(delegation::FULL_DELEGATION.value);
        let money = billions(delegation::FULLY_DELEGATED_MONEY.value);
        Sentence::plain(format!("Of about {about} prescribed services, "))
            .answer(format!("{everywhere} were delegated to every board on {from}"))
            .say(format!(", with about {money}. "))
            .say(self.of_the_test())
            .say(self.of_the_open())
    }

    /// The test first, then what was decided.
    #[must_use]
    pub fn tested(&self) -> Sentence {
        let everywhere = delegation::FULLY_DELEGATED_SERVICES.value;
        Sentence::new()
            .answer(self.of_the_test().trim_end().to_owned())
            .say(self.of_the_open())
            .say(format!(" In fact {everywhere} were delegated on {}.", month(delegation::FULL_DELEGATION.value)))
    }

    /// In a line: `66 national, 0 ready, 86 not settled.`
    #[must_use]
    pub fn short(&self) -> String {
        let lead = if self.example > 0 { "Example ratings: " } else { "" };
        format!(
            "{lead}{} national, {} ready, {} not settled.",
            digits(self.national),
            digits(self.ready),
            digits(self.open)
        )
    }

    fn of_the_test(&self) -> String {
        let stay = if self.national == 1 { "stays national" } else { "stay national" };
        let mut parts = vec![format!("{} {stay}", self.national)];
        if self.not_ready > 0 {
            let suits = if self.not_ready == 1 {
                "suits local commissioning but is"
            } else {
                "suit local commissioning but are"
            };
            parts.push(format!("{} {suits} not ready", self.not_ready));
        }
        parts.push(match self.ready {
            0 => "none is ready to be run locally".to_owned(),
            1 => "1 is ready to be run locally".to_owned(),
            ready => format!("{ready} are ready to be run locally"),
        });
        let lead = if self.example > 0 { "With example ratings, by" } else { "By" };
        format!(
            "{lead} the test, of the {} listed here {}.",
            counted(self.services, "service", "services"),
            listed(&parts)
        )
    }

    fn of_the_open(&self) -> String {
        match self.open {
            0 => " Every verdict is settled.".to_owned(),
            open => {
                let (facts, does) = match (self.own, self.example) {
                    (0, 0) => ("the public facts", "do"),
                    (_, 0) => ("what is public or entered", "does"),
                    (0, _) => ("what is public or in the example", "does"),
                    _ => ("what is public, entered or in the example", "does"),
                };
                format!(" For {open} {facts} {does} not settle it.")
            }
        }
    }
}

/// How the names and flags of the list can be trusted: `106 names and 147 flags ... are assumptions`.
#[must_use]
pub fn trust() -> String {
    let list = prescribed_services();
    let assumed = Some(Grade::Assumption);
    let names = list.iter().filter(|line| Some(line.name_grade) == assumed).count();
    let flags = list.iter().filter(|line| line.highly_specialised_grade == assumed).count();
    let places = list.iter().filter(|line| Some(line.programme_grade) == assumed).count();
    format!(
        "Of {} lines, {} {} not read in a source, nor were {} marks of highly specialised and {} places in a programme of care: \
         those are assumptions of this project, marked so.",
        digits(list.len()),
        digits(names),
        if names == 1 { "name was" } else { "names were" },
        digits(flags),
        digits(places)
    )
}

/// The number of lines that are missing from the list, in a sentence; nothing where none is.
#[must_use]
pub fn missing() -> String {
    let stated = delegation::PRESCRIBED_SERVICES.value.parse::<usize>().unwrap_or(0);
    match stated.saturating_sub(prescribed_services().len()) {
        0 => String::new(),
        missing => format!("The list was published with {stated} lines; {} were not found.", in_words(missing)),
    }
}

#[cfg(test)]
mod tests {
    use engine::delegation::{Policy, classify, shipped_services};

    use super::*;

    fn opening() -> Headline {
        Headline::read(&classify(&shipped_services(), &Policy::shipped()).services, 0)
    }

    #[test]
    fn every_number_of_the_opening_is_counted() {
        let said = opening();
        assert_eq!(
            said.decided().text(),
            "Of about 150 prescribed services, 70 were delegated to every board on 1 April 2025, with about £14 billion. By the test, \
             of the 152 services listed here 66 stay national and none is ready to be run locally. For 86 the public facts do not \
             settle it."
        );
        assert_eq!(said.short(), "66 national, 0 ready, 86 not settled.");
        let strong: Vec<bool> = said.decided().runs().iter().map(|run| run.strong).collect();
        assert_eq!(strong, [false, true, false]);
    }

    #[test]
    fn both_sets_of_figures_add_up_to_the_services() {
        let said = opening();
        assert_eq!(said.ready + said.not_ready + said.national + said.open, said.services);
        assert_eq!(said.delegated + said.retained + said.unread_flagged + said.unread, said.services);
        assert_eq!((said.delegated, said.retained), (21, 5));
    }

    #[test]
    fn one_is_one_and_settled_is_settled() {
        let said = Headline { services: 3, ready: 1, not_ready: 1, national: 1, ..Headline::default() };
        assert_eq!(
            said.tested().text(),
            "By the test, of the 3 services listed here 1 stays national, 1 suits local commissioning but is not ready and 1 is ready \
             to be run locally. Every verdict is settled. In fact 70 were delegated on 1 April 2025."
        );
    }

    #[test]
    fn example_ratings_are_named_first() {
        let said = opening().with_example(24);
        assert!(
            said.tested().text().starts_with("With example ratings, by the test, of the 152 services listed here 66")
        );
        assert!(said.tested().text().contains("For 86 what is public or in the example does not settle it."));
        assert!(said.decided().text().contains("about £14 billion. With example ratings, by the test,"));
        assert_eq!(said.short(), "Example ratings: 66 national, 0 ready, 86 not settled.");
    }

    #[test]
    fn what_was_not_read_is_counted() {
        assert!(trust().starts_with("Of 152 lines, 109 names were not read"), "{}", trust());
        assert_eq!(missing(), "The list was published with 154 lines; two were not found.");
    }
}
