//! Self-sufficiency: how many of a board's residents are treated within its own footprint.
//!
//! "Delegating to a system without a large specialist hospital is delegating at the wrong size" (Provider voices, 2020): the share of
//! residents treated in the board, in its grouping and in its region, and the least of the three that reaches a mark.
//!
//! > share = residents treated at hosts of the footprint / residents treated anywhere listed
//!
//! The flows that ship are heads of all admissions of about 2019, not specialised care, which crosses boundaries more: illustrative.

use serde::Serialize;

use crate::parameters::flows;
use crate::quantities::Fraction;

/// People of one board treated in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flow<'a> {
    /// Board that stands where they are treated.
    pub host: &'a str,
    /// Board they live in.
    pub resident: &'a str,
    /// How many.
    pub persons: u64,
}

/// How far a board's residents are treated within each footprint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SelfSufficiency {
    /// Footprints in the order given, from the smallest.
    pub footprints: Vec<TreatedWithin>,
    /// The first footprint that reaches the mark; `None` where none does.
    pub least: Option<String>,
}

/// One footprint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TreatedWithin {
    /// Its name.
    pub footprint: String,
    /// Share of the board's residents treated in it, ten decimals at most; `None` where no flow of the board is listed.
    pub share: Option<String>,
}

/// Shares of a board's residents treated within footprints, each a name and the codes of its boards.
///
/// ```
/// use engine::delegation::self_sufficiency::{Flow, self_sufficiency};
/// use engine::quantities::Fraction;
/// let flow = |host, resident, persons| Flow { host, resident, persons };
/// let flows = [flow("QU9", "QU9", 60), flow("QRL", "QU9", 30), flow("QRV", "QU9", 10)];
/// let footprints = [("board", vec!["QU9"]), ("region", vec!["QU9", "QRL"])];
/// let within = self_sufficiency(&flows, "QU9", &footprints, &Fraction::of(4, 5).unwrap());
/// assert_eq!(within.footprints[1].share.as_deref(), Some("0.9"));
/// assert_eq!(within.least.as_deref(), Some("region"));
/// ```
pub fn self_sufficiency(
    flows: &[Flow<'_>],
    board: &str,
    footprints: &[(&str, Vec<&str>)],
    mark: &Fraction,
) -> SelfSufficiency {
    let own = || flows.iter().filter(|flow| flow.resident == board);
    let all = people(own());
    let mut least = None;
    let footprints = footprints
        .iter()
        .map(|(name, codes)| {
            let share = Fraction::of(people(own().filter(|flow| codes.contains(&flow.host))), all);
            if least.is_none() && share.as_ref().is_some_and(|share| share >= mark) {
                least = Some((*name).to_owned());
            }
            TreatedWithin { footprint: (*name).to_owned(), share: share.map(|share| share.shown()) }
        })
        .collect();
    SelfSufficiency { footprints, least }
}

fn people<'a>(flows: impl Iterator<Item = &'a Flow<'a>>) -> u64 {
    flows.fold(0, |sum, flow| sum.saturating_add(flow.persons))
}

/// The illustrative flows that ship.
pub fn shipped_flows() -> Vec<Flow<'static>> {
    flows()
        .iter()
        .map(|flow| Flow { host: flow.host.code, resident: flow.resident.code, persons: flow.persons })
        .collect()
}
