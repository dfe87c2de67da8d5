//! Administration: what contracts and fixed payments take in hours and money, on both sides.
//!
//! > hours of a side = contracts x (hours of contracting + hours of reporting) + fixed payments x their hours
//! > hours of commissioners also = boards behind another's contract x hours of an associate
//! > cost = hours x rate an hour, rounded once to the penny
//!
//! Each contract takes as much as any other, however large. Where it is not known how a pair settles, hours and cost run from the least
//! to the most they may be. Nobody has published such hours: "we would like to see an impact assessment of the administrative and
//! managerial burden" (Policy Exchange 2022).
//!
//! ```
//! use engine::pathways::provider::burden::{Dealings, Side, effort};
//! use engine::quantities::Money;
//! let side = Side {
//!     contract_hours: Some(60.into()), reporting_hours: Some(48.into()), low_volume_hours: Some(4.into()),
//!     hourly_rate: Money::from_text("40").ok(),
//! };
//! // Nine contracts and two fixed payments: 9 x 108 + 2 x 4 = 980 hours, £39,200.
//! let dealings = Dealings { contracts: 9, low_volume: 2, unsettled: 0, associates: 0 };
//! let effort = effort(&dealings, &side, None);
//! assert_eq!(effort.hours.unwrap().low.to_string(), "980");
//! assert_eq!(effort.cost.unwrap().low.to_string(), "39200.00");
//! ```

use rust_decimal::Decimal;
use serde::Serialize;

use crate::quantities::{Fraction, Money, Pence};

use super::Contracting;
use super::arrangement::{Commissioner, Settles};

/// What one side puts into its dealings with the other in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Side {
    /// Hours of contracting for each contract.
    pub contract_hours: Option<Decimal>,
    /// Hours of reporting, or of reading reports, for each contract.
    pub reporting_hours: Option<Decimal>,
    /// Hours for each fixed payment of low volume.
    pub low_volume_hours: Option<Decimal>,
    /// Cost of an hour.
    pub hourly_rate: Option<Money>,
}

/// How many dealings there are of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dealings {
    /// Pairs with a contract.
    pub contracts: u32,
    /// Pairs settled by a fixed payment.
    pub low_volume: u32,
    /// Pairs of which it is not known how they settle.
    pub unsettled: u32,
    /// Boards that stand behind another's contract.
    pub associates: u32,
}

/// From the least to the most it may be; both the same where everything is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Range<T> {
    /// The least.
    pub low: T,
    /// The most.
    pub high: T,
}

/// Hours and cost of a year.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Effort {
    /// Hours; `None` where hours of a kind that occurs are not known.
    pub hours: Option<Range<Fraction>>,
    /// Money; `None` where hours or their rate are not known.
    pub cost: Option<Range<Pence>>,
}

impl Dealings {
    /// The dealings of a provider with its commissioners; boards of a lead, but not those of the nation, stand behind it.
    pub fn of(commissioners: &[Commissioner], has_associates: bool) -> Self {
        let count = |test: &dyn Fn(&&Commissioner) -> bool| small(commissioners.iter().filter(test).count());
        let behind = commissioners.iter().map(|one| one.boards.len().saturating_sub(1));
        Self {
            contracts: count(&|one| one.settles == Some(Settles::Contract)),
            low_volume: count(&|one| one.settles == Some(Settles::LowVolume)),
            unsettled: count(&|one| one.settles.is_none()),
            associates: if has_associates { behind.fold(0, |sum, own| sum.saturating_add(small(own))) } else { 0 },
        }
    }

    /// All pairs.
    #[must_use]
    pub const fn pairs(self) -> u32 {
        self.contracts.saturating_add(self.low_volume).saturating_add(self.unsettled)
    }

    /// Pairs with a contract, from those that surely have one.
    #[must_use]
    pub const fn contracts(self) -> Range<u32> {
        Range { low: self.contracts, high: self.contracts.saturating_add(self.unsettled) }
    }

    /// Pairs settled by a fixed payment, from those that surely are.
    #[must_use]
    pub const fn low_volume(self) -> Range<u32> {
        Range { low: self.low_volume, high: self.low_volume.saturating_add(self.unsettled) }
    }

    /// Those of two providers together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            contracts: self.contracts.saturating_add(other.contracts),
            low_volume: self.low_volume.saturating_add(other.low_volume),
            unsettled: self.unsettled.saturating_add(other.unsettled),
            associates: self.associates.saturating_add(other.associates),
        }
    }
}

/// What dealings take of one side; `associate_hours` only of commissioners.
pub fn effort(dealings: &Dealings, side: &Side, associate_hours: Option<Decimal>) -> Effort {
    let contract = side.contract_hours.zip(side.reporting_hours);
    let contract = contract.map(|(own, reports)| Fraction::from(own).plus(&Fraction::from(reports)));
    let low_volume = side.low_volume_hours.map(Fraction::from);
    let times = |count: u32, hours: &Option<Fraction>| match count {
        0 => Some(Fraction::whole(0)),
        count => Some(Fraction::whole(count).times(hours.as_ref()?)),
    };
    let unsettled = || match dealings.unsettled {
        0 => Some([Fraction::whole(0), Fraction::whole(0)]),
        count => {
            let (one, two) = contract.clone().zip(low_volume.clone())?;
            let [least, most] = if one < two { [one, two] } else { [two, one] };
            Some([least, most].map(|hours| Fraction::whole(count).times(&hours)))
        }
    };
    let settled = || {
        let hours = times(dealings.contracts, &contract)?.plus(&times(dealings.low_volume, &low_volume)?);
        Some(hours.plus(&times(dealings.associates, &associate_hours.map(Fraction::from))?))
    };
    let hours = settled()
        .zip(unsettled())
        .map(|(settled, [low, high])| Range { low: settled.plus(&low), high: settled.plus(&high) });
    let money = |hours: &Fraction, rate: Money| Pence::nearest(&hours.times(&Fraction::whole(rate.pence())));
    let cost = hours
        .as_ref()
        .zip(side.hourly_rate)
        .and_then(|(hours, rate)| Some(Range { low: money(&hours.low, rate)?, high: money(&hours.high, rate)? }));
    Effort { hours, cost }
}

/// What dealings take of the provider and of its commissioners; boards behind another's contract are the commissioners' matter.
pub fn both_sides(dealings: &Dealings, terms: &Contracting) -> [Effort; 2] {
    let own = Dealings { associates: 0, ..*dealings };
    [effort(&own, &terms.provider, None), effort(dealings, &terms.commissioner, terms.associate_hours)]
}

impl Effort {
    /// That of both sides together; nothing where one is not known.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        let hours = self.hours.as_ref().zip(other.hours.as_ref());
        let cost = self.cost.as_ref().zip(other.cost.as_ref());
        Self {
            hours: hours.map(|(one, two)| Range { low: one.low.plus(&two.low), high: one.high.plus(&two.high) }),
            cost: cost.map(|(one, two)| Range { low: one.low.plus(two.low), high: one.high.plus(two.high) }),
        }
    }
}

/// A count that the limits of the input keep small.
pub(super) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
