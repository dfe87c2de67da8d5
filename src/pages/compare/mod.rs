//! Compare: what comes of up to four scenarios, side by side?
//!
//! [`shelved`] are the scenarios and what was changed in each, [`figures`] the figures of every page, [`moved`] who has more or less in one than in the
//! first, [`unlike`] what else is not the same. [`columns`] finds what stands in each column, here and on the pages of the rooms.

pub mod columns;
pub mod figures;
mod moved;
pub mod shelved;
mod unlike;

use leptos::prelude::*;
use scenario::compared::headline::{Compared, differing, headline};
use scenario::compared::{ComparedPage, Told};
use words::count::listed;

use crate::components::export_table::ExportTable;
use crate::components::live::live;
use crate::components::says::{Announce, Says};
use crate::shell::route::Page;
use crate::shell::scenario_bar::{BarWords, ScenarioBar};
use crate::state::memo::Memo;
use crate::state::use_workspace;
use columns::{Column, Columns, in_a_sentence};
use figures::ComparedFigures;
use moved::Moved;
use shelved::Shelved;
use unlike::Unlike;

/// What every card of the page reads.
#[derive(Clone, Copy)]
pub struct Reading {
    /// Each page with its columns.
    pub pages: Memo<Vec<(ComparedPage, Vec<Column>)>>,
    /// The same without the baseline, as sentences take it.
    pub compared: Memo<Compared>,
}

impl Reading {
    /// The columns of a page.
    pub fn columns(self, page: ComparedPage) -> Vec<Column> {
        self.pages.with(|pages| {
            pages.iter().find(|(of, _)| *of == page).map(|(_, columns)| columns.clone()).unwrap_or_default()
        })
    }
}

/// The page.
#[component]
pub fn Compare() -> impl IntoView {
    let workspace = use_workspace();
    let columns = Columns::follow();
    columns.search();
    let several = Memo::new(move |_| columns.are_several());
    let pages = Memo::new(move |_| {
        let all = if several.get() { ComparedPage::ALL.to_vec() } else { Vec::new() };
        all.into_iter().map(|page| (page, columns.of(page))).collect::<Vec<_>>()
    });
    let compared = Memo::new(move |_| {
        let told = |columns: &Vec<Column>| -> Vec<Option<Told>> {
            columns.iter().filter(|column| column.at.is_some()).map(|column| column.told().cloned()).collect()
        };
        pages.with(|pages| pages.iter().map(|(page, columns)| (*page, told(columns))).collect::<Compared>())
    });
    provide_context(Reading { pages, compared });
    let names = Memo::new(move |_| {
        workspace.shelf().with(|shelf| {
            shelf
                .all()
                .iter()
                .enumerate()
                .map(|(at, scenario)| in_a_sentence(workspace, at, scenario))
                .collect::<Vec<String>>()
        })
    });
    let sentence = Memo::new(move |_| names.with(|names| compared.with(|compared| headline(names, compared))));
    let aloud = Signal::derive(move || sentence.with(words::Sentence::text));
    let differing = Memo::new(move |_| compared.with(differing));
    let bar = BarWords {
        name: None,
        phrase: Some(Signal::derive(move || match names.with(Vec::len) {
            1 => "One scenario".to_owned(),
            many => format!(
                "{many} scenarios, the others beside {}",
                names.with(|names| names.first().cloned().unwrap_or_default())
            ),
        })),
        export: Some(ViewFn::from(move || {
            let table = Callback::new(move |()| {
                several.get_untracked().then(|| pages.with_untracked(|pages| figures::table(pages)))
            });
            view! {
                <ExportTable
                    says="Every figure of every page for each scenario, to the penny. For spreadsheets."
                    file_name="scenarios-compared.csv"
                    table=table
                />
            }
        })),
    };
    view! {
        <div class="room-head">
            <h1 tabindex="-1">"What comes of each scenario?"</h1>
            <p class="room-head__line">"Up to four side by side: what was changed, what it does on every page, and who moves most."</p>
        </div>
        <ScenarioBar changing=RwSignal::new(false) short=Signal::stored(String::new()) words=bar />
        <main id="main" tabindex="-1">
            <div class="room">
                <section class="card headline headline--alone" aria-labelledby="answer-title">
                    <h2 class="visually-hidden" id="answer-title">"The answer"</h2>
                    <p class="headline__sentence"><Says sentence=sentence.signal() /></p>
                    <p class="headline__against">"Boards’ money, and every figure that rests on an example, is illustrative until you put in your own."</p>
                </section>
                <Announce words=aloud />
                <Shelved />
                {live(move || several.get().then(|| view! {
                    <Moved />
                    <section class="card" aria-labelledby="figures-title">
                        <h2 class="card__title" id="figures-title" tabindex="-1">"Every page, scenario by scenario"</h2>
                        <p class="card__subtitle">"Pages with a difference first. Under each figure, how far it is above or below the first scenario’s"</p>
                        {live(move || each_page(&differing.get()))}
                    </section>
                    <Unlike />
                }))}
            </div>
        </main>
    }
}

/// The pages that differ open, the others named and folded away.
fn each_page(differing: &[ComparedPage]) -> impl IntoView + use<> {
    let table = |page: ComparedPage| {
        let reading: Reading = expect_context();
        let columns = Signal::derive(move || reading.columns(page));
        view! {
            <div class="compare__part">
                <h3 class="compare__page"><a href=Page::of_compared(page).address()>{page.name()}</a></h3>
                <ComparedFigures page=page columns=columns />
            </div>
        }
    };
    let same: Vec<ComparedPage> = ComparedPage::ALL.into_iter().filter(|page| !differing.contains(page)).collect();
    let names: Vec<String> = same.iter().map(|page| page.name().to_owned()).collect();
    let differ = differing.iter().copied().map(table).collect_view();
    let others = same.into_iter().map(table).collect_view();
    view! {
        {differ}
        {(!names.is_empty()).then(|| view! {
            <details class="disclosure compare__same">
                <summary>{format!("The same in every scenario: {}", listed(&names))}</summary>
                <div class="disclosure__body">{others}</div>
            </details>
        })}
    }
}
