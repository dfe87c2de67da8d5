//! Entries of the Engagement room.

use wasm_bindgen::prelude::*;

use super::answer;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("engagement.types.ts");

/// What being heard in every system costs a charity, year by year.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "EngagementCostAnswer")]
pub fn engagement_cost(
    #[wasm_bindgen(unchecked_param_type = "EngagementCostInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::engagement::engagement_cost_tree)
}

/// Shares a fund among charities by weight, between a floor and ceilings, to the penny.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "ShareFundAnswer")]
pub fn share_fund(#[wasm_bindgen(unchecked_param_type = "ShareFundInput")] input: JsValue) -> Result<JsValue, JsValue> {
    answer(input, engine::engagement::share_fund_tree)
}

/// What branded medicines above their allowed growth pay back, year by year.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "RebateAnswer")]
pub fn rebate(#[wasm_bindgen(unchecked_param_type = "RebateInput")] input: JsValue) -> Result<JsValue, JsValue> {
    answer(input, engine::engagement::rebate_tree)
}
