//! The Pathway page as it is set and as it is answered.
//!
//! Reading order: [`input`] (what is set), `example` (what it begins with), `worked` (what it comes to).

mod example;
pub mod input;
mod worked;

pub use input::{ArrangementInput, FundersInput, PathwayInput, PathwayStageInput, PayerInput};
pub use worked::WorkedPathway;
