//! What being heard costs, in words: key figures, their working, the sentences under figure 1.

use engine::engagement::cost::{CostYear, Days};
use engine::quantities::{Fraction, Pence};
use rust_decimal::Decimal;

use super::money::{percent, systems, times, whole_pounds};
use crate::count::capital;
use crate::exact::Exact;

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

pub(super) fn exact_days(days: &Days) -> Exact {
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
