//! Which scheme is told, under which way of holding the money, and every field of it, each change a step of its own.

use leptos::prelude::*;
use scenario::capital::{Case, SchemeInput};
use words::typed::Kind;

use super::asked::{Asked, BESIDES, SCORES, WORTH};
use super::reading::{SchemeReading, use_scheme};
use crate::components::choice::{Checkbox, Offer, Select};
use crate::components::drawer::{Drawer, Drawers};
use crate::components::entry::Entry;
use crate::components::field::{FieldFrame, NumberBox, Surroundings, changed_from};
use crate::components::gesture::Gesture;
use crate::components::live::live;
use crate::components::text_field::TextField;
use crate::pages::capital::plan::{provider_name, scheme_name};
use crate::pages::capital::ways::case_name;
use crate::state::memo::Memo;

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    let reading = use_scheme();
    // Whether there is one, apart from what it holds: else every key would make its boxes anew.
    let is_there = Memo::new(move |_| reading.scheme.with(Option::is_some));
    let count = |words: &'static str| Signal::stored(words.to_owned());
    let figures = |asked: &'static [Asked]| asked.iter().map(|asked| view! { <Figure asked=*asked /> }).collect_view();
    view! {
        <div class="fields">
            <div></div>
            <WhichScheme />
            <WhichWay />
            {live(move || is_there.get().then(|| view! { <Costs /> }))}
            {live(move || is_there.get().then(|| figures(&WORTH)))}
            {live(move || is_there.get().then(|| view! { <Rules /> }))}
        </div>
        <Drawers>
            <Drawer name="Name, provider and kind of work" count=count("")><Names /></Drawer>
            <Drawer name="What it needs, and its case" count=count("")><Ties /></Drawer>
            <Drawer name="Own funds, people, backlog" count=count("")>{figures(&BESIDES)}</Drawer>
            <Drawer name="Scores, 0 to 100" count=count("")>
                <p class="field__hint">"Blank is not known: the points then are a range."</p>
                {figures(&SCORES)}
            </Drawer>
        </Drawers>
    }
}

#[component]
fn WhichScheme() -> impl IntoView {
    let reading = use_scheme();
    let input = reading.room.input;
    let offers = Signal::derive(move || {
        input.with(|input| {
            let offer = |scheme: &SchemeInput| {
                Offer::new(scheme.code.clone(), format!("{} {}", scheme.code, scheme_name(&scheme.code, input)))
            };
            input.schemes.iter().map(offer).collect::<Vec<Offer>>()
        })
    });
    let choose = Callback::new(move |code: String| reading.choose(code));
    view! {
        <Select id="scheme" label=Signal::stored("Scheme".to_owned()) offers=offers value=reading.code on_change=choose />
    }
}

#[component]
fn WhichWay() -> impl IntoView {
    let room = use_scheme().room;
    let offers = Signal::derive(move || {
        let answered = room.answers.with(|answers| {
            answers.as_ref().map(|answers| answers.cases.iter().map(|(case, _)| *case).collect::<Vec<Case>>())
        });
        let is_there = |case: &Case| answered.as_ref().is_none_or(|answered| answered.contains(case));
        let in_order = [Case::OwnFootprint, Case::EveryPatient, Case::LocalTest, Case::Ringfence, Case::Pool];
        let offer = |case: Case| room.input.with(|input| Offer::new(case.code(), case_name(case, input)));
        in_order.into_iter().filter(is_there).map(offer).collect::<Vec<Offer>>()
    });
    let value = Signal::derive(move || room.case.get().code().to_owned());
    let choose = Callback::new(move |code: String| {
        if let Some(case) = Case::ALL.into_iter().find(|case| case.code() == code) {
            room.case.set(case);
        }
    });
    view! {
        <Select id="scheme-way" label=Signal::stored("Told first".to_owned()) offers=offers value=value on_change=choose />
    }
}

/// The text of a field, followed; and the change of one.
fn text(reading: SchemeReading, get: impl Fn(&SchemeInput) -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(move || reading.scheme.with(|scheme| scheme.as_ref().map(&get).unwrap_or_default()))
}

fn edit(reading: SchemeReading, field: &str, change: impl FnOnce(&mut SchemeInput)) {
    let (path, code) = untrack(|| (reading.path(field), reading.code.get()));
    reading.room.workspace.edit(&path, |inputs| {
        if let Some(scheme) = inputs.capital.schemes.iter_mut().find(|scheme| scheme.code == code) {
            change(scheme);
        }
    });
}

fn gesture(reading: SchemeReading, field: &'static str) -> Gesture {
    let workspace = reading.room.workspace;
    Gesture::new(move || workspace.begin_gesture(&untrack(|| reading.path(field))), move || workspace.end_gesture())
}

