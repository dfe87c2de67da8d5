//! Providers and their commissioners in words.
//!
//! Reading order: [`headline`] (the answer), [`commissioner`] (names, shares, how pairs settle), [`moves`] (what moves the income),
//! [`everywhere`] (all trusts together), [`workings`] (how each key figure came about).

pub mod commissioner;
pub mod everywhere;
pub mod headline;
pub mod moves;
pub mod workings;

use engine::pathways::provider::burden::{Effort, Range};
use engine::quantities::{Fraction, Pence};
use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::figures::Figures;

pub use headline::ProviderHeadline;

/// Said under workings and in source lines: what hours rest on.
pub const HOURS: &str = "Nobody has published hours or rates: they are this project’s assumptions, the same for each contract however \
     large, and each is yours to change.";

/// Said wherever a shipped catchment stands.
pub const CATCHMENTS: &str =
    "Catchments are of all admissions around 2019, heads and not money; specialised care draws from further away.";

/// An exact fraction as a figure.
#[must_use]
pub fn exact(fraction: &Fraction) -> Exact {
    let (over, under) = fraction.terms();
    let small = i128::try_from(over).ok().zip(i128::try_from(under).ok());
    small.and_then(|(over, under)| Exact::ratio(over, under)).unwrap_or_else(|| decimal(fraction).into())
}

/// The same to ten decimals, as a file carries it.
#[must_use]
pub fn decimal(fraction: &Fraction) -> Decimal {
    fraction.rounded(10).parse::<Decimal>().unwrap_or_default().normalize()
}

/// A share with one decimal: `19.3%`.
#[must_use]
pub fn percent(share: &Fraction) -> String {
    format!("{}%", exact(share).hundredfold().to_places(1))
}

/// Hours, whole: `1,324`, or `76 to 2,052` where it is not known how pairs settle.
#[must_use]
pub fn hours(range: &Range<Fraction>) -> String {
    let whole = |hours: &Fraction| exact(hours).to_places(0);
    if range.low == range.high { whole(&range.low) } else { format!("{} to {}", whole(&range.low), whole(&range.high)) }
}

/// The same with its noun: `1,324 hours`, `1 hour`; `not known` where hours are blank.
#[must_use]
pub fn hours_of(effort: &Effort) -> String {
    effort.hours.as_ref().map_or_else(
        || "not known".to_owned(),
        |range| {
            let said = hours(range);
            if said == "1" { "1 hour".to_owned() } else { format!("{said} hours") }
        },
    )
}

/// Cost: `£53,000`, or `£3,040 to £82,100`; `None` where it is not known.
#[must_use]
pub fn cost_of(effort: &Effort, figures: Figures) -> Option<String> {
    let range = effort.cost.as_ref()?;
    let pounds = |pence: Pence| figures.pounds(pence);
    Some(if range.low == range.high {
        pounds(range.low)
    } else {
        format!("{} to {}", pounds(range.low), pounds(range.high))
    })
}

/// A count, or from the least to the most it may be.
#[must_use]
pub fn count_of(range: &Range<u32>) -> String {
    let said = |count: u32| Exact::whole(count.into()).to_places(0);
    if range.low == range.high { said(range.low) } else { format!("{} to {}", said(range.low), said(range.high)) }
}
