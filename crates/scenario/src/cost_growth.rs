//! The Cost growth page as it is set and as it is answered.
//!
//! Reading order: [`input`] (what is set), [`components`] (what it is made of, as it is read), [`projected`] (what the engine makes of it).

mod components;
pub mod input;
pub mod projected;

pub use input::{ComponentInput, Components, CostGrowthInput, FundingInput, FundingWay, OwnComponentInput, Part};
pub use projected::Projected;
