//! What moves when activity departs from plan, commissioner by commissioner.
//!
//! > in full = departure x plan: what the activity would bring if each patient were paid for
//! > variable = variable rate x departure x plan under a contract, nothing under a fixed payment of low volume
//! > not followed by money = in full - variable
//!
//! **+ = the provider is paid more**; not followed is + where it does work that nobody pays for, - where it is paid for work it does not
//! do. The formula is [`crate::provider_income::aligned_payment`]; each board's part is rounded to the penny and the parts add up.

use serde::Serialize;

use crate::provider_income::aligned_payment::variable_of_departure;
use crate::quantities::{Money, Pence, Rate};

use super::arrangement::{Commissioner, Settles};
use super::income::Income;
use super::{Catchment, Payment};

/// What a departure from plan moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Moved {
    /// If every patient were paid for.
    pub in_full: Option<Pence>,
    /// Under the terms.
    pub variable: Option<Pence>,
    /// The difference: what money does not follow.
    pub not_followed: Option<Pence>,
}

/// What a commissioner's boards move.
///
/// ```
/// use engine::pathways::provider::{Arrangement, arrangement::arrange, example::example, income::Income, terms::moved};
/// let (catchment, contracting, payment) = example();
/// let income = Income::of(&catchment);
/// let every = arrange(Arrangement::EveryBoard, &catchment, &income, &contracting).commissioners;
/// // Board A plans £4m; 5% more is done and half of that paid.
/// let board = moved(&every[0], &catchment, &income, &payment);
/// assert_eq!(board.in_full.unwrap().to_string(), "200000.00");
/// assert_eq!(board.variable.unwrap().to_string(), "100000.00");
/// // Board E, £400,000, is settled by a fixed payment: nothing follows.
/// let fixed = moved(&every[4], &catchment, &income, &payment);
/// assert_eq!((fixed.variable.unwrap().to_string(), fixed.not_followed.unwrap().to_string()), ("0.00".into(), "20000.00".into()));
/// ```
pub fn moved(commissioner: &Commissioner, catchment: &Catchment, income: &Income, payment: &Payment) -> Moved {
    let sum = |rate: Rate| {
        commissioner.places.iter().try_fold(Pence::default(), |sum, place| {
            let departure = catchment.boards.get(*place)?.departure.or(payment.departure)?;
            Some(sum.plus(variable_of_departure(income.boards.get(*place).copied().flatten()?, departure, rate)?))
        })
    };
    let in_full = whole_rate().and_then(sum);
    let variable = match commissioner.settles {
        Some(Settles::Contract) => payment.variable_rate.and_then(sum),
        Some(Settles::LowVolume) => in_full.map(|_| Pence::default()),
        None => None,
    };
    Moved { in_full, variable, not_followed: in_full.zip(variable).map(|(full, paid)| full.minus(paid)) }
}

/// What all move together; each part is nothing where that of one is.
pub fn together(parts: &[Moved]) -> Moved {
    let sum = |of: fn(&Moved) -> Option<Pence>| {
        parts.iter().try_fold(Pence::default(), |sum, part| Some(sum.plus(of(part)?)))
    };
    Moved {
        in_full: sum(|part| part.in_full),
        variable: sum(|part| part.variable),
        not_followed: sum(|part| part.not_followed),
    }
}

/// Income that goes with a share of the patients, at a rate of it; + = lost.
pub(super) fn lost(income: Money, share: Rate, rate: Rate) -> Option<Pence> {
    variable_of_departure(income, share, rate)
}

/// Payment for each patient.
pub(super) fn whole_rate() -> Option<Rate> {
    Rate::from_decimal(rust_decimal::Decimal::ONE).ok()
}
