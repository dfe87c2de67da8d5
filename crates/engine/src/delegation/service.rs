//! Services: what is known of one, and what is not.

use rust_decimal::Decimal;

use crate::quantities::Money;

use super::planning_population::PlanningPopulation;
use super::preference::Preferences;

/// Most services judged at once; there are about 154.
pub const MOST_SERVICES: usize = 2_000;

/// Most people, patients, centres or years that are accepted.
pub(super) const MOST: Decimal = Decimal::from_parts(3_567_587_328, 232, 0, false, 0);

/// One service. `None` is not known, and never stands for a value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Service {
    /// Its code, unique among the services.
    pub code: String,
    /// Patients a year.
    pub patients: Option<Decimal>,
    /// Places that provide it.
    pub centres: Option<Decimal>,
    /// People it is planned for.
    pub planning_population: PlanningPopulation,
    /// Whether it is listed as highly specialised.
    pub flagged: Option<bool>,
    /// Money a year.
    pub cost: Option<Money>,
    /// Age of its specification in years.
    pub specification_age: Option<Decimal>,
    /// Whether a major new treatment came within the age limit of specifications.
    pub new_treatment: Option<bool>,
    /// Whether there is no data on outcomes.
    pub no_data: Option<bool>,
    /// Preferences by which it suits local commissioning.
    pub suitability: Preferences,
    /// Preferences by which it is ready.
    pub readiness: Preferences,
}
