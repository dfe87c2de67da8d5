//! The headline and its four figures, each with its working.

use engine::pathways::provider::Arrangement;
use engine::pathways::provider::answer::Dealt;
use engine::working::Working;
use leptos::prelude::*;
use scenario::providers::Faced;
use words::Figures;
use words::count::{counted, listed};
use words::providers::{ProviderHeadline, commissioner, cost_of, count_of, hours_of, percent, workings};

use super::reading::{Reading, figures, headline, illustrative, trust_now, use_reading};
use super::two_figures;
use crate::components::told::{Told, ToldHeadline};
use crate::state::memo::Memo;

const PANELS: [&str; 4] = ["working-cover", "working-own-hours", "working-their-hours", "working-home"];

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let sentence =
        Signal::derive(move || headline(reading).as_ref().map(ProviderHeadline::sentence).unwrap_or_default());
    let told = Memo::new(move |_| {
        let figures = figures(reading);
        reading.shown(|faced| told(faced, figures)).flatten().unwrap_or_default()
    });
    let working = Callback::new(move |at: usize| working(reading, at));
    view! {
        <ToldHeadline
            against=Signal::stored("Compared with one national contract. Hours and rates are assumptions: nobody has published any".to_owned())
            sentence=sentence
            illustrative=illustrative(reading)
            before=reading.before
            baseline_name="One national contract"
            panels=&PANELS
            figures=told
            working=working
        />
    }
}

fn told(faced: &Faced, figures: Figures) -> Option<Vec<Told>> {
    let (shown, national) = (faced.shown()?, faced.national()?);
    let not_known = || "not known".to_owned();
    let cover = |dealt: &Dealt| dealt.cover.as_ref().map(|[_, ninety, ..]| ninety.commissioners);
    let levels = shown.cover.as_ref().map_or_else(
        || "A row is blank, so shares are not known".to_owned(),
        |[eighty, _, most, _]| format!("{} for 80%, {} for 95%", eighty.commissioners, most.commissioners),
    );
    let effort = |label: &str, of: fn(&Dealt) -> &engine::pathways::provider::Effort, context: String| Told {
        label: label.to_owned(),
        value: hours_of(of(shown)),
        baseline: hours_of(of(national)),
        context: cost_of(of(shown), figures).map_or(context.clone(), |cost| format!("{cost}; {context}")),
        ..Told::default()
    };
    let home = faced.worked.home.as_ref();
    let board = home.and_then(|home| engine::parameters::board(&home.code));
    let published = two_figures::published(faced.trust.code)
        .map_or_else(String::new, |share| format!("; {share} of its work, it has said"));
    Some(vec![
        Told {
            label: "Commissioners for 90% of its income".to_owned(),
            value: cover(shown).map_or_else(not_known, |count| count.to_string()),
            of: cover(shown).map_or_else(String::new, |_| shown.commissioners.len().to_string()),
            baseline: cover(national).map_or_else(String::new, |count| count.to_string()),
            context: levels,
        },
        effort("Its administration a year", |dealt| &dealt.provider, pairs(shown)),
        effort("Its commissioners’ a year", |dealt| &dealt.commissioner, behind(shown)),
        Told {
            label: "Income from its own system".to_owned(),
            value: home.and_then(|home| home.share.as_ref()).map_or_else(not_known, percent),
            context: format!("{}{published}", board.map_or("", |board| board.short_name)),
            ..Told::default()
        },
    ])
}

/// Contracts and fixed payments: `12 contracts and 7 fixed payments`.
fn pairs(dealt: &Dealt) -> String {
    if dealt.contracts.low != dealt.contracts.high {
        return format!("{} contracts, as income is not known", count_of(&dealt.contracts));
    }
    let said =
        [(dealt.contracts.low, "contract", "contracts"), (dealt.low_volume.low, "fixed payment", "fixed payments")];
    let said: Vec<String> = said
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, more)| counted(usize::try_from(count).unwrap_or(usize::MAX), one, more))
        .collect();
    listed(&said)
}

fn behind(dealt: &Dealt) -> String {
    match boards_behind(dealt) {
        0 => "the same pairs, from their side".to_owned(),
        boards => format!("{} behind a lead", counted(boards, "board", "boards")),
    }
}

fn boards_behind(dealt: &Dealt) -> usize {
    if dealt.arrangement != Arrangement::Lead {
        return 0;
    }
    dealt.commissioners.iter().map(|one| one.commissioner.boards.len().saturating_sub(1)).sum()
}

fn working(reading: Reading, at: usize) -> Option<Working> {
    let trusted = trust_now(reading);
    let of = |faced: &Faced| {
        let (shown, name, terms) = (faced.shown()?, faced.trust.name, &faced.contracting);
        let by = words::count::lowered(commissioner::arrangement(faced.by));
        let behind = u32::try_from(boards_behind(shown)).ok().zip(terms.associate_hours);
        match at {
            0 => workings::cover(name, shown, trusted),
            1 => {
                let title = format!("administration of {name}, {by}");
                Some(workings::effort(title, shown, (&terms.provider, &shown.provider), None, terms, trusted))
            }
            2 => {
                let title = format!("administration of its commissioners, {by}");
                Some(workings::effort(title, shown, (&terms.commissioner, &shown.commissioner), behind, terms, trusted))
            }
            _ => workings::home(name, &faced.worked, two_figures::published_share(faced.trust.code), trusted),
        }
    };
    reading.shown(of).flatten()
}
