//! Entries of the Pathways and providers room.

use wasm_bindgen::prelude::*;

use super::answer;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("pathways.types.ts");

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
