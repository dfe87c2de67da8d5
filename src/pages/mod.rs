//! One page a file, with a folder for its parts.

pub mod accessibility;
pub mod allocation;
pub mod arrangements;
pub mod capital;
pub mod certificate;
pub mod delegation;
pub mod frontier;
pub mod my_board;
pub mod not_there;
pub mod privacy;
pub mod risk_pooling;
pub mod scheme;
pub mod sources;
pub mod start;
pub mod weights;
