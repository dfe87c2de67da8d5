//! The Cost growth page as it is set and as it is answered.
//!
//! Reading order: [`input`] (what is set), [`projected`] (what the engine makes of it).

pub mod input;
pub mod projected;

pub use input::{ComponentInput, CostGrowthInput, FundingInput, FundingWay, Part};
pub use projected::Projected;
