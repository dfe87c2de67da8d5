//! Risk pooling: why some services need a bigger population.
//!
//! "A board of 1.2 million with ten cases a year of very uneven cost may overspend by a tenth in two years of five; England hardly ever
//! does." Specialised commissioning began "as a mechanism for managing financial risk" (Policy Exchange 2022).
//!
//! > expected cases L = population x cases a year per million / 1,000,000
//! > v^2 = ((1 - persistent) + c^2) / L, the square of the relative standard deviation of a year's cost
//! > population needed = ((1 - persistent) + c^2) / tolerance^2 x 1,000,000 / cases per million
//!
//! `c` is the standard deviation of one case's cost over its mean; `persistent` the share of next year's cases that is known already
//! and carries no risk of count. Counts are Poisson, costs of cases independent. The chance of overspending is the upper tail of a
//! gamma distribution with mean 1 and variance v^2; with costs that do not vary it is the exact Poisson tail.
//!
//! Estimates in binary floating point, good to four significant figures and the same on every machine, because every logarithm and
//! power comes from one library written in Rust; they never decide a verdict and are never added up as money. Not modelled: epidemics
//! and other reasons why cases come together, and prices that rise for all.
//!
//! ```
//! use engine::delegation::risk_pool::Pool;
//! let pool = Pool {
//!     population: 1_200_000.into(), cases_per_million: 10.into(), mean_cost: 50_000.into(), cost_variation: 1.into(),
//!     tolerance: "0.1".parse().unwrap(), overspend: "0.1".parse().unwrap(), persistent: 0.into(),
//! };
//! let estimate = pool.estimate().unwrap();
//! assert_eq!((estimate.expected_cases, estimate.expected_cost), (12.0, 600_000.0));
//! assert_eq!(format!("{:.4}", estimate.relative_sd), "0.4082");
//! assert_eq!(format!("{:.4}", estimate.chance_of_overspend), "0.3547");
//! assert_eq!(estimate.population_needed, 20_000_000.0);
//! ```
#![expect(clippy::float_arithmetic, reason = "an estimate, good to four figures, that decides nothing")]

mod example;
mod incomplete_gamma;
mod overspend;
mod reserve;
mod structures;

use num_bigint::BigInt;
use num_traits::ToPrimitive;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::Fraction;
use crate::value_function::ValueFunction;

use super::preference::Preference;
use super::reading;

pub use reserve::{Reserve, usual_tail};
pub use structures::{Structure, StructurePool, across, past_structures};

/// Cases of one service pooled over one population.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pool {
    /// People.
    pub population: Decimal,
    /// Cases a year per million people.
    pub cases_per_million: Decimal,
    /// Pounds a case.
    pub mean_cost: Decimal,
    /// Standard deviation of one case's cost over its mean, 0 or more.
    pub cost_variation: Decimal,
    /// Relative standard deviation of a year's cost that can be carried, above 0.
    pub tolerance: Decimal,
    /// The overspend whose chance is asked for, 0.1 for 10%.
    pub overspend: Decimal,
    /// Share of next year's cases that is known already, 0 to 1.
    pub persistent: Decimal,
}

/// What a pool comes to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Estimate {
    /// Cases a year.
    pub expected_cases: f64,
    /// Pounds a year.
    pub expected_cost: f64,
    /// Standard deviation of a year's cost over its mean.
    pub relative_sd: f64,
    /// Chance that a year costs more than expected by more than the overspend.
    pub chance_of_overspend: f64,
    /// Least population whose relative standard deviation is within the tolerance.
    pub population_needed: f64,
}

/// Estimates a pool from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path; a pool without cases and a tolerance of nothing among them.
pub fn risk_pool_tree(tree: &Tree) -> Result<Estimate, Vec<Problem>> {
    let mut problems = Vec::new();
    let estimate = reading::pool(tree, &mut problems).filter(|_| problems.is_empty()).map(|pool| pool.estimate());
    estimate.unwrap_or(Err(problems))
}

impl Pool {
    /// Expected cases a year, exactly.
    pub(super) fn expected_cases(&self) -> Fraction {
        let millionths = Fraction::from(self.population).times(&Fraction::from(self.cases_per_million));
        millionths.over(&Fraction::whole(1_000_000)).unwrap_or_else(|| Fraction::whole(0))
    }

    /// Variance of a year's cost over the square of its mean, for one expected case: `(1 - persistent) + c^2`.
    pub(super) fn variance_of_one(&self) -> Fraction {
        let variation = Fraction::from(self.cost_variation);
        Fraction::whole(1).minus(&Fraction::from(self.persistent)).plus(&variation.times(&variation))
    }

    /// What the pool comes to.
    ///
    /// # Errors
    /// `no_cases` where no case is expected, `no_tolerance` where nothing is tolerated.
    pub fn estimate(&self) -> Result<Estimate, Vec<Problem>> {
        let problems = self.check();
        if !problems.is_empty() {
            return Err(problems);
        }
        let (cases, one) = (self.expected_cases(), self.variance_of_one());
        let tolerance = Fraction::from(self.tolerance);
        let per_person = Fraction::from(self.cases_per_million).over(&Fraction::whole(1_000_000));
        let needed = one.over(&tolerance.times(&tolerance)).zip(per_person).and_then(|(cases, rate)| cases.over(&rate));
        Ok(Estimate {
            expected_cases: float(&cases),
            expected_cost: float(&cases.times(&Fraction::from(self.mean_cost))),
            relative_sd: libm::sqrt(one.over(&cases).as_ref().map_or(0.0, float)),
            chance_of_overspend: overspend::chance(self, &Fraction::from(self.overspend)),
            population_needed: needed.as_ref().map_or(0.0, float),
        })
    }

    /// Whether the relative standard deviation is within the tolerance; decided in fractions, not by the estimate.
    ///
    /// ```
    /// use engine::delegation::risk_pool::Pool;
    /// assert!(Pool::example(4_000_000.into()).is_within_tolerance());
    /// assert!(!Pool::example(3_999_999.into()).is_within_tolerance());
    /// ```
    #[must_use]
    pub fn is_within_tolerance(&self) -> bool {
        let tolerance = Fraction::from(self.tolerance);
        self.variance_of_one() <= self.expected_cases().times(&tolerance).times(&tolerance)
    }

    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.expected_cases().is_zero() {
            let path = if self.population.is_zero() { "population" } else { "cases_per_million" };
            problems.push(Problem::new(
                "no_cases",
                path,
                "No case is expected, so there is nothing to pool. Enter more than 0.",
            ));
        }
        if self.tolerance.is_zero() {
            let message = "Nothing is tolerated: no population is large enough for that. Enter more than 0.";
            problems.push(Problem::new("no_tolerance", "tolerance", message));
        }
        problems
    }
}

impl Estimate {
    /// The relative standard deviation as a raw measure of steady cost, to six decimals, valued by the function that is given.
    pub fn as_steadiness(&self, function: ValueFunction) -> Preference {
        match format!("{:.6}", self.relative_sd).parse() {
            Ok(measure) => Preference::Measured { measure, function },
            Err(_) => Preference::Unknown,
        }
    }
}

/// The nearest binary number to within its last place or two.
fn float(fraction: &Fraction) -> f64 {
    let (numerator, denominator) = fraction.terms();
    let of = |number: &BigInt| number.to_f64().unwrap_or(f64::MAX);
    of(numerator) / of(denominator)
}
