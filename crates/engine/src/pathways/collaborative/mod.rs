//! A lead provider with the budget of a pathway: what it saves by moving patients back, what that buys, and who gains or loses.
//!
//! A collaborative holds the budget of a pathway, places patients nearer home and puts what it saves into community services: in 2021 the
//! Eating Disorder Collaborative in the West Midlands moved 34 patients back, "the money saved has been re-invested in community services".
//! (Policy Exchange 2022, chapter 2, box 4; recommendation 7 on conflicts of interest, "including over 'make or buy' decisions"; NHS
//! Providers 2023 on lead providers.) No price is public: every one is the user's.
//!
//! > moved by year t = patients moved back in the years up to t
//! > saving = moved x price out of area - moved x price nearer home - set-up in year 1 - cost of community services
//! > reinvested = share x saving, nothing in a year that saves nothing; + = better off
//! > result = budget - (out of area + nearer home + set-up + community + reinvested); + = left over, - = overspent
//!
//! Patients moved back count for the whole of that year and of every later one. Whole places are bought with what is reinvested, each for a
//! year, and what is left is carried to the next. What a figure rests on and is blank leaves it open: see [`super::unknown`].
//!
//! ```
//! use engine::pathways::collaborative::{Request, Way, collaborative};
//! use engine::quantities::{Money, Rate};
//! let money = |text| Some(Money::from_text(text).unwrap());
//! let request = Request {
//!     moved_back: vec![Some(10), Some(24)], placements: Some(34), out_price: money("200000"), in_price: money("150000"),
//!     set_up: money("100000"), community: vec![money("300000"), money("300000")], reinvested: Rate::from_text("0.5").ok(),
//!     place_price: money("60000"), way: Way::Make, ..Request::default()
//! };
//! let answer = collaborative(&request);
//! // Year 1: 10 x £50,000 - £100,000 - £300,000. Year 2: 34 x £50,000 - £300,000 = £1.4m.
//! // Half of it and half of year 1's, £750,000 in all, buys 12 places and leaves £30,000.
//! let saving: Vec<String> = answer.years.iter().map(|year| year.saving.unwrap().to_string()).collect();
//! assert_eq!(saving, ["100000.00", "1400000.00"]);
//! assert_eq!((answer.years[1].places.unwrap().0, answer.years[1].carried.unwrap().to_string()), (12, "30000.00".to_owned()));
//! ```
//!
//! Not modelled: what a stay costs the provider beyond its price, lengths of stay, quality, and how many can safely be moved.

mod break_even;
mod course;
mod make_or_buy;
mod reading;
mod sharing;

use serde::Serialize;

use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::{Money, Pence, Rate};

use super::unknown::{Gaps, Unknown};

pub use break_even::{BreakEven, Standing};
pub use course::{Totals, Year};
pub use make_or_buy::{Cheaper, MakeOrBuy};
pub use sharing::{MemberPosition, Position, Split};

/// The most years.
pub const MOST_YEARS: usize = 30;
/// The most patients placed out of area.
pub const MOST_PATIENTS: i64 = 100_000;
/// The most members.
pub const MOST_MEMBERS: usize = 50;

/// Where patients who are moved back are placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// With the members of the collaborative.
    #[default]
    Make,
    /// With an outside or independent provider.
    Buy,
}

/// A member and its part of what members share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its code.
    pub code: String,
    /// Its part on any scale, 0 or more, in millionths.
    pub part: u64,
}

/// What is asked; `None` where a figure is not known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Request {
    /// Patients moved back in each year; as many entries as years.
    pub moved_back: Vec<Option<i64>>,
    /// Patients placed out of area before the first year.
    pub placements: Option<i64>,
    /// Pounds for a patient and year out of area.
    pub out_price: Option<Money>,
    /// Pounds for a patient and year with the members.
    pub in_price: Option<Money>,
    /// Pounds for a patient and year with an outside provider nearer home.
    pub buy_price: Option<Money>,
    /// Pounds once, in the first year, if the members do it.
    pub set_up: Option<Money>,
    /// Who cares for patients who are moved back.
    pub way: Way,
    /// Pounds for community services in each year; empty where none is known.
    pub community: Vec<Option<Money>>,
    /// Share of a year's saving that is reinvested.
    pub reinvested: Option<Rate>,
    /// Pounds for one community place and year.
    pub place_price: Option<Money>,
    /// Pounds for the pathway in each year; empty where none is known.
    pub budget: Vec<Option<Money>>,
    /// Who gets what is left over.
    pub gain: Option<Split>,
    /// Who pays what is overspent.
    pub loss: Option<Split>,
    /// Members besides the lead provider.
    pub members: Vec<Member>,
}

/// What it comes to; `null` where a figure is not known, with the reason in `unknown`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Year by year.
    pub years: Vec<Year>,
    /// Over all years.
    pub totals: Totals,
    /// When what is saved has paid for what was laid out.
    pub break_even: BreakEven,
    /// Whether no year is overspent.
    pub budget_holds: Option<bool>,
    /// Everyone's part of all years' results.
    pub position: Option<Position>,
    /// Doing it against buying it.
    pub make_or_buy: MakeOrBuy,
    /// What is not known, and why.
    pub unknown: Vec<Unknown>,
}

/// Works out a collaborative from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn collaborative_tree(tree: &Tree) -> Result<Answer, Vec<Problem>> {
    let mut problems = Vec::new();
    let request = reading::request(tree, &mut problems);
    if problems.is_empty() { Ok(collaborative(&request)) } else { Err(problems) }
}

/// Works out a collaborative. Lists that are shorter than the years are blank from there on.
pub fn collaborative(request: &Request) -> Answer {
    let mut gaps = Gaps::default();
    let courses = course::courses(request);
    let years = course::years(request, &courses, &mut gaps);
    let totals = course::totals(&courses, &mut gaps);
    let break_even = break_even::break_even(&courses, &mut gaps);
    let budget_holds = course::budget_holds(&courses, &mut gaps);
    let position = sharing::in_all(request, &courses, &mut gaps);
    let make_or_buy = make_or_buy::make_or_buy(request, &courses, &mut gaps);
    Answer { years, totals, break_even, budget_holds, position, make_or_buy, unknown: gaps.told() }
}

/// Whole pence of money.
fn pence_of(money: Money) -> i128 {
    money.pence().into()
}

/// A sum of pence as it leaves.
type Sum = Option<Pence>;
