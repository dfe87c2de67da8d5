//! The engine's entries for other programs: decode, call, encode, and nothing else.
//!
//! Money and rates are text both ways. Problems are thrown as an `Error` with `problems: [{code, path, message}]`.

use engine::entry::Tree;
use engine::problem::Problem;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

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

fn decode(input: JsValue) -> Result<Tree, Problem> {
    let deserializer = serde_wasm_bindgen::Deserializer::from(input);
    Tree::deserialize(deserializer)
        .map_err(|error| Problem::new("unreadable", "", format!("The input cannot be read: {error}.")))
}

fn encode<A: Serialize>(answer: &A) -> Result<JsValue, serde_wasm_bindgen::Error> {
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
