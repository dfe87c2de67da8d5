//! A request of chance for every entry by name.

use scenario::document;

use crate::documents::links;
use crate::engine_face::Entry;
use crate::generator::{Size, case, lines_case};
use crate::random::Random;
use crate::{
    appraisal, collaboratives, cost_growth, delegation, engagement, optimiser, pathways, portfolio, provider,
    uncertainty,
};

/// Every entry with its name.
pub const ENTRIES: [(&str, Entry); 27] = [
    ("allocate", Entry::Allocate),
    ("allocate_lines", Entry::AllocateLines),
    ("classify", Entry::Classify),
    ("risk_pool", Entry::RiskPool),
    ("footprints", Entry::Footprints),
    ("board_readiness", Entry::BoardReadiness),
    ("robustness", Entry::Robustness),
    ("present_value", Entry::PresentValue),
    ("optimism_bias", Entry::OptimismBias),
    ("benefit_cost_ratio", Entry::BenefitCostRatio),
    ("swing_weights", Entry::SwingWeights),
    ("optimise", Entry::Optimise),
    ("prioritise", Entry::Prioritise),
    ("frontier", Entry::Frontier),
    ("robust_portfolio", Entry::RobustPortfolio),
    ("compare_regimes", Entry::CompareRegimes),
    ("engagement_cost", Entry::EngagementCost),
    ("share_fund", Entry::ShareFund),
    ("rebate", Entry::Rebate),
    ("pathway", Entry::Pathway),
    ("collaborative", Entry::Collaborative),
    ("pay_over_time", Entry::PayOverTime),
    ("cost_growth", Entry::CostGrowth),
    ("provider", Entry::Provider),
    ("provider_burden", Entry::ProviderBurden),
    ("uncertainty", Entry::Uncertainty),
    ("calculate", Entry::Calculate),
];

/// One request as JSON.
///
/// # Panics
/// Where a request is no plain data, which none is.
pub fn request(random: &mut Random, entry: Entry) -> String {
    let text = match entry {
        Entry::Allocate => serde_json::to_string(&case(random, Size::Mixed)),
        Entry::AllocateLines => serde_json::to_string(&lines_case(random, Size::Small)),
        Entry::PresentValue | Entry::OptimismBias | Entry::BenefitCostRatio | Entry::SwingWeights => {
            serde_json::to_string(&appraisal::requests::request(random, entry))
        }
        Entry::Optimise => serde_json::to_string(&optimiser::requests::drawn(random)),
        Entry::Prioritise | Entry::Frontier | Entry::RobustPortfolio | Entry::CompareRegimes => {
            serde_json::to_string(&portfolio::requests::request(random, entry))
        }
        Entry::EngagementCost | Entry::ShareFund | Entry::Rebate => {
            serde_json::to_string(&engagement::requests::request(random, entry))
        }
        Entry::Pathway => serde_json::to_string(&pathways::requests::request(random)),
        Entry::Collaborative | Entry::PayOverTime => {
            serde_json::to_string(&collaboratives::requests::request(random, entry))
        }
        Entry::CostGrowth => serde_json::to_string(&cost_growth::requests::request(random)),
        Entry::Provider | Entry::ProviderBurden => serde_json::to_string(&provider::requests::request(random, entry)),
        Entry::Uncertainty => serde_json::to_string(&uncertainty::requests::request(random)),
        // A line a request: what is not in a text of the document breaks no word of it.
        Entry::Calculate => Ok(document::write(&links::small(random)).lines().map(str::trim_start).collect()),
        entry => serde_json::to_string(&delegation::requests::request(random, entry)),
    };
    text.expect("a case is plain data")
}
