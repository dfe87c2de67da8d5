//! Where a way cannot be met: what clashes, and what would free it, with the change itself where one input makes it.

use engine::capital::portfolio::{Clash, Standing};
use leptos::prelude::*;
use scenario::capital::{CapitalInput, Case, WayOut};
use words::capital::Measure;
use words::capital::proof::exact;
use words::figures::pounds_and_pence;

use super::reading::{limit, use_certificate};
use crate::components::card::Card;
use crate::components::live::live;
use crate::pages::capital::plan::pot_name;
use crate::pages::capital::ways::case_name;
use crate::shell::use_spoken;
use crate::state::memo::Memo;

/// One limit of a clash as the page tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Told {
    words: String,
    /// The words of the button, and the change it makes.
    way_out: Option<(String, WayOut)>,
}

/// The cards, one for each way that cannot be met.
#[component]
pub fn Clashes() -> impl IntoView {
    let room = use_certificate().room;
    let told = Memo::new(move |_| {
        let Some(answers) = room.answers.get() else { return Vec::new() };
        let impossible = answers.cases.iter().filter(|(_, answer)| answer.status == Standing::Infeasible);
        room.input.with(|input| {
            impossible
                .map(|(case, answer)| {
                    let told: Vec<Told> = answer.clash.iter().map(|clash| told(clash, *case, input)).collect();
                    (case_name(*case, input), told)
                })
                .collect::<Vec<(String, Vec<Told>)>>()
        })
    });
    let content = move || {
        let ways = told.get();
        (!ways.is_empty()).then(|| {
            let ways = ways.into_iter().map(|(name, clash)| view! { <h3>{name}</h3>{list(clash)} }).collect_view();
            view! {
                <Card
                    id="certificate-clash-title"
                    title=Signal::stored("What clashes, and what would free it".to_owned())
                    subtitle=Signal::stored(Some("As few limits as could be found that cannot hold together: to free any one of them is enough for this set".to_owned()))
                    illustrative=room.illustrative
                    before=room.before
                >
                    {ways}
                </Card>
            }
        })
    };
    live(content)
}

fn list(clash: Vec<Told>) -> AnyView {
    if clash.is_empty() {
        return view! { <p>"No smallest set could be shown in the time there was. Leave out must-dos one by one to find it."</p> }.into_any();
    }
    let items = clash.into_iter().map(|told| {
        let button = told.way_out.map(|(words, way_out)| view! { " "<Apply words=words way_out=way_out /> });
        view! { <li>{told.words}{button}</li> }
    });
    view! { <ul class="certificate__clash">{items.collect_view()}</ul> }.into_any()
}

#[component]
fn Apply(words: String, way_out: WayOut) -> impl IntoView {
    let room = use_certificate().room;
    let spoken = use_spoken();
    let apply = move |_| {
        match &way_out {
            WayOut::Amount { path, value } => {
                room.workspace.set_text(path, value);
            }
            WayOut::NotMust { code } => {
                let at =
                    room.input.with_untracked(|input| input.schemes.iter().position(|scheme| scheme.code == *code));
                let path = format!("capital.schemes[{}].must", at.unwrap_or(0));
                room.workspace.edit(&path, |inputs| way_out.unmust(&mut inputs.capital));
            }
        }
        spoken.say("Changed to what frees it.");
    };
    view! { <button class="link-button" type="button" on:click=apply>{words}</button> }
}

fn told(clash: &Clash, case: Case, input: &CapitalInput) -> Told {
    use engine::capital::portfolio::Limit;
    let name = limit(&clash.limit, input);
    let name = match &clash.limit {
        Limit::Money { pot, .. } | Limit::Revenue { pot, .. } | Limit::Backlog { pot } => {
            format!("{}, {}", pot_name(pot, input), words::count::lowered(&name))
        }
        _ => name,
    };
    let words = match (clash.free_by, &clash.limit) {
        (Some(by), Limit::Backlog { .. }) => format!("{name}: {} less would do.", exact(Measure::Pounds, by)),
        (Some(by), _) => format!("{name}: {} more would free it.", exact(Measure::Pounds, by)),
        (None, Limit::Must { .. }) => format!("{name}: not insisting on it would free the rest."),
        (None, _) => format!("{name}."),
    };
    let way_out = WayOut::of(clash, case, input).map(|way_out| {
        let words = match &way_out {
            WayOut::NotMust { .. } => "Do not insist on it".to_owned(),
            WayOut::Amount { value, .. } => {
                let value = engine::quantities::Money::from_text(value).unwrap_or(engine::quantities::Money::ZERO);
                format!("Make it {}", pounds_and_pence(engine::quantities::Pence::of(value.pence())))
            }
        };
        (words, way_out)
    });
    Told { words, way_out }
}
