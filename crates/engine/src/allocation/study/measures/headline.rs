//! The headline: every figure that the sentence at the top of the page speaks of. The words are the page's.

use serde::Serialize;

use crate::allocation::settlement::money;
use crate::quantities::{Money, Pence, RoundedRate};

use super::board::{BoardYear, board_year};
use super::closeness::{Closeness, arrival, closeness};
use super::destabilised::destabilised;
use super::growth::{Growth, growth};
use super::illustrative::{Illustrative, illustrative};
use super::ledger::Ledger;
use super::redistribution::{Redistribution, redistribution};
use super::safeguards::safeguards;

/// Figures for the headline and the key figures below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Headline {
    /// What rests on illustrative figures: while anything does, no board but the user's own may be named.
    pub illustrative: Illustrative,
    /// The year spoken of.
    pub year: u32,
    /// All boards.
    pub boards: usize,
    /// Who gains and who loses in that year.
    pub redistribution: Redistribution,
    /// Growth in year 1.
    pub first_growth: Growth,
    /// Growth in the year spoken of.
    pub growth: Growth,
    /// How close boards are in the opening year.
    pub opening_closeness: Closeness,
    /// How close boards are in the year spoken of.
    pub closeness: Closeness,
    /// The first year in which all are within the user's distance, if it falls within the study.
    pub arrival: Option<u32>,
    /// Boards that are destabilised in some year up to the year spoken of.
    pub destabilised: usize,
    /// The cost of the safeguards in the year spoken of, at or above zero.
    pub safeguards_cost: Pence,
    /// The national sum of that year.
    pub quantum: Money,
    /// Growth of the national sum in year 1 on the money of the opening year.
    pub average_growth: Option<RoundedRate>,
    /// The user's own board, where one was chosen.
    pub own: Option<OwnBoard>,
}

/// The user's own board in the headline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnBoard {
    /// The board, by its place in the facts.
    pub board: usize,
    /// The opening year.
    pub opening: BoardYear,
    /// Year 1.
    pub first: BoardYear,
    /// The year spoken of.
    pub year: BoardYear,
}

/// Gathers the figures for a year, from 1, and the user's own board.
///
/// ```
/// use engine::allocation::study::{example, measures::headline::headline, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// let figures = headline(&ledger, 1, Some(2));
/// assert!(figures.illustrative.any());
/// assert_eq!((figures.redistribution.gaining, figures.redistribution.losing), (1, 2));
/// assert_eq!(figures.own.unwrap().year.allocation.to_string(), "276000.00");
/// ```
pub fn headline(ledger: &Ledger<'_>, year: u32, own: Option<usize>) -> Headline {
    let year = year.clamp(1, ledger.last_year().max(1));
    let first_growth = growth(ledger, 1);
    let own = own.filter(|board| *board < ledger.boards()).map(|board| OwnBoard {
        board,
        opening: board_year(ledger, 0, board),
        first: board_year(ledger, 1, board),
        year: board_year(ledger, year, board),
    });
    Headline {
        illustrative: illustrative(ledger),
        year,
        boards: ledger.boards(),
        redistribution: redistribution(ledger, year),
        average_growth: first_growth.average,
        first_growth,
        growth: growth(ledger, year),
        opening_closeness: closeness(ledger, 0),
        closeness: closeness(ledger, year),
        arrival: arrival(ledger),
        destabilised: destabilised(ledger).iter().filter(|board| board.year <= year).count(),
        safeguards_cost: safeguards(ledger, year).cost,
        quantum: money(ledger.quantum(year)),
        own,
    }
}