/// What the example has of the scheme that is told.
fn example(reading: SchemeReading) -> Option<SchemeInput> {
    let code = reading.code.get();
    let found = engine::parameters::example_schemes().iter().find(|example| example.code == code);
    found.map(SchemeInput::example)
}

/// A box with what surrounds it.
#[component]
fn FigureBox(
    id: String,
    field: String,
    label: Signal<String>,
    hint: &'static str,
    entry: Entry,
    kind: Kind,
    value: Signal<String>,
    example: Signal<Option<String>>,
    on_change: Callback<String>,
) -> impl IntoView {
    let reading = use_scheme();
    let problem = move || {
        let path = reading.path(&field);
        reading.room.problems().into_iter().find(|problem| problem.path == path).map(|problem| problem.message)
    };
    let surroundings = Surroundings {
        hint: Signal::stored((!hint.is_empty()).then(|| hint.to_owned())),
        fault: Signal::derive(move || entry.fault().or_else(&problem)),
        note: Signal::derive(move || entry.understood()),
        unused: Signal::stored(None),
        changed: changed_from(kind, value, example),
    };
    let back = Callback::new(move |()| {
        if let Some(example) = example.get_untracked() {
            on_change.run(example);
        }
    });
    let described_by = surroundings.described_by(&id);
    view! {
        <FieldFrame id=id.clone() label=label surroundings=surroundings on_back=back>
            <NumberBox id=id entry=entry kind=kind described_by=described_by fault=surroundings.fault unused=surroundings.unused />
        </FieldFrame>
    }
}

#[component]
fn Figure(asked: Asked) -> impl IntoView {
    let reading = use_scheme();
    let value = text(reading, move |scheme| (asked.get)(scheme).clone());
    let change = Callback::new(move |text: String| edit(reading, asked.field, |scheme| *(asked.set)(scheme) = text));
    let entry = Entry::new(asked.kind, value, change, gesture(reading, asked.field));
    let entry = if asked.may_be_blank { entry.or_blank() } else { entry };
    let was = Signal::derive(move || {
        example(reading).map(|scheme| (asked.get)(&scheme).clone()).filter(|text| !text.is_empty())
    });
    view! {
        <FigureBox id=asked.id.to_owned() field=asked.field.to_owned() label=Signal::stored(asked.label.to_owned()) hint=asked.hint
            entry=entry kind=asked.kind value=value example=was on_change=change />
    }
}

/// Its cost in each year from its start.
#[component]
fn Costs() -> impl IntoView {
    let reading = use_scheme();
    let years = reading.room.workspace.select(|inputs| inputs.capital.years);
    let year = move |at: usize| {
        let cost = move |scheme: &SchemeInput| scheme.costs.get(at).cloned().unwrap_or_else(|| "0".to_owned());
        let value = text(reading, cost);
        let change = Callback::new(move |text: String| edit(reading, "costs", |scheme| scheme.set_cost(at, text)));
        let entry = Entry::new(Kind::Pounds, value, change, gesture(reading, "costs"));
        let was = Signal::derive(move || example(reading).map(|scheme| cost(&scheme)));
        let label = Signal::stored(format!("Cost in year {} from its start", at.saturating_add(1)));
        view! {
            <FigureBox id=format!("scheme-cost-{}", at.saturating_add(1)) field=format!("costs[{at}]") label=label hint=""
                entry=entry kind=Kind::Pounds value=value example=was on_change=change />
        }
    };
    let all = move || (0..usize::try_from(years.get()).unwrap_or(0)).map(year).collect_view();
    view! { <fieldset class="envelopes"><legend class="field__label">"Cost in cash"</legend>{live(all)}</fieldset> }
}

/// Must-do, national, and the latest start.
#[component]
fn Rules() -> impl IntoView {
    let reading = use_scheme();
    let tick = move |id: &'static str,
                     field: &'static str,
                     label: &'static str,
                     get: fn(&SchemeInput) -> bool,
                     set: fn(&mut SchemeInput, bool)| {
        let value = Signal::derive(move || reading.scheme.with(|scheme| scheme.as_ref().is_some_and(get)));
        let change = Callback::new(move |on: bool| edit(reading, field, |scheme| set(scheme, on)));
        view! { <Checkbox id=id label=Signal::stored(label.to_owned()) value=value on_change=change /> }
    };
    let input = reading.room.input;
    let offers = Signal::derive(move || {
        input.with(|input| {
            let year = |at: u32| Offer::new(at.to_string(), words::capital::ways::year(&input.first_year, at));
            let any = Offer::new("", "Any in which it can be finished");
            [any].into_iter().chain((0..input.years).map(year)).collect::<Vec<Offer>>()
        })
    });
    let latest = text(reading, |scheme| scheme.latest_start.clone());
    let choose = Callback::new(move |year: String| edit(reading, "latest_start", |scheme| scheme.latest_start = year));
    let problem = Signal::derive(move || {
        let path = reading.path("latest_start");
        reading.room.problems().into_iter().find(|problem| problem.path == path).map(|problem| problem.message)
    });
    view! {
        <fieldset class="rules">
            <legend class="field__label">"Rules"</legend>
            {tick("scheme-must", "must", "It must be funded", |scheme| scheme.must, |scheme, on| scheme.must = on)}
            {tick("scheme-national", "national", "It is nationally significant", |scheme| scheme.national, |scheme, on| scheme.national = on)}
        </fieldset>
        <Select id="scheme-latest" label=Signal::stored("Latest start".to_owned()) offers=offers value=latest on_change=choose problem=problem />
    }
}

