//! The Delegation room, worked out: verdicts, who plans what and when, and how steady the cost of the pooled service is.

use engine::delegation::risk_pool::{Estimate, Reserve};
use engine::delegation::rule::Rule;
use engine::delegation::totals::Total;
use engine::delegation::{Category, ClassificationTotals, Fact, Verdict};
use engine::problem::Problem;
use serde::Serialize;

use crate::delegation::pooled::Over;
use crate::delegation::{Arranged, DelegationInput, Judged, PoolInput, Pooled, Sight};

/// The verdict on every service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Delegation {
    /// In the order of the list.
    pub services: Vec<ServiceVerdict>,
    /// Services and money by category and level.
    pub totals: ClassificationTotals,
}

/// The verdict on one service: of what the entry `classify` gives, what decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ServiceVerdict {
    /// Its line in the list.
    pub code: String,
    /// What it comes to; undetermined where what is not known leaves it open.
    pub category: Category,
    /// Everything it may come to.
    pub possible: Vec<Category>,
    /// Every rule at which it may stop.
    pub rule: Vec<Rule>,
    /// The level it is planned at; nothing where that is not known.
    pub tier: Option<String>,
    /// The smallest set of facts that would settle it.
    pub settles: Vec<Fact>,
}

/// Who plans how many services of England, year by year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Arrangements {
    /// In order.
    pub years: Vec<ArrangedYear>,
}

/// One year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ArrangedYear {
    /// The financial year.
    pub year: String,
    /// Local first; what differs between boards, is not known or not settled is counted apart.
    pub planners: Vec<Total>,
}

/// The pooled service. Estimates, good to four significant figures, and so plain numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pooling {
    /// In the order of the list.
    pub boards: Vec<PooledBoard>,
    /// Regions by name.
    pub regions: Vec<PooledBoard>,
    /// All of England.
    pub england: Option<PooledBoard>,
}

/// The pooled service over one board, region or country.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PooledBoard {
    /// Code of the board, name of the region, or `England`.
    pub code: String,
    /// As the entry `risk_pool` gives it.
    #[serde(flatten)]
    pub estimate: Estimate,
    /// For all but one year in twenty.
    pub reserve: Reserve,
}

pub(super) fn verdicts(input: &DelegationInput) -> Result<Delegation, Vec<Problem>> {
    let classification = Judged::out(&input.test())?.classification;
    Ok(Delegation {
        services: classification.services.into_iter().map(ServiceVerdict::from).collect(),
        totals: classification.totals,
    })
}

impl From<Verdict> for ServiceVerdict {
    fn from(verdict: Verdict) -> Self {
        let Verdict { code, category, possible, rule, tier, settles, .. } = verdict;
        Self { code, category, possible, rule, tier, settles }
    }
}

pub(super) fn arrangements(input: &DelegationInput) -> Result<Arrangements, Vec<Problem>> {
    let arranged = Arranged::read(input)?;
    let year = |year| ArrangedYear { planners: arranged.totals(Sight::England, year).0, year: year.to_string() };
    Ok(Arrangements { years: arranged.years().into_iter().map(year).collect() })
}

pub(super) fn pooling(input: &PoolInput) -> Result<Pooling, Vec<Problem>> {
    let pooled = Pooled::out(input)?;
    let of =
        |code: &str, over: &Over| PooledBoard { code: code.to_owned(), estimate: over.estimate, reserve: over.reserve };
    Ok(Pooling {
        boards: pooled.boards.iter().map(|(board, over)| of(board.code, over)).collect(),
        regions: pooled.regions.iter().map(|(name, over)| of(name, over)).collect(),
        england: pooled.england().map(|over| of("England", over)),
    })
}
