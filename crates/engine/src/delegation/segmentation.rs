//! The segmentation of 2018/19: services and money on three levels, with the source's own gap left standing.
//!
//! "Seventy of about 150 services, with £15.0 billion of £17.7 billion, are planned below the national level." (NHS England, read in
//! Policy Exchange 2022, figure 8.) The levels add up to £16.6 billion: the source does not say where the rest is, and nothing here
//! fills it. Figure 8 speaks of "greater collaboration", not of delegation; its 70 are neither the 70 delegated in 2025 nor the about
//! 70 highly specialised.
//!
//! ```
//! let shown = engine::delegation::segmentation::segmentation_2018_19().unwrap();
//! assert_eq!((shown.lower_services, shown.lower_money.to_string().as_str()), (70, "15000000000.00"));
//! assert_eq!(shown.gap.to_string(), "1100000000.00");
//! assert_eq!(shown.lower_share_of_stated, "0.8474576271");
//! ```

use serde::Serialize;

use crate::parameters::{Parameter, budget, delegation, segmentation};
use crate::quantities::{Fraction, Money};

/// Three levels and what they come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Segmentation {
    /// National, sub-regional and local.
    pub levels: [Level; 3],
    /// Services of the three levels.
    pub segmented_services: u32,
    /// About how many services there are.
    pub stated_services: u32,
    /// Money of the three levels.
    pub segmented_money: Money,
    /// The budget stated beside them.
    pub stated_money: Money,
    /// Stated less segmented money: the source's own gap.
    pub gap: Money,
    /// Services the paper says suit the two lower levels.
    pub stated_lower_services: u32,
    /// Money it says goes with them.
    pub stated_lower_money: Money,
    /// Services of the two lower levels.
    pub lower_services: u32,
    /// Their share of all services, which the paper calls both roughly half and at least half.
    pub lower_share_of_services: String,
    /// Money of the two lower levels.
    pub lower_money: Money,
    /// Its share of the stated budget.
    pub lower_share_of_stated: String,
    /// Its share of what is segmented.
    pub lower_share_of_segmented: String,
}

/// One level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Level {
    /// Name of the tier.
    pub tier: &'static str,
    /// Planning population above which it begins.
    pub over: &'static str,
    /// About how many services.
    pub services: u32,
    /// About how much money.
    pub money: Money,
}

/// The segmentation as published; `None` only if its figures could not be read, which the build prevents.
pub fn segmentation_2018_19() -> Option<Segmentation> {
    let levels = [
        level(
            "national",
            [segmentation::NATIONAL_POPULATION, segmentation::NATIONAL_SERVICES, segmentation::NATIONAL_MONEY],
        )?,
        level(
            "sub_regional",
            [
                segmentation::SUB_REGIONAL_POPULATION,
                segmentation::SUB_REGIONAL_SERVICES,
                segmentation::SUB_REGIONAL_MONEY,
            ],
        )?,
        level("local", [segmentation::LOCAL_POPULATION, segmentation::LOCAL_SERVICES, segmentation::LOCAL_MONEY])?,
    ];
    let [_, sub_regional, local] = &levels;
    let lower_services = sub_regional.services.checked_add(local.services)?;
    let lower_money = sub_regional.money.plus(local.money)?;
    let segmented_money = Money::total(levels.iter().map(|level| level.money))?;
    let stated_money = Money::from_text(budget::BUDGET_2018_19.value).ok()?;
    let stated_services = delegation::SERVICES_ABOUT.value.parse().ok()?;
    let share = |part: i64, whole: i64| Fraction::of(part, whole).map(|share| share.shown());
    Some(Segmentation {
        segmented_services: levels.iter().fold(0, |sum, level| sum.saturating_add(level.services)),
        stated_services,
        gap: stated_money.minus(segmented_money)?,
        lower_share_of_services: share(lower_services.into(), stated_services.into())?,
        lower_share_of_stated: share(lower_money.pence(), stated_money.pence())?,
        lower_share_of_segmented: share(lower_money.pence(), segmented_money.pence())?,
        stated_lower_services: segmentation::STATED_DELEGABLE_SERVICES.value.parse().ok()?,
        stated_lower_money: Money::from_text(segmentation::STATED_DELEGABLE_MONEY.value).ok()?,
        lower_services,
        lower_money,
        segmented_money,
        stated_money,
        levels,
    })
}

fn level(tier: &'static str, [over, services, money]: [&'static Parameter; 3]) -> Option<Level> {
    Some(Level {
        tier,
        over: over.value,
        services: services.value.parse().ok()?,
        money: Money::from_text(money.value).ok()?,
    })
}
