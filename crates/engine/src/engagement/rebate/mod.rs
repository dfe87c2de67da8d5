//! The rebate: what makers of branded medicines pay back when sales grow faster than was agreed.
//!
//! > allowed[k] = base x product of (1 + growth[1..k]), k = 1 the first year listed
//! > rebate[k] = max(0, sales[k] - allowed[k]), paid in cash a year later
//!
//! Sales are those inside the voluntary scheme (about four fifths of branded medicines), never the whole medicines bill. Allowed sales are worked out
//! exactly and rounded once in each year, half away from zero; nothing rounded is carried on. A year whose sales are not known has no
//! rebate, and from a growth that is not known on nothing is. (Policy Exchange 2022, box 3 and recommendation 14.) Not modelled: payment
//! by company, exemptions for new medicines, the statutory scheme.
//!
//! ```
//! use engine::engagement::rebate::{RebateRequest, rebate};
//! use engine::quantities::{Money, Rate};
//! let pounds = |text: &str| Money::from_text(text).ok();
//! let request = RebateRequest {
//!     base: pounds("10000000000"), growth: vec![Rate::from_text("0.02").ok(); 3],
//!     sales: vec![pounds("10300000000"), pounds("10404000000"), pounds("11000000000")],
//! };
//! let years = rebate(&request).unwrap().years;
//! let told = |year: usize| (years[year].allowed.unwrap().to_string(), years[year].rebate.unwrap().to_string());
//! assert_eq!(told(0), ("10200000000.00".into(), "100000000.00".into()));
//! assert_eq!(told(1), ("10404000000.00".into(), "0.00".into()));
//! assert_eq!(told(2), ("10612080000.00".into(), "387920000.00".into()));
//! assert_eq!(years[0].paid, None);
//! assert_eq!(years[1].paid, years[0].rebate);
//! ```

mod incentive;
mod reading;

use core::ops::RangeInclusive;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::engagement::reading::add_meanings;
use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::{Fraction, Money, Pence, Rate};

pub use incentive::{Incentive, Rationing};

/// The most years of one path.
pub const MOST_YEARS: usize = 30;
/// Yearly growth that is read.
pub const GROWTH: RangeInclusive<Decimal> = Decimal::NEGATIVE_ONE..=Decimal::ONE;

/// Sales and the growth that was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RebateRequest {
    /// Sales inside the scheme in the year before the first.
    pub base: Option<Money>,
    /// Allowed growth of each year, the first year's first.
    pub growth: Vec<Option<Rate>>,
    /// Sales inside the scheme in each of those years.
    pub sales: Vec<Option<Money>>,
}

/// The rebate of every year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RebateAnswer {
    /// Years in their order.
    pub years: Vec<RebateYear>,
}

/// One year; `None` where an input is lacking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RebateYear {
    /// Sales that were agreed.
    pub allowed: Option<Pence>,
    /// Sales there were.
    pub sales: Option<Money>,
    /// What is to be paid back for the year.
    pub rebate: Option<Pence>,
    /// What is paid in the year: the rebate of the year before. `None` in the first, whose year before is not listed.
    pub paid: Option<Pence>,
}

/// The rebate from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn rebate_tree(tree: &Tree) -> Result<RebateAnswer, Vec<Problem>> {
    let mut problems = Vec::new();
    let request = reading::request(tree, &mut problems);
    add_meanings(&mut problems, request.check());
    if problems.is_empty() { Ok(request.worked_out()) } else { Err(problems) }
}

/// The rebate of every year.
///
/// # Errors
/// Every [`Problem`] of the request, with the path of its field.
pub fn rebate(request: &RebateRequest) -> Result<RebateAnswer, Vec<Problem>> {
    let problems = request.check();
    if problems.is_empty() { Ok(request.worked_out()) } else { Err(problems) }
}

impl RebateRequest {
    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut tell = |code, path: String, message: String| problems.push(Problem::new(code, path, message));
        for (path, length) in [("growth", self.growth.len()), ("sales", self.sales.len())] {
            if length == 0 {
                tell("empty_list", path.into(), "There are no years here. Give at least one.".into());
            }
            if length > MOST_YEARS {
                tell("too_many", path.into(), format!("There are more than {MOST_YEARS} years. Give fewer."));
            }
        }
        if self.growth.len() != self.sales.len() && !self.growth.is_empty() && !self.sales.is_empty() {
            let message = "There must be sales for each year of growth. Give as many of one as of the other.";
            tell("years_differ", "sales".into(), message.into());
        }
        let below_nothing = "Money cannot be below zero here. Enter 0 or more.";
        if self.base.is_some_and(Money::is_negative) {
            tell("negative_money", "base".into(), below_nothing.into());
        }
        for (year, _) in self.sales.iter().enumerate().filter(|(_, sales)| sales.is_some_and(Money::is_negative)) {
            tell("negative_money", format!("sales[{year}]"), below_nothing.into());
        }
        for (year, growth) in self.growth.iter().enumerate() {
            if growth.is_some_and(|growth| !GROWTH.contains(&growth.decimal())) {
                let message = format!("This rate is outside its range. Give {} to {}.", GROWTH.start(), GROWTH.end());
                tell("out_of_range", format!("growth[{year}]"), message);
            }
        }
        problems
    }

    fn worked_out(&self) -> RebateAnswer {
        let mut level = self.base.map(|base| Fraction::whole(base.pence()));
        let mut paid = None;
        let years = self.growth.iter().zip(&self.sales).map(|(growth, sales)| {
            level = level
                .as_ref()
                .zip(*growth)
                .map(|(level, growth)| level.times(&Fraction::whole(1).plus(&growth.decimal().into())));
            let allowed = level.as_ref().and_then(Pence::nearest);
            let rebate = allowed
                .zip(*sales)
                .map(|(allowed, sales)| Pence::of(sales.pence()).minus(allowed).max(Pence::default()));
            let year = RebateYear { allowed, sales: *sales, rebate, paid };
            paid = rebate;
            year
        });
        RebateAnswer { years: years.collect() }
    }
}

/// England's part of a rebate, rounded once, half away from zero; `None` outside 0 to 1.
#[must_use]
pub fn part_of_england(rebate: Pence, share: Rate) -> Option<Pence> {
    let within = (Decimal::ZERO..=Decimal::ONE).contains(&share.decimal());
    within.then(|| Pence::nearest(&Fraction::whole(rebate.count()).times(&share.decimal().into())))?
}
