//! Portfolios: which schemes to fund, when and from which pot, exactly, and what that claims worked out again.
//!
//! Reading order: `scheme` and `pot` (what there is), `request` (what is asked), `eligibility` (who may pay, whose value counts),
//! [`start_value`], [`own_funds`], `ringfence` and `pot_limits` (the formulas), `column` and `compiled` (as the optimiser sees it), `run` (a
//! question being answered), `account` and [`certify`] (the answer worked out again), `left_out`, `enter`, `cheaper` and `clash` (why not, and
//! what would help); then `regimes` with `impact`, `frontier` and `robust`, which ask many questions.
//!
//! ```
//! use engine::capital::portfolio::prioritise_tree;
//! use engine::entry::Tree;
//! let input = r#"{
//!     "years": 2, "regime": "ringfenced", "budget": {"nodes": 1000},
//!     "pots": [{"code": "A", "kind": "system", "limits": ["10.00", "10.00"]}, {"code": "N", "kind": "national", "limits": ["8.00", "0.00"]}],
//!     "schemes": [
//!         {"code": "theatre", "host": "A", "costs": ["6.00", "6.00"], "value": "20.00", "outside_share": "0.1"},
//!         {"code": "cots", "host": "A", "costs": ["8.00"], "value": "30.00", "outside_share": "0.8", "national": true}
//!     ]
//! }"#;
//! let answer = prioritise_tree(&serde_json::from_str::<Tree>(input).unwrap()).unwrap();
//! // The national pot counts every patient of the cots, the system's own pot 90% of the theatre.
//! assert_eq!(answer.objective.unwrap().to_string(), "48.00");
//! assert_eq!(answer.value.unwrap().to_string(), "50.00");
//! assert_eq!((answer.chosen[0].code.as_str(), answer.chosen[0].pot.as_str()), ("cots", "N"));
//! ```

mod account;
mod agreement;
mod answer;
mod certify;
mod cheaper;
mod checks;
mod choice;
mod clash;
mod codes;
mod column;
mod compiled;
mod eligibility;
mod enter;
mod found;
mod frontier;
mod impact;
mod left_out;
mod limit;
pub mod own_funds;
mod pot;
mod pot_limits;
mod reading;
mod regimes;
mod request;
mod ringfence;
mod robust;
mod run;
mod scheme;
pub mod start_value;
mod year;

use crate::entry::Tree;
use crate::problem::Problem;

pub use account::{Account, Held, Spent};
pub use answer::{Answer, Certificate, Standing};
pub use certify::{Refused, certify};
pub use choice::Chosen;
pub use clash::Clash;
pub use eligibility::{POOL, is_national, passes_local_test};
pub use enter::{Needs, needs};
pub use found::FoundChoice;
pub use frontier::{Frontier, FrontierRequest, FrontierRun, MOST_STEPS, Sizes, Step, frontier_tree};
pub use impact::{HostImpact, Impact, impact};
pub use left_out::{LeftOut, Reason};
pub use limit::Limit;
pub use pot::{Pot, PotKind, Reserve};
pub use reading::budget_tree;
pub use regimes::{
    CompareRegimesRequest, CompareRegimesRun, Compared, ComparedRegimes, compare_regimes, compare_regimes_tree,
};
pub use request::{
    Budget, MOST_POTS, MOST_REQUIREMENTS, MOST_SCHEMES, MOST_YEARS, NationalRule, Portfolio, PrioritiseRequest, Regime,
    SystemView, USUAL_NODES,
};
pub use robust::{
    MOST_ALTERNATIVES, Place, RobustPortfolio, RobustPortfolioRequest, RobustPortfolioRun, RobustScheme,
    robust_portfolio_tree,
};
pub use run::{Prioritise, Progress};
pub use scheme::Scheme;

/// Parts looked into before a question is asked how far it is.
const STEP: u32 = 1_000;

/// Answers one question from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn prioritise_tree(tree: &Tree) -> Result<Answer, Vec<Problem>> {
    Ok(prioritise(reading::prioritise(tree)?))
}

/// Answers one question.
#[must_use]
pub fn prioritise(request: PrioritiseRequest) -> Answer {
    let mut run = Prioritise::new(request);
    while !run.step(STEP) {}
    run.answer()
}

impl PrioritiseRequest {
    /// A question from untyped input.
    ///
    /// # Errors
    /// Every [`Problem`] found, with its path.
    pub fn from_tree(tree: &Tree) -> Result<Self, Vec<Problem>> {
        reading::prioritise(tree)
    }
}

impl Prioritise {
    /// A question from untyped input, not begun.
    ///
    /// # Errors
    /// Every [`Problem`] found, with its path.
    pub fn from_tree(tree: &Tree) -> Result<Self, Vec<Problem>> {
        reading::prioritise(tree).map(Self::new)
    }
}
