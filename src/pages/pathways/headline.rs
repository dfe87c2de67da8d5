//! The headline and its four figures, each with its working.

use engine::quantities::Pence;
use engine::working::Working;
use leptos::prelude::*;
use scenario::pathway::WorkedPathway;
use words::Sentence;
use words::count::{capital, counted, listed};
use words::pathway::headline::funder;
use words::pathway::names::{heading, noun};
use words::pathway::{PathwayHeadline, working};

use super::reading::{self, use_reading};
use crate::components::told::{Told, ToldHeadline};

/// Ids of the working panels, in the order of the figures.
const PANELS: [&str; 4] = ["working-outlay", "working-saving", "working-together", "working-transfers"];

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let sentence = reading.memo(|worked| reading::headline(worked).map_or_else(Sentence::new, |said| said.sentence()));
    let figures = reading.memo(|worked| figures(worked).unwrap_or_default());
    let against = reading.memo(|worked| {
        let size = reading::doing(&worked.input);
        format!(
            "{size}, {}. Cash over all years, nothing discounted",
            words::count::lowered(heading(worked.input.arrangement.arrangement()))
        )
    });
    let working = Callback::new(move |at: usize| reading.shown(|worked| of(worked, at)).flatten());
    view! {
        <ToldHeadline
            against=against
            sentence=sentence
            illustrative=reading::illustrative(reading)
            before=reading.before
            baseline_name="Joined budget"
            panels=&PANELS
            figures=figures
            working=working
        />
    }
}

fn figures(worked: &WorkedPathway) -> Option<Vec<Told>> {
    let said = reading::headline(worked)?;
    let told = said.told()?;
    let funded = funder(told)?;
    let (who, all) = (noun(funded.payer), &funded.account.all);
    let money =
        |amount: Option<Pence>| amount.map_or_else(|| "Not known".to_owned(), |amount| said.figures().pounds(amount));
    let years = counted(usize::try_from(worked.answer.years).unwrap_or(0), "year", "years");
    let joint = said.under(engine::pathways::pathway::Arrangement::Joint);
    let is_joint = said.arrangement == engine::pathways::pathway::Arrangement::Joint;
    let compared = |text: String| if is_joint { String::new() } else { text };
    let back = |alignment: Option<&String>| {
        alignment.map_or_else(|| "Nothing to pay".to_owned(), |back| working::pounds_back(back))
    };
    let alignment = match all.net_gain {
        None => "Not known".to_owned(),
        Some(_) => back(funded.alignment.as_ref()),
    };
    let joined = joint
        .and_then(|joint| joint.alignment.as_ref())
        .map_or_else(String::new, |joined| compared(back(Some(joined))));
    Some(vec![
        Told {
            label: format!("What {} {} for it", who.name, who.verb("pays", "pay")),
            value: money(all.outlay),
            context: format!("Over {years}"),
            ..Told::default()
        },
        Told {
            label: format!("Back to {} for each £1", who.name),
            value: alignment,
            baseline: joined,
            context: format!("{} come back; £1.00 is even", money(all.saving)),
            ..Told::default()
        },
        Told {
            label: "Gain of all payers together".to_owned(),
            value: money(told.total.all.net_gain),
            context: pays_back(told.pays_back.all, told.total.all.net_gain),
            ..Told::default()
        },
        transfers(&said),
    ])
}

fn pays_back(year: Option<u32>, gain: Option<Pence>) -> String {
    match (year, gain) {
        (Some(year), _) => format!("Pays back in year {year}; the same under every arrangement"),
        (None, Some(_)) => "Does not pay back in these years".to_owned(),
        (None, None) => "Figures are blank".to_owned(),
    }
}

fn transfers(said: &PathwayHeadline) -> Told {
    let label = "Transfers that leave nobody worse off".to_owned();
    let Some(told) = said.told() else { return Told::default() };
    let Some(transfers) = &told.transfers else {
        let context = match told.no_transfers {
            Some(engine::pathways::pathway::NoTransfers::TotalLoss) => "All together lose: somebody is worse off",
            _ => "Figures are blank",
        };
        return Told { label, value: "None".to_owned(), context: context.to_owned(), ..Told::default() };
    };
    let moved = transfers.iter().fold(Pence::default(), |sum, transfer| sum.plus(transfer.amount));
    let mut payers: Vec<&str> = transfers.iter().map(|transfer| noun(transfer.from).name).collect();
    payers.dedup();
    let context = match payers.is_empty() {
        true => "Nobody is worse off as it is".to_owned(),
        false => format!("{} a year, from {}", said.a_year(moved), listed(&payers)),
    };
    Told { label, value: said.figures().pounds(moved), context: capital(&context), ..Told::default() }
}

fn of(worked: &WorkedPathway, at: usize) -> Option<Working> {
    let said = reading::headline(worked)?;
    let told = said.told()?;
    let funded = funder(told)?;
    let grade = reading::grade(worked);
    Some(match at {
        0 => working::outlay(&worked.answer, told, funded, grade),
        1 => working::saving((&worked.answer, &worked.pathway), &said.stages, told, funded, grade),
        2 => working::together(told, grade),
        _ => working::transfers(told, worked.answer.years, grade),
    })
}
