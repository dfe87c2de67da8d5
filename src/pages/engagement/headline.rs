//! The headline and its four figures, each with its working.

use engine::engagement::cost::Reach;
use engine::parameters::Grade;
use engine::quantities::Pence;
use engine::working::Working;
use leptos::prelude::*;
use scenario::engagement::Heard;
use scenario::engagement::costed::reached;
use words::engagement::cost::{NOT_KNOWN, days, posts};
use words::engagement::cost_working::{days_working, reach_working, share_working, working};
use words::engagement::money::{percent, whole_pounds};

use super::reading::{Reading, chosen, grade_of, grant, headline, is_example, today, total, use_reading, with_grant};
use crate::components::told::{Told, ToldHeadline};

/// Ids of the working panels, in the order of the figures.
const PANELS: [&str; 4] = ["working-cost", "working-share", "working-days", "working-reach"];

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let sentence = Signal::derive(move || reading.shown(|heard| headline(heard).sentence()).unwrap_or_default());
    let against = reading.memo(|heard| match heard.costed.asked.now {
        Some(1) => "Compared with one national conversation, as now".to_owned(),
        Some(0) => "Compared with the national work alone, as now".to_owned(),
        Some(now) => format!("Compared with {now} conversations, as now"),
        None => "In the first year, setting up included".to_owned(),
    });
    let figures = reading.memo(figures);
    view! {
        <ToldHeadline
            against=against
            sentence=sentence
            illustrative=is_example(reading)
            tag="Example charity"
            before=reading.before
            baseline_name="Now"
            panels=&PANELS
            figures=figures
            working=Callback::new(move |at| of_figure(reading, at))
        />
    }
}

fn figures(heard: &Heard) -> Vec<Told> {
    let asked = &heard.costed.asked;
    let number = asked.systems.unwrap_or(0);
    let (cost, now) = (heard.costed.chosen(), heard.costed.now());
    let money = |money: Option<Pence>| money.map_or_else(|| NOT_KNOWN.to_owned(), whole_pounds);
    let income = asked.income.map(|income| Pence::of(income.pence()));
    let share = |part: Option<Pence>| part.zip(income).and_then(|(part, income)| percent(part, income));
    let said_days =
        |cost: Option<&engine::engagement::cost::CostYear>| cost.and_then(|cost| cost.staff_days.as_ref()).map(days);
    let post = || posts(&cost?.staff_days.as_ref()?.full_time_equivalents(asked.working_days?)?).into();
    let post: Option<String> = post();
    let national = cost.and_then(|cost| cost.national);
    let budget = asked.budget.map(whole_pounds);
    let reach = heard.costed.reach(None, None);
    vec![
        Told {
            label: format!("Cost a year, {}", words::engagement::money::systems(number)),
            value: money(total(heard)),
            of: String::new(),
            baseline: today(heard).map(|(_, now)| whole_pounds(now)).unwrap_or_default(),
            context: match (heard.costed.of_one(), national) {
                (Some(one), Some(national)) => {
                    format!(
                        "{} for {} system, {} nationally",
                        whole_pounds(one),
                        if asked.hubs.is_some() { "a single" } else { "each" },
                        whole_pounds(national)
                    )
                }
                _ => "Something it needs is blank".to_owned(),
            },
        },
        Told {
            label: "Share of your income".to_owned(),
            value: share(total(heard)).unwrap_or_else(|| NOT_KNOWN.to_owned()),
            of: String::new(),
            baseline: share(today(heard).map(|(_, now)| now)).unwrap_or_default(),
            context: asked
                .income
                .map_or_else(|| "Your income is blank".to_owned(), |income| format!("Of {}", whole_pounds(income))),
        },
        Told {
            label: "Staff days a year".to_owned(),
            value: said_days(cost).unwrap_or_else(|| NOT_KNOWN.to_owned()),
            of: String::new(),
            baseline: said_days(now).unwrap_or_default(),
            context: post.map_or_else(|| "Something it needs is blank".to_owned(), |post| words::count::capital(&post)),
        },
        Told {
            label: format!("Systems {} reaches", budget.as_deref().unwrap_or("your budget")),
            value: reach.map_or_else(|| NOT_KNOWN.to_owned(), |reach| said_reach(reach, number)),
            of: if reach.is_some() { number.to_string() } else { String::new() },
            baseline: String::new(),
            context: context_of_reach(heard, number),
        },
    ]
}

fn context_of_reach(heard: &Heard, number: u32) -> String {
    let national = heard.costed.chosen().and_then(|cost| cost.national);
    let after = national.map(|national| format!("after {} for national work", whole_pounds(national)));
    let with = with_grant(heard).map(|(way, reach)| (said_reach(reach, number), grant(way.kind).words()));
    match (with, after, heard.costed.asked.budget) {
        (_, _, None) => "Your budget is blank".to_owned(),
        (Some((with, words)), Some(after), _) => format!("{with} with {words}, {after}"),
        (None, Some(after), _) => words::count::capital(&after),
        _ => String::new(),
    }
}

/// How many systems a reach comes to, in digits.
pub fn said_reach(reach: Reach, systems: u32) -> String {
    reached(reach, systems).unwrap_or(0).to_string()
}

fn of_figure(reading: Reading, at: usize) -> Option<Working> {
    let (input, start) = (reading.input.get(), reading.start.get());
    let grade = |field: &str| grade_of(&input, &start, field);
    reading
        .shown(|heard| {
            let asked = &heard.costed.asked;
            let (number, cost) = chosen(heard)?;
            let all = working(&asked.request, number, cost, &grade);
            let rests = all.steps.last().map_or(Grade::Yours, |step| step.grade);
            Some(match at {
                0 => all,
                1 => share_working(cost.total, asked.income, [rests, grade("income")]),
                2 => days_working(&asked.request, number, cost, asked.working_days, &grade),
                _ => {
                    let reach = heard.costed.reach(None, None);
                    let said = reach.map_or_else(|| NOT_KNOWN.to_owned(), |reach| said_reach(reach, number));
                    reach_working(
                        asked.budget,
                        cost.national,
                        heard.costed.of_one(),
                        &said,
                        asked.hubs.is_some(),
                        [grade("budget"), rests],
                    )
                }
            })
        })
        .flatten()
}
