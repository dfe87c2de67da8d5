//! Entries of the Pathways and providers room.

use wasm_bindgen::prelude::*;

use super::answer;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("pathways.types.ts");

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
