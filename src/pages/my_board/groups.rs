//! With whom: the user's own group, and the most groups the boards of the region can form.

use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::footprint::{Footprints, FootprintsRequest, Group, footprints, hang_together};
use engine::delegation::successor::boards_to_2026;
use engine::parameters::{self, Grade, IntegratedCareBoard};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::delegation::board_input::{group_of, set_partner};
use words::count::{counted, listed};
use words::delegation::boards::people;
use words::delegation::every_board::borders as borders_in_words;
use words::delegation::pool::the_region;
use words::typed::Kind;

use super::borders::{self, of_region};
use super::reading::use_reading;
use crate::components::card::{Card, CardFoot};
use crate::components::choice::Checkbox;
use crate::components::field::NumberField;
use crate::components::focus;
use crate::components::grade::GradeTag;
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::state::memo::Memo;

/// The card; nothing while no board is chosen.
#[component]
pub fn GroupsCard() -> impl IntoView {
    let reading = use_reading();
    live(move || reading.own.get().map(|own| view! { <Groups own=own /> }))
}

#[component]
fn Groups(own: &'static IntegratedCareBoard) -> impl IntoView {
    let reading = use_reading();
    let needed = reading.needed;
    let region = StoredValue::new(of_region(own).into_iter().map(|board| board.code).collect::<Vec<&'static str>>());
    let borders = reading.boards_memo(move |boards| region.with_value(|region| boards.borders_among(region)));
    let found = Memo::new(move |_| {
        borders.with(|borders| suggested(own, needed.get().parse().unwrap_or_default(), borders.clone()))
    });
    let hang = Signal::derive(move || {
        borders.with(|borders| {
            let borders = borders.as_ref()?;
            Some(found.with(|found| region.with_value(|region| hanging(found, region, borders))))
        })
    });
    let title = Signal::derive(move || found.with(|found| title(own, found)));
    let sentence = Signal::derive(move || found.with(|found| sentence(own, found)));
    let table =
        Signal::derive(move || borders.with(|borders| found.with(|found| table(own, found, borders.as_deref()))));
    let any = Memo::new(move |_| found.with(|found| !found.groups.is_empty()));
    let act = move |_| {
        let codes = found.with_untracked(|found| {
            found.groups.iter().find(|group| holds(group, own)).map(|group| group.codes.clone())
        });
        reading.workspace.edit_named("group", |inputs| {
            let others =
                group_of(&inputs.delegation.groups, own.code).map(|group| group.codes.clone()).unwrap_or_default();
            for code in others.iter().filter(|code| *code != own.code) {
                set_partner(&mut inputs.delegation.groups, own.code, code, false);
            }
            for code in codes.iter().flatten().filter(|code| *code != own.code) {
                set_partner(&mut inputs.delegation.groups, own.code, code, true);
            }
        });
    };
    let source = Signal::derive(move || {
        let by = if borders.with(Option::is_some) {
            "or as many with fewer that do not hang together, or with a smaller largest one. Borders are those you named"
        } else {
            "or as many with a smaller largest one. It goes by people alone: who borders whom is not in it until you name it"
        };
        Some(format!(
            "The split is exact: no other has more groups, {by}. Who would want to work with whom is not in it."
        ))
    });
    let to_borders = move |_| {
        reading.changing.set(true);
        focus::show_input(borders::FIRST);
    };
    view! {
        <Card
            id="groups-title"
            title=title
            subtitle=Signal::stored(Some("Boards of the region, split into the most groups that all have the people; residents of 2022".to_owned()))
            before=reading.before
        >
            <div class="stack">
                <NumberField
                    id="group-people"
                    label=Signal::stored("People a group needs".to_owned())
                    kind=Kind::People
                    value=needed
                    on_change=move |text: String| needed.set(text)
                    hint=Signal::derive(move || reading.ends.with(|[local, sub_regional]| Some(format!("The local level ends at {local} people, the sub-regional at {sub_regional}."))))
                />
                <p class="figure__sentence">{sentence}</p>
                {live(move || hang.get().map(|words| view! { <p>{words}" "<GradeTag grade=Grade::Yours /></p> }))}
                {live(move || any.get().then(|| view! {
                    <PlainTable name=Signal::stored("Suggested groups".to_owned()) table=table cards=true />
                    <p><button class="button" type="button" on:click=act>"Plan with the suggested group"</button></p>
                }))}
                <Partners own=own />
            </div>
            <CardFoot source=source><button class="link-button" type="button" on:click=to_borders>"Name who borders whom"</button></CardFoot>
        </Card>
    }
}

/// The boards the reader's own would plan with.
#[component]
fn Partners(own: &'static IntegratedCareBoard) -> impl IntoView {
    let reading = use_reading();
    let boards = parameters::boards().iter().filter(|board| board.region == own.region && board.code != own.code);
    let boxes = boards.map(|board| {
        let together = reading.workspace.select(move |inputs| {
            group_of(&inputs.delegation.groups, own.code).is_some_and(|group| group.codes.iter().any(|code| code == board.code))
        });
        let change = Callback::new(move |together: bool| {
            reading.workspace.edit_named("group", |inputs| set_partner(&mut inputs.delegation.groups, own.code, board.code, together));
        });
        view! {
            <Checkbox id=format!("with-{}", board.code) label=Signal::stored(board.name.to_owned()) value=together on_change=change />
        }
    });
    let apart = reading.boards_memo(move |boards| {
        let group = boards.group(own.code)?;
        let codes: Vec<&str> = group.iter().map(String::as_str).collect();
        let around: Vec<&str> = of_region(own).into_iter().map(|board| board.code).collect();
        let borders = boards.borders_among(&around)?;
        let names: Vec<&str> = codes.iter().map(|code| name(code)).collect();
        (!hang_together(group, &borders))
            .then(|| format!("By the borders you named, {} do not hang together.", listed(&names)))
    });
    view! {
        <fieldset class="field partners">
            <legend class="field__label">"Boards you would plan with"</legend>
            <div class="partners__boxes">{boxes.collect_view()}</div>
            {live(move || apart.get().map(|words| view! { <p class="field__note">{words}</p> }))}
        </fieldset>
    }
}

fn suggested(
    own: &IntegratedCareBoard,
    planning_population: Decimal,
    adjacency: Option<Vec<[String; 2]>>,
) -> Footprints {
    let region = own.region.name();
    let boards = boards_to_2026().into_iter().filter(|board| board.region == region).collect();
    footprints(&FootprintsRequest { boards, adjacency, groups: None, planning_population })
}

/// What the borders that are named say of suggested groups, and which boards have none.
fn hanging(found: &Footprints, region: &[&str], borders: &[[String; 2]]) -> String {
    let apart = found.groups.iter().filter(|group| !hang_together(&group.codes, borders)).count();
    let lonely = region.iter().filter(|code| !borders.iter().flatten().any(|bordering| bordering == *code));
    let lonely: Vec<&str> = lonely.map(|code| name(code)).collect();
    borders_in_words(apart, found.groups.len(), &lonely)
}

fn holds(group: &Group, own: &IntegratedCareBoard) -> bool {
    group.codes.iter().any(|code| code == own.code)
}

fn title(own: &IntegratedCareBoard, found: &Footprints) -> String {
    match found.groups.len() {
        0 => format!("{} is too small as a whole", words::count::capital(&the_region(own.region.name()))),
        groups => format!(
            "{} can form {}",
            words::count::capital(&the_region(own.region.name())),
            counted(groups, "group", "groups")
        ),
    }
}

fn sentence(own: &IntegratedCareBoard, found: &Footprints) -> String {
    let Some(group) = found.groups.iter().find(|group| holds(group, own)) else {
        return "All boards of the region together do not have the people, so each is left over.".to_owned();
    };
    let others: Vec<&str> = group.codes.iter().filter(|code| *code != own.code).map(|code| name(code)).collect();
    if others.is_empty() {
        return format!("{} has the people alone.", own.name);
    }
    format!("{} would plan with {}: {} people together.", own.name, listed(&others), people(group.population))
}

fn name(code: &str) -> &'static str {
    parameters::board(code).map_or("", |board| board.name)
}

fn table(own: &IntegratedCareBoard, found: &Footprints, borders: Option<&[[String; 2]]>) -> Table {
    let rows = found.groups.iter().map(|group| {
        let names: Vec<&str> = group.codes.iter().map(|code| name(code)).collect();
        let hangs = borders.map(|borders| if hang_together(&group.codes, borders) { "yes" } else { "no" });
        let mut cells = vec![
            Cell::Words(names.join("; ")),
            Cell::Figure { shown: people(group.population), exact: group.population.low },
        ];
        cells.extend(hangs.map(|hangs| Cell::Words(hangs.to_owned())));
        Row { cells, yours: holds(group, own) }
    });
    let mut columns = vec![Column::words("Boards"), Column::figures("People")];
    columns.extend(borders.map(|_| Column::words("Hangs together")));
    Table { columns, rows: rows.collect() }
}
