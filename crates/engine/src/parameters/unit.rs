//! What a figure counts.
use serde::Serialize;

/// What one figure counts or measures; rates and shares are proportions, so 2% is written 0.02.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Pounds sterling, in the prices of the year the title names.
    Pounds,
    /// A change or charge for one year, as a proportion.
    Rate,
    /// A part of a whole, as a proportion.
    Share,
    /// A signed departure of money from its target, as a proportion; positive is over target.
    Distance,
    /// A pure number that multiplies another, as a coefficient or factor does.
    Factor,
    /// A relative level whose average or base year is stated in the title.
    Index,
    /// Points on a scale that the title names.
    Score,
    /// People of a population.
    People,
    /// People treated.
    Patients,
    /// Prescribed specialised services.
    Services,
    /// Places that provide a service.
    Centres,
    /// Integrated care boards.
    Boards,
    /// Regions of NHS England.
    Regions,
    /// Medicines or other treatments.
    Treatments,
    /// Other things counted, as the title says.
    Count,
    /// Hours.
    Hours,
    /// Days of work.
    Days,
    /// Years.
    Years,
    /// A financial year from April to March, written 2019/20.
    FinancialYear,
    /// A day, written 2024-04-01.
    Date,
}

impl Unit {
    /// The unit in plain words, as it follows a number.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pounds => "pounds",
            Self::Rate => "a year, as a proportion",
            Self::Share => "of the whole, as a proportion",
            Self::Distance => "from target, as a proportion",
            Self::Factor => "as a factor",
            Self::Index => "as an index",
            Self::Score => "points",
            Self::People => "people",
            Self::Patients => "patients",
            Self::Services => "services",
            Self::Centres => "centres",
            Self::Boards => "boards",
            Self::Regions => "regions",
            Self::Treatments => "treatments",
            Self::Count => "in number",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Years => "years",
            Self::FinancialYear => "financial year",
            Self::Date => "date",
        }
    }
}
