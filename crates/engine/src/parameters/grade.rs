//! How far a figure can be trusted, from read in a named source to made up for the example.
use serde::{Deserialize, Serialize};

/// How a figure came to be, so that nobody mistakes an example for a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// Read in the named source.
    Published,
    /// Computed here from published figures by a stated sum.
    Derived,
    /// A stand-in of realistic shape, so that the calculator opens with something to move.
    Illustrative,
    /// Chosen by this project or not checked against its source: to be edited, never cited.
    Assumption,
    /// Entered by the user.
    Yours,
}

impl Grade {
    /// Every grade, from the firmest to the user's own.
    pub const ALL: [Self; 5] = [Self::Published, Self::Derived, Self::Illustrative, Self::Assumption, Self::Yours];

    /// The word shown on a grade tag.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Derived => "derived",
            Self::Illustrative => "illustrative",
            Self::Assumption => "assumption",
            Self::Yours => "yours",
        }
    }

    /// What the grade promises, in one line.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Published => "Read in the source named beside it.",
            Self::Derived => "Worked out here from published figures, by the sum shown.",
            Self::Illustrative => {
                "A stand-in so that the page opens with something realistic. Not a finding about the NHS."
            }
            Self::Assumption => {
                "Chosen by this project, or not yet checked against a source. Change it freely; do not cite it."
            }
            Self::Yours => "Entered by you.",
        }
    }
}
