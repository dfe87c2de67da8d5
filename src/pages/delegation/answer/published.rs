//! Every published decision and proposal beside the test: which agree, which differ, which cannot be compared, and why.

use ::charts::csv::csv;
use ::charts::table::{Cell, Column, Row, Table};
use leptos::prelude::*;
use scenario::delegation::Judged;
use words::count::counted;
use words::delegation::beside::{of_line, of_mental_health};
use words::delegation::{Beside, Difference, names};

use crate::components::card::{Card, CardFoot};
use crate::components::download::{DownloadButton, FileKind};
use crate::components::live::live;
use crate::pages::delegation::reading::use_reading;
use crate::state::memo::Memo;

/// Ways in which the two may stand to each other, as headings.
const GROUPS: [(Difference, &str); 3] = [
    (Difference::Opposite, "They differ"),
    (Difference::Same, "They agree"),
    (Difference::TestOpen, "They cannot be compared"),
];

/// What was published beside the verdict, and whether that rests on example ratings.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Listed {
    beside: Beside,
    is_example: bool,
}

/// The card.
#[component]
pub fn PublishedCard() -> impl IntoView {
    let reading = use_reading();
    let all = reading.memo(all);
    let mental_health = reading.memo(|judged| of_mental_health(&judged.classification.services));
    let title = Signal::derive(move || {
        let of = |difference| all.with(|all| count(all, difference));
        let lead = if reading.illustrative.get() { "With example ratings, test" } else { "Test" };
        format!(
            "{lead} and publication agree on {}, differ on {}, cannot be compared on {}",
            of(Difference::Same),
            of(Difference::Opposite),
            of(Difference::TestOpen)
        )
    });
    let subtitle = Signal::derive(move || {
        let lines = all.with(Vec::len);
        Some(format!("Every decision and proposal that was read: {}", counted(lines, "statement", "statements")))
    });
    view! {
        <Card id="published" title=title subtitle=subtitle illustrative=reading.illustrative before=reading.before>
            <div class="stack">
                {GROUPS.map(|(difference, name)| view! { <Group all=all difference=difference name=name /> }).collect_view()}
                <p>{mental_health.signal()}</p>
            </div>
            <CardFoot source=Signal::stored(Some(
                "Decisions: Lancashire and South Cumbria Integrated Care Board for what was delegated, the roadmap of 2022 as read by others for what was kept. Proposals: Policy Exchange, 2022."
                    .to_owned(),
            ))>
                <DownloadButton
                    label="Download every sentence (CSV)"
                    name="decisions-beside-the-test.csv"
                    kind=FileKind::Csv
                    text=move |()| Some(untrack(|| all.with(|all| csv(&table(all)))))
                />
            </CardFoot>
        </Card>
    }
}

/// Those that stand to each other in one way, folded until they are wanted.
#[component]
fn Group(all: Memo<Vec<Listed>>, difference: Difference, name: &'static str) -> impl IntoView {
    let reading = use_reading();
    let open = RwSignal::new(false);
    let details = NodeRef::<leptos::html::Details>::new();
    let toggled = move |_| open.set(details.get_untracked().is_some_and(|details| details.open()));
    let one = move |Listed { beside, is_example }: Listed| {
        let line = beside.line.line;
        let rests = if is_example { " (illustrative)" } else { "" };
        view! {
            <li>
                <button class="link-button" type="button" on:click=move |_| reading.open(line)>{beside.line.name}</button>
                <span class="quiet">{format!(" {}. Test: {}{rests}.", beside.published.name(), names::category(beside.category).to_ascii_lowercase())}</span>
                " "{beside.sentence}
            </li>
        }
    };
    let list = move || {
        let own = all.with(|all| {
            all.iter().filter(|listed| listed.beside.difference == difference).cloned().collect::<Vec<_>>()
        });
        if own.is_empty() {
            view! { <p>"None."</p> }.into_any()
        } else {
            view! { <ul class="fields">{own.into_iter().map(one).collect_view()}</ul> }.into_any()
        }
    };
    view! {
        <details class="disclosure" node_ref=details on:toggle=toggled>
            <summary>{move || format!("{name}: {}", all.with(|all| count(all, difference)))}</summary>
            <div class="disclosure__body">{live(move || open.get().then(list))}</div>
        </details>
    }
}

fn all(judged: &Judged) -> Vec<Listed> {
    let pairs = judged.services.iter().zip(&judged.classification.services);
    let listed = |beside: Beside| {
        let is_example = judged.input.is_example(beside.line.line);
        Listed { beside, is_example }
    };
    pairs.flat_map(|(service, verdict)| of_line(service, &judged.policy, verdict)).map(listed).collect()
}

fn count(all: &[Listed], difference: Difference) -> usize {
    all.iter().filter(|listed| listed.beside.difference == difference).count()
}

fn table(all: &[Listed]) -> Table {
    let row = |Listed { beside, is_example }: &Listed| {
        let source = beside.published.source(beside.line).map_or("", |source| source.title);
        let cells = [
            beside.line.line,
            beside.line.name,
            beside.published.name(),
            source,
            names::category(beside.category),
            if *is_example { "yes" } else { "no" },
            &beside.sentence,
        ];
        Row { cells: cells.map(|words| Cell::Words(words.to_owned())).to_vec(), yours: false }
    };
    let columns =
        ["Line", "Service", "Published", "Source", "Test says", "Rests on example ratings", "The two, and why"];
    Table { columns: columns.map(Column::words).to_vec(), rows: all.iter().map(row).collect() }
}
