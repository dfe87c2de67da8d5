//! A list of the study as a table of boxes: steps of a rule, components of spend, money by board.

use leptos::prelude::*;

use super::trouble::Trouble;
use crate::components::list_table::{List, ListTable as Rows};

/// The table, with the problems of the list before it.
#[component]
pub fn ListTable(
    /// The list.
    list: List,
) -> impl IntoView {
    view! {
        <Trouble path=list.path() />
        <Rows list=list />
    }
}
