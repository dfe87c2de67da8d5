//! The headline: whether the board is ready and what it can plan; of all boards while none is chosen.

use engine::delegation::Role;
use engine::delegation::arrangement::Footprint;
use engine::parameters::{PlanningTier, prescribed_services};
use leptos::prelude::*;
use scenario::delegation::EachBoard;
use words::Sentence;
use words::count::{capital, counted};
use words::delegation::boards::{averages, plans, with_examples};
use words::delegation::every_board::{Reach, levels};

use super::reading::{Reading, use_reading};
use crate::components::headline::{HeadlineCard, KeyFigure};
use crate::components::live::live;
use crate::state::memo::Memo;

/// The answer in a line, for the bar of a phone.
pub fn short(reading: Reading) -> Signal<String> {
    Signal::derive(move || {
        if reading.own.with(Option::is_some) { reading.readiness().text() } else { all_boards(reading).text() }
    })
}

/// How many boards have the people for each level.
fn all_boards(reading: Reading) -> Sentence {
    reading.each.with(|each| {
        let reach = |of: fn(&EachBoard) -> Footprint| Reach::of(each.iter().map(of));
        levels(reach(|board| board.local), reach(|board| board.sub_regional))
    })
}

/// The card: of the board, or of all boards while none is chosen.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let reading = use_reading();
    let any = Memo::new(move |_| reading.own.with(Option::is_some));
    live(move || if any.get() { view! { <Headline /> }.into_any() } else { view! { <AllBoards /> }.into_any() })
}

#[component]
fn AllBoards() -> impl IntoView {
    let reading = use_reading();
    let reach = move |of: fn(&EachBoard) -> Footprint| reading.each.with(|each| Reach::of(each.iter().map(of)));
    let (local, sub_regional) = (move || reach(|board| board.local), move || reach(|board| board.sub_regional));
    let boards = Signal::derive(move || Some(reading.each.with(Vec::len).to_string()));
    let known = move || {
        reading.each.with(|each| {
            let role = |role| each.iter().filter(|board| board.role() == Some(role)).count();
            (each.iter().filter(|board| board.assessed.is_some()).count(), role(Role::Delegated), role(Role::Joint))
        })
    };
    let evidence = Signal::derive(move || match known() {
        (0, _, _) => "Choose a board and enter what is known of it".to_owned(),
        (_, delegated, joint) => format!("{delegated} would take on delegated services, {joint} would act jointly"),
    });
    let services =
        |tier: PlanningTier| prescribed_services().iter().filter(|service| service.tier == Some(tier)).count();
    let nothing = Signal::stored(String::new());
    let stored = |words: &str| Signal::stored(words.to_owned());
    let against = Signal::derive(move || {
        reading.ends.with(|[local, sub_regional]| {
            format!("Residents of 2022 against the upper end of each level: local to {local} people, sub-regional to {sub_regional}")
        })
    });
    let context = move |reach: Signal<String>, tier: PlanningTier| {
        Signal::derive(move || {
            format!(
                "{}. {} are published at this level",
                capital(&reach.get()),
                counted(services(tier), "service", "services")
            )
        })
    };
    view! {
        <HeadlineCard
            against=against
            sentence=Signal::derive(move || all_boards(reading))
            illustrative=Signal::stored(false)
            before=reading.before
            three=true
        >
            <KeyFigure
                label=stored("Have the people for local services")
                value=Signal::derive(move || local().alone.to_string())
                of=boards
                baseline=nothing
                context=context(Signal::derive(move || local().needs()), PlanningTier::Local)
            />
            <KeyFigure
                label=stored("Have them for sub-regional ones")
                value=Signal::derive(move || sub_regional().alone.to_string())
                of=boards
                baseline=nothing
                context=context(Signal::derive(move || sub_regional().needs()), PlanningTier::SubRegional)
            />
            <KeyFigure
                label=stored("Boards with evidence entered")
                value=Signal::derive(move || known().0.to_string())
                of=boards
                baseline=nothing
                context=evidence
            />
        </HeadlineCard>
    }
}

#[component]
fn Headline() -> impl IntoView {
    let reading = use_reading();
    let sentence = Signal::derive(move || reading.readiness().then(Sentence::plain(said(reading))));
    let average = Signal::derive(move || {
        let ends = |assessed: &Option<scenario::delegation::Assessed>| {
            assessed.as_ref().map(|assessed| averages(&assessed.low, &assessed.high)).unwrap_or_default()
        };
        reading.assessed.with(ends)
    });
    let known = Signal::derive(move || {
        let known =
            reading.assessed.with(|assessed| assessed.as_ref().map_or(0, scenario::delegation::Assessed::known));
        format!("Evidence known in {known} of 6 domains")
    });
    let count = move |footprint: Option<Footprint>| {
        Signal::derive(move || {
            reading.planned.with(|planned| planned.as_ref().map_or(0, |planned| planned.count(footprint))).to_string()
        })
    };
    let beyond = Signal::derive(move || {
        reading.planned.with(|planned| {
            let of = |footprint| planned.as_ref().map_or(0, |planned| planned.count(Some(footprint)));
            let group = of(Footprint::Group);
            let group = if group > 0 { format!("{group} with its group, ") } else { String::new() };
            format!("{group}{} with its region, {} only England", of(Footprint::Region), of(Footprint::National))
        })
    });
    let nothing = Signal::stored(String::new());
    let stored = |words: &str| Signal::stored(words.to_owned());
    view! {
        <HeadlineCard
            against=stored("Scale, gate and marks are assumptions of this project: none was published")
            sentence=sentence
            illustrative=reading.illustrative()
            before=reading.before
            three=true
        >
            <KeyFigure label=stored("Average evidence, of 4") value=average baseline=nothing context=known />
            <KeyFigure label=stored("Services it has the people for") value=count(Some(Footprint::Alone)) baseline=nothing context=beyond />
            <KeyFigure
                label=stored("Planning population not known")
                value=count(None)
                baseline=nothing
                context=stored("Services no public source gives a level for. Enter it on the page of services.")
            />
        </HeadlineCard>
    }
}

fn said(reading: Reading) -> String {
    reading.planned.with(|planned| {
        let Some(planned) = planned else { return String::new() };
        let of = |footprint| planned.count(Some(footprint));
        let said = plans(
            of(Footprint::Alone),
            of(Footprint::Group),
            of(Footprint::Region),
            of(Footprint::National),
            planned.count(None),
        );
        with_examples(said, planned.examples())
    })
}
