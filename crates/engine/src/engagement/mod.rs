//! What it costs a charity to be heard in every system, what a fund would pay it, and where the fund's money would come from.
//!
//! Reading order: [`cost`] (meetings, liaison, setting up and the national conversation, year by year), [`drop_order`] (which footprints
//! to leave first), [`fund`] (grants between floors and ceilings to the penny), [`rebate`] (what branded medicines above their allowed
//! growth pay back), [`share`] (one sum of another). Everything is exact: fractions of any size inside, each sum rounded once where it leaves.

pub mod cost;
pub mod drop_order;
pub mod fund;
mod reading;
pub mod rebate;
pub mod share;

pub use cost::{CostAnswer, CostRequest, engagement_cost, engagement_cost_tree};
pub use drop_order::{Carrying, DropOrder, drop_order};
pub use fund::{FundAnswer, FundRequest, share_fund, share_fund_tree};
pub use rebate::{RebateAnswer, RebateRequest, rebate, rebate_tree};
pub use share::share;
