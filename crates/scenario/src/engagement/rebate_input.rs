//! The rebate of the voluntary scheme for branded medicines, as it is set.

use serde::{Deserialize, Serialize};

/// The rebate.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RebateInput {
    /// Pounds of branded sales in the year before the first one listed, in the United Kingdom; blank is not known.
    pub base: String,
    /// Share of branded sales inside the scheme.
    pub in_scheme: String,
    /// England's share of the rebate; blank is not known.
    pub england: String,
    /// Years in their order.
    pub years: Vec<RebateYearInput>,
}

/// One year of the scheme.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RebateYearInput {
    /// Growth of sales that is allowed.
    pub growth: String,
    /// Pounds of branded sales; blank is not known.
    pub sales: String,
}
