//! Pathways and providers: who pays along a pathway, what a lead provider can do with its budget, and what a very costly medicine does to budgets.
//!
//! Reading order: [`unknown`] (figures that are not known, and what they leave open), then one folder for each calculation:
//! [`collaborative`] and [`pay_over_time`].

pub mod collaborative;
mod optional;
pub mod pay_over_time;
pub mod unknown;
