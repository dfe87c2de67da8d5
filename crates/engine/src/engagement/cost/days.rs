//! Days of staff, and what they are in full-time people.

use core::fmt;

use rust_decimal::Decimal;

use crate::quantities::{Fraction, Money, Pence};

/// Decimals with which days are written.
const SHOWN: usize = 4;

/// Days of work, exactly; written with four decimals, rounded half away from zero.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days(Fraction);

impl Days {
    /// So many days.
    pub const fn new(days: Fraction) -> Self {
        Self(days)
    }

    /// The days, exactly.
    pub const fn exact(&self) -> &Fraction {
        &self.0
    }

    /// How many people working full time they keep busy; `None` where a year has no working day.
    ///
    /// ```
    /// use engine::engagement::cost::Days;
    /// use engine::quantities::Fraction;
    /// let days = Days::new(Fraction::whole(330));
    /// assert_eq!(days.full_time_equivalents(220.into()).unwrap().to_string(), "1.5000");
    /// ```
    #[must_use]
    pub fn full_time_equivalents(&self, working_days: Decimal) -> Option<Self> {
        if working_days <= Decimal::ZERO {
            return None;
        }
        self.0.over(&working_days.into()).map(Self)
    }
}

impl fmt::Display for Days {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.rounded(SHOWN))
    }
}

impl serde::Serialize for Days {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// National groups that clinicians and patients sit on today and that would go with the national commissioner.
///
/// ```
/// use engine::engagement::cost::NetworkGroups;
/// use engine::quantities::Money;
/// let groups = NetworkGroups {
///     groups: 2.into(), meetings: 4.into(), people: 1.into(), hours: "7.5".parse().unwrap(),
///     hourly_cost: Money::from_text("30").unwrap(), hours_per_day: "7.5".parse().unwrap(),
/// };
/// let gone = groups.gone().unwrap();
/// assert_eq!((gone.days.to_string().as_str(), gone.cost.to_string().as_str()), ("8.0000", "1800.00"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NetworkGroups {
    /// Groups the charity sits on.
    pub groups: Decimal,
    /// Meetings of each in a year.
    pub meetings: Decimal,
    /// People the charity sends to each meeting.
    pub people: Decimal,
    /// Hours of one meeting with its preparation and travel.
    pub hours: Decimal,
    /// An hour of staff.
    pub hourly_cost: Money,
    /// Hours of a working day, above 0.
    pub hours_per_day: Decimal,
}

/// What such groups take in a year.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Gone {
    /// Days of staff.
    pub days: Days,
    /// Their cost, rounded once to the penny.
    pub cost: Pence,
}

impl NetworkGroups {
    /// Days and cost a year; `None` where a day has no hours.
    #[must_use]
    pub fn gone(&self) -> Option<Gone> {
        let hours = [self.meetings, self.people, self.hours]
            .into_iter()
            .fold(Fraction::from(self.groups), |hours, factor| hours.times(&factor.into()));
        let days = hours.over(&self.hours_per_day.into())?;
        let cost = Pence::nearest(&hours.times(&Fraction::whole(self.hourly_cost.pence())))?;
        Some(Gone { days: Days(days), cost })
    }
}
