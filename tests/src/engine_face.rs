//! The engine as outsiders meet it: text in, text out.

use engine::allocation::{
    Band, Bounds, Floor, Knot, PaceOfChange, Place, Request, Transfer, allocate_lines_tree, allocate_tree,
};
use engine::capital::appraisal::{benefit_cost_ratio_tree, optimism_bias_tree, present_value_tree, swing_weights_tree};
use engine::capital::optimise::optimise_tree;
use engine::capital::portfolio::{compare_regimes_tree, frontier_tree, prioritise_tree, robust_portfolio_tree};
use engine::delegation::{board_readiness_tree, classify_tree, footprints_tree, risk_pool_tree, robustness_tree};
use engine::engagement::{engagement_cost_tree, rebate_tree, share_fund_tree};
use engine::entry::Tree;
use engine::pathways::collaborative::collaborative_tree;
use engine::pathways::cost_growth::cost_growth_tree;
use engine::pathways::pathway::pathway_tree;
use engine::pathways::pay_over_time::pay_over_time_tree;
use engine::pathways::provider::{provider_burden_tree, provider_tree};
use engine::problem::Problem;
use engine::quantities::{Money, Rate, Weight};
use engine::uncertainty::uncertainty_tree;
use scenario::calculated::calculate_tree;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::case;

/// What an entry made of a JSON text.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// The answer as JSON.
    Answer(Value),
    /// The problems.
    Problems(Vec<Problem>),
    /// The text is no input at all.
    Unreadable(String),
}

impl Reply {
    /// The codes of the problems, in order, each once.
    pub fn codes(&self) -> Vec<&'static str> {
        let mut codes: Vec<&'static str> = match self {
            Self::Problems(problems) => problems.iter().map(|problem| problem.code).collect(),
            _ => Vec::new(),
        };
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}

/// Which entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// `allocate`.
    Allocate,
    /// `allocate_lines`.
    AllocateLines,
    /// `classify`.
    Classify,
    /// `risk_pool`.
    RiskPool,
    /// `footprints`.
    Footprints,
    /// `board_readiness`.
    BoardReadiness,
    /// `robustness`.
    Robustness,
    /// `present_value`.
    PresentValue,
    /// `optimism_bias`.
    OptimismBias,
    /// `benefit_cost_ratio`.
    BenefitCostRatio,
    /// `swing_weights`.
    SwingWeights,
    /// `optimise`.
    Optimise,
    /// `prioritise`.
    Prioritise,
    /// `frontier`.
    Frontier,
    /// `robust_portfolio`.
    RobustPortfolio,
    /// `compare_regimes`.
    CompareRegimes,
    /// `engagement_cost`.
    EngagementCost,
    /// `share_fund`.
    ShareFund,
    /// `rebate`.
    Rebate,
    /// `pathway`.
    Pathway,
    /// `collaborative`.
    Collaborative,
    /// `pay_over_time`.
    PayOverTime,
    /// `cost_growth`.
    CostGrowth,
    /// `provider`.
    Provider,
    /// `provider_burden`.
    ProviderBurden,
    /// `uncertainty`.
    Uncertainty,
    /// `calculate`.
    Calculate,
}

/// Sends a JSON text through an entry.
pub fn send(entry: Entry, json: &str) -> Reply {
    match serde_json::from_str::<Tree>(json) {
        Ok(tree) => send_tree(entry, &tree),
        Err(error) => Reply::Unreadable(error.to_string()),
    }
}

/// Sends a tree through an entry.
pub fn send_tree(entry: Entry, tree: &Tree) -> Reply {
    match entry {
        Entry::Allocate => reply(allocate_tree(tree)),
        Entry::AllocateLines => reply(allocate_lines_tree(tree)),
        Entry::Classify => reply(classify_tree(tree)),
        Entry::RiskPool => reply(risk_pool_tree(tree)),
        Entry::Footprints => reply(footprints_tree(tree)),
        Entry::BoardReadiness => reply(board_readiness_tree(tree)),
        Entry::Robustness => reply(robustness_tree(tree)),
        Entry::PresentValue => reply(present_value_tree(tree)),
        Entry::OptimismBias => reply(optimism_bias_tree(tree)),
        Entry::BenefitCostRatio => reply(benefit_cost_ratio_tree(tree)),
        Entry::SwingWeights => reply(swing_weights_tree(tree)),
        Entry::Optimise => reply(optimise_tree(tree)),
        Entry::Prioritise => reply(prioritise_tree(tree)),
        Entry::Frontier => reply(frontier_tree(tree)),
        Entry::RobustPortfolio => reply(robust_portfolio_tree(tree)),
        Entry::CompareRegimes => reply(compare_regimes_tree(tree)),
        Entry::EngagementCost => reply(engagement_cost_tree(tree)),
        Entry::ShareFund => reply(share_fund_tree(tree)),
        Entry::Rebate => reply(rebate_tree(tree)),
        Entry::Pathway => reply(pathway_tree(tree)),
        Entry::Collaborative => reply(collaborative_tree(tree)),
        Entry::PayOverTime => reply(pay_over_time_tree(tree)),
        Entry::CostGrowth => reply(cost_growth_tree(tree)),
        Entry::Provider => reply(provider_tree(tree)),
        Entry::ProviderBurden => reply(provider_burden_tree(tree)),
        Entry::Uncertainty => reply(uncertainty_tree(tree)),
        Entry::Calculate => reply(calculate_tree(tree.clone(), &Tree::Nothing)),
    }
}

