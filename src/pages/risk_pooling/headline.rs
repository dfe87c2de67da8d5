//! The headline and its four figures, each with its working.

use engine::parameters::Grade;
use engine::quantities::Money;
use engine::working::Working;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::delegation::Over;
use words::delegation::{PoolHeadline, pool};
use words::estimate::{Estimated, years};
use words::{Figures, Sentence};

use super::reading::{Reading, use_reading};
use crate::components::told::{Told, ToldHeadline};
use crate::state::memo::Memo;

const LABELS: [&str; 4] =
    ["Expected cases a year", "Usual swing of a year’s cost", "Chance of overspending", "Reserve for 1 year in 20"];

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let sentence = Signal::derive(move || {
        reading.headline.with(|said| said.as_ref().map_or_else(Sentence::new, PoolHeadline::sentence))
    });
    view! {
        <ToldHeadline
            against=Signal::stored("Estimates to four significant figures; no money is added up from them".to_owned())
            sentence=sentence
            illustrative=reading.example
            before=reading.page.before
            baseline_name="England"
            panels=&["working-cases", "working-swing", "working-chance", "working-reserve"]
            figures=Memo::new(move |_| figures(reading))
            working=Callback::new(move |at| working(reading, at))
        />
    }
}

fn figures(reading: Reading) -> Vec<Told> {
    let england = reading.page.shown(|pooled| pooled.england().cloned()).flatten();
    let own = reading.told(|_, over| over.clone());
    let (Some(own), Some(england)) = (own, england) else { return Vec::new() };
    let pair = |of: &dyn Fn(&Over) -> String| (of(&own), of(&england));
    let (cases, all_cases) = pair(&|over| Estimated::of(over.estimate.expected_cases).digits());
    let (swing, all_swing) = pair(&|over| Estimated::of(over.estimate.relative_sd).percent());
    let (chance, all_chances) = pair(&|over| Estimated::of(over.estimate.chance_of_overspend).percent());
    let (reserve, all_reserves) = pair(&|over| Estimated::of(over.reserve.money).pounds());
    let needed = Estimated::of(own.estimate.population_needed);
    let tolerance = words::figures::percent_as_set(own.pool.tolerance);
    let part = budget(reading)
        .and_then(|(money, _)| part_of(&own, money))
        .map_or_else(String::new, |part| format!(", {part} of its specialised budget"));
    let told = [
        [cases, all_cases, format!("Expected cost {} a year", Estimated::of(own.estimate.expected_cost).pounds())],
        [swing, all_swing, format!("{tolerance} takes {} people", needed.people())],
        [
            chance,
            all_chances,
            format!(
                "By more than {}: about {}",
                words::figures::percent_as_set(own.pool.overspend),
                years(own.estimate.chance_of_overspend)
            ),
        ],
        [
            reserve,
            all_reserves,
            format!("{} of what the service costs{part}", Estimated::of(own.reserve.share_of_cost).percent()),
        ],
    ];
    let told = LABELS.into_iter().zip(told);
    told.map(|(label, [value, baseline, context])| Told {
        label: label.to_owned(),
        value,
        baseline,
        context,
        ..Told::default()
    })
    .collect()
}

/// Opening money of the reader's own board in the Allocation room, and how far it can be trusted; `None` where no board is chosen.
fn budget(reading: Reading) -> Option<(Money, Grade)> {
    let place = reading.page.workspace.own_board().get()?;
    let worked = reading.page.workspace.outcome()?;
    let opening = &worked.study.opening;
    let pence = opening.used().get(place)?;
    Some((Money::from_wide_pence(i128::from(*pence))?, opening.grade))
}

/// The reserve as a share of a budget, in words.
fn part_of(over: &Over, budget: Money) -> Option<String> {
    let pounds = Decimal::from(budget.pence()).checked_div(Decimal::ONE_HUNDRED)?;
    Estimated::of(over.reserve.money).per_cent_of(pounds)
}

fn working(reading: Reading, at: usize) -> Option<Working> {
    let grades = reading.grades();
    let budget = budget(reading);
    reading.told(|name, over| match at {
        0 => pool::cases(name, &over.pool, &over.estimate, grades),
        1 => pool::swing(name, &over.pool, &over.estimate, grades),
        2 => pool::chance(name, &over.pool, &over.estimate, grades),
        _ => {
            let said = budget
                .and_then(|(money, grade)| Some((Figures::Illustrative.pounds(money), part_of(over, money)?, grade)));
            let said = said.as_ref().map(|(money, part, grade)| (money.as_str(), part.as_str(), *grade));
            pool::reserve(name, (&over.estimate, &over.reserve), said, grades)
        }
    })
}
