//! A card that holds one table, its file and where its figures come from.

use ::charts::csv::csv;
use ::charts::table::Table;
use leptos::prelude::*;

use super::card::{Card, CardFoot};
use super::download::{DownloadButton, FileKind, size_at_rest};
use super::plain_table::PlainTable;
use crate::state::use_workspace;

/// The card.
#[component]
pub fn TableCard(
    /// Id of its title, unique on the page.
    id: &'static str,
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// Measure, unit, period, place.
    #[prop(into)]
    subtitle: Signal<String>,
    /// Its rows and columns; the first column names the rows.
    #[prop(into)]
    table: Signal<Table>,
    /// Whether the last row is a total.
    #[prop(optional)]
    total: bool,
    /// Whether each row is a card on a phone.
    #[prop(optional)]
    cards: bool,
    /// Whether headings over figures may stand in several lines.
    #[prop(optional)]
    wrapped: bool,
    /// Where the name of each row leads; blank for nowhere.
    #[prop(optional, into)]
    links: Signal<Vec<String>>,
    /// What its file is called, with its ending.
    file_name: &'static str,
    /// Whether it rests on illustrative figures.
    #[prop(into)]
    illustrative: Signal<bool>,
    /// Whether it shows the last good answer instead of the present one.
    #[prop(into)]
    before: Signal<bool>,
    /// Where its figures come from.
    #[prop(into)]
    source: Signal<String>,
    /// What stands between the head and the table, or under it in words.
    #[prop(optional, into)]
    under: ViewFn,
) -> impl IntoView {
    let size = size_at_rest(move || table.track(), use_workspace().is_held(), move || table.get());
    view! {
        <Card id=id title=title subtitle=Signal::derive(move || Some(subtitle.get())) illustrative=illustrative before=before>
            <PlainTable name=title table=table total=total cards=cards wrapped=wrapped links=links />
            {under.run()}
            <CardFoot source=Signal::derive(move || Some(source.get()))>
                <DownloadButton
                    label=Signal::derive(move || format!("Download the table ({})", size.get()))
                    name=Signal::stored(file_name.to_owned())
                    kind=FileKind::Csv
                    text=move |()| Some(table.with_untracked(csv))
                />
            </CardFoot>
        </Card>
    }
}
