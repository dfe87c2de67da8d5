//! Every input of a charity that one figure answers.

use scenario::engagement::EngagementInput;
use words::typed::Kind;

use crate::components::setting::{DerivedSetting, Setting};

/// A figure by its place in the inputs.
macro_rules! setting {
    ($(#[$doc:meta])* $name:ident, $id:literal, $kind:ident, $first:ident $(. $more:ident)*) => {
        $(#[$doc])*
        pub const $name: Setting<EngagementInput> = Setting {
            path: concat!("engagement.", stringify!($first) $(, ".", stringify!($more))*),
            id: $id,
            kind: Kind::$kind,
            get: |input| &input.$first $(.$more)*,
            set: |input| &mut input.$first $(.$more)*,
        };
    };
}
pub(crate) use setting;

setting!(
    #[doc = "Income."]
    INCOME,
    "income",
    Pounds,
    income
);
setting!(
    #[doc = "Budget."]
    BUDGET,
    "budget",
    Pounds,
    budget
);
setting!(
    #[doc = "Systems."]
    SYSTEMS,
    "systems",
    Number,
    systems
);
setting!(
    #[doc = "Conversations today."]
    NOW,
    "systems-now",
    Number,
    systems_now
);
setting!(
    #[doc = "Meetings."]
    MEETINGS,
    "meetings",
    Number,
    meetings
);
setting!(
    #[doc = "Staff."]
    STAFF,
    "staff",
    Number,
    people.staff
);
setting!(
    #[doc = "Hours of a meeting."]
    MEETING_HOURS,
    "meeting-hours",
    Number,
    people.meeting_hours
);
setting!(
    #[doc = "Preparation."]
    PREPARATION,
    "preparation-hours",
    Number,
    people.preparation_hours
);
setting!(
    #[doc = "Travel time."]
    TRAVEL_HOURS,
    "travel-hours",
    Number,
    people.travel_hours
);
setting!(
    #[doc = "People with lived experience."]
    LIVED,
    "lived",
    Number,
    people.lived
);
setting!(
    #[doc = "Hours they are paid for."]
    LIVED_HOURS,
    "lived-hours",
    Number,
    people.lived_hours
);
setting!(
    #[doc = "Hours of a day."]
    DAY_HOURS,
    "hours-per-day",
    Number,
    people.hours_per_day
);
setting!(
    #[doc = "Days of a year."]
    WORKING_DAYS,
    "working-days",
    Number,
    people.working_days
);
setting!(
    #[doc = "Travel."]
    TRAVEL,
    "travel",
    Pounds,
    away.travel
);
setting!(
    #[doc = "Expenses."]
    EXPENSES,
    "expenses",
    Pounds,
    away.expenses
);
setting!(
    #[doc = "Access."]
    ACCESS,
    "access",
    Pounds,
    away.access
);
setting!(
    #[doc = "Payment."]
    PAYMENT,
    "payment-rate",
    Pounds,
    payment_rate
);
setting!(
    #[doc = "Liaison."]
    LIAISON,
    "liaison-days",
    Number,
    besides.liaison_days
);
setting!(
    #[doc = "Cost of a day."]
    DAY_COST,
    "day-cost",
    Pounds,
    besides.day_cost
);
setting!(
    #[doc = "Setting up."]
    SETUP,
    "setup-cost",
    Pounds,
    besides.setup_cost
);
setting!(
    #[doc = "National work."]
    NATIONAL,
    "national-cost",
    Pounds,
    besides.national_cost
);
setting!(
    #[doc = "Hubs."]
    HUBS,
    "hubs",
    Number,
    shared.hubs
);
setting!(
    #[doc = "Share held at hubs."]
    SHARED,
    "shared-share",
    Percent,
    shared.share
);
setting!(
    #[doc = "Growth of prices."]
    GROWTH,
    "price-growth",
    Percent,
    price_growth
);
setting!(
    #[doc = "National groups."]
    GROUPS,
    "network-groups",
    Number,
    networks.groups
);
setting!(
    #[doc = "Meetings of national groups."]
    GROUP_MEETINGS,
    "network-meetings",
    Number,
    networks.meetings
);

/// The cost of an hour: as entered, or built from its parts.
pub const HOUR: DerivedSetting<EngagementInput> = DerivedSetting {
    path: "engagement.hour.cost",
    id: "hour",
    kind: Kind::Pounds,
    get: |input| {
        let built = input.hour_in_all().map(|hour| hour.pounds().normalize().to_string());
        if input.hour.cost.is_empty() { built.unwrap_or_default() } else { input.hour.cost.clone() }
    },
    set: |input, text| input.hour.cost = text,
};

/// A part of the hour; changing it has the hour built anew.
macro_rules! part {
    ($(#[$doc:meta])* $name:ident, $id:literal, $kind:ident, $field:ident) => {
        $(#[$doc])*
        pub const $name: DerivedSetting<EngagementInput> = DerivedSetting {
            path: concat!("engagement.hour.", stringify!($field)),
            id: $id,
            kind: Kind::$kind,
            get: |input| input.hour.$field.clone(),
            set: |input, text| {
                input.hour.$field = text;
                input.hour.cost.clear();
            },
        };
    };
}

part!(
    #[doc = "Pay."]
    PAY,
    "pay",
    Pounds,
    pay
);
part!(
    #[doc = "On-costs."]
    ON_COSTS,
    "on-costs",
    Percent,
    on_costs
);
part!(
    #[doc = "Overhead."]
    OVERHEAD,
    "overhead",
    Percent,
    overhead
);

/// Where each input stands: its path and the id of its box.
pub const PLACES: [(&str, &str); 30] = [
    (INCOME.path, INCOME.id),
    (BUDGET.path, BUDGET.id),
    (SYSTEMS.path, SYSTEMS.id),
    (NOW.path, NOW.id),
    (MEETINGS.path, MEETINGS.id),
    (HOUR.path, HOUR.id),
    (PAY.path, PAY.id),
    (ON_COSTS.path, ON_COSTS.id),
    (OVERHEAD.path, OVERHEAD.id),
    (STAFF.path, STAFF.id),
    (MEETING_HOURS.path, MEETING_HOURS.id),
    (PREPARATION.path, PREPARATION.id),
    (TRAVEL_HOURS.path, TRAVEL_HOURS.id),
    (LIVED.path, LIVED.id),
    (LIVED_HOURS.path, LIVED_HOURS.id),
    (DAY_HOURS.path, DAY_HOURS.id),
    (WORKING_DAYS.path, WORKING_DAYS.id),
    (TRAVEL.path, TRAVEL.id),
    (EXPENSES.path, EXPENSES.id),
    (ACCESS.path, ACCESS.id),
    (PAYMENT.path, PAYMENT.id),
    (LIAISON.path, LIAISON.id),
    (DAY_COST.path, DAY_COST.id),
    (SETUP.path, SETUP.id),
    (NATIONAL.path, NATIONAL.id),
    (HUBS.path, HUBS.id),
    (SHARED.path, SHARED.id),
    (GROWTH.path, GROWTH.id),
    (GROUPS.path, GROUPS.id),
    (GROUP_MEETINGS.path, GROUP_MEETINGS.id),
];
