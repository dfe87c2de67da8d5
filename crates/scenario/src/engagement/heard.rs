//! Everything the page of costs is answered with: the cost, the grants beside it, the order in which systems are left.

use engine::engagement::cost::Reach;
use engine::parameters::as_shipped;
use engine::problem::Problem;

use super::costed::Costed;
use super::dropped::Left;
use super::funded::Funded;
use super::input::EngagementInput;
use super::rebated::Rebated;
use super::way::Way;

/// What being heard costs, with what hangs on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// The cost.
    pub costed: Costed,
    /// What the fund pays; `None` where the fund is faulty, which its own page says.
    pub funded: Option<Funded>,
    /// Which systems to leave first, where patients were entered.
    pub left: Option<Left>,
}

impl Heard {
    /// Works it out with the figures that ship.
    ///
    /// # Errors
    /// Every [`Problem`] of the charity, its path from the root of [`crate::Inputs`].
    pub fn out(input: &EngagementInput) -> Result<Self, Vec<Problem>> {
        let costed = Costed::out(input, &as_shipped);
        let of_one = costed.as_ref().ok().and_then(Costed::of_one);
        match (costed, Left::out(input, of_one)) {
            (Ok(costed), Ok(left)) => {
                let funded = Funded::out(input, &costed, &as_shipped).ok();
                Ok(Self { costed, funded, left })
            }
            (costed, left) => Err([costed.err(), left.err()].into_iter().flatten().flatten().collect()),
        }
    }
}

/// Everything the page of the fund is answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Granted {
    /// What being heard costs.
    pub costed: Costed,
    /// What the fund pays.
    pub funded: Funded,
    /// Where its money comes from.
    pub rebated: Rebated,
}

impl Granted {
    /// Works it out with the figures that ship.
    ///
    /// # Errors
    /// Every [`Problem`] of the charity, the fund and the rebate, its path from the root of [`crate::Inputs`].
    pub fn out(input: &EngagementInput) -> Result<Self, Vec<Problem>> {
        let costed = Costed::out(input, &as_shipped)?;
        let funded = Funded::out(input, &costed, &as_shipped);
        let rebated = Rebated::out(input, funded.as_ref().ok().and_then(|funded| funded.a_year));
        match (funded, rebated) {
            (Ok(funded), Ok(rebated)) => Ok(Self { costed, funded, rebated }),
            (funded, rebated) => Err([funded.err(), rebated.err()].into_iter().flatten().flatten().collect()),
        }
    }
}

/// How far the budget goes with what a weighting pays: a sum from one pot, or a grant in each system.
#[must_use]
pub fn reach_with(costed: &Costed, way: &Way) -> Option<Reach> {
    way.own?;
    match way.own_each {
        Some(each) => costed.reach(None, Some(each)),
        None => costed.reach(way.own, None),
    }
}
