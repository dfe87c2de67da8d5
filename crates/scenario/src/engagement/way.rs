//! What one weighting pays a year: the charity itself, and charities by size.

use engine::engagement::fund::{Applicant, Bound, CeilingKind, Shares, Terms, Weighting, share_among};
use engine::problem::Problem;
use engine::quantities::{Fraction, Money, Pence};

use super::applicants::Size;
use super::fund_input::WeightingKind;
use super::funded::Funded;

/// What one weighting pays a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The weighting.
    pub kind: WeightingKind,
    /// What the charity is granted from all pots together.
    pub own: Option<Money>,
    /// The same from one pot on average, where each system has one.
    pub own_each: Option<Money>,
    /// Which bound decides that, in the first pot.
    pub bound: Option<Bound>,
    /// Which ceiling that is.
    pub ceiling: Option<CeilingKind>,
    /// Its weight, decimal text; blank where it is not among the applicants.
    pub weight: String,
    /// What no ceiling let anybody have.
    pub unspent: Pence,
    /// Applicants to one pot by size.
    pub sizes: [OfSize; 5],
    /// Applicants to one pot with less income than the charity, of all others.
    pub smaller: usize,
}

/// Applicants of one size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OfSize {
    /// How many, to one pot.
    pub number: usize,
    /// What they are granted together, from all pots.
    pub granted: Pence,
    /// How many of them are held at a ceiling in the first pot.
    pub at_ceiling: usize,
}

impl Funded {
    /// What a weighting pays out of the pots, or out of others.
    pub(super) fn way(
        &self,
        weighting: &Weighting,
        kind: WeightingKind,
        pots: Option<&[(String, Money)]>,
    ) -> Result<Way, Vec<Problem>> {
        let pots = pots.unwrap_or(&self.pots);
        let mut shared: Vec<(Money, Shares)> = Vec::new();
        let (mut own, mut unspent) = (Pence::default(), Pence::default());
        let of_size = |applicant: &Applicant| applicant.income.map(|income| Size::of(income, &self.rules.limits).0);
        let of_sizes: Vec<Option<usize>> = self.applicants.iter().map(of_size).collect();
        let mut sizes = [OfSize::default(); 5];
        let (mut bound, mut ceiling, mut weight) = (None, None, String::new());
        for (place, (_, pot)) in pots.iter().enumerate() {
            if !shared.iter().any(|(other, _)| other == pot) {
                let terms = Terms {
                    pot: *pot,
                    weighting: weighting.clone(),
                    floor: self.rules.floor,
                    ceiling: self.rules.ceiling,
                };
                shared.push((*pot, share_among(&self.applicants, &terms)?));
            }
            let Some((_, shares)) = shared.iter().find(|(other, _)| other == pot) else { continue };
            unspent = unspent.plus(Pence::of(shares.unspent.pence()));
            if let Some(grant) = shares.grants.first().filter(|_| self.has_own) {
                own = own.plus(Pence::of(grant.pence()));
                if place == 0 {
                    let held = shares.held(0);
                    bound = held.bound;
                    weight = held.weight.normalize().to_string();
                    // What was asked for stands in for the ceiling by income where each system has a pot.
                    let by_income = self.rules.split.is_some() && self.rules.of_income.is_some();
                    ceiling = held.ceiling.map(|kind| match kind {
                        CeilingKind::Requested if by_income => CeilingKind::OfIncome,
                        kind => kind,
                    });
                }
            }
            for (row, (size, grant)) in of_sizes.iter().zip(&shares.grants).enumerate() {
                let Some(of) = size.and_then(|size| sizes.get_mut(size)) else { continue };
                of.granted = of.granted.plus(Pence::of(grant.pence()));
                if place == 0 {
                    of.number = of.number.saturating_add(1);
                    let is_held = shares.held(row).bound == Some(Bound::Ceiling);
                    of.at_ceiling = of.at_ceiling.saturating_add(usize::from(is_held));
                }
            }
        }
        let own_income = self.applicants.first().filter(|_| self.has_own).and_then(|own| own.income);
        let is_smaller = |other: &&Applicant| other.income.zip(own_income).is_some_and(|(other, own)| other < own);
        let own = self.has_own.then(|| Money::from_wide_pence(own.count())).flatten();
        let each = |own: Money| {
            let mean = Fraction::of(own.pence(), i64::try_from(pots.len()).ok()?)?;
            Money::from_pence(mean.floor().to_string().parse().ok()?)
        };
        Ok(Way {
            kind,
            own,
            own_each: own.filter(|_| self.rules.split.is_some()).and_then(each),
            bound: bound.filter(|_| self.has_own),
            ceiling,
            weight,
            unspent,
            sizes,
            smaller: self.applicants.iter().filter(is_smaller).count(),
        })
    }
}
