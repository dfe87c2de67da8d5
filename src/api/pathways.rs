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
