//! What becomes of a provider's income: the two formulas that the Allocation room and the Providers page share.
//!
//! [`aligned_payment`] says what changes when activity departs from plan, [`exposure`] what changes when its boards grow apart.

pub mod aligned_payment;
pub mod exposure;
