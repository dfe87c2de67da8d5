//! Allocation: from historic money to a share of need, under a rule for how fast.
//!
//! Reading order: [`pace_of_change`] and [`bounds`] (the rule), [`request`] (an input that has been checked), [`year`] (one year),
//! [`allocate`] and [`lines`] (the entries).

pub mod allocate;
pub mod answer;
pub mod bounds;
mod exact;
mod feasibility;
mod linear;
pub mod lines;
pub mod pace_of_change;
mod quick;
mod reading;
pub mod request;
mod rule_values;
pub mod settlement;
pub mod study;
pub mod year;

pub use allocate::{allocate, allocate_tree};
pub use answer::{Answer, PlaceYear, YearAnswer};
pub use bounds::{Bounds, Floor};
pub use lines::{allocate_lines, allocate_lines_tree};
pub use pace_of_change::{Band, Knot, PaceOfChange};
pub use request::{Place, Request, Transfer};
