//! Entries of uncertainty.

use wasm_bindgen::prelude::*;

use super::answer;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("uncertainty.types.ts");

/// Draws inputs of many service lines, works every line out in each draw, and answers percentiles and how often promises hold.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "UncertaintyAnswer")]
pub fn uncertainty(
    #[wasm_bindgen(unchecked_param_type = "UncertaintyInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::uncertainty::uncertainty_tree)
}
