//! One board's story: everything the calculator knows of it, year by year.

use serde::Serialize;

use crate::allocation::answer::Parts;
use crate::allocation::settlement::{Held, money};
use crate::quantities::{FinancialYear, Money, RoundedRate};

use super::destabilised::{Destabilised, first};
use super::ledger::Ledger;
use super::own_budget::{OwnBudgetYear, own_budget};
use super::proportion::{per_head, rate};
use super::real_terms::real_terms;
use super::redistribution::difference;

/// One board through the years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoardStory {
    /// The board, by its place in the facts.
    pub board: usize,
    /// Its opening by host, where that is known.
    pub opening_by_host: Option<Money>,
    /// Its opening by residence.
    pub opening_by_residence: Money,
    /// Residence less host: who holds the budget, neither a gain nor a loss.
    pub rebasing: Option<Money>,
    /// The opening year and every year after it.
    pub years: Vec<BoardYear>,
    /// The year in which it is destabilised, if there is one.
    pub destabilised: Option<Destabilised>,
    /// Specialised services within its whole budget, where that was entered.
    pub own_budget: Option<Vec<OwnBudgetYear>>,
}

/// One board in one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoardYear {
    /// The year; 0 is the opening year.
    pub year: u32,
    /// The financial year, as in 2026/27.
    pub financial_year: String,
    /// Its money.
    pub allocation: Money,
    /// Its money under today's shares.
    pub kept: Money,
    /// The difference: + = it gains.
    pub redistribution: Money,
    /// The difference as a share of its money under today's shares.
    pub redistribution_rate: Option<RoundedRate>,
    /// Like-for-like growth; `None` in the opening year and after nothing.
    pub growth: Option<RoundedRate>,
    /// Growth of cash; `None` in the opening year and after nothing.
    pub cash_growth: Option<RoundedRate>,
    /// Average growth of all boards; `None` in the opening year.
    pub average_growth: Option<RoundedRate>,
    /// Need share of the national sum.
    pub target: Money,
    /// Distance from target before the year's rule, + = over; `None` without a target and in the opening year.
    pub opening_distance: Option<RoundedRate>,
    /// Distance from target after it, + = over; `None` without a target.
    pub distance: Option<RoundedRate>,
    /// The bound it is held at.
    pub bound: Option<Held>,
    /// Its money for each registered person.
    pub per_head: Option<Money>,
    /// Its money for each weighted person.
    pub per_weighted_head: Option<Money>,
    /// Its money in prices of the opening year.
    pub real_terms: Option<Money>,
    /// Why the money is what it is; `None` in the opening year.
    pub parts: Option<Parts>,
}

/// Tells a board's story; `None` where there is no such board.
///
/// ```
/// use engine::allocation::study::{example, measures::board::story, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// let south = story(&ledger, 2).unwrap();
/// assert_eq!(south.rebasing.unwrap().to_string(), "30000.00");
/// let year = &south.years[1];
/// assert_eq!(year.financial_year, "2023/24");
/// assert_eq!((year.allocation.to_string(), year.target.to_string()), ("276000.00".to_owned(), "326700.00".to_owned()));
/// // £276,000 for 800 registered people; over 1.02 in real terms.
/// assert_eq!(year.per_head.unwrap().to_string(), "345.00");
/// assert_eq!(year.real_terms.unwrap().to_string(), "270588.24");
/// assert_eq!(year.distance.unwrap().to_string(), "-0.1551882461");
/// ```
pub fn story(ledger: &Ledger<'_>, board: usize) -> Option<BoardStory> {
    let opening = &ledger.study.opening;
    let by_residence = money(*opening.residence.get(board)?);
    Some(BoardStory {
        board,
        opening_by_host: opening.host.get(board).copied().map(money),
        opening_by_residence: by_residence,
        rebasing: opening.rebasing().get(board).copied().map(money),
        years: (0..=ledger.last_year()).map(|year| board_year(ledger, year, board)).collect(),
        destabilised: first(ledger, board),
        own_budget: own_budget(ledger, board),
    })
}

/// One board in one year.
pub fn board_year(ledger: &Ledger<'_>, year: u32, board: usize) -> BoardYear {
    let cell = ledger.cell(year, board);
    let (allocation, difference) = (ledger.allocation(year, board), difference(ledger, year, board));
    let (quantum, prior_sum) = (i128::from(ledger.quantum(year)), i128::from(ledger.prior_sum(year)));
    let financial_year = u16::try_from(year).ok().and_then(|years| ledger.study.opening.year.after(years));
    BoardYear {
        year,
        financial_year: financial_year.as_ref().map(FinancialYear::to_string).unwrap_or_default(),
        allocation: money(allocation),
        kept: money(ledger.kept(year, board)),
        redistribution: difference.amount,
        redistribution_rate: difference.rate,
        growth: cell.and_then(|cell| cell.growth),
        cash_growth: cell.and_then(|cell| cell.cash_growth),
        average_growth: cell.and_then(|_| rate(quantum.saturating_sub(prior_sum), prior_sum)),
        target: money(ledger.target(year, board)),
        opening_distance: cell.and_then(|cell| cell.opening_distance),
        distance: cell.map_or_else(|| opening_distance(ledger, board), |cell| cell.distance_from_target),
        bound: cell.and_then(|cell| cell.bound),
        per_head: per_head(allocation, ledger.registered(year, board)),
        per_weighted_head: per_head(allocation, ledger.weighted_people(year, board)),
        real_terms: real_terms(allocation, ledger.study.inflation, year),
        parts: cell.map(|cell| cell.parts),
    }
}

/// Distance of the opening money from the need share of year 1.
fn opening_distance(ledger: &Ledger<'_>, board: usize) -> Option<RoundedRate> {
    let wide = |pence: i64| u128::try_from(pence).unwrap_or(0);
    RoundedRate::less_one(
        [wide(ledger.allocation(0, board)), ledger.weight_sum(0)],
        [wide(ledger.quantum(0)), ledger.weight(0, board)],
    )
}
