//! The Engagement room, worked out: what being heard costs the charity, what the fund pays it, what branded medicines pay back.

use engine::engagement::cost::CostYear;
use engine::engagement::fund::{Bound, CeilingKind};
use engine::engagement::rebate::RebateYear;
use engine::parameters::as_shipped;
use engine::problem::Problem;
use engine::quantities::{Money, Pence, RoundedRate};
use serde::Serialize;

use crate::engagement::costed::At;
use crate::engagement::{Costed, EngagementInput, Funded, Heard, Rebated, Way};

/// What being heard costs the charity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Engagement {
    /// At each number of systems that is compared, as if all of them started in the first year.
    pub compared: Vec<SystemsYear>,
    /// Year by year, as systems are taken up.
    pub years: Vec<SystemsYear>,
}

/// A year in so many systems.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SystemsYear {
    /// How many.
    pub systems: u32,
    /// As a year of the entry `engagement_cost`.
    pub cost: CostYear,
}

/// What the fund pays in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fund {
    /// A year of the fund before the secretariat.
    pub a_year: Option<Money>,
    /// An equal part of one system and year.
    pub per_system: Option<Money>,
    /// How many share a pot.
    pub applicants: u64,
    /// What each weighting pays; none where something is lacking.
    pub weightings: Vec<Weighed>,
    /// Inputs that are blank and without which nothing is paid.
    pub lacks: Vec<&'static str>,
}

/// What one weighting pays in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Weighed {
    /// Its name: `bands`, `equal` or `power`.
    pub weighting: &'static str,
    /// What the charity is granted from all pots; nothing where it is not among the applicants.
    pub grant: Option<Money>,
    /// The bound that decides that.
    pub bound: Option<Bound>,
    /// Which ceiling it is.
    pub ceiling: Option<CeilingKind>,
    /// What no ceiling let anybody have.
    pub unspent: Pence,
}

/// What branded medicines pay back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rebate {
    /// As the entry `rebate` gives them.
    pub years: Vec<RebateYear>,
    /// England's part of each year.
    pub england: Vec<Option<Pence>>,
    /// Of the last known rebate, what a year of the fund takes.
    pub share_of_fund: Option<RoundedRate>,
    /// What is blank and keeps something unknown.
    pub lacks: Vec<&'static str>,
}

/// What a room comes to, or everything that keeps it from an answer.
type Of<T> = Result<T, Vec<Problem>>;

/// Of one problem each tells its own; the fund needs the cost of the charity, the rebate needs neither.
pub(super) fn rooms(input: &EngagementInput) -> (Of<Engagement>, Of<Fund>, Of<Rebate>) {
    let costed = Costed::out(input, &as_shipped);
    let funded = costed.as_ref().map_err(Clone::clone).and_then(|costed| Funded::out(input, costed, &as_shipped));
    let rebated = Rebated::out(input, funded.as_ref().ok().and_then(|funded| funded.a_year));
    // What is wrong with the systems a charity would leave first is a fault of the same room.
    let heard = Heard::out(input).map(|heard| engagement(heard.costed));
    (heard, funded.map(fund), rebated.map(rebate))
}

fn engagement(costed: Costed) -> Engagement {
    let years = |years: Vec<At>| years.into_iter().map(|At { systems, cost }| SystemsYear { systems, cost }).collect();
    Engagement { compared: years(costed.compared), years: years(costed.years) }
}

fn fund(funded: Funded) -> Fund {
    let weighed = |way: Way| Weighed {
        weighting: way.kind.code(),
        grant: way.own,
        bound: way.bound,
        ceiling: way.ceiling,
        unspent: way.unspent,
    };
    Fund {
        a_year: funded.a_year,
        per_system: funded.per_system,
        applicants: u64::try_from(funded.applicants.len()).unwrap_or(u64::MAX),
        weightings: funded.ways.into_iter().map(weighed).collect(),
        lacks: funded.lacks,
    }
}

fn rebate(rebated: Rebated) -> Rebate {
    Rebate { years: rebated.years, england: rebated.england, share_of_fund: rebated.share, lacks: rebated.lacks }
}
