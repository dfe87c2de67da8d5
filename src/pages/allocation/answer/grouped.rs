//! Which boards belong together, without working out every year of theirs.

use engine::allocation::study::Ledger;
use engine::allocation::study::measures::groups::{Group, Grouping, group_year};
use engine::parameters::regions;

/// Boards that belong together.
pub struct Together {
    /// Their name, in words.
    pub name: String,
    /// The boards, by their places in the facts.
    pub boards: Vec<usize>,
}

impl Together {
    /// The group with all its years, as a working wants it.
    pub fn group(self, ledger: &Ledger<'_>) -> Group {
        let years = (0..=ledger.last_year()).map(|year| group_year(ledger, year, &self.boards)).collect();
        Group { name: self.name, boards: self.boards, years }
    }
}

/// Regions from A to Z, or fifths from the first.
pub fn grouped(ledger: &Ledger<'_>, grouping: Grouping) -> Vec<Together> {
    let of = |name: String, is: &dyn Fn(usize) -> bool| Together {
        name,
        boards: (0..ledger.boards()).filter(|board| is(*board)).collect(),
    };
    let fact = |board: usize| ledger.facts.boards.get(board);
    match grouping {
        Grouping::Region => regions()
            .iter()
            .map(|region| {
                of(region.name().to_owned(), &|board| fact(board).is_some_and(|board| board.region == region.name()))
            })
            .collect(),
        Grouping::Deprivation => fifths("Most deprived fifth", "Least deprived fifth")
            .map(|(fifth, name)| of(name, &|board| fact(board).is_some_and(|board| board.deprivation_fifth == fifth)))
            .collect(),
        Grouping::Older => fifths("Oldest fifth", "Youngest fifth")
            .map(|(fifth, name)| of(name, &|board| fact(board).is_some_and(|board| board.older_fifth == fifth)))
            .collect(),
    }
}

fn fifths(first: &str, last: &str) -> impl Iterator<Item = (u8, String)> {
    let names = [first, "Second fifth", "Third fifth", "Fourth fifth", last].map(str::to_owned);
    (1..).zip(names)
}
