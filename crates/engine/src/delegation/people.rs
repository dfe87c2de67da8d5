//! People: a population, or the range it lies in while a merged board's parts are not known.

use core::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// A count of people from `low` to `high`; the two are equal where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct People {
    /// The fewest they may be.
    pub low: Decimal,
    /// The most they may be.
    pub high: Decimal,
}

impl People {
    /// Nobody.
    pub const NONE: Self = Self { low: Decimal::ZERO, high: Decimal::ZERO };

    /// So many people.
    pub const fn known(people: Decimal) -> Self {
        Self { low: people, high: people }
    }

    /// Both together; counts within the range the entries accept cannot overflow.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { low: self.low.saturating_add(other.low), high: self.high.saturating_add(other.high) }
    }

    /// Whether they reach a count; `None` where only some of the range does.
    pub fn reaches(self, count: Decimal) -> Option<bool> {
        match (self.low >= count, self.high >= count) {
            (true, _) => Some(true),
            (false, false) => Some(false),
            (false, true) => None,
        }
    }
}

impl fmt::Display for People {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.low == self.high {
            return write!(formatter, "{}", self.low.normalize());
        }
        write!(formatter, "{} to {}", self.low.normalize(), self.high.normalize())
    }
}

/// Written as text where they are known, else as `{low, high}`.
impl Serialize for People {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        if self.low == self.high {
            return serializer.collect_str(self);
        }
        let mut fields = serializer.serialize_struct("People", 2)?;
        fields.serialize_field("low", &self.low.normalize().to_string())?;
        fields.serialize_field("high", &self.high.normalize().to_string())?;
        fields.end()
    }
}
