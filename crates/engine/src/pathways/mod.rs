//! Pathways and providers: who pays along a pathway, who a provider deals with, what a lead provider can do with a budget, what a very
//! costly medicine does to budgets, and where costs are going.
//!
//! Reading order: [`unknown`] (figures that are not known, and what they leave open), then one folder for each calculation:
//! [`pathway`], [`provider`], [`collaborative`], [`pay_over_time`] and [`cost_growth`].

pub mod collaborative;
pub mod cost_growth;
mod optional;
pub mod pathway;
pub mod pay_over_time;
pub mod provider;
pub mod unknown;
