//! Need and other factors: the user's own figures by board, and named factors.

use engine::allocation::study::StudyInput;
use leptos::prelude::*;
use words::pasted::{Cell, Column};
use words::typed::Kind;

use super::boards;
use super::factors::Factors;
use super::need_table::{FIGURES, columns};
use crate::components::download::{DownloadButton, FileKind};
use crate::components::edit_table::{Edit, EditRow, EditTable};
use crate::components::live::live;
use crate::components::paste_table::PasteTable;
use crate::pages::allocation::inputs::trouble::Trouble;
use crate::state::use_workspace;

/// The inputs of this drawer.
pub const PATHS: [&str; 6] = [
    "allocation.need.own_index",
    "allocation.need.unavoidable_cost",
    "allocation.need.additional_people",
    "allocation.need.own_population",
    "allocation.need.population_growth",
    "allocation.need.factors",
];

const fn column(name: &'static str, also: &'static [&'static str], kind: Kind) -> Column {
    Column { name, also, cell: Cell::Figure(kind), needed: false, key: false }
}

const COLUMNS: [Column; 6] = [
    boards::BOARD,
    column("Need index", &["Index", "Need"], Kind::Number),
    column("Unavoidable cost", &["Cost", "Market forces factor"], Kind::Number),
    column("Weighted people added", &["Additional people", "People added"], Kind::People),
    column("Registered people", &["Population", "Registered population", "People"], Kind::People),
    column("Population grows a year", &["Growth", "Population growth"], Kind::Percent),
];

/// How many of the kinds of figures and of the factors are used.
pub fn count(study: &StudyInput, _: &StudyInput) -> String {
    let need = &study.need;
    let figures = FIGURES.iter().map(|figure| (figure.count)(need) > 0);
    super::used(&figures.chain(need.factors.iter().map(|factor| factor.used)).collect::<Vec<_>>())
}

/// The drawer.
#[component]
pub fn Need() -> impl IntoView {
    let workspace = use_workspace();
    let need = workspace.select(|inputs| inputs.allocation.need.clone());
    let rows = Signal::derive(move || {
        need.with(|need| {
            let row = |(code, name): (&'static str, &'static str)| EditRow {
                key: code.into(),
                name: name.into(),
                cells: FIGURES.iter().map(|figure| (figure.get)(need, code)).collect(),
            };
            boards::by_name().into_iter().map(row).collect::<Vec<_>>()
        })
    });
    let edit = Callback::new(move |(code, at, text): Edit| {
        if let Some(figure) = FIGURES.get(at) {
            workspace.edit(figure.path, |inputs| (figure.set)(&mut inputs.allocation.need, &code, text));
        }
    });
    let paste = Callback::new(move |pasted: Vec<Vec<String>>| {
        workspace.edit_named("figures of need", |inputs| {
            for row in &pasted {
                let Some((code, cells)) = row.split_first() else { continue };
                for (figure, text) in FIGURES.iter().zip(cells).filter(|(_, text)| !text.is_empty()) {
                    (figure.set)(&mut inputs.allocation.need, code, text.clone());
                }
            }
        });
    });
    let back = move |_| {
        workspace.edit_named("figures of need", |inputs| {
            let need = &mut inputs.allocation.need;
            for (code, _) in boards::places() {
                FIGURES.iter().for_each(|figure| (figure.set)(need, code, String::new()));
            }
        });
    };
    let columns_said = words::count::listed(&FIGURES.map(|figure| figure.name.to_ascii_lowercase()));
    let is_own = move || need.with(|need| FIGURES.iter().any(|figure| (figure.count)(need) > 0));
    view! {
        <p>
            "Your own figures, for any board and in any of these columns: "{columns_said}
            ". Blank keeps the published figure, or 1 for unavoidable cost, which is missing, not measured. An index of your own replaces the measure \
             of need for that board; 1 is average. People added count after every factor."
        </p>
        <Trouble path="allocation.need" />
        <PasteTable id="paste-need" label="Paste figures by board: a blank cell leaves what is there" columns=&COLUMNS places=boards::places() on_apply=paste />
        <div class="buttons">
            <DownloadButton label="Download a template to fill in (CSV)" name="figures-of-need-by-board.csv" kind=FileKind::Csv text=|()| Some(boards::template(&FIGURES.map(|figure| figure.name))) />
            {live(move || is_own().then(|| view! { <button class="link-button" type="button" on:click=back>"Clear every figure"</button> }))}
        </div>
        <Factors />
        <details class="disclosure">
            <summary>"Type figures by board"</summary>
            <div class="disclosure__body">
                <EditTable id="need-rows" label="Figures of need by board" names="Board" columns=columns() rows=rows on_edit=edit gesture=workspace.gesture("allocation.need") />
            </div>
        </details>
    }
}
