//! Who is asking: a board, a trust, a charity, or nobody in particular. Asked once; their own sentence stands first.

use engine::parameters;
use leptos::prelude::*;
use scenario::{Who, WhoKind};
use words::Sentence;

use super::choice::{Offer, Select};
use super::says::Says;
use crate::state::use_workspace;

/// What stands for an organisation in a select: its kind and code.
fn value(who: &Who) -> String {
    match who.kind {
        WhoKind::Nobody => String::new(),
        WhoKind::Charity => "charity".into(),
        WhoKind::Board => format!("board {}", who.code),
        WhoKind::Trust => format!("trust {}", who.code),
    }
}

fn who(value: &str) -> Who {
    let of = |kind, code: &str| Who { kind, code: code.to_owned() };
    match value.split_once(' ') {
        Some(("board", code)) => of(WhoKind::Board, code),
        Some(("trust", code)) => of(WhoKind::Trust, code),
        _ if value == "charity" => of(WhoKind::Charity, ""),
        _ => Who::default(),
    }
}

fn offers() -> Vec<Offer> {
    let mut boards: Vec<Offer> =
        parameters::boards().iter().map(|board| Offer::new(format!("board {}", board.code), board.name)).collect();
    let mut trusts: Vec<Offer> =
        parameters::trusts().iter().map(|trust| Offer::new(format!("trust {}", trust.code), trust.name)).collect();
    order::arrange(&mut boards, |one, other| one.words.cmp(&other.words));
    order::arrange(&mut trusts, |one, other| one.words.cmp(&other.words));
    let mut offers = vec![Offer::new("", "Nobody in particular"), Offer::new("charity", "A charity")];
    offers.extend(boards.into_iter().map(|offer| offer.under("Integrated care boards")));
    offers.extend(trusts.into_iter().map(|offer| offer.under("Trusts")));
    offers
}

/// The name of who is asking; `None` for nobody and for a charity, which has no code.
pub fn name(who: &Who) -> Option<&'static str> {
    match who.kind {
        WhoKind::Board => parameters::board(&who.code).map(|board| board.name),
        WhoKind::Trust => parameters::trust(&who.code).map(|trust| trust.name),
        WhoKind::Charity | WhoKind::Nobody => None,
    }
}

/// The question who is asking.
#[component]
pub fn WhoAreYou(
    /// Id of the select, unique on the page.
    id: &'static str,
    /// Who is asking.
    #[prop(into)]
    asking: Signal<Who>,
    /// Receives who is asking.
    #[prop(into)]
    on_change: Callback<Who>,
) -> impl IntoView {
    let chosen = Signal::derive(move || asking.with(value));
    let change = Callback::new(move |chosen: String| on_change.run(who(&chosen)));
    view! {
        <Select
            id=id
            label=Signal::stored("Who are you?".to_owned())
            offers=Signal::stored(offers())
            value=chosen
            on_change=change
        />
    }
}

/// The card that stands first: who is asking, and their own sentence.
#[component]
pub fn YourCard(
    /// What is done before it is somebody else.
    #[prop(optional, into)]
    first: Option<Callback<()>>,
    /// Their own sentence.
    #[prop(into)]
    sentence: Signal<Sentence>,
    /// Whether it rests on illustrative figures.
    #[prop(optional, into)]
    illustrative: Signal<bool>,
    /// Whether it is the last good answer instead of the present one.
    #[prop(optional, into)]
    before: Signal<bool>,
) -> impl IntoView {
    let workspace = use_workspace();
    let asking = workspace.who();
    let change = Callback::new(move |next| {
        if let Some(first) = first {
            first.run(());
        }
        workspace.set_who(next);
    });
    let nobody = Signal::derive(move || asking.with(|who| who.kind == WhoKind::Nobody));
    view! {
        <section
            class="card your-board"
            class:your-board--nobody=nobody
            class:card--illustrative=illustrative
            class:card--before=before
            aria-label="You"
        >
            <WhoAreYou id="who" asking=asking on_change=change />
            <p class="your-board__sentence"><Says sentence=sentence /></p>
        </section>
    }
}
