//! How many footprints a yearly sum reaches.
//!
//! > the largest n with cost(n) <= budget + n x grant
//!
//! The cost is the rounded total of [`super::engagement_cost`], so the answer agrees with it to the penny.

use num_traits::ToPrimitive;

use crate::quantities::{Fraction, Money, Pence};

use super::year::Plan;
use super::{CostRequest, MOST_FOOTPRINTS};

/// What rounding four sums to the penny can add up to, doubled: a bound that no total is further from the exact one.
const ROUNDING: i64 = 4;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BreakEven {
    /// Pounds a year.
    pub budget: Money,
    /// What each footprint would bring in, if anything.
    pub grant_per_footprint: Option<Money>,
    /// 0 for the first year; its prices count.
    pub year: u32,
    /// Whether all of them must be set up in that year.
    pub with_setup: bool,
    /// Hubs there are; `None` = as many as footprints.
    pub hubs: Option<u32>,
}

/// How far it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Not even as far as the national conversation.
    Nowhere,
    /// As far as so many footprints, 0 among them.
    Footprints(u32),
    /// As far as there can be footprints.
    Everywhere,
}

impl CostRequest {
    /// How many footprints a yearly sum reaches; the footprints of the request itself are not read. `None` where an input is lacking.
    ///
    /// ```
    /// use engine::engagement::cost::{BreakEven, CostRequest, Reach};
    /// use engine::quantities::Money;
    /// let pounds = |text: &str| Money::from_text(text).unwrap();
    /// let request = CostRequest {
    ///     meetings: Some(0.into()), liaison_days: Some(2.into()), day_cost: Some(pounds("150")),
    ///     setup_cost: Some(pounds("500")), national_cost: Some(pounds("1000")), ..CostRequest::default()
    /// };
    /// let budget = BreakEven {
    ///     budget: pounds("4000"), grant_per_footprint: None, year: 0, with_setup: false, hubs: None,
    /// };
    /// assert_eq!(request.reach(&budget), Some(Reach::Footprints(10)));
    /// assert_eq!(request.reach(&BreakEven { with_setup: true, ..budget }), Some(Reach::Footprints(3)));
    /// let grant_per_footprint = Some(pounds("300"));
    /// assert_eq!(request.reach(&BreakEven { grant_per_footprint, ..budget }), Some(Reach::Everywhere));
    /// assert_eq!(request.reach(&BreakEven { budget: pounds("999"), ..budget }), Some(Reach::Nowhere));
    /// ```
    #[must_use]
    pub fn reach(&self, ask: &BreakEven) -> Option<Reach> {
        let knee = ask.hubs.map_or(0, |hubs| hubs.min(MOST_FOOTPRINTS));
        for (low, high) in [(knee, MOST_FOOTPRINTS), (0, knee)] {
            if let Some(found) = self.reach_between(ask, low, high)? {
                return Some(if found == MOST_FOOTPRINTS { Reach::Everywhere } else { Reach::Footprints(found) });
            }
        }
        Some(Reach::Nowhere)
    }

    /// The largest number between two that the sum reaches; the exact cost is a straight line between them.
    fn reach_between(&self, ask: &BreakEven, low: u32, high: u32) -> Option<Option<u32>> {
        let within = Fraction::whole(ask.budget.pence().saturating_add(ROUNDING));
        let (at_low, at_high) = (self.needed(ask, low)?, self.needed(ask, high)?);
        let width = high.saturating_sub(low);
        let rise = at_high.minus(&at_low);
        let start = if at_high <= within {
            high
        } else if at_low > within {
            // Where the line falls, its end is its least.
            return Some(None);
        } else {
            let steps = within.minus(&at_low).times(&Fraction::whole(width)).over(&rise)?;
            low.saturating_add(steps.floor().to_u32().unwrap_or(width).min(width))
        };
        Some((low..=start).rev().find(|footprints| self.is_reached(ask, *footprints)))
    }

    fn plan<'a>(&'a self, ask: &BreakEven, footprints: u32) -> Plan<'a> {
        let new = if ask.with_setup { footprints } else { 0 };
        Plan { request: self, year: ask.year, footprints, hubs: ask.hubs.unwrap_or(footprints), new }
    }

    /// Exact pence so many footprints need beyond their grants.
    fn needed(&self, ask: &BreakEven, footprints: u32) -> Option<Fraction> {
        let sums = self.plan(ask, footprints).sums();
        let grants = grants(ask, footprints);
        [&sums.meetings, &sums.liaison, &sums.setup, &sums.national]
            .into_iter()
            .try_fold(Fraction::whole(0).minus(&Fraction::whole(grants.count())), |all, sum| {
                Some(all.plus(sum.known()?))
            })
    }

    fn is_reached(&self, ask: &BreakEven, footprints: u32) -> bool {
        let total = self.plan(ask, footprints).sums().total();
        total.is_some_and(|total| total.minus(grants(ask, footprints)) <= Pence::of(ask.budget.pence()))
    }
}

fn grants(ask: &BreakEven, footprints: u32) -> Pence {
    let grant = i128::from(ask.grant_per_footprint.map_or(0, Money::pence));
    Pence::of(grant.saturating_mul(footprints.into()))
}
