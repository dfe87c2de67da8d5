//! The scenario for other programs: what can be started from, whether a document is sound, what every room of it comes to, and the receipt of that answer.

use engine::capital::portfolio::budget_tree;
use engine::entry::Tree;
use engine::problem::Problem;
use scenario::json::Json;
use scenario::receipt::Receipt;
use scenario::{Baseline, Scenario, calculated, checked, document};
use wasm_bindgen::prelude::*;

use super::{decode, encode, thrown};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("scenario.types.ts");

/// The JSON Schema of the scenario document, as text.
#[wasm_bindgen]
#[must_use]
pub fn scenario_schema() -> String {
    scenario::json_schema::text()
}

/// What can be started from: `[{code, name, says, scenario}]`, the one the calculator opens with first.
///
/// # Errors
/// None that a sound browser raises.
#[wasm_bindgen(unchecked_return_type = "Preset[]")]
pub fn presets() -> Result<JsValue, JsValue> {
    let text = |text: &str| Tree::Text(text.to_owned());
    let presets = Baseline::ALL.map(|baseline| {
        let fields = [
            ("code", text(baseline.code())),
            ("name", text(baseline.name())),
            ("says", text(baseline.says())),
            ("scenario", document::tree(&Scenario::of(baseline))),
        ];
        Tree::Record(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    });
    encode(&Json(&Tree::List(presets.into()))).map_err(|error| JsError::new(&error.to_string()).into())
}

/// Everything wrong with a scenario document, a record or its text: `[{code, path, message}]`, blank where every room can be worked out.
///
/// # Errors
/// None for what can be read as a value at all.
#[wasm_bindgen(unchecked_return_type = "Problem[]")]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "ScenarioDocument | string")] scenario: JsValue,
) -> Result<JsValue, JsValue> {
    let problems = match read(scenario) {
        Ok(scenario) => checked::problems(&scenario),
        Err(problems) => problems,
    };
    encode(&problems).map_err(|error| JsError::new(&error.to_string()).into())
}

/// The receipt of a scenario document, such as `method 1, data 2026-11, inputs 0123456789abcdef, seed 1`.
///
/// # Errors
/// Every problem of the document.
#[wasm_bindgen]
pub fn receipt(
    #[wasm_bindgen(unchecked_param_type = "ScenarioDocument | string")] scenario: JsValue,
) -> Result<String, JsValue> {
    read(scenario).map(|scenario| Receipt::of(&scenario).to_string()).map_err(|problems| thrown(&problems))
}

/// Every room of a scenario document worked out, with its receipt; a room with problems has them in the place of its results.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the document itself.
#[wasm_bindgen(unchecked_return_type = "CalculateAnswer")]
pub fn calculate(
    #[wasm_bindgen(unchecked_param_type = "ScenarioDocument | string")] scenario: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "{ budget?: SearchBudget | null } | null")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let options = decode(options).map_err(|problem| thrown(&[problem]))?;
    let budget = budget_tree(&options).map_err(|problems| thrown(&problems))?;
    let scenario = read(scenario).map_err(|problems| thrown(&problems))?;
    encode(&calculated::calculate(&scenario, budget)).map_err(|error| JsError::new(&error.to_string()).into())
}

fn read(scenario: JsValue) -> Result<Scenario, Vec<Problem>> {
    match scenario.as_string() {
        Some(text) => document::read(&text),
        None => document::read_tree(decode(scenario).map_err(|problem| vec![problem])?),
    }
}
