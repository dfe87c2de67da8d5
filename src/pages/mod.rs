//! One page a file, with a folder for its parts.

pub mod accessibility;
pub mod allocation;
pub mod arrangements;
pub mod capital;
pub mod certificate;
pub mod collaboratives;
pub mod compare;
pub mod cost_growth;
pub mod delegation;
pub mod engagement;
pub mod frontier;
pub mod fund;
pub mod medicines;
pub mod my_board;
pub mod not_there;
pub mod pathways;
pub mod privacy;
pub mod providers;
pub mod risk_pooling;
pub mod scheme;
pub mod sources;
pub mod start;
pub mod uncertainty;
pub mod weights;
