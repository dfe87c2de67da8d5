//! Paying over time for a curative, very costly medicine, against paying for it up front.
//!
//! "Current payment models are not designed for curative treatments", and recommendation 13 asks for "an evaluation of novel payment
//! mechanisms" before the "arrival of very high-cost medicines with curative potential". (Policy Exchange 2022, executive summary and
//! recommendation 13; Provider voices 2020 on cell therapies.) No price is public: prices are agreed in confidence.
//!
//! > still well with payment j = (1 - failure in year 1) x ... x (1 - failure in year j - 1)
//! > due with payment j = price / payments x (1 - linked + linked x still well)
//! > spending of year t = sum over years y up to t of patients of y x what is due with payment t - y + 1
//!
//! The first payment is made at treatment, so nothing is held back of it: one payment is paying up front whatever is linked. A payment stops
//! with failure for the linked share alone. Figures over failures are what is expected on average, in exact fractions. A year is the
//! difference of two sums rounded once to the penny, so that years add up to the total; payers share it by largest remainder. Not
//! discounted, and no price moves.
//!
//! ```
//! use engine::pathways::pay_over_time::{Failure, Request, pay_over_time};
//! use engine::quantities::{Money, Rate};
//! let request = Request {
//!     patients: vec![Some(10), Some(10)], price: Money::from_text("900000").ok(), payments: 3, linked: Rate::from_text("0.5").ok(),
//!     failure: Failure::Yearly(Rate::from_text("0.1").unwrap()), ..Request::default()
//! };
//! let answer = pay_over_time(&request);
//! // £300,000 at first, £285,000 after one year (95%) and £271,500 after two (half, and 81% of the other half).
//! let years: Vec<String> = answer.years.iter().map(|year| year.over_time.nation.unwrap().to_string()).collect();
//! assert_eq!(years, ["3000000.00", "5850000.00", "5565000.00", "2715000.00"]);
//! assert_eq!(answer.expected_price.unwrap().to_string(), "856500.00");
//! assert_eq!(answer.worst.nation.unwrap().less.to_string(), "3150000.00");
//! ```
//!
//! Not modelled: what the medicine saves elsewhere, interest, patients who move or are lost to follow-up, and what watching outcomes costs.

mod bills;
mod due;
mod lumps;
mod reading;

use serde::Serialize;

use crate::entry::Tree;
use crate::parameters::pay_over_time as figure;
use crate::problem::Problem;
use crate::quantities::{Fraction, Money, Pence, Rate};

use super::unknown::{Gaps, Unknown};

pub use bills::{Payers, Worst, WorstOf, WorstYear, Year};
pub use lumps::{Chance, Lumps, MOST_COUNTED};

/// The most years in which patients start.
pub const MOST_YEARS: usize = 30;
/// The most patients of a year.
pub const MOST_PATIENTS: i64 = 1_000_000;
/// The most payments.
pub const MOST_PAYMENTS: u32 = 20;

/// How many of those who are still well fail in a year after treatment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Failure {
    /// Not known.
    #[default]
    Unknown,
    /// The same share every year.
    Yearly(Rate),
    /// A share a year, the first year after treatment first; one fewer than payments at least.
    ByYear(Vec<Option<Rate>>),
}

/// People among whom the patients are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct People {
    /// Of the board.
    pub board: i64,
    /// Of its footprint, the board among them.
    pub footprint: i64,
    /// Of the nation, the footprint among them.
    pub nation: i64,
}

/// What is asked; `None` where a figure is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Patients of the nation who start in each year.
    pub patients: Vec<Option<i64>>,
    /// Pounds for one patient.
    pub price: Option<Money>,
    /// Equal payments, one a year, the first at treatment.
    pub payments: u32,
    /// Share of the price that is only paid while the patient is well.
    pub linked: Option<Rate>,
    /// Failures.
    pub failure: Failure,
    /// People of board, footprint and nation.
    pub people: Option<People>,
    /// Chance of a year with more patients than a bad year has.
    pub bad_year: Rate,
}

impl Default for Request {
    /// Nothing known, one payment, and the bad year that ships.
    fn default() -> Self {
        Self {
            patients: Vec::new(),
            price: None,
            payments: 1,
            linked: None,
            failure: Failure::Unknown,
            people: None,
            bad_year: usual_bad_year(),
        }
    }
}

/// What it comes to; `null` where a figure is not known, with the reason in `unknown`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// One payment for a patient who is well, to the penny.
    pub instalment: Option<Pence>,
    /// What a patient costs over time on average, to the penny.
    pub expected_price: Option<Pence>,
    /// Share of the price that is expected to be paid with each payment, exactly.
    pub due: Vec<Option<Fraction>>,
    /// Year by year, until the last payment.
    pub years: Vec<Year>,
    /// Over all years, paying up front.
    pub up_front: Payers,
    /// Over all years, paying over time.
    pub over_time: Payers,
    /// Up front less over time; + = less is paid over time.
    pub difference: Payers,
    /// The worst year of each.
    pub worst: Worst,
    /// What is not known, and why.
    pub unknown: Vec<Unknown>,
}

/// The chance of a worse year than the bad one that ships.
pub fn usual_bad_year() -> Rate {
    Rate::from_text(figure::BAD_YEAR.value).unwrap_or_default()
}

/// Works it out from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn pay_over_time_tree(tree: &Tree) -> Result<Answer, Vec<Problem>> {
    let mut problems = Vec::new();
    let request = reading::request(tree, &mut problems);
    if problems.is_empty() { Ok(pay_over_time(&request)) } else { Err(problems) }
}

/// Works it out.
pub fn pay_over_time(request: &Request) -> Answer {
    let mut gaps = Gaps::default();
    let due = due::due(request);
    let expected = due::all(&due);
    let bills = bills::bills(request, &due, &expected);
    let years = bills::years(request, &bills, &mut gaps);
    let price = due::price(request);
    let of_price = |share: &_| due::of_price(share, &price);
    let instalment = gaps.noted("instalment", of_price(&Ok(due::one(request.payments))));
    let expected_price = gaps.noted("expected_price", of_price(&expected));
    let [up_front, over_time, difference] = bills::totals(&bills, &mut gaps);
    Answer {
        instalment,
        expected_price,
        due: due.into_iter().map(|share| gaps.noted("due", share)).collect(),
        up_front,
        over_time,
        difference,
        worst: bills::worst(&bills, &mut gaps),
        years,
        unknown: gaps.told(),
    }
}
