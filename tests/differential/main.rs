//! The engine against independent twins.

mod allocation;
mod apportionment;
mod appraisal;
mod collaboratives;
mod cost_growth;
mod engagement;
mod instances;
mod optimiser;
mod pathways;
mod portfolio;
mod provider;
mod risk_pool;
mod rounding;
mod spellings;
mod typed;
mod uncertainty;
