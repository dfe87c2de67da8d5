//! What is in doubt and by how much, what is promised, what goes together, and how many draws are taken.

use engine::uncertainty::SpreadKind;
use leptos::prelude::*;
use scenario::Inputs as AllInputs;
use scenario::at_path;
use words::figures::percent_as_set;
use words::typed::Kind;
use words::uncertainty::range;

use super::reading::use_reading;
use super::settings::{DOUBTS, DRAWS, DoubtSettings, PATH, PROMISES, PromiseSettings};
use crate::components::choice::{Checkbox, Offer, Select};
use crate::components::drawer::{Drawer, Drawers, WideDrawer};
use crate::components::edit_table::{EditCell, EditColumn};
use crate::components::faults::is_under;
use crate::components::focus;
use crate::components::list_table::{List, ListTable, take_out};
use crate::components::live::live;
use crate::components::notes::NotesDrawer;
use crate::components::setting::{SettingNumber, SettingSlider};
use crate::components::slider::Reach;
use crate::shell::room::RuleTested;
use crate::state::use_workspace;

/// Brings the input at a path into view and gives it focus.
pub fn go_to(path: &str) {
    let doubt = DOUBTS.into_iter().find(|doubt| is_under(path, doubt.path));
    let promise = PROMISES.into_iter().find(|promise| is_under(path, promise.limit.path));
    let id = match (doubt, promise) {
        (Some(doubt), _) if path.ends_with("higher") => doubt.higher.id,
        (Some(doubt), _) => doubt.lower.id,
        (None, Some(promise)) => promise.limit.id,
        (None, None) => DRAWS.id,
    };
    focus::show_input(id);
}

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    view! {
        <Drawers>
            {DOUBTS.map(|doubt| view! { <Doubt doubt=doubt /> }).collect_view()}
        </Drawers>
        <h3 class="card__kind">"What is promised"</h3>
        <div class="fields">
            {PROMISES.map(|promise| view! { <Promise promise=promise /> }).collect_view()}
        </div>
        <Drawers>
            <Together />
            <NumberOfDraws />
            <NotesDrawer room="uncertainty." parts=&[PATH] on_go=Callback::new(|path: String| go_to(&path)) />
        </Drawers>
    }
}

#[component]
fn Promise(promise: PromiseSettings) -> impl IntoView {
    let workspace = use_workspace();
    let used = workspace.select(promise.get);
    let change = Callback::new(move |used| workspace.edit(promise.used, |inputs| (promise.set)(inputs, used)));
    view! {
        <div class="stack">
            <Checkbox id=promise.id label=Signal::stored(promise.label.to_owned()) value=used on_change=change />
            {live(move || used.get().then(|| view! {
                <SettingNumber setting=promise.limit label=Signal::stored(promise.limit_label.to_owned()) />
            }))}
        </div>
    }
}

/// What is set of an input in doubt, and how far it may be off, in words.
fn said(inputs: &AllInputs, settings: DoubtSettings) -> String {
    let doubt = inputs.uncertainty.doubts.of(settings.input);
    if !doubt.used {
        return "not in doubt".to_owned();
    }
    if !settings.input.is_used(&inputs.allocation) {
        return "not used by the rule".to_owned();
    }
    if doubt.distribution == SpreadKind::Discrete {
        return words::count::counted(doubt.values.len(), "value", "values");
    }
    let set = at_path::text(inputs, settings.input.path()).unwrap_or_default();
    range(settings.input, &set, &doubt.lower, &doubt.higher).unwrap_or_else(|| "not known".to_owned())
}

/// What is in doubt and what is promised, for paper.
#[component]
pub fn InDoubt() -> impl IntoView {
    let settings = use_workspace().select(|inputs| {
        let doubts = DOUBTS
            .into_iter()
            .filter(|doubt| inputs.uncertainty.doubts.of(doubt.input).used && doubt.input.is_used(&inputs.allocation));
        let doubts = doubts.map(|doubt| (doubt.label.to_owned(), said(inputs, doubt)));
        let promises = PROMISES.into_iter().filter(|promise| (promise.get)(inputs)).map(|promise| {
            let limit = (promise.limit.get)(&inputs.uncertainty);
            (promise.limit_label.to_owned(), limit.parse().map_or_else(|_| limit.clone(), percent_as_set))
        });
        doubts.chain(promises).collect::<Vec<_>>()
    });
    view! { <RuleTested settings=settings.signal() title="What is in doubt, and what is promised" /> }
}

