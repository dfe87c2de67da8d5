//! The pool that ships: round numbers, to be replaced, as no count, cost or variation of a single service is public.

use rust_decimal::Decimal;

use crate::delegation::shipped::decimal;
use crate::parameters::risk_pool;

use super::Pool;

impl Pool {
    /// The example over so many people.
    ///
    /// ```
    /// use engine::delegation::risk_pool::Pool;
    /// let estimate = Pool::example(1_000_000.into()).estimate().unwrap();
    /// assert_eq!((estimate.expected_cases, estimate.expected_cost, estimate.population_needed), (50.0, 1_000_000.0, 4_000_000.0));
    /// ```
    #[must_use]
    pub fn example(population: Decimal) -> Self {
        Self {
            population,
            cases_per_million: decimal(risk_pool::CASES_PER_MILLION),
            mean_cost: decimal(risk_pool::MEAN_COST),
            cost_variation: decimal(risk_pool::COST_VARIATION),
            tolerance: decimal(risk_pool::TOLERANCE),
            overspend: decimal(risk_pool::OVERSPEND),
            persistent: decimal(risk_pool::PERSISTENT),
        }
    }
}
