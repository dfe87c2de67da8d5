//! Preferences: the value of one criterion for one service, rated or worked out from a raw measure, or not known.

use rust_decimal::Decimal;

use crate::quantities::Fraction;
use crate::value_function::ValueFunction;

use super::criterion::Criterion;

/// What is known of one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Preference {
    /// Nothing: any value from 0 to 100.
    #[default]
    Unknown,
    /// A direct rating, 0 to 100.
    Rated(Decimal),
    /// A raw measure and the function that values it.
    Measured {
        /// In the units of the function, such as providers.
        measure: Decimal,
        /// From measure to value.
        function: ValueFunction,
    },
}

impl Preference {
    /// The value, 0 to 100; `None` where it is not known.
    pub fn value(&self) -> Option<Fraction> {
        match self {
            Self::Unknown => None,
            Self::Rated(value) => Some(Fraction::from(*value)),
            Self::Measured { measure, function } => Some(function.at(&Fraction::from(*measure))),
        }
    }
}

/// Preferences of one service by criterion; a criterion that is not listed is not known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preferences(Vec<(Criterion, Preference)>);

impl Preferences {
    /// The preference of a criterion.
    pub fn of(&self, criterion: Criterion) -> &Preference {
        const UNKNOWN: &Preference = &Preference::Unknown;
        self.0.iter().find(|(listed, _)| *listed == criterion).map_or(UNKNOWN, |(_, preference)| preference)
    }

    /// Sets the preference of a criterion.
    pub fn set(&mut self, criterion: Criterion, preference: Preference) {
        match self.0.iter_mut().find(|(listed, _)| *listed == criterion) {
            Some((_, held)) => *held = preference,
            None => self.0.push((criterion, preference)),
        }
    }
}
