//! Limits: what a portfolio may not exceed or must reach, by name.

use core::fmt;

/// One limit of a portfolio.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// Money of a pot in a year, 0 for the first; to that year where money carries over.
    Money {
        /// Code of the pot.
        pot: String,
        /// The year.
        year: u32,
    },
    /// Added yearly revenue cost of what a pot pays for.
    Revenue {
        /// Code of the pot.
        pot: String,
        /// The year.
        year: u32,
    },
    /// Least work on backlog maintenance paid from a pot.
    Backlog {
        /// Code of the pot.
        pot: String,
    },
    /// Own funds of a provider.
    Reserve {
        /// The provider.
        provider: String,
    },
    /// A scheme starts once, from one pot.
    OneStart {
        /// Code of the scheme.
        scheme: String,
    },
    /// Options of one case.
    Group {
        /// Their group.
        group: String,
    },
    /// A scheme starts no sooner than one it requires.
    Requires {
        /// Code of the scheme.
        scheme: String,
        /// Code of the scheme it requires.
        required: String,
        /// The year.
        year: u32,
    },
    /// A scheme must be funded.
    Must {
        /// Code of the scheme.
        scheme: String,
    },
}

impl Limit {
    /// What kind of limit it is.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Money { .. } => "money",
            Self::Revenue { .. } => "revenue",
            Self::Backlog { .. } => "backlog",
            Self::Reserve { .. } => "reserve",
            Self::OneStart { .. } => "one_start",
            Self::Group { .. } => "group",
            Self::Requires { .. } => "requires",
            Self::Must { .. } => "must",
        }
    }

    /// Whether it is counted in pence; schemes are counted otherwise.
    pub const fn is_money(&self) -> bool {
        matches!(self, Self::Money { .. } | Self::Revenue { .. } | Self::Backlog { .. } | Self::Reserve { .. })
    }

    /// Whether it must be reached rather than not exceeded.
    pub const fn is_least(&self) -> bool {
        matches!(self, Self::Backlog { .. } | Self::Must { .. })
    }
}

/// Its name in a certificate.
impl fmt::Display for Limit {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Money { pot, year } => write!(to, "{pot}: money in year {}", year.saturating_add(1)),
            Self::Revenue { pot, year } => write!(to, "{pot}: added revenue cost in year {}", year.saturating_add(1)),
            Self::Backlog { pot } => write!(to, "{pot}: work on backlog"),
            Self::Reserve { provider } => write!(to, "{provider}: reserves"),
            Self::OneStart { scheme } => write!(to, "{scheme}: one start from one pot"),
            Self::Group { group } => write!(to, "{group}: one option"),
            Self::Requires { scheme, required, year } => {
                write!(to, "{scheme} by year {} only with {required}", year.saturating_add(1))
            }
            Self::Must { scheme } => write!(to, "{scheme}: must be funded"),
        }
    }
}
