//! How a verdict fares under other weights, in words.

use engine::delegation::RobustService;
use rust_decimal::Decimal;

use super::names;
use crate::Figures;

/// The sentence on one service: `Under 10,000 sets of weights drawn evenly it stays “Not settled” in 62.4%. By suitability its mean place
/// is 12.3 of 60.`
///
/// ```
/// use engine::delegation::{Category, RobustService};
/// let kept = |kept: &str, rank: Option<&str>| RobustService {
///     code: "94".into(), category: Category::SuitableAndReady, kept: kept.into(), mean_rank: rank.map(Into::into),
/// };
/// assert_eq!(
///     words::delegation::robustness::sentence(&kept("0.6238", Some("12.25")), "10,000", 60),
///     "Under 10,000 sets of weights drawn evenly it stays “Suitable and ready” in 62.4%. By suitability its mean place is 12.3 of 60."
/// );
/// assert_eq!(
///     words::delegation::robustness::sentence(&kept("1", None), "10,000", 0),
///     "Under 10,000 sets of weights drawn evenly it stays “Suitable and ready” in all. It has no place by suitability, which is not fully \
///      known."
/// );
/// ```
#[must_use]
pub fn sentence(service: &RobustService, draws: &str, ranked: usize) -> String {
    let share = service.kept.parse().unwrap_or(Decimal::ZERO);
    let kept = if share == Decimal::ONE {
        "all".to_owned()
    } else if share.is_zero() {
        "none".to_owned()
    } else {
        Figures::Own.percent(share)
    };
    let place = match service.mean_rank.as_deref().and_then(|rank| rank.parse::<Decimal>().ok()) {
        Some(rank) => {
            let rank = rank.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
            format!("By suitability its mean place is {rank} of {ranked}.")
        }
        None => "It has no place by suitability, which is not fully known.".to_owned(),
    };
    let category = names::category(service.category);
    format!("Under {draws} sets of weights drawn evenly it stays “{category}” in {kept}. {place}")
}
