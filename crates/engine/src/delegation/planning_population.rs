//! Planning population: how many people a service is planned for.

use rust_decimal::Decimal;

use super::standing::Standing;

/// What is known of the population a service is planned for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PlanningPopulation {
    /// Nothing.
    #[default]
    Unknown,
    /// So many people.
    People(Decimal),
    /// Only a level: more than `over` people, and no more than `up_to` where there is a top.
    Level {
        /// More than these.
        over: Decimal,
        /// No more than these.
        up_to: Option<Decimal>,
    },
}

impl PlanningPopulation {
    /// Whether a service planned for more people than the limit stops here.
    pub fn over(self, limit: Decimal) -> Standing {
        match self {
            Self::Unknown => Standing::Open,
            Self::People(people) => Standing::stops_if(people > limit),
            Self::Level { over, .. } if over >= limit => Standing::Stops,
            Self::Level { up_to: Some(most), .. } if most <= limit => Standing::Passes,
            Self::Level { .. } => Standing::Open,
        }
    }

    /// The least and the most people it may be; `None` where nothing is known.
    pub(super) fn ends(self) -> Option<(Decimal, Option<Decimal>)> {
        match self {
            Self::Unknown => None,
            Self::People(people) => Some((people, Some(people))),
            Self::Level { over, up_to } => Some((over, up_to)),
        }
    }
}
