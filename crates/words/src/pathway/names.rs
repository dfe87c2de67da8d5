//! What payers and arrangements are called, with the verb that goes with them.

use engine::pathways::pathway::{Arrangement, Payer};
use engine::quantities::Pence;

use crate::typed::{Kind, understood};

/// A payer as a sentence names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noun {
    /// `the council`.
    pub name: &'static str,
    /// Whether it takes the verb of several.
    pub several: bool,
}

impl Noun {
    /// The verb that goes with it: `pays` or `pay`.
    #[must_use]
    pub const fn verb<'a>(self, one: &'a str, several: &'a str) -> &'a str {
        if self.several { several } else { one }
    }

    /// `is` or `are`.
    #[must_use]
    pub const fn is(self) -> &'static str {
        self.verb("is", "are")
    }
}

/// A payer inside a sentence.
#[must_use]
pub const fn noun(payer: Payer) -> Noun {
    let (name, several) = match payer {
        Payer::LocalAuthority => ("the council", false),
        Payer::Board => ("the board", false),
        Payer::NhsEngland => ("NHS England", false),
        Payer::JointBudget => ("the joined budget", false),
        Payer::Provider => ("the trust", false),
        Payer::Patient => ("patients and families", true),
    };
    Noun { name, several }
}

/// An arrangement as a heading.
#[must_use]
pub const fn heading(arrangement: Arrangement) -> &'static str {
    match arrangement {
        Arrangement::National => "National commissioning",
        Arrangement::Joint => "A joined budget",
        Arrangement::Delegated => "Delegated to boards",
    }
}

/// An arrangement as the beginning of a sentence, small.
#[must_use]
pub const fn under(arrangement: Arrangement) -> &'static str {
    match arrangement {
        Arrangement::National => "under national commissioning",
        Arrangement::Joint => "with a joined budget",
        Arrangement::Delegated => "where boards commission",
    }
}

/// Money to the penny, for workings.
#[must_use]
pub fn to_the_penny(amount: Pence) -> String {
    understood(Kind::Pounds, &amount.to_string())
}

/// A blank in words: `the patients of Beds far away`; the path itself where it is not known.
#[must_use]
pub fn blank(path: &str, stages: &[&str]) -> String {
    let stage = path.split_once('[').and_then(|(_, rest)| rest.split_once(']'));
    match stage.and_then(|(place, rest)| Some((stages.get(place.parse::<usize>().ok()?)?, rest))) {
        Some((name, ".patients")) if path.starts_with("stages") => format!("the number of “{name}”"),
        Some((name, ".unit_cost")) if path.starts_with("stages") => format!("the cost of “{name}”"),
        _ if path.starts_with("intervention.costs") => "what it costs".to_owned(),
        _ => "its effect".to_owned(),
    }
}

/// Several blanks, each once, as a sentence lists them.
#[must_use]
pub fn blanks(paths: &[String], stages: &[&str]) -> String {
    let mut names: Vec<String> = Vec::new();
    for path in paths {
        let name = blank(path, stages);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    crate::count::listed(&names)
}
