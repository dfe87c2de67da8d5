//! Entries of the Delegation room.

use wasm_bindgen::prelude::*;

use super::answer;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("delegation.types.ts");

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
