//! What the cost of engagement is asked about.

use core::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::problem::Problem;
use crate::quantities::{Money, Rate};

/// The most years of one roll-out.
pub const MOST_YEARS: usize = 30;
/// The most footprints, and hubs, of a year.
pub const MOST_FOOTPRINTS: u32 = 10_000;
/// Meetings, people, days and hours of one meeting.
pub const COUNT: RangeInclusive<Decimal> = Decimal::ZERO..=Decimal::from_parts(10_000, 0, 0, false, 0);
/// Hours of a working day.
pub const HOURS_PER_DAY: RangeInclusive<Decimal> =
    Decimal::from_parts(1, 0, 0, false, 1)..=Decimal::from_parts(24, 0, 0, false, 0);
/// Yearly growth of prices.
pub const GROWTH: RangeInclusive<Decimal> = Decimal::from_parts(5, 0, 0, true, 1)..=Decimal::ONE;
/// The most that one unit may cost: £1bn.
pub const MOST_UNIT_COST: Money = match Money::from_pence(100_000_000_000) {
    Some(most) => most,
    None => Money::LIMIT,
};

/// What is planned and what each thing costs. Every figure but the footprints may be unknown: what it decides is then unknown too.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CostRequest {
    /// Active footprints, one number for each year.
    pub footprints: Vec<u32>,
    /// Hubs in each of those years; `None` = as many as footprints, so that nothing is shared.
    pub hubs: Option<Vec<u32>>,
    /// Meetings in each footprint and year.
    pub meetings: Option<Decimal>,
    /// Staff at each meeting.
    pub staff_people: Option<Decimal>,
    /// Hours of one meeting.
    pub meeting_hours: Option<Decimal>,
    /// Hours each member of staff prepares for it.
    pub preparation_hours: Option<Decimal>,
    /// Hours each member of staff travels for it.
    pub travel_hours: Option<Decimal>,
    /// An hour of staff: pay, on-costs and overhead.
    pub hourly_cost: Option<Money>,
    /// Travel and subsistence of one meeting.
    pub travel_cost: Option<Money>,
    /// People with lived experience at each meeting.
    pub lived_experience_people: Option<Decimal>,
    /// Hours each of them is paid for.
    pub lived_experience_hours: Option<Decimal>,
    /// What an hour is paid.
    pub payment_rate: Option<Money>,
    /// Expenses of each of them.
    pub expenses: Option<Money>,
    /// Access and translation of one meeting.
    pub access_cost: Option<Money>,
    /// Days of liaison in each footprint and year.
    pub liaison_days: Option<Decimal>,
    /// A day of liaison.
    pub day_cost: Option<Money>,
    /// Setting up one footprint.
    pub setup_cost: Option<Money>,
    /// National co-ordination of a year.
    pub national_cost: Option<Money>,
    /// Share of meetings that footprints hold together at their hub, 0 to 1.
    pub shared_meetings: Option<Rate>,
    /// Hours of a working day.
    pub hours_per_day: Option<Decimal>,
    /// Growth of prices a year, from the second year on.
    pub price_growth: Option<Rate>,
}

impl CostRequest {
    /// Counts by the name of their field.
    pub(super) const fn counts(&self) -> [(&'static str, Option<Decimal>); 8] {
        [
            ("meetings", self.meetings),
            ("staff_people", self.staff_people),
            ("meeting_hours", self.meeting_hours),
            ("preparation_hours", self.preparation_hours),
            ("travel_hours", self.travel_hours),
            ("lived_experience_people", self.lived_experience_people),
            ("lived_experience_hours", self.lived_experience_hours),
            ("liaison_days", self.liaison_days),
        ]
    }

    /// Money by the name of its field.
    pub(super) const fn costs(&self) -> [(&'static str, Option<Money>); 8] {
        [
            ("hourly_cost", self.hourly_cost),
            ("travel_cost", self.travel_cost),
            ("payment_rate", self.payment_rate),
            ("expenses", self.expenses),
            ("access_cost", self.access_cost),
            ("day_cost", self.day_cost),
            ("setup_cost", self.setup_cost),
            ("national_cost", self.national_cost),
        ]
    }

    /// Everything that keeps the request from being worked out.
    pub(super) fn check(&self) -> Vec<Problem> {
        let mut problems = self.check_years();
        for (name, count) in self.counts() {
            within(name, count, COUNT, &mut problems);
        }
        within("hours_per_day", self.hours_per_day, HOURS_PER_DAY, &mut problems);
        within("price_growth", self.price_growth.map(Rate::decimal), GROWTH, &mut problems);
        within("shared_meetings", self.shared_meetings.map(Rate::decimal), Decimal::ZERO..=Decimal::ONE, &mut problems);
        for (name, cost) in self.costs() {
            match cost {
                Some(cost) if cost.is_negative() => problems.push(Problem::new(
                    "negative_money",
                    name,
                    "Money cannot be below zero here. Enter 0 or more.",
                )),
                Some(cost) if cost > MOST_UNIT_COST => problems.push(Problem::new(
                    "out_of_range",
                    name,
                    format!("This is more than one of these can cost. Enter {MOST_UNIT_COST} at most."),
                )),
                _ => {}
            }
        }
        problems
    }

    fn check_years(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let hubs = self.hubs.as_deref();
        if self.footprints.is_empty() {
            problems.push(Problem::new("empty_list", "footprints", "There are no years here. Give at least one."));
        }
        for (name, years) in [("footprints", Some(self.footprints.as_slice())), ("hubs", hubs)] {
            let years = years.unwrap_or_default();
            if years.len() > MOST_YEARS {
                let message = format!("There are more than {MOST_YEARS} years. Give fewer.");
                problems.push(Problem::new("too_many", name, message));
            }
            for (year, _) in years.iter().enumerate().filter(|(_, number)| **number > MOST_FOOTPRINTS) {
                let message = format!("Give a whole number from 0 to {MOST_FOOTPRINTS}.");
                problems.push(Problem::new("out_of_range", format!("{name}[{year}]"), message));
            }
        }
        if !self.footprints.is_empty() && hubs.is_some_and(|hubs| hubs.len() != self.footprints.len()) {
            let message =
                "There must be a number of hubs for each year of footprints. Give as many, or leave the hubs out.";
            problems.push(Problem::new("hubs_of_other_years", "hubs", message));
        }
        problems
    }
}

fn within(name: &str, figure: Option<Decimal>, range: RangeInclusive<Decimal>, problems: &mut Vec<Problem>) {
    if figure.is_some_and(|figure| !range.contains(&figure)) {
        let message =
            format!("This figure is outside its range. Give a number from {} to {}.", range.start(), range.end());
        problems.push(Problem::new("out_of_range", name, message));
    }
}
