//! Expertise: how thin a spread of specialist commissioners gets.
//!
//! "Two hundred specialist commissioners are a full team in each of seven regions, and under five people in each of 42 boards."
//! Redeploying them is recommendation 4 of Policy Exchange (2022); skills lost in the move to boards are a warning of Manchester (2017).
//!
//! > each = commissioners / footprints; full teams at most = commissioners / size of a team, rounded down
//!
//! ```
//! use engine::delegation::expertise::{Expertise, spread};
//! let Some(Expertise { each, full_everywhere, full_teams_at_most, .. }) = spread(200.into(), 8.into(), 42) else { panic!() };
//! assert_eq!((each.as_str(), full_everywhere, full_teams_at_most), ("4.7619047619", false, 25));
//! ```
//!
//! Not modelled: that some commissioners know several services, and that a footprint may share another's team.

use num_traits::ToPrimitive;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::parameters::{Parameter, delegation};
use crate::quantities::Fraction;

use super::shipped::decimal;

/// Commissioners spread over so many footprints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Expertise {
    /// Footprints.
    pub footprints: u32,
    /// Whole-time equivalents in each, ten decimals at most.
    pub each: String,
    /// Whether that is a full team.
    pub full_everywhere: bool,
    /// The most footprints that could have a full team each, never more than there are.
    pub full_teams_at_most: u32,
}

/// So many whole-time equivalents over so many footprints; `None` without a footprint or a team of nobody.
pub fn spread(commissioners: Decimal, full_team: Decimal, footprints: u32) -> Option<Expertise> {
    let all = Fraction::from(commissioners);
    let each = all.over(&Fraction::whole(footprints))?;
    let teams = all.over(&Fraction::from(full_team))?.floor();
    Some(Expertise {
        footprints,
        full_everywhere: each >= Fraction::from(full_team),
        each: each.shown(),
        full_teams_at_most: teams.to_u32().unwrap_or(u32::MAX).min(footprints),
    })
}

/// Over one footprint, the regional teams, the joint committees, and the boards after and before April 2026.
pub fn spreads(commissioners: Decimal, full_team: Decimal) -> Vec<Expertise> {
    let counted = |parameter: &Parameter| parameter.value.parse().unwrap_or(0);
    let footprints = [
        1,
        counted(delegation::REGIONAL_TEAMS),
        counted(delegation::JOINT_COMMITTEES),
        counted(delegation::BOARDS_FROM_2026),
        counted(delegation::BOARDS),
    ];
    footprints.into_iter().filter_map(|footprints| spread(commissioners, full_team, footprints)).collect()
}

/// Commissioners and size of a team that ship, both of them round numbers to be replaced.
pub fn shipped() -> (Decimal, Decimal) {
    (decimal(delegation::SPECIALIST_COMMISSIONERS), decimal(delegation::FULL_TEAM))
}
