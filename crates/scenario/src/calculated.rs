//! A whole scenario worked out, every room by itself: the key results of each, as other programs are given them.
//!
//! Money and rates are decimal text, estimates of pooling plain numbers, what is not known nothing. A room with problems has them in the place
//! of its results, and hides no other.
//!
//! ```
//! use engine::capital::portfolio::Budget;
//! use scenario::{Scenario, calculated::{Room, calculate}};
//! let mut scenario = Scenario::default();
//! scenario.inputs.medicines.price = "-1".into();
//! let calculated = calculate(&scenario, Budget { nodes: 1_000 });
//! let Room::Refused { problems } = calculated.rooms.medicines else { panic!("a price below zero") };
//! assert_eq!(problems[0].path, "medicines.price");
//! let Room::Answered(allocation) = calculated.rooms.allocation else { panic!("nothing is wrong there") };
//! assert_eq!(allocation.years[0].quantum.to_string(), "23915719162.29");
//! ```

mod allocation;
mod capital;
mod delegation;
mod engagement;
mod pathways;

use engine::capital::portfolio::{Budget, budget_tree};
use engine::entry::Tree;
use engine::pathways::collaborative::Answer as Collaborative;
use engine::pathways::pathway::PathwayAnswer;
use engine::pathways::pay_over_time::Answer as PayOverTime;
use engine::problem::Problem;
use serde::Serialize;

pub use allocation::{AllocatedYear, Allocation, BoardYear};
pub use capital::{Capital, CapitalCase};
pub use delegation::{ArrangedYear, Arrangements, Delegation, PooledBoard, Pooling, ServiceVerdict};
pub use engagement::{Engagement, Fund, Rebate, SystemsYear, Weighed};
pub use pathways::{CostGrowth, ProviderFaced};

use crate::pathway::WorkedPathway;
use crate::receipt::Receipt;
use crate::{Scenario, collaborative, document, medicines};

/// A scenario worked out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Calculated {
    /// Which answer it is, as [`Receipt`] writes it.
    pub receipt: String,
    /// What each room comes to.
    pub rooms: Rooms,
}

/// Every room.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rooms {
    /// Who gets what, year by year.
    pub allocation: Room<Allocation>,
    /// The verdict on each service.
    pub delegation: Room<Delegation>,
    /// Who plans how many services, year by year.
    pub arrangements: Room<Arrangements>,
    /// How steady the cost of the pooled service is.
    pub pooling: Room<Pooling>,
    /// Which schemes, under each way of holding the money.
    pub capital: Room<Capital>,
    /// What being heard costs the charity.
    pub engagement: Room<Engagement>,
    /// What the fund pays it.
    pub fund: Room<Fund>,
    /// What branded medicines pay back.
    pub rebate: Room<Rebate>,
    /// Who pays and who saves on the pathway.
    pub pathway: Room<PathwayAnswer>,
    /// Whom the trust deals with.
    pub provider: Room<ProviderFaced>,
    /// What the collaborative saves.
    pub collaborative: Room<Collaborative>,
    /// The medicine paid for over years.
    pub medicines: Room<PayOverTime>,
    /// Where the budget goes.
    pub cost_growth: Room<CostGrowth>,
}

/// What a room comes to, or everything that keeps it from answering.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Room<T> {
    /// Its results.
    Answered(T),
    /// What is wrong; paths from the root of [`crate::Inputs`].
    Refused {
        /// At least one.
        problems: Vec<Problem>,
    },
}

impl<T> From<Result<T, Vec<Problem>>> for Room<T> {
    fn from(result: Result<T, Vec<Problem>>) -> Self {
        match result {
            Ok(answer) => Self::Answered(answer),
            Err(problems) => Self::Refused { problems },
        }
    }
}

impl<T> Room<T> {
    /// Its results, if it has any.
    #[must_use]
    pub const fn answer(&self) -> Option<&T> {
        match self {
            Self::Answered(answer) => Some(answer),
            Self::Refused { .. } => None,
        }
    }
}

/// Works every room out; the search for schemes ends with the best found where the budget is not enough to prove it.
#[must_use]
pub fn calculate(scenario: &Scenario, budget: Budget) -> Calculated {
    let inputs = &scenario.inputs;
    let (engagement, fund, rebate) = engagement::rooms(&inputs.engagement);
    Calculated {
        receipt: Receipt::of(scenario).to_string(),
        rooms: Rooms {
            allocation: allocation::room(&inputs.allocation).into(),
            delegation: delegation::verdicts(&inputs.delegation).into(),
            arrangements: delegation::arrangements(&inputs.delegation).into(),
            pooling: delegation::pooling(&inputs.delegation.pool).into(),
            capital: capital::room(&inputs.capital, budget).into(),
            engagement: engagement.into(),
            fund: fund.into(),
            rebate: rebate.into(),
            pathway: WorkedPathway::out(&inputs.pathway).map(|worked| worked.answer).into(),
            provider: pathways::provider(inputs).into(),
            collaborative: collaborative::Worked::out(&inputs.collaborative).map(|worked| worked.answer).into(),
            medicines: medicines::Worked::out(&medicines::Asked::of(inputs)).map(|worked| worked.answer).into(),
            cost_growth: pathways::cost_growth(&inputs.cost_growth).into(),
        },
    }
}

/// The same of a document as it came; `options` may hold a budget of nodes.
///
/// # Errors
/// Every [`Problem`] of the document itself, and of the options.
pub fn calculate_tree(document: Tree, options: &Tree) -> Result<Calculated, Vec<Problem>> {
    match (document::read_tree(document), budget_tree(options)) {
        (Ok(scenario), Ok(budget)) => Ok(calculate(&scenario, budget)),
        (scenario, budget) => Err([scenario.err(), budget.err()].into_iter().flatten().flatten().collect()),
    }
}
