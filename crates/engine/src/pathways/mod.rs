//! Who pays and who saves along a pathway, who a provider deals with, what a collaborative can do with a budget, and where costs are going.

pub mod cost_growth;
