//! The working behind what being heard costs.

use engine::engagement::cost::{CostRequest, CostYear, Days};
use engine::parameters::Grade;
use engine::quantities::{Money, Pence};
use engine::working::Working;
use rust_decimal::Decimal;

use super::cost::{NOT_KNOWN, exact_days};
use super::money::systems;
use crate::exact::Exact;
use crate::figures::pounds_and_pence;
use crate::typed::{Kind, shown};

/// The working of a cost of one year.
#[must_use]
pub fn working(request: &CostRequest, number: u32, cost: &CostYear, grade: &dyn Fn(&str) -> Grade) -> Working {
    let mut working = working_of(
        format!("cost of being heard in {}, first year", systems(number)),
        "Meetings held, times what a meeting costs; liaison and setting up in each system; and the national work once, in full.",
    );
    let said = |money: Option<Pence>| money.map_or_else(|| NOT_KNOWN.to_owned(), pounds_and_pence);
    let (count, money) = (count_of(), money_of());
    let weakest = |fields: &[&str]| fields.iter().map(|field| grade(field)).max().unwrap_or(Grade::Yours);
    let held = working.step(
        "Meetings held",
        cost.meetings_held.as_deref().map_or_else(|| NOT_KNOWN.to_owned(), |held| shown(Kind::Number, held)),
        format!(
            "{} a year in each of {}; those held at a hub count once for all systems there",
            count(request.meetings),
            systems(number)
        ),
        weakest(&["meetings"]),
    );
    let hours = ["staff_people", "meeting_hours", "preparation_hours", "travel_hours", "hourly_cost"];
    let staff = working.step(
        "Staff time",
        said(cost.kinds.staff),
        format!(
            "{held} × {} × ({} + {} + {} hours) × {}",
            count(request.staff_people),
            count(request.meeting_hours),
            count(request.preparation_hours),
            count(request.travel_hours),
            money(request.hourly_cost)
        ),
        weakest(&hours),
    );
    let travel = working.step(
        "Travel and subsistence",
        said(cost.kinds.travel),
        format!("{held} × {}", money(request.travel_cost)),
        weakest(&["travel_cost"]),
    );
    let lived = working.step(
        "People with lived experience",
        said(cost.kinds.lived_experience),
        format!(
            "{held} × {} × ({} hours × {} + {} expenses)",
            count(request.lived_experience_people),
            count(request.lived_experience_hours),
            money(request.payment_rate),
            money(request.expenses)
        ),
        weakest(&["lived_experience_people", "lived_experience_hours", "payment_rate", "expenses"]),
    );
    let access = working.step(
        "Access and translation",
        said(cost.kinds.access),
        format!("{held} × {}", money(request.access_cost)),
        weakest(&["access_cost"]),
    );
    let liaison = working.step(
        "Liaison",
        said(cost.liaison),
        format!("{number} × {} days × {}", count(request.liaison_days), money(request.day_cost)),
        weakest(&["liaison_days", "day_cost"]),
    );
    let setup = working.step(
        "Setting up, once",
        said(cost.setup),
        format!("{number} × {}", money(request.setup_cost)),
        weakest(&["setup_cost"]),
    );
    let national = working.step(
        "National work",
        said(cost.national),
        "In full, whatever the number of systems",
        weakest(&["national_cost"]),
    );
    working.step(
        "Cost a year",
        said(cost.total),
        format!("{staff} + {travel} + {lived} + {access} + {liaison} + {setup} + {national}"),
        weakest(
            &[
                &hours[..],
                &[
                    "meetings",
                    "travel_cost",
                    "lived_experience_people",
                    "payment_rate",
                    "expenses",
                    "access_cost",
                    "liaison_days",
                    "day_cost",
                    "setup_cost",
                    "national_cost",
                ],
            ]
            .concat(),
        ),
    );
    working
}

/// The working of the share of income.
#[must_use]
pub fn share_working(cost: Option<Pence>, income: Option<Money>, grades: [Grade; 2]) -> Working {
    let mut working = working_of("share of income", "The cost of a year over the income of a year.");
    let income = income.map(|income| Pence::of(income.pence()));
    let said = |money: Option<Pence>| money.map_or_else(|| NOT_KNOWN.to_owned(), pounds_and_pence);
    let a = working.step("Cost a year", said(cost), "As worked out for the cost", grades[0]);
    let b = working.step("Income a year", said(income), "Set", grades[1]);
    let share = cost.zip(income).and_then(|(cost, income)| Exact::ratio(cost.count(), income.count()));
    let share = share.map_or_else(|| NOT_KNOWN.to_owned(), |share| format!("{}%", share.hundredfold().to_places(2)));
    working.step("Share of income", share, format!("{a} ÷ {b}"), grades[0].max(grades[1]));
    working
}

