//! Measures: what is read off a study that has been worked out. Each is worked out from whole pence and exact fractions, rounded once.
//!
//! Reading order: [`ledger`] (every figure by year and board), [`proportion`] and [`real_terms`] (the sums they share), then one
//! measure a file. Years count from 1; year 0 is the opening year.

pub mod board;
pub mod closeness;
pub mod destabilised;
pub mod groups;
pub mod growth;
pub mod headline;
pub mod illustrative;
pub mod ledger;
pub mod own_budget;
pub mod proportion;
pub mod real_terms;
pub mod redistribution;
pub mod safeguards;
pub mod spread;

pub use ledger::Ledger;
