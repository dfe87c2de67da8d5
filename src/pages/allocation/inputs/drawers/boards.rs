//! The boards, as tables, selects and pasted rows need them.

use engine::parameters;
pub use scenario::import::BOARD;

use crate::components::choice::Offer;

/// Codes and names, in the order of the codes.
pub fn places() -> Vec<(&'static str, &'static str)> {
    parameters::boards().iter().map(|board| (board.code, board.name)).collect()
}

/// Codes and names, in the order of the names.
pub fn by_name() -> Vec<(&'static str, &'static str)> {
    let mut places = places();
    order::by_key(&mut places, |(_, name)| *name);
    places
}

/// The name of a board; its code where there is none.
pub fn name(code: &str) -> String {
    parameters::board(code).map_or_else(|| code.to_owned(), |board| board.name.to_owned())
}

/// Every board, to choose from, after the words that nothing is chosen yet.
pub fn offers() -> Vec<Offer> {
    let boards = by_name().into_iter().map(|(code, name)| Offer::new(code, name));
    [Offer::new("", "Choose a board")].into_iter().chain(boards).collect()
}

/// A file to fill in: one row a board, its code and name, and blank cells under the other headings.
pub fn template(headings: &[&str]) -> String {
    let mut file = format!("\u{feff}Code,Name of the board,{}\r\n", headings.join(","));
    for (code, name) in places() {
        file.push_str(&format!("{code},\"{name}\"{}\r\n", ",".repeat(headings.len())));
    }
    file
}
