//! The limits that held a board, in words: `Most, years 1 to 4`.

use engine::allocation::settlement::Held;
use engine::allocation::study::Ledger;

/// The limits that hold a board and the years in which they do; `None` in words where none does.
pub fn in_words(ledger: &Ledger<'_>, board: usize) -> String {
    let held = |bound: Held| -> Vec<u32> {
        ledger.years().filter(|year| ledger.cell(*year, board).is_some_and(|cell| cell.bound == Some(bound))).collect()
    };
    let parts: Vec<String> = [("least", Held::Floor), ("most", Held::Ceiling)]
        .into_iter()
        .map(|(name, bound)| (name, held(bound)))
        .filter(|(_, years)| !years.is_empty())
        .map(|(name, years)| format!("{name}, {}", years_in_words(&years)))
        .collect();
    if parts.is_empty() { "None".to_owned() } else { words::count::capital(&parts.join("; ")) }
}

/// Rising years as runs: `year 2`, `years 1 to 4`, `years 1, 3 and 5 to 7`.
fn years_in_words(years: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for year in years {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *year => *last = *year,
            _ => runs.push((*year, *year)),
        }
    }
    let run = |(first, last): &(u32, u32)| if first == last { first.to_string() } else { format!("{first} to {last}") };
    let runs: Vec<String> = runs.iter().map(run).collect();
    format!("{} {}", words::count::noun(years.len(), "year", "years"), words::count::listed(&runs))
}
