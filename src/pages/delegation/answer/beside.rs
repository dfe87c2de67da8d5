//! The test beside the decisions: how many services each pair of the two holds.

use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::{Category, decided};
use engine::parameters::Decision;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::delegation::Judged;
use words::count::counted;
use words::delegation::names;

use super::headline::ShowRows;
use crate::components::card::{Card, CardFoot};
use crate::components::plain_table::PlainTable;
use crate::pages::delegation::reading::use_reading;
use crate::pages::delegation::view::Rows;

const DECISIONS: [Option<Decision>; 3] = [Some(Decision::Delegated), Some(Decision::Retained), None];

/// The card.
#[component]
pub fn BesideCard() -> impl IntoView {
    let reading = use_reading();
    let table = reading.memo(|judged| Some(table(judged)));
    let sentence = reading.memo(sentence);
    let subtitle = Signal::stored(Some(
        "Services listed here: what was decided in the rows, what the test says in the columns".to_owned(),
    ));
    view! {
        <Card id="beside" title=Signal::stored("The test beside what was decided".to_owned()) subtitle=subtitle illustrative=reading.illustrative before=reading.before>
            <div class="stack">
                <PlainTable name=Signal::stored("What was decided and what the test says".to_owned()) table=Signal::derive(move || table.get().unwrap_or_default()) total=true cards=true />
                <p class="figure__sentence">{sentence.signal()}</p>
            </div>
            <CardFoot source=Signal::stored(Some(
                "The analysis behind the decisions was not published service by service. That test and decision differ shows that other things were known or weighed, not that either is wrong."
                    .to_owned(),
            ))>
                <ShowRows words="Show what was delegated".to_owned() rows=Rows { decision: Some(Some(Decision::Delegated)), ..Rows::default() } />
                <ShowRows words="Show what was kept national".to_owned() rows=Rows { decision: Some(Some(Decision::Retained)), ..Rows::default() } />
            </CardFoot>
        </Card>
    }
}

fn cells(judged: &Judged) -> Vec<(Option<Decision>, Category, usize)> {
    let pairs = decided::beside(&judged.classification.services);
    pairs.into_iter().map(|pair| (pair.decision, pair.category, pair.codes.len())).collect()
}

fn count(
    cells: &[(Option<Decision>, Category, usize)],
    decision: Option<Option<Decision>>,
    category: Option<Category>,
) -> usize {
    let own = cells.iter().filter(|(own, in_category, _)| {
        decision.is_none_or(|decision| decision == *own) && category.is_none_or(|category| category == *in_category)
    });
    own.map(|(_, _, services)| *services).sum()
}

fn table(judged: &Judged) -> Table {
    let cells = cells(judged);
    let figure = |count: usize| Cell::Figure { shown: count.to_string(), exact: Decimal::from(count) };
    let mut columns = vec![Column::words("Decided")];
    columns.extend(Category::ALL.map(|category| Column::figures(names::category(category))));
    columns.push(Column::figures("All"));
    let row = |name: &str, decision: Option<Option<Decision>>| {
        let by_category = Category::ALL.map(|category| figure(count(&cells, decision, Some(category))));
        let all = figure(count(&cells, decision, None));
        Row {
            cells: [Cell::Words(name.to_owned())].into_iter().chain(by_category).chain([all]).collect(),
            yours: false,
        }
    };
    let rows = DECISIONS.map(|decision| row(names::decision(decision), Some(decision))).into_iter();
    Table { columns, rows: rows.chain([row("All", None)]).collect() }
}

fn sentence(judged: &Judged) -> String {
    let cells = cells(judged);
    let of = |decision: Decision, category| count(&cells, Some(Some(decision)), Some(category));
    let delegated = count(&cells, Some(Some(Decision::Delegated)), None);
    let open = of(Decision::Delegated, Category::Undetermined);
    let agree = of(Decision::Delegated, Category::SuitableAndReady)
        .saturating_add(of(Decision::Retained, Category::NotSuitable));
    let differ = [Category::SuitableNotReady, Category::NotSuitable].map(|category| of(Decision::Delegated, category));
    let against = differ.iter().sum::<usize>();
    let against = match against {
        0 => "would have kept none of them back".to_owned(),
        kept => format!("would have kept {kept} back"),
    };
    let open = if open == 0 { "settles every one".to_owned() } else { format!("does not settle {open}") };
    format!(
        "Test and decision agree on {}. Of {} known to be delegated the test {open} and {against}.",
        counted(agree, "service", "services"),
        counted(delegated, "service", "services")
    )
}