/// Writes what an entry makes of a tree, the answer or the list of problems, with its fields in the order they come.
///
/// # Errors
/// Those of the serializer.
pub fn written<S: Serializer>(entry: Entry, tree: &Tree, serializer: S) -> Result<S::Ok, S::Error> {
    fn either<T: Serialize, S: Serializer>(result: Result<T, Vec<Problem>>, serializer: S) -> Result<S::Ok, S::Error> {
        match result {
            Ok(answer) => answer.serialize(serializer),
            Err(problems) => problems.serialize(serializer),
        }
    }
    match entry {
        Entry::Allocate => either(allocate_tree(tree), serializer),
        Entry::AllocateLines => either(allocate_lines_tree(tree), serializer),
        Entry::Classify => either(classify_tree(tree), serializer),
        Entry::RiskPool => either(risk_pool_tree(tree), serializer),
        Entry::Footprints => either(footprints_tree(tree), serializer),
        Entry::BoardReadiness => either(board_readiness_tree(tree), serializer),
        Entry::Robustness => either(robustness_tree(tree), serializer),
        Entry::PresentValue => either(present_value_tree(tree), serializer),
        Entry::OptimismBias => either(optimism_bias_tree(tree), serializer),
        Entry::BenefitCostRatio => either(benefit_cost_ratio_tree(tree), serializer),
        Entry::SwingWeights => either(swing_weights_tree(tree), serializer),
        Entry::Optimise => either(optimise_tree(tree), serializer),
        Entry::Prioritise => either(prioritise_tree(tree), serializer),
        Entry::Frontier => either(frontier_tree(tree), serializer),
        Entry::RobustPortfolio => either(robust_portfolio_tree(tree), serializer),
        Entry::CompareRegimes => either(compare_regimes_tree(tree), serializer),
        Entry::EngagementCost => either(engagement_cost_tree(tree), serializer),
        Entry::ShareFund => either(share_fund_tree(tree), serializer),
        Entry::Rebate => either(rebate_tree(tree), serializer),
        Entry::Pathway => either(pathway_tree(tree), serializer),
        Entry::Collaborative => either(collaborative_tree(tree), serializer),
        Entry::PayOverTime => either(pay_over_time_tree(tree), serializer),
        Entry::CostGrowth => either(cost_growth_tree(tree), serializer),
        Entry::Provider => either(provider_tree(tree), serializer),
        Entry::ProviderBurden => either(provider_burden_tree(tree), serializer),
        Entry::Uncertainty => either(uncertainty_tree(tree), serializer),
        Entry::Calculate => either(calculate_tree(tree.clone(), &Tree::Nothing), serializer),
    }
}

fn reply<T: Serialize>(result: Result<T, Vec<Problem>>) -> Reply {
    match result {
        Ok(answer) => Reply::Answer(serde_json::to_value(answer).expect("an answer is plain data")),
        Err(problems) => Reply::Problems(problems),
    }
}

/// A case as the engine's own request, without the way through text and trees.
///
/// # Panics
/// Where the text of the case is not sound.
pub fn request(case: &case::Case) -> Request {
    Request {
        places: case.places.iter().map(place).collect(),
        quanta: case.quanta.iter().map(|quantum| money(quantum)).collect(),
        pace: pace(&case.pace),
        bounds: Bounds {
            floor: case.floor.as_ref().map(floor),
            ceiling: case.ceiling.as_deref().map(rate),
            max_under: case.max_under.as_deref().map(rate),
        },
        transfers: case
            .transfers
            .iter()
            .map(|transfer| Transfer {
                year: transfer.year,
                code: transfer.code.clone(),
                amount: money(&transfer.amount),
            })
            .collect(),
    }
}

fn place(place: &case::Place) -> Place {
    let weights = match &place.weight {
        case::Weight::Constant(weight) => vec![read_weight(weight)],
        case::Weight::ByYear(weights) => weights.iter().map(|weight| read_weight(weight)).collect(),
    };
    Place { code: place.code.clone(), opening: money(&place.opening), weights }
}

fn pace(pace: &case::Pace) -> PaceOfChange {
    match pace {
        case::Pace::StraightLine { years } => PaceOfChange::StraightLine { years: *years },
        case::Pace::Proportional { convergence } => PaceOfChange::Proportional { convergence: rate(convergence) },
        case::Pace::Bands { bands } => PaceOfChange::Bands {
            bands: bands
                .iter()
                .map(|band| Band { below: band.below.as_deref().map(rate), differential: rate(&band.differential) })
                .collect(),
        },
        case::Pace::Sliding { knots } => PaceOfChange::Sliding {
            knots: knots
                .iter()
                .map(|knot| Knot { distance: rate(&knot.distance), growth: rate(&knot.differential) })
                .collect(),
        },
    }
}

fn floor(floor: &case::Floor) -> Floor {
    match floor {
        case::Floor::Flat(growth) => Floor::Flat(rate(growth)),
        case::Floor::Tapering { knots } => Floor::Knots(
            knots.iter().map(|knot| Knot { distance: rate(&knot.distance), growth: rate(&knot.growth) }).collect(),
        ),
    }
}

fn money(text: &str) -> Money {
    Money::from_text(text).unwrap_or_else(|misread| panic!("{text}: {misread}"))
}

fn rate(text: &str) -> Rate {
    Rate::from_text(text).unwrap_or_else(|misread| panic!("{text}: {misread}"))
}

fn read_weight(text: &str) -> Weight {
    Weight::from_text(text).unwrap_or_else(|misread| panic!("{text}: {misread}"))
}
