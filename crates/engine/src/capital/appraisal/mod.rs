//! Appraisal: what a scheme is worth and what it costs, so that schemes can be set side by side.
//!
//! Reading order: [`discounting`] (what a pound of a later year is worth), [`price_base`] (what a pound of a later year buys),
//! [`present_value`] (both together), [`optimism_bias`] (what a cost grows to), [`revenue_consequence`] (what a scheme costs once it is
//! open), [`benefit_cost_ratio`], and [`swing_weights`] where value is in points instead of
//! money, with [`aims`] to begin with.
//!
//! Everything is worked out in exact fractions; money is rounded to the penny once, half away from zero, where it leaves.

pub mod aims;
pub mod benefit_cost_ratio;
pub mod discounting;
pub mod optimism_bias;
pub mod present_value;
pub mod price_base;
mod reading;
pub mod revenue_consequence;
pub mod swing_weights;

pub use benefit_cost_ratio::{BenefitCostRatio, benefit_cost_ratio, benefit_cost_ratio_tree};
pub use discounting::{Schedule, Step};
pub use optimism_bias::{Bias, Uplifted, optimism_bias_tree};
pub use present_value::{Flow, PresentValue, Prices, Side, exact_present_value, present_value, present_value_tree};
pub use price_base::PriceBase;
pub use swing_weights::{SwingWeights, swing_weights, swing_weights_tree};

use crate::parameters::Parameter;
use crate::quantities::{Rate, decimal_text};
use rust_decimal::Decimal;

/// A figure of the data folder as a rate; the build has read it already.
pub(super) fn shipped_rate(parameter: &Parameter) -> Rate {
    Rate::from_text(parameter.value).unwrap_or(Rate::ZERO)
}

/// A figure of the data folder as a decimal; the build has read it already.
pub(super) fn shipped_decimal(parameter: &Parameter) -> Decimal {
    decimal_text::read(parameter.value).unwrap_or_default()
}
