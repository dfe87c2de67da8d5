//! Entries of the Capital room.

use wasm_bindgen::prelude::*;

use super::answer;
use crate::within_budget;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("capital.types.ts");

/// Discounts flows of money by year to what they are worth today.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "PresentValueAnswer")]
pub fn present_value(
    #[wasm_bindgen(unchecked_param_type = "PresentValueInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::appraisal::present_value_tree)
}

/// Adds to costs what past projects of the kind ran over by, less what is argued away.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "OptimismBiasAnswer")]
pub fn optimism_bias(
    #[wasm_bindgen(unchecked_param_type = "OptimismBiasInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::appraisal::optimism_bias_tree)
}

/// Sets benefits against costs, and says what stands on which side.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "BenefitCostRatioAnswer")]
pub fn benefit_cost_ratio(
    #[wasm_bindgen(unchecked_param_type = "BenefitCostRatioInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::appraisal::benefit_cost_ratio_tree)
}

/// Turns swings into weights, and scores into points.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "SwingWeightsAnswer")]
pub fn swing_weights(
    #[wasm_bindgen(unchecked_param_type = "SwingWeightsInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::appraisal::swing_weights_tree)
}

/// Chooses things, each wholly or not at all, for the most value within every row; exact, proven where the budget allows, and certified.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "OptimiseAnswer")]
pub fn optimise(#[wasm_bindgen(unchecked_param_type = "OptimiseInput")] input: JsValue) -> Result<JsValue, JsValue> {
    answer(input, within_budget::optimise_tree)
}

/// Chooses which schemes to fund, from which pot and from when, exactly; with what each scheme left out lacks, or what clashes.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "PrioritiseAnswer")]
pub fn prioritise(
    #[wasm_bindgen(unchecked_param_type = "PrioritiseInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::portfolio::prioritise_tree)
}

/// The best there is against the size of a pot or of the ringfence, exact at each step.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "FrontierAnswer")]
pub fn frontier(#[wasm_bindgen(unchecked_param_type = "FrontierInput")] input: JsValue) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::portfolio::frontier_tree)
}

/// Says which schemes stand in every portfolio nearly as good as the best, in some, or in none.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "RobustPortfolioAnswer")]
pub fn robust_portfolio(
    #[wasm_bindgen(unchecked_param_type = "RobustPortfolioInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::portfolio::robust_portfolio_tree)
}

/// The regimes side by side: what each is worth, who loses by it, what only it funds.
///
/// # Errors
/// Throws an `Error` whose `problems` lists everything wrong with the input.
#[wasm_bindgen(unchecked_return_type = "CompareRegimesAnswer")]
pub fn compare_regimes(
    #[wasm_bindgen(unchecked_param_type = "CompareRegimesInput")] input: JsValue,
) -> Result<JsValue, JsValue> {
    answer(input, engine::capital::portfolio::compare_regimes_tree)
}
