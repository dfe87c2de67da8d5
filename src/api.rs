//! The engine's entries for other programs: decode, call, encode, and nothing else.
//!
//! Money and rates are text both ways. Problems are thrown as an `Error` with `problems: [{code, path, message}]`.

mod allocation;
mod capital;
mod delegation;
mod engagement;
mod pathways;
mod scenario;
mod uncertainty;

use engine::entry::Tree;
use engine::problem::Problem;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("api.types.ts");

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
