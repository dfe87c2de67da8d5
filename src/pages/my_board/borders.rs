//! Who borders whom in the region, as far as the user says so: pairs chosen from lists.

use engine::parameters::{self, Grade, IntegratedCareBoard};
use leptos::prelude::*;
use scenario::delegation::BorderInput;
use words::count::listed;

use super::reading::use_reading;
use crate::components::choice::{Offer, Select};
use crate::components::focus;
use crate::components::grade::GradeTag;
use crate::components::live::live;

/// Path of the borders from the root of the inputs.
pub const PATH: &str = "delegation.borders";

/// Id of the first select.
pub const FIRST: &str = "border-one";

/// What the drawer holds.
#[component]
pub fn Borders() -> impl IntoView {
    let reading = use_reading();
    live(move || {
        match reading.own.get() {
        Some(own) => view! { <OfRegion own=own /> }.into_any(),
        None => view! { <p class="field__hint" id=FIRST tabindex="-1">"Choose your board in the first card: borders are named region by region."</p> }.into_any(),
    }
    })
}

/// The boards of a region, in the order of their names.
pub fn of_region(own: &IntegratedCareBoard) -> Vec<&'static IntegratedCareBoard> {
    let mut boards: Vec<_> = parameters::boards().iter().filter(|board| board.region == own.region).collect();
    order::by_key(&mut boards, |board| board.name);
    boards
}

#[component]
fn OfRegion(own: &'static IntegratedCareBoard) -> impl IntoView {
    let reading = use_reading();
    let boards = StoredValue::new(of_region(own));
    let (one, other) = (RwSignal::new(own.code.to_owned()), RwSignal::new(String::new()));
    let offers = move |but: Signal<String>| {
        Signal::derive(move || {
            let but = but.get();
            let offer = |board: &&IntegratedCareBoard| Offer::new(board.code, board.name);
            let boards = boards.with_value(|boards| {
                boards.iter().filter(|board| board.code != but).map(offer).collect::<Vec<Offer>>()
            });
            std::iter::once(Offer::new("", "Choose a board")).chain(boards).collect::<Vec<Offer>>()
        })
    };
    let fault = RwSignal::new(None::<&'static str>);
    let add = move |_| {
        let (first, second) = (one.get_untracked(), other.get_untracked());
        let borders = untrack(|| reading.workspace.inputs().delegation.borders);
        let wrong = if first.is_empty() || second.is_empty() || first == second {
            Some("Choose two boards.")
        } else if borders.iter().any(|border| border.is_between(&first, &second)) {
            Some("This border is named already.")
        } else {
            None
        };
        fault.set(wrong);
        if wrong.is_none() {
            reading.workspace.edit_named("border", |inputs| {
                inputs.delegation.borders.push(BorderInput { one: first, other: second });
            });
            other.set(String::new());
            focus::after_drawing("border-other");
        }
    };
    let problem = Signal::derive(move || {
        let found = reading.problems().into_iter().find(|problem| problem.path.starts_with(PATH));
        fault.get().map(str::to_owned).or_else(|| found.map(|problem| problem.message))
    });
    view! {
        <p class="field__hint">
            "Suggested groups then hang together where they can. Two boards are taken to border each other only where you say so, so name every border of the region. "
            <GradeTag grade=Grade::Yours />
        </p>
        <Named own=own />
        <Select
            id=FIRST
            label="Board"
            offers=offers(other.into())
            value=one
            on_change=Callback::new(move |code: String| one.set(code))
        />
        <Select
            id="border-other"
            label="borders"
            offers=offers(one.into())
            value=other
            on_change=Callback::new(move |code: String| {
                fault.set(None);
                other.set(code);
            })
            problem=problem
        />
        <p><button class="button" type="button" id="add-border" on:click=add>"Add this border"</button></p>
    }
}

/// The borders of the region that are named, each with the way to take it away.
#[component]
fn Named(own: &'static IntegratedCareBoard) -> impl IntoView {
    let reading = use_reading();
    let named = reading.workspace.select(move |inputs| {
        let here = |code: &str| parameters::board(code).is_some_and(|board| board.region == own.region);
        let borders = inputs.delegation.borders.iter();
        borders.filter(|border| here(&border.one) && here(&border.other)).cloned().collect::<Vec<BorderInput>>()
    });
    let one = move |border: BorderInput| {
        let words = listed(&[name(&border.one), name(&border.other)]);
        let hidden = format!(": the border of {words}");
        let remove = move |_| {
            reading.workspace.edit_named("border", |inputs| inputs.delegation.borders.retain(|other| *other != border));
            focus::after_drawing(FIRST);
        };
        view! {
            <li>{words}" "<button class="link-button" type="button" on:click=remove>"Remove"<span class="visually-hidden">{hidden}</span></button></li>
        }
    };
    live(move || {
        let named = named.get();
        if named.is_empty() {
            view! { <p class="field__note">"No border is named yet."</p> }.into_any()
        } else {
            view! { <ul class="fields" id="borders-named">{named.into_iter().map(one).collect_view()}</ul> }.into_any()
        }
    })
}

fn name(code: &str) -> &'static str {
    parameters::board(code).map_or("", |board| board.name)
}