#[component]
fn Names() -> impl IntoView {
    let reading = use_scheme();
    let input = reading.room.input;
    let name = text(reading, |scheme| scheme.name.clone());
    let rename = Callback::new(move |text: String| edit(reading, "name", |scheme| scheme.name = text));
    let providers = Signal::derive(move || {
        input.with(|input| {
            let offer = |provider: &scenario::capital::ProviderInput| {
                Offer::new(provider.code.clone(), provider_name(provider, input))
            };
            input.providers.iter().map(offer).collect::<Vec<Offer>>()
        })
    });
    let provider = text(reading, |scheme| scheme.provider.clone());
    let move_to = Callback::new(move |code: String| edit(reading, "provider", |scheme| scheme.provider = code));
    let works = engine::capital::appraisal::optimism_bias::Work::ALL.map(|work| {
        let words = words::count::capital(scenario::capital::working::work_in_words(work.name()));
        Offer::new(work.name(), words)
    });
    let work = text(reading, |scheme| scheme.work.clone());
    let rework = Callback::new(move |code: String| edit(reading, "work", |scheme| scheme.work = code));
    view! {
        <TextField id="scheme-name" label=Signal::stored("Name".to_owned()) value=name on_change=rename gesture=gesture(reading, "name") />
        <Select id="scheme-provider" label=Signal::stored("Provider".to_owned()) offers=providers value=provider on_change=move_to />
        <Select id="scheme-work" label=Signal::stored("Kind of work".to_owned()) offers=Signal::stored(works.to_vec()) value=work on_change=rework />
    }
}

/// Schemes it needs, one by one; the case it is an option of.
#[component]
fn Ties() -> impl IntoView {
    let reading = use_scheme();
    let input = reading.room.input;
    let needed = move || {
        let codes =
            reading.scheme.with(|scheme| scheme.as_ref().map(|scheme| scheme.requires.clone()).unwrap_or_default());
        let items = codes.into_iter().map(|code| {
            let name = input.with(|input| scheme_name(&code, input).to_owned());
            let spoken = format!(" {name}");
            let remove = move |_| edit(reading, "requires", |scheme| scheme.requires.retain(|other| *other != code));
            view! { <li>{name}" "<button class="link-button" type="button" on:click=remove>"Remove"<span class="visually-hidden">{spoken}</span></button></li> }
        });
        view! { <ul class="relations__list">{items.collect_view()}</ul> }
    };
    let offers = Signal::derive(move || {
        let code = reading.code.get();
        let has = |other: &str| {
            reading
                .scheme
                .with(|scheme| scheme.as_ref().is_some_and(|scheme| scheme.requires.iter().any(|has| has == other)))
        };
        input.with(|input| {
            let others = input.schemes.iter().filter(|other| other.code != code && !has(&other.code));
            let offer = |other: &SchemeInput| Offer::new(other.code.clone(), scheme_name(&other.code, input));
            [Offer::new("", "Choose a scheme")].into_iter().chain(others.map(offer)).collect::<Vec<Offer>>()
        })
    });
    let add = Callback::new(move |code: String| {
        if !code.is_empty() {
            edit(reading, "requires", |scheme| scheme.requires.push(code));
        }
    });
    let group = text(reading, |scheme| scheme.option_of.clone());
    let regroup = Callback::new(move |text: String| edit(reading, "option_of", |scheme| scheme.option_of = text));
    view! {
        <div>{live(needed)}</div>
        <Select id="scheme-needs" label=Signal::stored("Add a scheme that it needs".to_owned()) offers=offers value=Signal::stored(String::new()) on_change=add />
        <TextField
            id="scheme-group"
            label=Signal::stored("One option of".to_owned())
            hint=Signal::stored(Some("Options of the same case share a name; one at most is funded. Blank where it stands alone.".to_owned()))
            value=group
            on_change=regroup
            gesture=gesture(reading, "option_of")
        />
    }
}
