//! Money between boards and hospitals: who pays whom when money follows residence, and what that means to a trust.
//!
//! Reading order: [`cross_boundary`] (who owes whom), [`aligned_payment`] (when activity departs from plan), [`catchment`] and
//! [`exposure`] (what a trust's boards bring it).

pub mod aligned_payment;
pub mod catchment;
pub mod cross_boundary;
pub mod exposure;
