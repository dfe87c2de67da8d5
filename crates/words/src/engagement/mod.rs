//! The Engagement room in words: what being heard costs, what a fund pays, where its money would come from.
//!
//! Money of this room is small: it is said in whole pounds ([`money`]), to the penny in the working and in files.

pub mod cost;
pub mod cost_working;
pub mod fund;
pub mod headline;
pub mod money;
pub mod rebate;

pub use headline::{EngagementHeadline, Grant};
