//! What is no money and not the same in every scenario: services with another verdict, schemes that enter or leave.

use ::charts::table::{Cell, Column as FileColumn, Row, Table};
use leptos::prelude::*;
use scenario::compared::ComparedPage;
use scenario::compared::headline::unlike;
use words::count::counted;

use super::Reading;
use crate::components::card::Card;
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::state::memo::Memo;

/// The cards, one a page that has such differences.
#[component]
pub fn Unlike() -> impl IntoView {
    view! {
        <OfPage page=ComparedPage::Delegation id="unlike-services" what="service" more="services" />
        <OfPage page=ComparedPage::Capital id="unlike-schemes" what="scheme" more="schemes" />
    }
}

#[component]
fn OfPage(page: ComparedPage, id: &'static str, what: &'static str, more: &'static str) -> impl IntoView {
    let reading: Reading = expect_context();
    let rows = Memo::new(move |_| {
        reading.compared.with(|compared| {
            let told = compared.iter().find(|(of, _)| *of == page).map(|(_, told)| told);
            // While a search goes on nothing can be said to differ.
            told.filter(|told| told.iter().all(|told| told.as_ref().is_some_and(|told| !told.each.is_empty())))
                .map(|told| unlike(told))
                .unwrap_or_default()
        })
    });
    let any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let table = Memo::new(move |_| {
        let names = reading
            .columns(page)
            .into_iter()
            .filter(|column| column.at.is_some())
            .map(|column| FileColumn::words(column.name));
        let row = |(name, cells): &(String, Vec<String>)| Row {
            cells: std::iter::once(name).chain(cells).cloned().map(Cell::Words).collect(),
            yours: false,
        };
        Table {
            columns: std::iter::once(FileColumn::words(words::count::capital(what))).chain(names).collect(),
            rows: rows.with(|rows| rows.iter().map(row).collect()),
        }
    });
    let title = Signal::derive(move || {
        format!(
            "{}: {} not the same",
            page.name(),
            counted(rows.with(Vec::len), &format!("{what} is"), &format!("{more} are"))
        )
    });
    live(move || {
        any.get().then(|| {
            view! {
                <Card id=id title=title subtitle=Signal::stored(Some(page.each().to_owned()))>
                    <PlainTable name=title table=table.signal() cards=true />
                </Card>
            }
        })
    })
}
