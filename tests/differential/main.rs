//! The engine against independent twins.

mod allocation;
mod apportionment;
mod appraisal;
mod instances;
mod optimiser;
mod portfolio;
mod provider;
mod risk_pool;
mod rounding;
mod spellings;
mod typed;
