//! How each key figure of the Providers page came about.

use engine::parameters::Grade;
use engine::pathways::provider::answer::{Dealt, Provider};
use engine::pathways::provider::{Contracting, Side};
use engine::working::Working;
use rust_decimal::Decimal;

use super::commissioner::name;
use super::{CATCHMENTS, HOURS, exact, hours_of, percent};
use crate::count::digits;
use crate::figures::{percent_as_set, pounds_and_pence};

/// How far each figure can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trusted {
    /// Where patients live.
    pub patients: Grade,
    /// Income.
    pub income: Grade,
    /// Hours and rates.
    pub hours: Grade,
    /// The low volume threshold.
    pub threshold: Grade,
}

/// Most commissioners listed one by one.
const MOST_LISTED: usize = 20;

/// The fewest that cover nine tenths.
#[must_use]
pub fn cover(provider: &str, dealt: &Dealt, trusted: Trusted) -> Option<Working> {
    let [_, ninety, ..] = dealt.cover.as_ref()?;
    let mut working = Working::new(
        format!("commissioners for 90% of the income of {provider}"),
        "The commissioners stand in the order of their shares, the largest first; they are counted until their shares add to 90% or more.",
    );
    for one in dealt.commissioners.iter().take(ninety.commissioners.min(MOST_LISTED)) {
        let one = &one.commissioner;
        let (share, sum) = one.share.as_ref().zip(one.cumulative.as_ref())?;
        working.step(
            name(dealt.arrangement, &one.code, &one.boards),
            percent(share),
            format!("Together {}", percent(sum)),
            trusted.patients,
        );
    }
    if ninety.commissioners > MOST_LISTED {
        let more = digits(ninety.commissioners.saturating_sub(MOST_LISTED));
        working.step("Others", more, "In the table below", trusted.patients);
    }
    working.step(
        "Commissioners for 90%",
        digits(ninety.commissioners),
        format!("Counted; together {}", percent(&ninety.share)),
        trusted.patients,
    );
    working.rounding = format!("Shares are compared as exact fractions and rounded for the eye only. {CATCHMENTS}");
    Some(working)
}

/// Hours and cost of one side.
#[must_use]
pub fn effort(
    title: String,
    dealt: &Dealt,
    (side, effort): (&Side, &engine::pathways::provider::Effort),
    associates: Option<(u32, Decimal)>,
    contracting: &Contracting,
    trusted: Trusted,
) -> Working {
    let mut working = Working::new(
        title,
        "Contracts times the hours of contracting and reporting, and fixed payments times their hours; then times the cost of an hour.",
    );
    let settled = trusted.income.max(trusted.threshold);
    let known = |hours: Option<Decimal>| {
        hours.map_or_else(
            || "not known".to_owned(),
            |hours| exact(&hours.into()).to_places(2).trim_end_matches('0').trim_end_matches('.').to_owned(),
        )
    };
    if let Some(below) = contracting.low_volume_below {
        working.step("No contract below, a year", pounds_and_pence(below), "Set", trusted.threshold);
    }
    let contracts =
        working.step("Contracts", super::count_of(&dealt.contracts), "Pairs of that value or more", settled);
    let fixed = working.step("Fixed payments", super::count_of(&dealt.low_volume), "Pairs below it", settled);
    let contracting_hours = working.step("Contracting, hours each", known(side.contract_hours), "Set", trusted.hours);
    let reporting = working.step("Reporting, hours each", known(side.reporting_hours), "Set", trusted.hours);
    let low = working.step("Fixed payment, hours each", known(side.low_volume_hours), "Set", trusted.hours);
    let mut how = format!("{contracts} × ({contracting_hours} + {reporting}) + {fixed} × {low}");
    if let Some((boards, hours)) = associates.filter(|(boards, _)| *boards > 0) {
        let behind = working.step(
            "Boards behind a lead",
            digits(usize::try_from(boards).unwrap_or(0)),
            "Counted",
            trusted.patients,
        );
        let each = working.step("Hours of each", known(Some(hours)), "Set", trusted.hours);
        how = format!("{how} + {behind} × {each}");
    }
    let hours = working.step("Hours a year", hours_of(effort), how, trusted.hours.max(settled));
    if let Some(rate) = side.hourly_rate {
        let rate = working.step("Cost of an hour", pounds_and_pence(rate), "Set", trusted.hours);
        if let Some(cost) = effort.cost.as_ref() {
            let said = if cost.low == cost.high {
                pounds_and_pence(cost.low)
            } else {
                format!("{} to {}", pounds_and_pence(cost.low), pounds_and_pence(cost.high))
            };
            working.step("Cost a year", said, format!("{hours} × {rate}"), trusted.hours.max(settled));
        }
    }
    HOURS.clone_into(&mut working.rounding);
    working
}

/// The share of the home system, beside what was published of Great Ormond Street.
#[must_use]
pub fn home(provider: &str, worked: &Provider, published: Option<Decimal>, trusted: Trusted) -> Option<Working> {
    let home = worked.home.as_ref()?;
    let board = engine::parameters::board(&home.code).map_or(home.code.as_str(), |board| board.name);
    let mut working = Working::new(
        format!("income of {provider} from its own system"),
        "The weight of the board where it stands over that of all listed boards.",
    );
    let share = home.share.as_ref()?;
    working.step(
        format!("Share of {board}"),
        percent(share),
        "Its weight over that of all listed boards",
        trusted.patients,
    );
    if let Some(money) = home.income {
        working.step(
            "In money",
            pounds_and_pence(money),
            "Its part of the income, to the penny",
            trusted.patients.max(trusted.income),
        );
    }
    if let Some(other) = worked.elsewhere_share.as_ref() {
        working.step(
            "People of no listed board",
            percent(other),
            "Share of everything; they stand apart",
            trusted.patients,
        );
    }
    if let Some(work) = published {
        working.step(
            "Of its work, as its chief executive said",
            percent_as_set(work),
            "Interview of 2020; nothing is worked out from it",
            Grade::Published,
        );
    }
    CATCHMENTS.clone_into(&mut working.rounding);
    Some(working)
}
