//! The aims that systems were given, as criteria to begin with.
//!
//! Integrated care systems have four aims; whether a scheme matters to the whole country is none of them, which is why a scheme of national
//! significance can lose in every system. (Health and Care Act 2022; Policy Exchange 2022, recommendations 15 and 16.) The swings are
//! assumptions of this project.
//!
//! ```
//! use engine::capital::appraisal::aims::{Preset, criteria};
//! let codes = |preset| criteria(preset).into_iter().map(|criterion| criterion.code).collect::<Vec<_>>();
//! assert_eq!(codes(Preset::FourAims), ["population_health", "unequal_access", "productivity", "wider_economy"]);
//! assert_eq!(codes(Preset::WithNationalSignificance).last().unwrap(), "national_significance");
//! ```

use crate::parameters::{Parameter, appraisal};

use super::shipped_decimal;
use super::swing_weights::Criterion;

/// Sets of criteria offered by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// The four aims of systems.
    FourAims,
    /// The same beside national significance.
    WithNationalSignificance,
}

/// Codes and swings of all five, in their order.
const AIMS: [(&str, &Parameter); 5] = [
    ("population_health", appraisal::SWING_POPULATION_HEALTH),
    ("unequal_access", appraisal::SWING_UNEQUAL_ACCESS),
    ("productivity", appraisal::SWING_PRODUCTIVITY),
    ("wider_economy", appraisal::SWING_WIDER_ECONOMY),
    ("national_significance", appraisal::SWING_NATIONAL_SIGNIFICANCE),
];

/// The codes of all five, in their order.
pub const CODES: [&str; 5] =
    ["population_health", "unequal_access", "productivity", "wider_economy", "national_significance"];

/// The criteria of a set with the swings that ship; scores are rated directly.
pub fn criteria(preset: Preset) -> Vec<Criterion> {
    let count = match preset {
        Preset::FourAims => 4,
        Preset::WithNationalSignificance => 5,
    };
    AIMS.iter()
        .take(count)
        .map(|(code, swing)| Criterion { code: (*code).to_owned(), swing: shipped_decimal(swing), function: None })
        .collect()
}
