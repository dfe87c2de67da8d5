//! What a charity sets: its meetings and their costs, the fund, the rebate.

use super::Field;

pub static ENGAGEMENT: &[Field] = &[];
