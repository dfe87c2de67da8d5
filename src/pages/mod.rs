//! One page a file, with a folder for its parts.

pub mod accessibility;
pub mod allocation;
pub mod delegation;
pub mod not_there;
pub mod privacy;
pub mod risk_pooling;
pub mod sources;
pub mod start;
