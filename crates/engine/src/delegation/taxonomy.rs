//! Taxonomy: what kind of condition a service is for.
//!
//! "We need to find a better taxonomy" (Policy Exchange 2022, chapter 2): episodic and syndromic conditions on one side, disorders and
//! degenerative conditions with much interface with the rest of the system on the other. A facet to filter by, and a criterion of
//! suitability where a policy weighs it.

use rust_decimal::Decimal;
use serde::Serialize;

use super::preference::Preference;

/// The kind of condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Taxonomy {
    /// Episodic or syndromic: few interfaces with other parts of the system.
    Episodic,
    /// Long-term or degenerative: many.
    LongTerm,
}

impl Taxonomy {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Episodic, Self::LongTerm];

    /// The name in data and answers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Episodic => "episodic",
            Self::LongTerm => "long_term",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kind as a preference: 100 for long-term conditions, 0 for episodic ones.
    pub const fn preference(self) -> Preference {
        Preference::Rated(match self {
            Self::Episodic => Decimal::ZERO,
            Self::LongTerm => Decimal::ONE_HUNDRED,
        })
    }
}
