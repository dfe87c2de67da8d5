//! Standing: where a service stands before one rule, given what is known of it.

/// Whether a rule stops a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Under every completion of what is not known.
    Stops,
    /// Under none.
    Passes,
    /// Under some, so that a fact which is not known decides.
    Open,
}

impl Standing {
    /// Stops where the condition holds, else passes.
    pub const fn stops_if(condition: bool) -> Self {
        if condition { Self::Stops } else { Self::Passes }
    }

    /// As [`Standing::stops_if`], open where the condition is not known.
    pub fn stops_if_known(condition: Option<bool>) -> Self {
        condition.map_or(Self::Open, Self::stops_if)
    }

    /// Stops where either does.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Stops, _) | (_, Self::Stops) => Self::Stops,
            (Self::Passes, Self::Passes) => Self::Passes,
            _ => Self::Open,
        }
    }

    /// Stops where both do.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Passes, _) | (_, Self::Passes) => Self::Passes,
            (Self::Stops, Self::Stops) => Self::Stops,
            _ => Self::Open,
        }
    }
}
