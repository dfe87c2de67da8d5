//! Bounds: the least and the most that one year may give any one board.
//!
//! `lower = max(0, a * (1 + floor), (1 - max_under) * T)`, `upper = a * (1 + ceiling)`. Where lower exceeds upper, upper wins.

use rust_decimal::Decimal;

use crate::problem::Problem;
use crate::quantities::Rate;

use super::pace_of_change::{Knot, check_knots};

/// Least growth in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Floor {
    /// The same for every board.
    Flat(Rate),
    /// By opening distance: a guarantee that tapers off.
    Knots(Vec<Knot>),
}

/// Every bound of a rule; each may be absent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bounds {
    /// Least growth.
    pub floor: Option<Floor>,
    /// Most growth; a board that had nothing has no ceiling that year.
    pub ceiling: Option<Rate>,
    /// How far under target a board may be left, 0 to 1.
    pub max_under: Option<Rate>,
}

impl Bounds {
    /// Adds what is wrong with the bounds by themselves.
    pub fn check(&self, problems: &mut Vec<Problem>) {
        match &self.floor {
            Some(Floor::Flat(floor)) => {
                check_growth(*floor, "floor", "least growth", problems);
                if let Some(ceiling) = self.ceiling
                    && ceiling < *floor
                {
                    problems.push(
                        Problem::new(
                            "ceiling_below_floor",
                            "ceiling",
                            "The most growth for any board is below the least. Raise the most or lower the least.",
                        )
                        .with_remedy("ceiling", floor.to_string()),
                    );
                }
            }
            Some(Floor::Knots(knots)) => {
                check_knots(knots, "floor.knots", problems);
                for (index, knot) in knots.iter().enumerate() {
                    check_growth(knot.growth, &format!("floor.knots[{index}].growth"), "least growth", problems);
                }
            }
            None => {}
        }
        if let Some(ceiling) = self.ceiling {
            check_growth(ceiling, "ceiling", "most growth", problems);
        }
        if let Some(max_under) = self.max_under
            && !(Decimal::ZERO..=Decimal::ONE).contains(&max_under.decimal())
        {
            problems.push(Problem::new(
                "out_of_range",
                "max_under",
                "How far a board may be under target lies between 0 and 1 (0% and 100%).",
            ));
        }
    }
}

fn check_growth(growth: Rate, path: &str, what: &str, problems: &mut Vec<Problem>) {
    if growth.decimal() < Decimal::NEGATIVE_ONE {
        problems.push(Problem::new(
            "out_of_range",
            path,
            format!("The {what} cannot be less than -1 (-100%): a board cannot lose more than all its money."),
        ));
    }
}
