//! What it costs to be heard: meetings, liaison, setting up and the national conversation, year by year.
//!
//! A charity that spoke once to one national commissioner would have to speak in each of 42 systems (Policy Exchange 2022, the risks of
//! delegation, on expert patient and clinical voice).
//!
//! > meetings held = meetings x (footprints x (1 - s) + min(footprints, hubs) x s)
//! > meetings = held x (staff x (meeting + preparation + travel hours) x hourly cost + travel and subsistence
//! >            + people with lived experience x (hours x payment + expenses) + access and translation)
//! > liaison = footprints x days x day cost; setting up = footprints above the highest number so far x cost of one
//! > national = in full, whatever the number of footprints; all of it x (1 + g)^(year - 1)
//!
//! Each of the four is rounded once, half away from zero, and the total is their sum. The parts of `meetings` shown apart
//! are whole pence by largest remainder, so that they add up to it. Staff of a national charity and the people who use the service are
//! paid on lines of their own (Policy Exchange 2022, recommendation 8). The highest number before the first year is 0. Hubs left out are as
//! many as footprints, so that no meeting is shared. A figure that is not known leaves unknown what it decides, unless it is multiplied by
//! nothing; `lacks` says which. Not modelled: travel that falls where systems are near, staff hired in whole people.
//!
//! ```
//! use engine::engagement::cost::{CostRequest, engagement_cost};
//! use engine::quantities::{Money, Rate};
//! let pounds = |text: &str| Money::from_text(text).ok();
//! let request = CostRequest {
//!     footprints: vec![1, 36], meetings: Some(3.into()), staff_people: Some(2.into()), meeting_hours: Some(2.into()),
//!     preparation_hours: Some(1.into()), travel_hours: Some(3.into()), hourly_cost: pounds("25"), travel_cost: pounds("60"),
//!     lived_experience_people: Some(0.into()), access_cost: pounds("40"), liaison_days: Some(2.into()), day_cost: pounds("150"),
//!     setup_cost: pounds("500"), national_cost: pounds("1000"), hours_per_day: "7.5".parse().ok(),
//!     price_growth: Rate::from_text("0.02").ok(), ..CostRequest::default()
//! };
//! let years = engagement_cost(&request).unwrap().years;
//! // A meeting is 12 hours at £25, £60 and £40: £400; three are £1,200.
//! assert_eq!(years[0].meetings.unwrap().to_string(), "1200.00");
//! assert_eq!(years[0].total.unwrap().to_string(), "3000.00");
//! // 36 x 1,200, 36 x 300, 35 x 500 and 1,000, all 2% dearer.
//! assert_eq!(years[1].total.unwrap().to_string(), "73950.00");
//! assert_eq!(years[1].staff_days.as_ref().unwrap().to_string(), "244.8000");
//! ```

mod break_even;
mod days;
mod known;
mod reading;
mod request;
mod year;

use serde::Serialize;

use crate::engagement::reading::add_meanings;
use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::Pence;

pub use break_even::{BreakEven, Reach};
pub use days::{Days, Gone, NetworkGroups};
pub use request::{COUNT, CostRequest, GROWTH, HOURS_PER_DAY, MOST_FOOTPRINTS, MOST_UNIT_COST, MOST_YEARS};

/// The cost of every year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CostAnswer {
    /// Years in their order.
    pub years: Vec<CostYear>,
}

/// The cost of one year; `None` where an input is lacking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CostYear {
    /// Meetings and all that goes with them.
    pub meetings: Option<Pence>,
    /// Their parts.
    pub kinds: Kinds,
    /// Liaison between meetings.
    pub liaison: Option<Pence>,
    /// Setting up footprints.
    pub setup: Option<Pence>,
    /// National co-ordination.
    pub national: Option<Pence>,
    /// All four together.
    pub total: Option<Pence>,
    /// The total over the footprints, rounded; `None` also where there are none.
    pub per_footprint: Option<Pence>,
    /// Days of staff.
    pub staff_days: Option<Days>,
    /// Meetings held, four decimals.
    pub meetings_held: Option<String>,
    /// Which inputs which parts are unknown for want of.
    pub lacks: Vec<Lack>,
}

/// The parts of meetings; they add up to `meetings` where all are known, and each is rounded by itself where not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Kinds {
    /// Time of staff.
    pub staff: Option<Pence>,
    /// Travel and subsistence.
    pub travel: Option<Pence>,
    /// People with lived experience: payment and expenses.
    pub lived_experience: Option<Pence>,
    /// Access and translation.
    pub access: Option<Pence>,
}

/// A part of the answer that is unknown for want of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Lack {
    /// `meetings`, `liaison`, `setup`, `national` or `staff_days`.
    pub part: &'static str,
    /// The field that is not known.
    pub input: &'static str,
}

/// What engagement costs, from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn engagement_cost_tree(tree: &Tree) -> Result<CostAnswer, Vec<Problem>> {
    let mut problems = Vec::new();
    let request = reading::request(tree, &mut problems);
    add_meanings(&mut problems, request.check());
    if problems.is_empty() { Ok(worked_out(&request)) } else { Err(problems) }
}

/// What engagement costs in every year.
///
/// # Errors
/// Every [`Problem`] of the request, with the path of its field.
pub fn engagement_cost(request: &CostRequest) -> Result<CostAnswer, Vec<Problem>> {
    let problems = request.check();
    if problems.is_empty() { Ok(worked_out(request)) } else { Err(problems) }
}

fn worked_out(request: &CostRequest) -> CostAnswer {
    let mut highest = 0;
    let years = request.footprints.iter().enumerate().map(|(year, footprints)| {
        let hubs = request.hubs.as_ref().and_then(|hubs| hubs.get(year)).copied().unwrap_or(*footprints);
        let new = footprints.saturating_sub(highest);
        highest = highest.max(*footprints);
        let year = u32::try_from(year).unwrap_or(u32::MAX);
        year::Plan { request, year, footprints: *footprints, hubs, new }.cost()
    });
    CostAnswer { years: years.collect() }
}
