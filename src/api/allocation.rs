//! Entries of the Allocation room.

use wasm_bindgen::prelude::*;

use super::answer;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("allocation.types.ts");

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
