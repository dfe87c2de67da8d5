//! Aligned payment: a fixed element for the planned activity and a variable one for the departure from plan.
//!
//! `payment = fixed + variable rate * (actual - plan)`, with all in pounds at plan prices: **+ = the board pays more**. The fixed
//! element is the plan itself: what a board's residents bring a host in the opening year. Below the yearly value of the low volume
//! rule (NHS England, payment scheme of 2023/25 and of 2025/26) a provider and a board settle by one block payment; a pair of boards
//! below it surely falls under the rule and is marked.
//!
//! Not modelled: rates that differ by kind of activity, best practice tariffs, incentives for quality.

use serde::Serialize;

use crate::allocation::settlement::money;
use crate::allocation::study::input::PaymentInput;
use crate::allocation::study::measures::Ledger;
use crate::allocation::study::measures::real_terms::to_penny;
use crate::allocation::study::texts::{Exact, Texts};
use crate::quantities::rounding::share_of;
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

/// The variable element for any plan and any activity; `None` beyond the range of money.
///
/// ```
/// use engine::allocation::study::provider::aligned_payment::variable;
/// use engine::quantities::{Money, Rate};
/// // £10m planned, £10.4m done, half of the difference paid: £200,000 more.
/// let [plan, actual] = ["10000000", "10400000"].map(|text| Money::from_text(text).unwrap());
/// assert_eq!(variable(plan, actual, Rate::from_text("0.5").unwrap()).unwrap().to_string(), "200000.00");
/// ```
pub fn variable(plan: Money, actual: Money, variable_rate: Rate) -> Option<Money> {
    let (numerator, denominator) = variable_rate.ratio();
    let difference = actual.minus(plan)?;
    let (part, whole) = (u128::try_from(numerator).ok()?, u128::try_from(denominator).ok()?);
    share_of(difference.pence(), part, whole).and_then(Money::from_pence)
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
    let factor = Exact::of_rate(variable_rate).times(&Exact::of_rate(departure));
    let least = low_volume(ledger);
    let rows = ledger.study.opening.flows.iter().enumerate();
    rows.flat_map(|(host, row)| row.residents.iter().map(move |(board, pence)| (host, *board, *pence)))
        .filter(|(_, _, pence)| *pence != 0)
        .map(|(host, board, pence)| PairPayment {
            board,
            host,
            fixed: money(pence),
            variable: to_penny(&Exact::whole(pence).times(&factor)).unwrap_or_default(),
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
