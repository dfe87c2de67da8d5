//! Reads the request from untyped values.

use rust_decimal::Decimal;

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;

use super::request::{COUNT, CostRequest, GROWTH, HOURS_PER_DAY, MOST_FOOTPRINTS, MOST_YEARS};

const FIELDS: [&str; 21] = [
    "footprints",
    "hubs",
    "meetings",
    "staff_people",
    "meeting_hours",
    "preparation_hours",
    "travel_hours",
    "hourly_cost",
    "travel_cost",
    "lived_experience_people",
    "lived_experience_hours",
    "payment_rate",
    "expenses",
    "access_cost",
    "liaison_days",
    "day_cost",
    "setup_cost",
    "national_cost",
    "shared_meetings",
    "hours_per_day",
    "price_growth",
];

/// The request; where problems are found it must not be worked out.
pub(super) fn request(tree: &Tree, problems: &mut Vec<Problem>) -> CostRequest {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &FIELDS);
    let hubs = at.field("hubs");
    let footprints = years(&mut reader, &at.field("footprints"));
    let hubs = if hubs.is_nothing() { None } else { Some(years(&mut reader, &hubs)) };
    let mut count = |name| reader.known_figure(&at.field(name), COUNT);
    let (meetings, staff_people) = (count("meetings"), count("staff_people"));
    let (meeting_hours, preparation_hours, travel_hours) =
        (count("meeting_hours"), count("preparation_hours"), count("travel_hours"));
    let (lived_experience_people, lived_experience_hours) =
        (count("lived_experience_people"), count("lived_experience_hours"));
    let liaison_days = count("liaison_days");
    let hours_per_day = reader.known_figure(&at.field("hours_per_day"), HOURS_PER_DAY);
    let mut cost = |name| reader.known_amount(&at.field(name));
    CostRequest {
        footprints,
        hubs,
        meetings,
        staff_people,
        meeting_hours,
        preparation_hours,
        travel_hours,
        lived_experience_people,
        lived_experience_hours,
        liaison_days,
        hours_per_day,
        hourly_cost: cost("hourly_cost"),
        travel_cost: cost("travel_cost"),
        payment_rate: cost("payment_rate"),
        expenses: cost("expenses"),
        access_cost: cost("access_cost"),
        day_cost: cost("day_cost"),
        setup_cost: cost("setup_cost"),
        national_cost: cost("national_cost"),
        shared_meetings: reader.known_rate(&at.field("shared_meetings"), Decimal::ZERO..=Decimal::ONE),
        price_growth: reader.known_rate(&at.field("price_growth"), GROWTH),
    }
}

fn years(reader: &mut Reader<'_>, at: &At<'_>) -> Vec<u32> {
    let items = reader.some(at, MOST_YEARS, "years");
    items.iter().map(|item| reader.whole(item, 0..=MOST_FOOTPRINTS).unwrap_or(0)).collect()
}
