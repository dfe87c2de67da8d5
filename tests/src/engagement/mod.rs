//! What being heard costs, how a fund is shared and what a rebate comes to: requests of chance, and the same worked out anew in fractions of any
//! size. A fund is filled by trying the corners one by one; weights of incomes come from logarithms of 60 decimals.

pub mod compare;
pub mod cost;
pub mod fund;
pub mod power;
pub mod rebate;
pub mod requests;
