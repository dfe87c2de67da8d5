//! Aligned payment: a fixed element for the planned activity and a variable one for the departure from plan.
//!
//! The formula is [`crate::provider_income::aligned_payment`], with all in pounds at plan prices: **+ = the board pays more**. The fixed
//! element is the plan itself: what a board's residents bring a host in the opening year. Below the yearly value of the low volume
//! rule (NHS England, payment scheme of 2023/25 and of 2025/26) a provider and a board settle by one block payment; a pair of boards
//! below it surely falls under the rule and is marked.
//!
//! Not modelled: rates that differ by kind of activity, best practice tariffs, incentives for quality.

use serde::Serialize;

use crate::allocation::settlement::money;
use crate::allocation::study::input::PaymentInput;
use crate::allocation::study::measures::Ledger;
use crate::allocation::study::texts::Texts;
use crate::provider_income::aligned_payment::variable_of_departure;
use crate::quantities::{Money, Rate};

/// Terms of aligned payment, read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Payment {
    /// Share of the price paid for activity away from plan, 0 to 1.
    pub variable_rate: Rate,
    /// Actual activity over plan: 0.02 is 2% more than planned.
    pub departure: Rate,
}

/// What a board pays the hospitals of a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PairPayment {
    /// The board that pays, by its place in the facts.
    pub board: usize,
    /// The board whose hospitals are paid.
    pub host: usize,
    /// Fixed element.
    pub fixed: Money,
    /// Variable element: + = the board pays more.
    pub variable: Money,
    /// Whether the sum is so small that one block payment settles it.
    pub is_low_volume: bool,
}

/// What a board pays all hospitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BoardPayment {
    /// The board, by its place in the facts.
    pub board: usize,
    /// Fixed element.
    pub fixed: Money,
    /// Variable element: + = the board pays more.
    pub variable: Money,
}

/// Reads the terms; `None` where one is at fault.
pub(in crate::allocation::study) fn read(given: &PaymentInput, texts: &mut Texts) -> Option<Payment> {
    let variable_rate = texts.share("payment.variable_rate", &given.variable_rate);
    let departure = texts.growth("payment.departure", &given.departure);
    Some(Payment { variable_rate: variable_rate?, departure: departure? })
}

/// What each board pays the hospitals of each host under the user's terms, the order being that of hosts and then of boards.
///
/// ```
/// use engine::allocation::study::{example, provider::aligned_payment::pairs, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // Middle's residents in North: £150,000 planned, 2% more done, half of it paid.
/// let pair = pairs(&ledger)[1];
/// assert_eq!((pair.board, pair.host), (1, 0));
/// assert_eq!((pair.fixed.to_string(), pair.variable.to_string()), ("150000.00".to_owned(), "1500.00".to_owned()));
/// ```
pub fn pairs(ledger: &Ledger<'_>) -> Vec<PairPayment> {
    let Payment { variable_rate, departure } = ledger.study.payment;
    let least = low_volume(ledger);
    let rows = ledger.study.opening.flows.iter().enumerate();
    rows.flat_map(|(host, row)| row.residents.iter().map(move |(board, pence)| (host, *board, *pence)))
        .filter(|(_, _, pence)| *pence != 0)
        .map(|(host, board, pence)| PairPayment {
            board,
            host,
            fixed: money(pence),
            variable: variable_of_departure(money(pence), departure, variable_rate)
                .and_then(|pence| Money::from_wide_pence(pence.count()))
                .unwrap_or_default(),
            is_low_volume: money(pence) < least,
        })
        .collect()
}

/// What each board pays all hospitals: the sums of its pairs, in the order of the facts.
pub fn boards(ledger: &Ledger<'_>) -> Vec<BoardPayment> {
    let pairs = pairs(ledger);
    let sum = |board: usize, part: fn(&PairPayment) -> Money| {
        let own = pairs.iter().filter(|pair| pair.board == board);
        money(own.fold(0_i64, |sum, pair| sum.saturating_add(part(pair).pence())))
    };
    (0..ledger.boards())
        .map(|board| BoardPayment {
            board,
            fixed: sum(board, |pair| pair.fixed),
            variable: sum(board, |pair| pair.variable),
        })
        .collect()
}

/// The low volume rule in force in the opening year.
fn low_volume(ledger: &Ledger<'_>) -> Money {
    let limits = ledger.facts.limits;
    if ledger.study.opening.year.start() < 2025 { limits.low_volume } else { limits.low_volume_from_2025 }
}
