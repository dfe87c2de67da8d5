//! Which systems to leave first: those in which the fewest patients are spoken for.

use engine::engagement::drop_order::{Carrying, DropOrder, drop_order};
use engine::parameters::boards;
use engine::problem::Problem;
use engine::quantities::{Money, Pence};
use rust_decimal::Decimal;

use super::input::EngagementInput;
use crate::texts::{MOST, Texts};

/// The order in which systems are left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The order, and the boards whose patients are not known.
    pub order: DropOrder,
    /// Patients of every board that has a figure.
    pub patients: Decimal,
}

impl Left {
    /// Works it out for systems that cost the same; `None` where no patients were entered or the cost is not known.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of [`crate::Inputs`].
    pub fn out(input: &EngagementInput, of_one: Option<Pence>) -> Result<Option<Self>, Vec<Problem>> {
        let mut texts = Texts::default();
        let mut carrying = Vec::new();
        let mut patients = Decimal::ZERO;
        let cost = of_one.and_then(|cost| Money::from_wide_pence(cost.count()));
        for (place, row) in input.by_system.iter().enumerate() {
            let path = format!("engagement.by_system[{place}]");
            if !boards().iter().any(|board| board.code == row.code) {
                texts.report("unknown_code", format!("{path}.code"), "No board has this code. Remove the row.");
            }
            texts.known_money(&format!("{path}.branded_spend"), &row.branded_spend);
            let there = texts.known(&format!("{path}.patients"), &row.patients, MOST);
            patients = patients.saturating_add(there.unwrap_or_default());
            if let Some(cost) = cost.filter(|_| there.is_some()) {
                carrying.push(Carrying { code: row.code.clone(), patients: there, cost });
            }
        }
        if !texts.problems.is_empty() {
            return Err(texts.problems);
        }
        Ok((!carrying.is_empty()).then(|| Self { order: drop_order(&carrying), patients }))
    }
}