/// The working of staff days and full-time people.
#[must_use]
pub fn days_working(
    request: &CostRequest,
    number: u32,
    cost: &CostYear,
    working_days: Option<Decimal>,
    grade: &dyn Fn(&str) -> Grade,
) -> Working {
    let mut working =
        working_of("staff days a year", "Hours of staff over the hours of a day, and days of liaison in each system.");
    let count = count_of();
    let days = |days: Option<&Days>| days.map_or_else(|| NOT_KNOWN.to_owned(), |days| exact_days(days).to_places(2));
    let weakest = |fields: &[&str]| fields.iter().map(|field| grade(field)).max().unwrap_or(Grade::Yours);
    let held = working.step(
        "Meetings held",
        cost.meetings_held.as_deref().map_or_else(|| NOT_KNOWN.to_owned(), |held| shown(Kind::Number, held)),
        "As worked out for the cost",
        weakest(&["meetings"]),
    );
    let all = working.step(
        "Staff days",
        days(cost.staff_days.as_ref()),
        format!(
            "{held} × {} × ({} + {} + {} hours) ÷ {} + {number} × {}",
            count(request.staff_people),
            count(request.meeting_hours),
            count(request.preparation_hours),
            count(request.travel_hours),
            count(request.hours_per_day),
            count(request.liaison_days)
        ),
        weakest(&[
            "staff_people",
            "meeting_hours",
            "preparation_hours",
            "travel_hours",
            "hours_per_day",
            "liaison_days",
        ]),
    );
    let posts = cost.staff_days.as_ref().zip(working_days).and_then(|(days, year)| days.full_time_equivalents(year));
    working.step(
        "Full-time people",
        days(posts.as_ref()),
        format!("{all} ÷ {} working days", count(working_days)),
        weakest(&["working_days"]),
    );
    "Rounded to two decimals for the eye only.".clone_into(&mut working.rounding);
    working
}

/// The working of how far a budget goes.
#[must_use]
pub fn reach_working(
    budget: Option<Money>,
    national: Option<Pence>,
    of_one: Option<Pence>,
    reached: &str,
    is_shared: bool,
    grades: [Grade; 2],
) -> Working {
    let mut working = working_of(
        "systems the budget reaches",
        "The most systems whose cost of a first year, with the national work, is within the budget.",
    );
    let said = |money: Option<Pence>| money.map_or_else(|| NOT_KNOWN.to_owned(), pounds_and_pence);
    let budget = budget.map(|budget| Pence::of(budget.pence()));
    let a = working.step("Budget", said(budget), "Set", grades[0]);
    let b = working.step("National work", said(national), "In full, whatever the number of systems", grades[1]);
    let c = working.step(
        "One system in its first year",
        said(of_one),
        "A year’s meetings and liaison, and setting up",
        grades[1],
    );
    let how = if is_shared {
        "The largest number whose cost, with shared meetings, is no more than the budget; found by trying".to_owned()
    } else {
        format!("({a} − {b}) ÷ {c}, rounded down")
    };
    working.step("Systems reached", reached, how, grades[0].max(grades[1]));
    working
}

fn count_of() -> impl Fn(Option<Decimal>) -> String {
    |count| {
        count.map_or_else(
            || "a number that is blank".to_owned(),
            |count| shown(Kind::Number, &count.normalize().to_string()),
        )
    }
}

fn money_of() -> impl Fn(Option<Money>) -> String {
    |money| money.map_or_else(|| "an amount that is blank".to_owned(), pounds_and_pence)
}

fn working_of(title: impl Into<String>, formula: &str) -> Working {
    let mut working = Working::new(title, formula);
    "Each of meetings, liaison, setting up and national work is rounded once to the penny; nothing before that is rounded. Not modelled: \
     travel that falls where systems are near, staff hired in whole people."
        .clone_into(&mut working.rounding);
    working
}
