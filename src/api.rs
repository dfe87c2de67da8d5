//! The engine's entries for other programs: decode, call, encode, and nothing else.
//!
//! Money and rates are text both ways. Problems are thrown as an `Error` with `problems: [{code, path, message}]`.

use engine::entry::Tree;
use engine::problem::Problem;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use crate::within_budget;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("api.types.ts");

/// Works out one allocation, year by year.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "AllocateAnswer")]
pub fn allocate(#[wasm_bindgen(unchecked_param_type = "AllocateInput")] input: JsValue) -> Result<JsValue, JsValue> {
    answer(input, engine::allocation::allocate_tree)
}

/// Works out many service lines at once under one rule, bounds line by line.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "AllocateLinesAnswer")]
pub fn allocate_lines(
    #[wasm_bindgen(unchecked_param_type = "AllocateLinesInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::allocation::allocate_lines_tree)
}

/// Judges services by ordered rules: category, rule, tier, scores, what would settle and what would change each verdict.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "ClassifyAnswer")]
pub fn classify(#[wasm_bindgen(unchecked_param_type = "ClassifyInput")] input: JsValue) -> Result<JsValue, JsValue> {
    answer(input, engine::delegation::classify_tree)
}

/// Estimates how steady the cost of a service is over a population.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "RiskPoolAnswer")]
pub fn risk_pool(#[wasm_bindgen(unchecked_param_type = "RiskPoolInput")] input: JsValue) -> Result<JsValue, JsValue> {
    answer(input, engine::delegation::risk_pool_tree)
}

/// Groups boards that must act together to reach a planning population.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "FootprintsAnswer")]
pub fn footprints(
    #[wasm_bindgen(unchecked_param_type = "FootprintsInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::delegation::footprints_tree)
}

/// Assesses boards by their evidence in each domain.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "BoardReadinessAnswer")]
pub fn board_readiness(
    #[wasm_bindgen(unchecked_param_type = "BoardReadinessInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::delegation::board_readiness_tree)
}

/// Draws weights evenly from all that are possible and counts how often each verdict stays.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "RobustnessAnswer")]
pub fn robustness(
    #[wasm_bindgen(unchecked_param_type = "RobustnessInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::delegation::robustness_tree)
}

/// Discounts flows of money by year to what they are worth today.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "PresentValueAnswer")]
pub fn present_value(
    #[wasm_bindgen(unchecked_param_type = "PresentValueInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::appraisal::present_value_tree)
}

/// Adds to costs what past projects of the kind ran over by, less what is argued away.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "OptimismBiasAnswer")]
pub fn optimism_bias(
    #[wasm_bindgen(unchecked_param_type = "OptimismBiasInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::appraisal::optimism_bias_tree)
}

/// Sets benefits against costs, and says what stands on which side.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "BenefitCostRatioAnswer")]
pub fn benefit_cost_ratio(
    #[wasm_bindgen(unchecked_param_type = "BenefitCostRatioInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::appraisal::benefit_cost_ratio_tree)
}

/// Turns swings into weights, and scores into points.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "SwingWeightsAnswer")]
pub fn swing_weights(
    #[wasm_bindgen(unchecked_param_type = "SwingWeightsInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::appraisal::swing_weights_tree)
}

/// Chooses things, each wholly or not at all, for the most value within every row; exact, proven where the budget allows, and certified.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "OptimiseAnswer")]
pub fn optimise(#[wasm_bindgen(unchecked_param_type = "OptimiseInput")] input: JsValue) -> Result<JsValue, JsValue> {
    answer(input, within_budget::optimise_tree)
}

/// Chooses which schemes to fund, from which pot and from when, exactly; with what each scheme left out lacks, or what clashes.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "PrioritiseAnswer")]
pub fn prioritise(
    #[wasm_bindgen(unchecked_param_type = "PrioritiseInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::portfolio::prioritise_tree)
}

/// The best there is against the size of a pot or of the ringfence, exact at each step.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "FrontierAnswer")]
pub fn frontier(#[wasm_bindgen(unchecked_param_type = "FrontierInput")] input: JsValue) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::portfolio::frontier_tree)
}

/// Says which schemes stand in every portfolio nearly as good as the best, in some, or in none.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "RobustPortfolioAnswer")]
pub fn robust_portfolio(
    #[wasm_bindgen(unchecked_param_type = "RobustPortfolioInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::portfolio::robust_portfolio_tree)
}

/// The regimes side by side: what each is worth, who loses by it, what only it funds.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "CompareRegimesAnswer")]
pub fn compare_regimes(
    #[wasm_bindgen(unchecked_param_type = "CompareRegimesInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::portfolio::compare_regimes_tree)
}

/// The JSON Schema of the scenario document, as text.
#[wasm_bindgen]
#[must_use]
pub fn scenario_schema() -> String {
    scenario::json_schema::text()
}

fn answer<A: Serialize>(input: JsValue, entry: fn(&Tree) -> Result<A, Vec<Problem>>) -> Result<JsValue, JsValue> {
    let tree = decode(input).map_err(|problem| thrown(&[problem]))?;
    let answer = entry(&tree).map_err(|problems| thrown(&problems))?;
    encode(&answer).map_err(|error| JsError::new(&error.to_string()).into())
}

/// A value from outside, as the engine reads it.
pub(crate) fn decode(input: JsValue) -> Result<Tree, Problem> {
    let deserializer = serde_wasm_bindgen::Deserializer::from(input);
    Tree::deserialize(deserializer)
        .map_err(|error| Problem::new("unreadable", "", format!("The input cannot be read: {error}.")))
}

/// A value for outside: plain records, lists, text and numbers.
pub(crate) fn encode<A: Serialize>(answer: &A) -> Result<JsValue, serde_wasm_bindgen::Error> {
    answer.serialize(&serde_wasm_bindgen::Serializer::json_compatible())
}

/// An `Error` that carries the problems.
fn thrown(problems: &[Problem]) -> JsValue {
    let message = problems.first().map_or_else(String::new, |problem| match problem.path.as_str() {
        "" => problem.message.clone(),
        path => format!("{path}: {}", problem.message),
    });
    let error = js_sys::Error::new(&message);
    if let Ok(list) = encode(&problems) {
        // Setting a property of an object made here cannot fail.
        let _ = js_sys::Reflect::set(&error, &JsValue::from_str("problems"), &list);
    }
    error.into()
}
