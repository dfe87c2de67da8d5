//! What every card of the page reads, and how far each input can be trusted.

use engine::engagement::cost::{CostYear, Reach};
use engine::parameters::{Grade, as_shipped, delegation};
use engine::quantities::Pence;
use scenario::compared::ComparedPage;
use scenario::engagement::{EngagementInput, Heard, Way, WeightingKind, reach_with};
use words::engagement::{EngagementHeadline, Grant};
use words::typed::same;

use crate::state::memo::Memo;
use crate::state::reading::Reading as Any;

/// What the page is read from.
pub type Reading = Any<EngagementInput, Heard>;

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    Reading::provide(|inputs| inputs.engagement.clone(), Heard::out).told_beside(ComparedPage::Engagement)
}

/// The reading.
///
/// # Panics
/// Outside the page, where there is none.
pub fn use_reading() -> Reading {
    Reading::expect()
}

/// A cost of the example and how it is said.
type OfExample = (fn(&EngagementInput) -> String, &'static str);

/// The sums whose figures are invented until the user has entered their own.
const INVENTED: [OfExample; 9] = [
    (|input| input.income.clone(), "income"),
    (|input| input.budget.clone(), "budget"),
    (|input| input.hour_in_all().map(|hour| hour.to_string()).unwrap_or_default(), "cost of an hour"),
    (|input| input.away.travel.clone(), "travel"),
    (|input| input.away.expenses.clone(), "expenses"),
    (|input| input.away.access.clone(), "access and translation"),
    (|input| input.besides.day_cost.clone(), "a day of liaison"),
    (|input| input.besides.setup_cost.clone(), "setting up"),
    (|input| input.besides.national_cost.clone(), "national work"),
];

/// Sums that are still those of the example, as they are said.
pub fn still_invented(input: &EngagementInput, start: &EngagementInput) -> Vec<&'static str> {
    let is_same = |(of, _): &&OfExample| !of(start).is_empty() && same(&of(input), &of(start));
    INVENTED.iter().filter(is_same).map(|(_, name)| *name).collect()
}

/// Whether anything shown rests on sums of the example.
pub fn is_example(reading: Any<EngagementInput, impl Send + Sync + 'static>) -> Memo<bool> {
    let (input, start) = (reading.input, reading.start);
    Memo::new(move |_| input.with(|input| start.with(|start| !still_invented(input, start).is_empty())))
}

/// How far an input of a cost can be trusted, by the name of its field.
pub fn grade_of(input: &EngagementInput, start: &EngagementInput, field: &str) -> Grade {
    let text = |of: &EngagementInput| match field {
        "income" => of.income.clone(),
        "budget" => of.budget.clone(),
        "meetings" => of.meetings.clone(),
        "staff_people" => of.people.staff.clone(),
        "meeting_hours" => of.people.meeting_hours.clone(),
        "preparation_hours" => of.people.preparation_hours.clone(),
        "travel_hours" => of.people.travel_hours.clone(),
        "lived_experience_people" => of.people.lived.clone(),
        "lived_experience_hours" => of.people.lived_hours.clone(),
        "hours_per_day" => of.people.hours_per_day.clone(),
        "working_days" => of.people.working_days.clone(),
        "hourly_cost" => of.hour_in_all().map(|hour| hour.to_string()).unwrap_or_default(),
        "travel_cost" => of.away.travel.clone(),
        "expenses" => of.away.expenses.clone(),
        "access_cost" => of.away.access.clone(),
        "payment_rate" => of.payment_rate.clone(),
        "liaison_days" => of.besides.liaison_days.clone(),
        "day_cost" => of.besides.day_cost.clone(),
        "setup_cost" => of.besides.setup_cost.clone(),
        "national_cost" => of.besides.national_cost.clone(),
        _ => of.price_growth.clone(),
    };
    match (same(&text(input), &text(start)), field) {
        (false, _) => Grade::Yours,
        (true, "payment_rate" | "hours_per_day" | "working_days" | "price_growth") => Grade::Assumption,
        (true, _) => Grade::Illustrative,
    }
}

/// The weighting as words have it.
pub const fn grant(kind: WeightingKind) -> Grant {
    match kind {
        WeightingKind::Bands => Grant::Bands,
        WeightingKind::Equal => Grant::Equal,
        WeightingKind::Power => Grant::Smooth,
    }
}

/// What the weighting that is set pays, and how far the budget goes with it.
pub fn with_grant(heard: &Heard) -> Option<(&Way, Reach)> {
    let way = heard.funded.as_ref()?.chosen()?;
    Some((way, reach_with(&heard.costed, way)?))
}

/// What today costs, with its number of conversations.
pub fn today(heard: &Heard) -> Option<(u32, Pence)> {
    Some((heard.costed.asked.now?, heard.costed.now()?.total?))
}

/// What all of it costs.
pub fn total(heard: &Heard) -> Option<Pence> {
    heard.costed.chosen()?.total
}

/// The cost that is asked for, with its number of systems.
pub fn chosen(heard: &Heard) -> Option<(u32, &CostYear)> {
    Some((heard.costed.asked.systems?, heard.costed.chosen()?))
}

/// What the headline says.
pub fn headline(heard: &Heard) -> EngagementHeadline {
    let asked = &heard.costed.asked;
    let is = |figure: &engine::parameters::Parameter, number: u32| figure.value.parse() == Ok(number);
    let all = |number: u32| is(delegation::BOARDS_FROM_2026, number) || is(delegation::BOARDS, number);
    let kind = heard.funded.as_ref().map_or(Grant::Bands, |funded| grant(funded.kind()));
    EngagementHeadline {
        systems: asked.systems,
        all: asked.systems.is_some_and(all),
        cost: total(heard),
        income: asked.income,
        budget: asked.budget,
        reach: heard.costed.reach(None, None),
        with_grant: with_grant(heard).map(|(_, reach)| (reach, kind)),
        lacks: heard
            .costed
            .lacks()
            .into_iter()
            .map(|field| words::engagement::cost::input_name(field).to_owned())
            .collect(),
    }
}

/// The named numbers with names for a row: `7 regional offices`, `1, as now`.
pub fn row_name(number: u32, now: Option<u32>) -> String {
    let named = scenario::engagement::costed::named(&as_shipped);
    let name = named.iter().find(|(own, _)| *own == number).map_or("systems", |(_, name)| *name);
    match number {
        number if now == Some(number) => format!("{number}, as now"),
        0 => "0, national work alone".to_owned(),
        1 => "1 conversation".to_owned(),
        number => format!("{number} {name}"),
    }
}
