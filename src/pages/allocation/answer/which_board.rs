//! Which board's story is told, where it is not the reader's own.

use engine::parameters;
use leptos::prelude::*;

use super::reading::use_reading;
use crate::components::choice::{Offer, Select};

/// The question.
#[component]
pub fn WhichBoard(
    /// Id of the select, unique on the page.
    id: &'static str,
) -> impl IntoView {
    let reading = use_reading();
    let code = |board: usize| parameters::boards().get(board).map_or("", |board| board.code);
    let value = Signal::derive(move || reading.board().map(code).unwrap_or_default().to_owned());
    let offers = Signal::derive(move || {
        let mut boards: Vec<Offer> =
            parameters::boards().iter().map(|board| Offer::new(board.code, board.name)).collect();
        order::arrange(&mut boards, |one, other| one.words.cmp(&other.words));
        if reading.board().is_none() {
            boards.insert(0, Offer::new("", "Choose a board"));
        }
        boards
    });
    let change = Callback::new(move |code: String| {
        reading.view.board.set(parameters::boards().iter().position(|board| board.code == code));
    });
    view! { <Select id=id label=Signal::stored("Board".to_owned()) offers=offers value=value on_change=change /> }
}
