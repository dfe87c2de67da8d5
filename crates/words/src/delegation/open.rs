//! What is not known of a service, what of it decides, and what would settle the verdict.

use engine::delegation::{Fact, Verdict};

use super::names;
use crate::count::{capital, in_words, listed, lowered, noun};

/// A fact that is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// Which.
    pub fact: Fact,
    /// Whether the verdict hangs on it.
    pub decides: bool,
}

impl Open {
    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        names::fact(self.fact)
    }

    /// What it matters.
    #[must_use]
    pub const fn matters(self) -> &'static str {
        if self.decides {
            "Decides, with the others marked so."
        } else {
            "Does not matter: the verdict is the same whatever it is."
        }
    }
}

/// Every fact that is not known, those that decide first.
#[must_use]
pub fn open(verdict: &Verdict) -> Vec<Open> {
    let deciding = verdict.settles.iter().map(|fact| Open { fact: *fact, decides: true });
    let others = verdict.unknown.iter().filter(|fact| !verdict.settles.contains(fact));
    deciding.chain(others.map(|fact| Open { fact: *fact, decides: false })).collect()
}

/// What would settle the verdict: `Three facts would settle it, whatever they turn out to be: ...`.
#[must_use]
pub fn settles(verdict: &Verdict) -> String {
    match verdict.settles.as_slice() {
        [] if verdict.unknown.is_empty() => "Everything the rules ask is known.".to_owned(),
        [] => "The verdict is settled: nothing that is not known could change it.".to_owned(),
        [one] => format!("One fact would settle it, whatever it turns out to be: {}.", lowered(names::fact(*one))),
        facts => {
            format!("{} facts together would settle it, whatever they turn out to be.", capital(&in_words(facts.len())))
        }
    }
}

/// What is not known and does not matter, in a sentence; blank where there is none.
#[must_use]
pub fn of_no_matter(verdict: &Verdict) -> String {
    let names = open(verdict).into_iter().filter(|open| !open.decides).map(|open| lowered(open.name()));
    match names.collect::<Vec<String>>().as_slice() {
        [] => String::new(),
        names => format!("Not known either, and of no matter here: {}.", listed(names)),
    }
}

/// How many facts decide, in a cell of a table: `13 decide`, `None that matter`.
#[must_use]
pub fn in_short(verdict: &Verdict) -> String {
    match (verdict.settles.len(), verdict.unknown.len()) {
        (0, 0) => "None".to_owned(),
        (0, _) => "None that matter".to_owned(),
        (deciding, _) => format!("{deciding} {}", noun(deciding, "decides", "decide")),
    }
}

#[cfg(test)]
mod tests {
    use engine::delegation::{Policy, Service};

    use super::*;

    #[test]
    fn an_unknown_service_names_every_fact() {
        let verdict = Verdict::of(&Service { code: "x".into(), ..Service::default() }, &Policy::shipped());
        let open = open(&verdict);
        assert_eq!(open.iter().filter(|open| open.decides).count(), 14);
        assert!(open.iter().all(|open| !open.name().is_empty()));
        assert_eq!(settles(&verdict), "14 facts together would settle it, whatever they turn out to be.");
        assert_eq!(in_short(&verdict), "14 decide");
    }

    #[test]
    fn a_settled_service_says_that_nothing_matters() {
        let rare = Service { code: "x".into(), flagged: Some(true), ..Service::default() };
        let verdict = Verdict::of(&rare, &Policy::shipped());
        assert!(open(&verdict).iter().all(|open| !open.decides));
        assert!(
            of_no_matter(&verdict)
                .starts_with("Not known either, and of no matter here: patients a year, number of centres,")
        );
        assert_eq!(in_short(&verdict), "None that matter");
        assert_eq!(settles(&verdict), "The verdict is settled: nothing that is not known could change it.");
    }
}
