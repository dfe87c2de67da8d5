//! Tiers: the level a service is planned at, by its planning population.
//!
//! NHS England's segmentation of 2018/19 (Policy Exchange 2022, figure 8): over 1 to 2.5 million people local, over 2.5 to 10 million
//! sub-regional, over 10 million national or regional. A million or fewer was not specialised before 2013 (Manchester 2017).

use rust_decimal::Decimal;

use super::planning_population::PlanningPopulation;

/// One tier: planning populations up to a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tier {
    /// The most people of the tier, itself included; `None` for the last, which has no top.
    pub up_to: Option<Decimal>,
    /// Its name.
    pub name: String,
}

/// The tier of a planning population; `None` where it is not known, lies in more than one or above the last.
pub fn tier_of(tiers: &[Tier], population: PlanningPopulation) -> Option<&str> {
    let (least, most) = population.ends()?;
    let holds = |people: Decimal, tier: &Tier| tier.up_to.is_none_or(|limit| people <= limit);
    // A level lies above its lower end, so that end itself belongs to the tier before.
    let starts = |tier: &Tier| match population {
        PlanningPopulation::Level { .. } => tier.up_to.is_none_or(|limit| least < limit),
        _ => holds(least, tier),
    };
    let first = tiers.iter().find(|tier| starts(tier))?;
    let holds_all = match most {
        Some(most) => holds(most, first),
        None => first.up_to.is_none(),
    };
    holds_all.then_some(first.name.as_str())
}
