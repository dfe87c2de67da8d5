//! Floors and ceilings of every applicant, in whole numbers of one scale.

use num_bigint::BigInt;

use crate::problem::Problem;
use crate::quantities::{Fraction, Money, Rate};

use super::alike::Applicants;
use super::{Applicant, Ceiling, CeilingKind, Terms};

/// The most an applicant may have.
#[derive(Debug, Clone)]
pub(super) struct Most {
    /// In units of `1 / scale` pence.
    pub(super) units: BigInt,
    pub(super) kind: CeilingKind,
}

/// All bounds of a fund, for one applicant of each kind.
#[derive(Debug)]
pub(super) struct Limits {
    /// Units in a penny: a power of ten in which every ceiling is whole.
    pub(super) scale: BigInt,
    /// The floor in units.
    pub(super) floor: BigInt,
    pub(super) ceilings: Vec<Option<Most>>,
}

#[expect(clippy::arithmetic_side_effects, reason = "whole numbers of any size cannot overflow")]
impl Limits {
    pub(super) fn of(firsts: &[Applicant], terms: &Terms) -> Self {
        let Ceiling { of_cost, of_income } = terms.ceiling;
        let digits = |share: Option<Rate>| share.map_or(1, |share| share.ratio().1);
        let scale = BigInt::from(digits(of_cost).max(digits(of_income)));
        let share = |sum: Option<Money>, share: Option<Rate>| {
            let (numerator, denominator) = share?.ratio();
            Some(BigInt::from(sum?.pence()) * numerator * (&scale / denominator))
        };
        let ceiling = |applicant: &Applicant| {
            let all = [
                (applicant.requested.map(|sum| BigInt::from(sum.pence()) * &scale), CeilingKind::Requested),
                (share(applicant.cost, of_cost), CeilingKind::OfCost),
                (share(applicant.income, of_income), CeilingKind::OfIncome),
            ];
            let known = all.into_iter().filter_map(|(units, kind)| Some(Most { units: units?, kind }));
            known.reduce(|least, most| if most.units < least.units { most } else { least })
        };
        let ceilings = firsts.iter().map(ceiling).collect();
        Self { floor: BigInt::from(terms.floor.map_or(0, Money::pence)) * &scale, ceilings, scale }
    }

    /// What an applicant has at the least: the floor, or its ceiling where that is lower.
    pub(super) fn least(&self, ceiling: Option<&Most>) -> BigInt {
        ceiling.map_or(&self.floor, |most| (&most.units).min(&self.floor)).clone()
    }

    /// The problem of floors that come to more than the pot, with the highest floor in whole pence that does not.
    pub(super) fn beyond(&self, needed: &BigInt, applicants: &Applicants, terms: &Terms) -> Problem {
        let pot = BigInt::from(terms.pot.pence()) * &self.scale;
        let (mut works, mut fails) = (0_i64, terms.floor.map_or(0, Money::pence));
        while fails.saturating_sub(works) > 1 {
            let middle = works.midpoint(fails);
            let floor = BigInt::from(middle) * &self.scale;
            let kinds = self.ceilings.iter().zip(&applicants.alike().kinds);
            let sum = kinds.fold(BigInt::ZERO, |sum, (ceiling, kind)| {
                sum + ceiling.as_ref().map_or(&floor, |most| (&most.units).min(&floor)) * kind.number
            });
            if sum <= pot {
                works = middle;
            } else {
                fails = middle;
            }
        }
        let sum = Fraction::of(needed.clone(), &self.scale * 100).unwrap_or(Fraction::whole(0)).rounded(2);
        let nearest = Money::from_pence(works).unwrap_or(Money::ZERO);
        let message = format!(
            "The least grants come to £{sum} together. There is £{} to share. The highest least grant that works is £{nearest}.",
            terms.pot
        );
        Problem::new("floors_exceed_pot", "floor", message).with_remedy("floor", nearest.to_string())
    }
}
