//! A charity: its meetings and what they cost, its services and its patients.

use super::fund::FUND;
use super::rebate::REBATE;
use super::{Field, Kind, List, Shape};

const fn text(name: &'static str, label: &'static str, step: &'static str, kind: Kind) -> Field {
    Field { name, label, step, shape: Shape::Text(kind) }
}

pub static ENGAGEMENT: &[Field] = &[
    text("income", "Income a year", "income", Kind::Money),
    text("budget", "What can be spent on being heard, a year", "budget", Kind::Money),
    text("systems", "Systems to be heard in", "systems", Kind::Number),
    text("systems_now", "Conversations today", "conversations today", Kind::Number),
    text("meetings", "Meetings a year in each system", "meetings", Kind::Number),
    Field { name: "hour", label: "Cost of an hour of staff time", step: "cost of an hour", shape: Shape::Record(HOUR) },
    Field { name: "people", label: "People and hours", step: "people and hours", shape: Shape::Record(PEOPLE) },
    Field { name: "away", label: "Travel and access", step: "travel and access", shape: Shape::Record(AWAY) },
    text("payment_rate", "Payment for an hour of a person with lived experience", "payment rate", Kind::Money),
    Field { name: "besides", label: "Besides meetings", step: "cost besides meetings", shape: Shape::Record(BESIDES) },
    Field { name: "shared", label: "Shared meetings", step: "shared meetings", shape: Shape::Record(SHARED) },
    Field { name: "roll_out", label: "Systems by year", step: "systems by year", shape: Shape::List(&ROLL_OUT) },
    text("price_growth", "Growth of prices a year", "growth of prices", Kind::Rate),
    Field {
        name: "services",
        label: "Services the charity speaks for",
        step: "services",
        shape: Shape::List(&SERVICES),
    },
    text("services_year", "Year in which their conversations are counted", "year of the services", Kind::Year),
    Field {
        name: "networks",
        label: "National groups that would go",
        step: "national groups",
        shape: Shape::Record(NETWORKS),
    },
    Field {
        name: "by_system",
        label: "Patients and spending by system",
        step: "figures of systems",
        shape: Shape::List(&SYSTEMS),
    },
    Field { name: "fund", label: "The fund", step: "fund", shape: Shape::Record(FUND) },
    Field { name: "rebate", label: "The rebate", step: "rebate", shape: Shape::Record(REBATE) },
];

static HOUR: &[Field] = &[
    text("cost", "Cost of an hour of staff time, all in", "cost of an hour", Kind::Money),
    text("pay", "Pay for an hour", "pay", Kind::Money),
    text("on_costs", "On-costs as a share of pay", "on-costs", Kind::Rate),
    text("overhead", "Overhead as a share of pay", "overhead", Kind::Rate),
];

static PEOPLE: &[Field] = &[
    text("staff", "Staff at each meeting", "staff at meetings", Kind::Number),
    text("meeting_hours", "Hours of a meeting", "hours of a meeting", Kind::Number),
    text("preparation_hours", "Hours of preparation", "preparation", Kind::Number),
    text("travel_hours", "Hours of travel", "travel time", Kind::Number),
    text("lived", "People with lived experience at each meeting", "people with lived experience", Kind::Number),
    text("lived_hours", "Hours each of them is paid for", "hours that are paid for", Kind::Number),
    text("hours_per_day", "Hours of a working day", "hours of a day", Kind::Number),
    text("working_days", "Working days of a full-time year", "working days", Kind::Number),
];

static AWAY: &[Field] = &[
    text("travel", "Travel and subsistence of staff for a meeting", "travel", Kind::Money),
    text("expenses", "Expenses of each person with lived experience", "expenses", Kind::Money),
    text("access", "Access and translation for a meeting", "access and translation", Kind::Money),
];

static BESIDES: &[Field] = &[
    text("liaison_days", "Days of liaison with each system a year", "days of liaison", Kind::Number),
    text("day_cost", "Cost of a day of liaison", "cost of a day", Kind::Money),
    text("setup_cost", "Cost of setting up in one system", "cost of setting up", Kind::Money),
    text("national_cost", "National co-ordination a year", "national co-ordination", Kind::Money),
];

static SHARED: &[Field] = &[
    text("hubs", "Hubs at which systems meet", "hubs", Kind::Number),
    text("share", "Share of meetings held at hubs", "share of shared meetings", Kind::Rate),
];

static NETWORKS: &[Field] = &[
    text("groups", "National groups that would go", "national groups", Kind::Number),
    text("meetings", "Meetings of each in a year", "meetings of national groups", Kind::Number),
];

static ROLL_OUT: List = List { one: "year", many: "years", row: Shape::Text(Kind::Number) };
static SERVICES: List = List { one: "service", many: "services", row: Shape::Text(Kind::Words) };
static SYSTEMS: List = List {
    one: "system",
    many: "systems",
    row: Shape::Record(&[
        text("code", "Board", "board", Kind::Code),
        text("patients", "Patients there", "patients of a system", Kind::People),
        text("branded_spend", "Branded medicines it buys a year", "spending of a system", Kind::Money),
    ]),
};
