//! The Delegation room as it is set and as it is judged.
//!
//! Reading order: [`input`] (what is set: a policy, and what is known of services), [`known`] (what is public of a service, as a row
//! that can be changed), [`judged`] (the verdicts, or every problem with its path).

pub mod input;
pub mod judged;
pub mod known;
mod reading;

pub use input::{DelegationInput, Known, Level, PolicyInput, ServiceInput};
pub use judged::{Judged, Judging};
