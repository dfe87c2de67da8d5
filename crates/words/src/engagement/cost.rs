//! What being heard costs, in words: key figures, their working, the sentences under figure 1.

use engine::engagement::cost::{CostRequest, CostYear, Days};
use engine::parameters::Grade;
use engine::quantities::{Fraction, Money, Pence};
use engine::working::Working;
use rust_decimal::Decimal;

use super::money::{percent, systems, times, whole_pounds};
use crate::count::capital;
use crate::exact::Exact;
use crate::figures::pounds_and_pence;
use crate::typed::{Kind, shown};

/// Said where a figure cannot be worked out.
pub const NOT_KNOWN: &str = "Not known";

/// The names of the four parts of figure 1, in the order of its key.
pub const PARTS: [&str; 4] =
    ["Staff time and travel", "People with lived experience", "Liaison and setting up", "National work"];

/// An input of a cost by the name of its field, as it stands in a list of what is blank.
#[must_use]
pub fn input_name(field: &str) -> &'static str {
    match field {
        "meetings" => "meetings a year",
        "staff_people" => "staff at each meeting",
        "meeting_hours" => "hours of a meeting",
        "preparation_hours" => "hours of preparation",
        "travel_hours" => "hours of travel",
        "hourly_cost" => "the cost of an hour of staff time",
        "travel_cost" => "travel of staff",
        "lived_experience_people" => "people with lived experience",
        "lived_experience_hours" => "the hours they are paid for",
        "payment_rate" => "the payment for an hour",
        "expenses" => "their expenses",
        "access_cost" => "access and translation",
        "liaison_days" => "days of liaison",
        "day_cost" => "the cost of a day of liaison",
        "setup_cost" => "the cost of setting up",
        "national_cost" => "national co-ordination",
        "shared_meetings" => "the share of meetings held at hubs",
        "hours_per_day" => "hours of a working day",
        "price_growth" => "growth of prices",
        _ => "another figure",
    }
}

/// The four parts of a cost, in the order of [`PARTS`]; `None` where one is not known.
#[must_use]
pub fn parts(cost: &CostYear) -> [Option<Pence>; 4] {
    let both = |one: Option<Pence>, other: Option<Pence>| Some(one?.plus(other?));
    [
        both(cost.kinds.staff, cost.kinds.travel),
        both(cost.kinds.lived_experience, cost.kinds.access),
        both(cost.liaison, cost.setup),
        cost.national,
    ]
}

/// Days in whole numbers from ten up, with a decimal below: `104`, `2.9`.
#[must_use]
pub fn days(days: &Days) -> String {
    let is_small = *days.exact() < Fraction::whole(10);
    exact_days(days).to_places(u32::from(is_small))
}

fn exact_days(days: &Days) -> Exact {
    days.to_string().parse::<Decimal>().map_or(Exact::ZERO, Exact::from)
}

/// Full-time people in words: `nearly half a full-time post`, `1.5 full-time posts`.
#[must_use]
pub fn posts(posts: &Days) -> String {
    const NEAR: [(i64, i64, &str); 7] = [
        (1, 10, "a tenth of a full-time post"),
        (1, 5, "a fifth of a full-time post"),
        (1, 4, "a quarter of a full-time post"),
        (1, 3, "a third of a full-time post"),
        (1, 2, "half a full-time post"),
        (3, 4, "three quarters of a full-time post"),
        (1, 1, "one full-time post"),
    ];
    let exact = posts.exact();
    for (over, under, words) in NEAR {
        let Some(share) = exact.over(&Fraction::of(over, under).unwrap_or(Fraction::whole(1))) else { continue };
        let between = |from: i64, to: i64| {
            let of = |hundredths: i64| Fraction::of(hundredths, 1_000).unwrap_or(Fraction::whole(1));
            share >= of(from) && share <= of(to)
        };
        if between(995, 1_005) {
            return words.to_owned();
        }
        if between(940, 995) {
            return format!("nearly {words}");
        }
        if between(1_005, 1_060) {
            return format!("just over {words}");
        }
    }
    let number = exact_days(posts);
    let whole = *exact >= Fraction::whole(1);
    let digits = number.to_places(if whole { 1 } else { 2 });
    match digits.as_str() {
        "0.00" => "less than a hundredth of a full-time post".to_owned(),
        digits if whole => format!("{digits} full-time posts"),
        digits => format!("{digits} of a full-time post"),
    }
}

/// The title of figure 1: what all systems cost beside what there is today.
#[must_use]
pub fn title(number: u32, cost: Option<Pence>, now: Option<(u32, Pence)>) -> String {
    let Some(cost) = cost else { return "What being heard costs is not known yet".to_owned() };
    let today = now.filter(|(here, _)| *here < number);
    let more = today.and_then(|(here, now)| Some((here, times(cost, now)?)));
    match more {
        Some((1, times)) => capital(&format!("{} cost {times} one national conversation", systems(number))),
        Some((0, times)) => capital(&format!("{} cost {times} the national work alone", systems(number))),
        Some((here, times)) => capital(&format!("{} cost {times} today’s {here}", systems(number))),
        None => capital(&format!(
            "{} {} {} a year",
            systems(number),
            if number == 1 { "costs" } else { "cost" },
            whole_pounds(cost)
        )),
    }
}

/// What each system adds and what most of it is; blank where that is not known or there is no system.
#[must_use]
pub fn sentence(number: u32, cost: &CostYear, is_shared: bool) -> String {
    let [Some(staff), Some(lived), Some(rest), Some(_)] = parts(cost) else { return String::new() };
    if number == 0 {
        return "With no system to be heard in, the national work is all there is.".to_owned();
    }
    let each = |sum: Pence| Exact::ratio(sum.count(), i128::from(number).saturating_mul(100)).unwrap_or(Exact::ZERO);
    let all = staff.plus(lived).plus(rest);
    if all.count() <= 0 {
        return "A system adds nothing to what the national work costs.".to_owned();
    }
    let adds =
        if is_shared { "Each system adds {} a year on average." } else { "Each system adds {} in its first year." };
    let adds = adds.replace("{}", &whole_pounds(each(all)));
    let part = percent(staff, all).unwrap_or_default();
    format!(
        "{adds} {part} of that is staff time and travel; {} goes to people with lived experience and to access.",
        whole_pounds(each(lived))
    )
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_are_near_their_words() {
        let of = |over: i64, under: i64| posts(&Days::new(Fraction::of(over, under).unwrap_or(Fraction::whole(0))));
        assert_eq!(of(1_044, 2_200), "nearly half a full-time post");
        assert_eq!(
            [of(1, 1), of(3, 2), of(102, 100), of(0, 1)].map(|said| said),
            [
                "one full-time post".to_owned(),
                "1.5 full-time posts".to_owned(),
                "just over one full-time post".to_owned(),
                "less than a hundredth of a full-time post".to_owned(),
            ]
        );
        assert_eq!(of(42, 100), "0.42 of a full-time post");
    }

    #[test]
    fn titles_compare_only_with_fewer() {
        let pence = |pounds: i64| Pence::of(pounds * 100);
        assert_eq!(
            title(36, Some(pence(41_424)), Some((1, pence(3_484)))),
            "36 systems cost about 12 times one national conversation"
        );
        assert_eq!(title(1, Some(pence(3_484)), Some((1, pence(3_484)))), "One system costs £3,484 a year");
        assert_eq!(title(2, Some(pence(4_568)), Some((1, pence(3_484)))), "Two systems cost £4,568 a year");
        assert_eq!(title(36, None, None), "What being heard costs is not known yet");
    }
}
