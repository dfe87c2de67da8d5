//! Entries of the Pathways and providers room.

use wasm_bindgen::prelude::*;

use super::answer;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("pathways.types.ts");

/// Who pays and who saves along a pathway under each arrangement, and the transfers that would leave no payer worse off.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "PathwayAnswer")]
pub fn pathway(#[wasm_bindgen(unchecked_param_type = "PathwayInput")] input: JsValue) -> Result<JsValue, JsValue> {
    answer(input, engine::pathways::pathway::pathway_tree)
}

/// Says how many commissioners a provider deals with under each arrangement, what that takes of both sides, and what moves its income.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "ProviderAnswer")]
pub fn provider(#[wasm_bindgen(unchecked_param_type = "ProviderInput")] input: JsValue) -> Result<JsValue, JsValue> {
    answer(input, engine::pathways::provider::provider_tree)
}

/// Adds up over many providers what each arrangement takes of both sides, and counts the decision-makers.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "ProviderBurdenAnswer")]
pub fn provider_burden(
    #[wasm_bindgen(unchecked_param_type = "ProviderBurdenInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::pathways::provider::provider_burden_tree)
}

/// What a lead provider saves with the budget of a pathway, what that buys, and who gains or loses; doing it against buying it.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "CollaborativeAnswer")]
pub fn collaborative(
    #[wasm_bindgen(unchecked_param_type = "CollaborativeRequest")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::pathways::collaborative::collaborative_tree)
}

/// Paying over time for a very costly medicine against paying up front, by payer and year.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "PayOverTimeAnswer")]
pub fn pay_over_time(
    #[wasm_bindgen(unchecked_param_type = "PayOverTimeRequest")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::pathways::pay_over_time::pay_over_time_tree)
}

/// What each part of the budget will cost, when spending and funding part, and what growth is made of, to the penny.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "CostGrowthAnswer")]
pub fn cost_growth(
    #[wasm_bindgen(unchecked_param_type = "CostGrowthInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::pathways::cost_growth::cost_growth_tree)
}
