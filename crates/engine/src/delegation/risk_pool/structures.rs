//! Past structures: the same cases pooled by as many bodies as there were at different times.
//!
//! 151 primary care trusts with ten specialised commissioning groups before 2013; 209 clinical commissioning groups while NHS England
//! held the risk; 42 boards, seven regions, one England.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::parameters::{Parameter, delegation};
use crate::problem::Problem;

use super::{Estimate, Pool};
use crate::delegation::people::People;

/// A number of bodies that shared England between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Structure {
    /// What they were.
    pub name: &'static str,
    /// How many.
    pub bodies: u32,
}

/// One structure with what a pool of its average size comes to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StructurePool {
    /// The structure.
    pub structure: Structure,
    /// People of its average body, whole.
    pub population: People,
    /// The estimate for one.
    pub estimate: Estimate,
}

/// The structures that ship, as they followed one another, and the levels of today.
pub fn past_structures() -> [Structure; 6] {
    let of = |parameter: &Parameter, name| Structure { name, bodies: parameter.value.parse().unwrap_or(1) };
    [
        of(delegation::PRIMARY_CARE_TRUSTS, "Primary care trusts, to 2013"),
        of(delegation::SPECIALISED_COMMISSIONING_GROUPS, "Specialised commissioning groups, to 2013"),
        of(delegation::COMMISSIONING_GROUPS, "Clinical commissioning groups, from 2013"),
        of(delegation::BOARDS, "Integrated care boards, 2022 to 2026"),
        of(delegation::REGIONAL_TEAMS, "Regions"),
        Structure { name: "England", bodies: 1 },
    ]
}

/// A pool of the average size of each structure.
///
/// # Errors
/// As [`Pool::estimate`].
pub fn across(structures: &[Structure], england: Decimal, pool: &Pool) -> Result<Vec<StructurePool>, Vec<Problem>> {
    structures
        .iter()
        .map(|structure| {
            let population = england.checked_div(structure.bodies.into()).unwrap_or(england).round();
            let estimate = Pool { population, ..*pool }.estimate()?;
            Ok(StructurePool { structure: structure.clone(), population: People::known(population), estimate })
        })
        .collect()
}
