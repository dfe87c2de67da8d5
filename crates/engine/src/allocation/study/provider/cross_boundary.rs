//! Cross-boundary flows: what each board owes the hospitals of another when money follows where patients live.
//!
//! Under residence-based money a board pays for its residents wherever they are treated: `owes[r][h] = money of host h for residents
//! of r`, h and r apart; **+ = owes**. Boards pay providers directly unless a lead commissioner holds the contract; then the lead pays
//! and the others pay the lead the same sums. A board's net position is what it owes others less what others owe its hospitals; with
//! that of the people of no listed board it nets to zero to the penny, and it equals the board's re-basing.
//!
//! Figures are of the opening year. Not modelled: how flows change, or what care costs apart from how many are treated.

use serde::Serialize;

use crate::allocation::settlement::money;
use crate::allocation::study::flow::FlowRow;
use crate::allocation::study::measures::Ledger;
use crate::allocation::study::measures::proportion::rate;
use crate::quantities::{Money, RoundedRate};

/// Income of one host's hospitals from the residents of one board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IncomeFrom {
    /// Board of residence, by its place in the facts.
    pub board: usize,
    /// Money.
    pub amount: Money,
    /// Share of the host's income.
    pub share: Option<RoundedRate>,
}

/// Where the income of one host's hospitals comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HostIncome {
    /// The host board, by its place in the facts.
    pub host: usize,
    /// All income.
    pub income: Money,
    /// Income from its own residents.
    pub own: Money,
    /// The same as a share of all income.
    pub own_share: Option<RoundedRate>,
    /// Income by board of residence, the largest first; boards that bring nothing are left out.
    pub from: Vec<IncomeFrom>,
    /// Income from people of no listed board.
    pub elsewhere: Money,
}

/// What one board owes the hospitals of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Owed {
    /// The board that owes, by its place in the facts.
    pub board: usize,
    /// The board whose hospitals are owed.
    pub host: usize,
    /// + = owes.
    pub amount: Money,
}

/// What a board owes and is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Position {
    /// The board, by its place in the facts.
    pub board: usize,
    /// What it owes hospitals of other boards.
    pub owes: Money,
    /// What other boards owe its hospitals.
    pub owed: Money,
    /// What people of no listed board bring its hospitals.
    pub elsewhere: Money,
    /// Net: + = owes more than it is owed.
    pub net: Money,
}

/// Every board's position, and that of people of no listed board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Positions {
    /// Boards in the order of the facts.
    pub boards: Vec<Position>,
    /// What is owed for people of no listed board: with the boards' nets it comes to zero.
    pub elsewhere: Money,
}

/// Where each host's income comes from, in the order of the facts; empty where money by host is not known.
///
/// ```
/// use engine::allocation::study::{example, provider::cross_boundary::hosts, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // 300 of the 500 people treated in North live there.
/// let north = &hosts(&ledger)[0];
/// assert_eq!((north.own.to_string(), north.own_share.unwrap().to_string()), ("300000.00".to_owned(), "0.6000000000".to_owned()));
/// assert_eq!((north.from[1].board, north.from[1].amount.to_string()), (1, "150000.00".to_owned()));
/// ```
pub fn hosts(ledger: &Ledger<'_>) -> Vec<HostIncome> {
    let opening = &ledger.study.opening;
    opening
        .flows
        .iter()
        .zip(&opening.host)
        .enumerate()
        .map(|(host, (row, income))| {
            let own = row.residents.iter().filter(|(board, _)| *board == host);
            let own = own.fold(0_i64, |sum, (_, pence)| sum.saturating_add(*pence));
            let mut from: Vec<IncomeFrom> = row
                .residents
                .iter()
                .filter(|(_, pence)| *pence != 0)
                .map(|(board, pence)| IncomeFrom {
                    board: *board,
                    amount: money(*pence),
                    share: rate((*pence).into(), (*income).into()),
                })
                .collect();
            order::arrange(&mut from, |one, other| other.amount.cmp(&one.amount).then(one.board.cmp(&other.board)));
            HostIncome {
                host,
                income: money(*income),
                own: money(own),
                own_share: rate(own.into(), (*income).into()),
                from,
                elsewhere: money(row.elsewhere),
            }
        })
        .collect()
}

/// What each board owes the hospitals of each other board, the largest first.
///
/// ```
/// use engine::allocation::study::{example, provider::cross_boundary::owed, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// let largest = owed(&ledger)[0];
/// assert_eq!((largest.board, largest.host, largest.amount.to_string()), (1, 0, "150000.00".to_owned()));
/// ```
pub fn owed(ledger: &Ledger<'_>) -> Vec<Owed> {
    let rows = ledger.study.opening.flows.iter().enumerate();
    let cells = rows.flat_map(|(host, row)| row.residents.iter().map(move |(board, pence)| (host, *board, *pence)));
    let mut owed: Vec<Owed> = cells
        .filter(|(host, board, pence)| host != board && *pence != 0)
        .map(|(host, board, pence)| Owed { board, host, amount: money(pence) })
        .collect();
    order::arrange(&mut owed, |one, other| {
        other.amount.cmp(&one.amount).then(one.board.cmp(&other.board)).then(one.host.cmp(&other.host))
    });
    owed
}

/// What every board owes and is owed; `None` where money by host is not known.
///
/// ```
/// use engine::allocation::study::{example, provider::cross_boundary::positions, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // North owes £30,000 and is owed £190,000 by boards and £10,000 for others: net -£170,000, its re-basing.
/// let positions = positions(&ledger).unwrap();
/// assert_eq!(positions.boards[0].owes.to_string(), "30000.00");
/// assert_eq!(positions.boards[0].net.to_string(), "-170000.00");
/// let sum: i64 = positions.boards.iter().map(|board| board.net.pence()).sum();
/// assert_eq!(sum + positions.elsewhere.pence(), 0);
/// ```
pub fn positions(ledger: &Ledger<'_>) -> Option<Positions> {
    let opening = &ledger.study.opening;
    if opening.flows.is_empty() {
        return None;
    }
    let owed = owed(ledger);
    let sum = |test: &dyn Fn(&&Owed) -> bool| {
        owed.iter().filter(test).fold(0_i64, |sum, owed| sum.saturating_add(owed.amount.pence()))
    };
    let position = |(board, row): (usize, &FlowRow)| {
        let owes = sum(&|owed| owed.board == board);
        let due = sum(&|owed| owed.host == board);
        let net = owes.saturating_sub(due).saturating_sub(row.elsewhere);
        Position { board, owes: money(owes), owed: money(due), elsewhere: money(row.elsewhere), net: money(net) }
    };
    Some(Positions {
        boards: opening.flows.iter().enumerate().map(position).collect(),
        elsewhere: money(opening.elsewhere),
    })
}
