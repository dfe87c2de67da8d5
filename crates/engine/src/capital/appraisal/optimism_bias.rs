//! Optimism bias: what a cost or a time that was hoped for grows to.
//!
//! > uplift = upper bound of the kind of work x (1 - share that is mitigated)
//! > uplifted cost = cost x (1 + uplift)
//!
//! The upper bounds are what past projects ran over by; managing what makes a project run over earns part of the uplift back, and the
//! share that is earned back has to be argued for. Duration has a bound of its own. (The Green Book, annex 5, and its supplementary
//! guidance on optimism bias; the bounds are assumptions here, not yet checked against the text.)
//!
//! ```
//! use engine::capital::appraisal::Bias;
//! use engine::capital::appraisal::optimism_bias::Work;
//! use engine::quantities::{Money, Rate};
//! // Non-standard building, 51%; half of it mitigated leaves 25.5%.
//! let bias = Bias { bounds: Work::NonStandardBuildings.bounds(), mitigated: Rate::from_text("0.5").unwrap() };
//! assert_eq!(bias.uplift().to_string(), "0.255");
//! assert_eq!(bias.cost(Money::from_text("20000000").unwrap()).uplifted.to_string(), "25100000.00");
//! assert_eq!(bias.months(36.into()).unwrap().to_string(), "43.02");
//! ```
//!
//! Not modelled: bias in benefits and in running costs, which the same guidance asks for case by case.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::entry::Tree;
use crate::parameters::appraisal;
use crate::problem::Problem;
use crate::quantities::{Fraction, Money, Pence, Rate};

use super::{reading, shipped_rate};

/// A kind of work with published bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// Buildings that need no special design.
    StandardBuildings,
    /// Buildings that do: most hospitals.
    NonStandardBuildings,
    /// Equipment and development, such as information systems.
    Equipment,
}

/// What past projects of a kind ran over by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Share of the cost.
    pub cost: Rate,
    /// Share of the duration, where it is known.
    pub duration: Option<Rate>,
}

/// Bounds and how much of them is argued away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bias {
    /// Upper bounds.
    pub bounds: Bounds,
    /// Share mitigated, 0 to 1.
    pub mitigated: Rate,
}

/// A cost with its uplift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Uplifted {
    /// As it was hoped for.
    pub cost: Money,
    /// What optimism bias adds, to the penny.
    pub added: Pence,
    /// Both together.
    pub uplifted: Pence,
}

/// Costs worked out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OptimismBias {
    /// Upper bound on the cost.
    pub upper_bound: Rate,
    /// Share that is added to each cost, exactly.
    pub uplift: String,
    /// In the order given.
    pub costs: Vec<Uplifted>,
    /// Sum of the costs.
    pub cost: Pence,
    /// Sum of what is added.
    pub added: Pence,
    /// Sum of the uplifted costs.
    pub uplifted: Pence,
    /// The duration, where one was given.
    pub duration: Option<Duration>,
}

/// A duration worked out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Duration {
    /// Months as they were hoped for, exactly.
    pub months: String,
    /// Share that is added, exactly.
    pub uplift: String,
    /// Both together, exactly.
    pub uplifted_months: String,
}

/// What is asked: costs, a bias, perhaps months.
pub(super) struct Request {
    pub(super) costs: Vec<Money>,
    pub(super) bias: Bias,
    pub(super) months: Option<Decimal>,
}

impl Work {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::StandardBuildings, Self::NonStandardBuildings, Self::Equipment];

    /// The name in entries and tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::StandardBuildings => "standard_buildings",
            Self::NonStandardBuildings => "non_standard_buildings",
            Self::Equipment => "equipment",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|work| work.name() == name)
    }

    /// The bounds that ship.
    pub fn bounds(self) -> Bounds {
        let (cost, duration) = match self {
            Self::StandardBuildings => {
                (appraisal::OPTIMISM_BIAS_STANDARD_BUILDINGS, appraisal::OPTIMISM_BIAS_STANDARD_BUILDINGS_DURATION)
            }
            Self::NonStandardBuildings => {
                (appraisal::OPTIMISM_BIAS_OTHER_BUILDINGS, appraisal::OPTIMISM_BIAS_OTHER_BUILDINGS_DURATION)
            }
            Self::Equipment => (appraisal::OPTIMISM_BIAS_EQUIPMENT, appraisal::OPTIMISM_BIAS_EQUIPMENT_DURATION),
        };
        Bounds { cost: shipped_rate(cost), duration: Some(shipped_rate(duration)) }
    }
}

impl Bias {
    /// The share that is added to a cost.
    pub fn uplift(&self) -> Fraction {
        self.left_of(self.bounds.cost)
    }

    fn left_of(&self, bound: Rate) -> Fraction {
        let left = Fraction::whole(1).minus(&Fraction::from(self.mitigated.decimal()));
        Fraction::from(bound.decimal()).times(&left)
    }

    /// A cost with its uplift.
    pub fn cost(&self, cost: Money) -> Uplifted {
        let added = Fraction::whole(cost.pence()).times(&self.uplift());
        let added = Pence::nearest(&added).unwrap_or_default();
        Uplifted { cost, added, uplifted: Pence::of(cost.pence()).plus(added) }
    }

    /// A duration with its uplift, in the same unit; `None` where the duration has no bound.
    pub fn months(&self, months: Decimal) -> Option<Fraction> {
        let uplift = self.left_of(self.bounds.duration?);
        Some(Fraction::from(months).times(&Fraction::whole(1).plus(&uplift)))
    }
}

/// Adds optimism bias from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn optimism_bias_tree(tree: &Tree) -> Result<OptimismBias, Vec<Problem>> {
    let mut problems = Vec::new();
    let request = reading::optimism_bias(tree, &mut problems).filter(|_| problems.is_empty());
    request.map(|request| worked_out(&request)).ok_or(problems)
}

fn worked_out(Request { costs, bias, months }: &Request) -> OptimismBias {
    let costs: Vec<Uplifted> = costs.iter().map(|cost| bias.cost(*cost)).collect();
    let sum = |of: fn(&Uplifted) -> Pence| costs.iter().fold(Pence::default(), |sum, cost| sum.plus(of(cost)));
    let duration = months.zip(bias.bounds.duration).zip(months.and_then(|months| bias.months(months)));
    OptimismBias {
        upper_bound: bias.bounds.cost,
        uplift: bias.uplift().to_string(),
        cost: sum(|cost| Pence::of(cost.cost.pence())),
        added: sum(|cost| cost.added),
        uplifted: sum(|cost| cost.uplifted),
        duration: duration.map(|((months, bound), uplifted)| Duration {
            months: months.normalize().to_string(),
            uplift: bias.left_of(bound).to_string(),
            uplifted_months: uplifted.to_string(),
        }),
        costs,
    }
}
