//! Who pays and who saves along a pathway, who a provider deals with, what a collaborative can do with a budget, and where costs are going.
//! Entries of the Pathways and providers room.

use wasm_bindgen::prelude::*;

use super::answer;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("pathways.types.ts");

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
