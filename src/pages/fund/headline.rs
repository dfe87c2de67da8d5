//! The headline and its four figures, each with its working.

use engine::working::Working;
use leptos::prelude::*;
use scenario::engagement::Granted;
use words::count::digits;
use words::engagement::cost::NOT_KNOWN;
use words::engagement::fund::{Paid, coverage, coverage_working, large, reach_working, system_working, working};
use words::engagement::money::whole_pounds;
use words::typed::{Kind, shown, understood};

use super::reading::{Reading, grades, headline, is_example, use_reading};
use crate::components::told::{Told, ToldHeadline};
use crate::pages::engagement::reading::grant;

const PANELS: [&str; 4] = ["working-grant", "working-covers", "working-reach", "working-system"];

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let sentence = Signal::derive(move || reading.shown(|granted| headline(granted).sentence()).unwrap_or_default());
    let against = reading.memo(|granted| {
        let who = if granted.funded.is_example { "the example’s applicants" } else { "your own applicants" };
        format!("Shared among {} of {who}", digits(granted.funded.applicants.len()))
    });
    view! {
        <ToldHeadline
            against=against
            sentence=sentence
            illustrative=is_example(reading)
            tag="Example charity"
            before=reading.before
            baseline_name="No grant"
            panels=&PANELS
            figures=reading.memo(figures)
            working=Callback::new(move |at| of_figure(reading, at))
        />
    }
}

fn figures(granted: &Granted) -> Vec<Told> {
    let (costed, funded) = (&granted.costed, &granted.funded);
    let said = headline(granted);
    let known = |words: Option<String>| words.unwrap_or_else(|| NOT_KNOWN.to_owned());
    let pots = match funded.pots.len() {
        0 | 1 => String::new(),
        pots => format!(", in {pots} pots"),
    };
    vec![
        Told {
            label: "Your grant a year".to_owned(),
            value: known(said.own.map(whole_pounds)),
            context: format!("Of {}{pots}", said.a_year.map(large).unwrap_or_default()),
            ..Told::default()
        },
        Told {
            label: "Of what being heard costs you".to_owned(),
            value: coverage(said.own, said.cost),
            context: said
                .cost
                .map_or_else(|| "The cost is not known".to_owned(), |cost| format!("Of {}", whole_pounds(cost))),
            ..Told::default()
        },
        Told {
            label: "Systems you then reach".to_owned(),
            value: known(said.reached.map(|(_, with, _)| with.to_string())),
            of: said.reached.map(|(.., all)| all.to_string()).unwrap_or_default(),
            baseline: said.reached.map(|(without, ..)| without.to_string()).unwrap_or_default(),
            context: costed.asked.budget.map_or_else(
                || "Your budget is blank".to_owned(),
                |budget| format!("With your {} besides", whole_pounds(budget)),
            ),
        },
        Told {
            label: "The fund, a system a year".to_owned(),
            value: known(funded.per_system.map(whole_pounds)),
            context: "Before it is shared by weight".to_owned(),
            ..Told::default()
        },
    ]
}

fn of_figure(reading: Reading, at: usize) -> Option<Working> {
    let [pot, who, own] = grades(reading);
    let fund = reading.input.with(|input| input.fund.clone());
    reading
        .shown(|granted| {
            let (costed, funded) = (&granted.costed, &granted.funded);
            let said = headline(granted);
            let way = funded.chosen()?;
            let paid =
                Paid { grant: grant(way.kind), own: way.own_each.or(way.own), bound: way.bound, ceiling: way.ceiling };
            Some(match at {
                0 => {
                    let name = if funded.pots.len() > 1 { "One system’s pot" } else { "The pot of a year" };
                    let first = funded.pots.first().map(|(_, pot)| *pot);
                    working(
                        (name, first),
                        funded.applicants.len(),
                        &shown(Kind::Number, &way.weight),
                        &paid,
                        [pot, who.max(own)],
                    )
                }
                1 => coverage_working(said.own, said.cost, [who.max(own), own]),
                2 => {
                    let (without, with, _) = said.reached?;
                    reach_working(
                        costed.asked.budget,
                        said.own,
                        &without.to_string(),
                        &with.to_string(),
                        [who.max(own), own],
                    )
                }
                _ => system_working(
                    &understood(Kind::Pounds, &fund.pot),
                    &fund.systems,
                    &fund.years,
                    funded.per_system,
                    pot,
                ),
            })
        })
        .flatten()
}
