//! Who pays and who saves along a pathway, who a provider deals with, what a collaborative can do with a budget, and where costs are going.

pub mod pathway;
pub mod provider;
//! Pathways and providers: who pays along a pathway, what a lead provider can do with its budget, and what a very costly medicine does to budgets.
//!
//! Reading order: [`unknown`] (figures that are not known, and what they leave open), then one folder for each calculation:
//! [`collaborative`] and [`pay_over_time`].

pub mod collaborative;
mod optional;
pub mod pay_over_time;
pub mod unknown;
pub mod cost_growth;