/// One input: whether it is in doubt, how the doubt is spread, and how far it reaches.
#[component]
fn Doubt(doubt: DoubtSettings) -> impl IntoView {
    let workspace = use_workspace();
    let count = workspace.select(move |inputs| said(inputs, doubt));
    let used = workspace.select(move |inputs| inputs.uncertainty.doubts.of(doubt.input).used);
    let kind = workspace.select(move |inputs| inputs.uncertainty.doubts.of(doubt.input).distribution);
    let change = Callback::new(move |used| {
        workspace.edit(doubt.used, |inputs| inputs.uncertainty.doubts.of_mut(doubt.input).used = used);
    });
    let choose = Callback::new(move |code: String| {
        let chosen =
            KINDS.into_iter().find(|(known, _, _)| *known == code).map_or(SpreadKind::Triangular, |(_, kind, _)| kind);
        workspace.edit(doubt.distribution, |inputs| {
            inputs.uncertainty.doubts.of_mut(doubt.input).distribution = chosen;
        });
    });
    let code = move || KINDS.into_iter().find(|(_, known, _)| *known == kind.get()).map_or("", |(code, _, _)| code);
    let offers = KINDS.map(|(code, _, words)| Offer::new(code, words)).to_vec();
    let is_values = move || kind.get() == SpreadKind::Discrete;
    let offers = Signal::stored(offers);
    view! {
        <Drawer name=doubt.label count=count>
            <Checkbox
                id=format!("{}-used", doubt.id)
                label=Signal::stored("This is in doubt".to_owned())
                value=used
                on_change=change
            />
            <Select
                id=format!("{}-spread", doubt.id)
                label=Signal::stored("How the doubt is spread".to_owned())
                offers=offers
                value=Signal::derive(move || code().to_owned())
                on_change=choose
            />
            {live(move || if is_values() {
                view! { <ListTable list=doubt.values /> }.into_any()
            } else {
                view! {
                    <SettingNumber setting=doubt.lower label=Signal::stored("Up to this much lower".to_owned()) />
                    <SettingNumber setting=doubt.higher label=Signal::stored("Up to this much higher".to_owned()) />
                }.into_any()
            })}
        </Drawer>
    }
}

/// Distributions by their names in documents, and as they are offered.
const KINDS: [(&str, SpreadKind, &str); 4] = [
    ("triangular", SpreadKind::Triangular, "Likelier the nearer to what is set"),
    ("normal", SpreadKind::Normal, "A bell: 1 in 20 beyond either end"),
    ("uniform", SpreadKind::Uniform, "Anything between alike"),
    ("discrete", SpreadKind::Discrete, "Some values with weights"),
];

/// Inputs that may go together, as they are kept and as they are said.
const INPUTS: &[(&str, &str)] = &[
    ("national_growth", "Growth of the national sum"),
    ("convergence", "Share of the gap closed"),
    ("national_sum", "The national sum"),
    ("least_growth", "Least growth"),
    ("most_growth", "Most growth"),
    ("line_years", "Years of the straight line"),
];

const TOGETHER: List = List {
    paths: &["uncertainty.correlations"],
    id: "pair",
    label: "Inputs that go together",
    names: "Pair",
    columns: &[
        EditColumn { name: "One input", cell: EditCell::Choice(INPUTS) },
        EditColumn { name: "The other", cell: EditCell::Choice(INPUTS) },
        EditColumn { name: "Rank correlation", cell: EditCell::Figure(Kind::Number) },
    ],
    rows: |inputs| {
        let pairs = inputs.uncertainty.correlations.iter().enumerate();
        let name = |input| scenario::uncertainty::input::field_of(input).to_owned();
        pairs
            .map(|(at, pair)| {
                (at.saturating_add(1).to_string(), vec![name(pair.one), name(pair.other), pair.rank.clone()])
            })
            .collect()
    },
    set: |inputs, row, column, text| {
        let Some(pair) = inputs.uncertainty.correlations.get_mut(row) else { return };
        let input = engine::uncertainty::Doubted::ALL
            .into_iter()
            .find(|input| scenario::uncertainty::input::field_of(*input) == text);
        match (column, input) {
            (0, Some(input)) => pair.one = input,
            (1, Some(input)) => pair.other = input,
            (2, _) => pair.rank = text,
            _ => {}
        }
    },
    add: Some(("Add a pair", |inputs| {
        use engine::uncertainty::Doubted;
        inputs.uncertainty.correlations.push(scenario::uncertainty::CorrelationInput {
            one: Doubted::NationalGrowth,
            other: Doubted::Convergence,
            rank: "0.5".to_owned(),
        });
    })),
    remove: Some(|inputs, row| take_out(&mut inputs.uncertainty.correlations, row)),
};

#[component]
fn Together() -> impl IntoView {
    let reading = use_reading();
    let count = Signal::derive(move || {
        reading.input.with(|asked| match asked.input.correlations.len() {
            0 => "none".to_owned(),
            pairs => words::count::counted(pairs, "pair", "pairs"),
        })
    });
    view! {
        <WideDrawer id="together" name="Inputs that go together" count=count>
            <p class="field__hint">"1 is always high together, 0 nothing to do with one another, −1 one high when the other is low. Need is drawn for each board apart."</p>
            <ListTable list=TOGETHER />
        </WideDrawer>
    }
}

#[component]
fn NumberOfDraws() -> impl IntoView {
    let reading = use_reading();
    let count = Signal::derive(move || {
        words::count::digits(usize::try_from(reading.input.with(|asked| asked.input.draws)).unwrap_or(0))
    });
    view! {
        <Drawer name="Draws" count=count>
            <SettingSlider setting=DRAWS label=Signal::stored("How many draws".to_owned()) reach=Reach::new(100, 20_000, 0)
                hint=Signal::stored(Some("More draws take longer and settle the last figure of a percentage.".to_owned())) />
        </Drawer>
    }
}
