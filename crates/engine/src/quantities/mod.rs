//! The kinds of figure the calculations speak of, and how text becomes one.

pub mod apportionment;
pub mod decimal_text;
pub mod financial_year;
pub mod fraction;
pub mod money;
pub mod pence;
pub mod rate;
pub mod rounded_rate;
pub mod rounding;
pub mod weight;
pub(crate) mod wide;

pub use apportionment::apportion;
pub use financial_year::FinancialYear;
pub use fraction::Fraction;
pub use money::Money;
pub use pence::Pence;
pub use rate::Rate;
pub use rounded_rate::RoundedRate;
pub use weight::Weight;
