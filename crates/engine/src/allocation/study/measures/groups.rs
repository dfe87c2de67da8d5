//! Groups of boards: by region, by fifth of deprivation, by fifth of the share aged 75 and over.
//!
//! `gain per head = redistribution of the group / its registered population`; £ per weighted head is the group's money over its
//! weighted population. Fifths are of boards, ranked, not of people. Money goes by registered people; residents never enter here.
//!
//! Not modelled: differences inside a board, which are larger than those between boards.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::allocation::settlement::money;
use crate::allocation::study::facts::BoardFacts;
use crate::quantities::{Money, RoundedRate};

use super::ledger::Ledger;
use super::proportion::{per_head, rate};

/// How boards are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    /// By region of NHS England.
    Region,
    /// By fifth of deprivation, the most deprived first.
    Deprivation,
    /// By fifth of the share aged 75 and over, the oldest first.
    Older,
}

/// Boards that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Its name, in words.
    pub name: String,
    /// Its boards, by their places in the facts.
    pub boards: Vec<usize>,
    /// The opening year and every year after it.
    pub years: Vec<GroupYear>,
}

/// A group in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupYear {
    /// The year; 0 is the opening year.
    pub year: u32,
    /// Its money.
    pub allocation: Money,
    /// Its money under today's shares.
    pub kept: Money,
    /// The difference: + = it gains.
    pub redistribution: Money,
    /// The difference as a share of its money under today's shares.
    pub rate: Option<RoundedRate>,
    /// The difference for each registered person.
    pub gain_per_head: Option<Money>,
    /// Its money for each registered person.
    pub per_head: Option<Money>,
    /// Its money for each weighted person.
    pub per_weighted_head: Option<Money>,
}

/// Works out the groups: regions from A to Z, fifths from 1.
///
/// ```
/// use engine::allocation::study::{example, measures::groups::{groups, Grouping}, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // Middle loses £10,785.71 and South gains £23,000: £12,214.29 for 2,000 registered people.
/// let lowland = &groups(&ledger, Grouping::Region)[0];
/// assert_eq!((lowland.name.as_str(), lowland.boards.as_slice()), ("Lowland", &[1, 2][..]));
/// assert_eq!(lowland.years[1].redistribution.to_string(), "12214.29");
/// assert_eq!(lowland.years[1].gain_per_head.unwrap().to_string(), "6.11");
/// ```
pub fn groups(ledger: &Ledger<'_>, grouping: Grouping) -> Vec<Group> {
    let mut names: Vec<(u8, &str)> = ledger.facts.boards.iter().map(|board| key(board, grouping)).collect();
    names.sort_unstable();
    names.dedup();
    names
        .into_iter()
        .map(|name| {
            let of = |(place, board): (usize, &BoardFacts)| (key(board, grouping) == name).then_some(place);
            let boards: Vec<usize> = ledger.facts.boards.iter().enumerate().filter_map(of).collect();
            let years = (0..=ledger.last_year()).map(|year| group_year(ledger, year, &boards)).collect();
            Group { name: words(name, grouping), boards, years }
        })
        .collect()
}

/// A group of boards in a year.
pub fn group_year(ledger: &Ledger<'_>, year: u32, boards: &[usize]) -> GroupYear {
    let sum =
        |figure: &dyn Fn(usize) -> i64| boards.iter().fold(0_i64, |sum, board| sum.saturating_add(figure(*board)));
    let people = |figure: &dyn Fn(usize) -> Decimal| {
        boards.iter().try_fold(Decimal::ZERO, |sum, board| sum.checked_add(figure(*board)))
    };
    let allocation = sum(&|board| ledger.allocation(year, board));
    let kept = sum(&|board| ledger.kept(year, board));
    let redistribution = allocation.saturating_sub(kept);
    let registered = people(&|board| ledger.registered(year, board));
    let weighted = people(&|board| ledger.weighted_people(year, board));
    GroupYear {
        year,
        allocation: money(allocation),
        kept: money(kept),
        redistribution: money(redistribution),
        rate: rate(redistribution.into(), kept.into()),
        gain_per_head: registered.and_then(|people| per_head(redistribution, people)),
        per_head: registered.and_then(|people| per_head(allocation, people)),
        per_weighted_head: weighted.and_then(|people| per_head(allocation, people)),
    }
}

fn key(board: &BoardFacts, grouping: Grouping) -> (u8, &'static str) {
    match grouping {
        Grouping::Region => (0, board.region),
        Grouping::Deprivation => (board.deprivation_fifth, ""),
        Grouping::Older => (board.older_fifth, ""),
    }
}

fn words((fifth, region): (u8, &str), grouping: Grouping) -> String {
    match (grouping, fifth) {
        (Grouping::Region, _) => region.to_owned(),
        (Grouping::Deprivation, 1) => "Most deprived fifth".to_owned(),
        (Grouping::Deprivation, 5) => "Least deprived fifth".to_owned(),
        (Grouping::Older, 1) => "Oldest fifth".to_owned(),
        (Grouping::Older, 5) => "Youngest fifth".to_owned(),
        (_, fifth) => format!("Fifth {fifth}"),
    }
}
