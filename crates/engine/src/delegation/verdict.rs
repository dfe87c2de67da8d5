//! Verdicts: what a service comes to, by which rule, how surely, and what would settle or change it.
//!
//! > the first rule that stops the service decides; where facts are not known, the verdict is given only if every completion agrees
//!
//! ```
//! use engine::delegation::{Category, Policy, Service, Verdict};
//! let policy = Policy::shipped();
//! let rare = Service { code: "19".into(), patients: Some(80.into()), centres: Some(2.into()), ..Service::default() };
//! let verdict = Verdict::of(&rare, &policy);
//! assert_eq!(verdict.category, Category::NotSuitable);
//! assert_eq!(verdict.rule.iter().map(|rule| rule.name()).collect::<Vec<_>>(), ["highly_specialised"]);
//!
//! let unknown = Verdict::of(&Service { code: "94".into(), ..Service::default() }, &policy);
//! assert_eq!(unknown.category, Category::Undetermined);
//! assert_eq!(unknown.possible.len(), 3);
//! ```

use serde::Serialize;

use super::category::Category;
use super::fact::{Fact, settling, unknown};
use super::flip::{Flip, flips};
use super::judgement::Judgement;
use super::policy::Policy;
use super::rule::Rule;
use super::score::Score;
use super::service::Service;
use super::standing::Standing;
use super::tier::tier_of;
use super::turn::{Turn, turn};

/// The verdict on one service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// The service's code.
    pub code: String,
    /// The category that every completion of what is not known comes to, or that none is common to all.
    pub category: Category,
    /// Every category that some completion comes to.
    pub possible: Vec<Category>,
    /// Every rule at which some completion stops.
    pub rule: Vec<Rule>,
    /// The level it is planned at; `None` where that is not known.
    pub tier: Option<String>,
    /// Score of suitability.
    pub suitability: Score,
    /// Score of readiness.
    pub readiness: Score,
    /// Whether specification, new treatment or missing data call for a review; `None` where that is not known.
    pub review_due: Option<bool>,
    /// The smallest set of facts that settles the verdict whatever their values turn out to be.
    pub settles: Vec<Fact>,
    /// Where the verdict turns, if one fact alone settles it.
    pub turn: Option<Turn>,
    /// Every fact that is not known, whether it matters or not.
    pub unknown: Vec<Fact>,
    /// Both readings of the limit of patients, where a service has exactly so many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readings: Option<Readings>,
    /// The least change of each figure that changes the category; empty unless asked for.
    pub flips: Vec<Flip>,
}

/// Two ways to read "500 patients a year".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Readings {
    /// "Typically no more than 500": what the verdict follows.
    pub no_more_than: Category,
    /// "Usually less than 500".
    pub less_than: Category,
}

impl Verdict {
    /// The verdict on a service, without flips.
    pub fn of(service: &Service, policy: &Policy) -> Self {
        Self::from_judgement(&Judgement::new(service, policy), Vec::new())
    }

    /// The verdict on a service with the least changes that would change it.
    pub fn with_flips(service: &Service, policy: &Policy) -> Self {
        let judgement = Judgement::new(service, policy);
        let flips = flips(&judgement);
        Self::from_judgement(&judgement, flips)
    }

    fn from_judgement(judgement: &Judgement<'_>, flips: Vec<Flip>) -> Self {
        let standings = &judgement.standings;
        let category = standings.category();
        let settles = settling(judgement);
        Self {
            code: judgement.service.code.clone(),
            category,
            possible: standings.possible(),
            rule: standings.rules(),
            tier: tier_of(&judgement.policy.tiers, judgement.service.planning_population).map(str::to_owned),
            suitability: judgement.suitability_score.clone(),
            readiness: judgement.readiness_score.clone(),
            review_due: match judgement.review_due() {
                Standing::Stops => Some(true),
                Standing::Passes => Some(false),
                Standing::Open => None,
            },
            turn: turn(judgement, &settles),
            settles,
            unknown: unknown(judgement),
            readings: judgement
                .category_with_less_than()
                .map(|less_than| Readings { no_more_than: category, less_than }),
            flips,
        }
    }
}

/// The category of a service alone, as quickly as it can be had.
pub fn category_of(service: &Service, policy: &Policy) -> Category {
    Judgement::new(service, policy).standings.category()
}
