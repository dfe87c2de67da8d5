//! What a provider gains or loses in a year because its boards' money does not grow alike.
//!
//! The formula is [`crate::provider_income::exposure`]: sum over boards of income x (the board's growth - average growth), **+ = its
//! boards grow faster**.

use serde::Serialize;

use crate::provider_income::exposure::part;
use crate::quantities::{Fraction, Pence};

use super::income::Income;
use super::{Catchment, Payment};

/// One board's part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExposurePart {
    /// The board.
    pub code: String,
    /// + = it grows faster than the average; `None` where its income or its growth is not known.
    pub amount: Option<Pence>,
}

/// A provider's exposure in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Exposure {
    /// Sum over boards.
    pub amount: Option<Pence>,
    /// The same as a share of what boards bring.
    pub share: Option<Fraction>,
    /// Boards in the order given.
    pub boards: Vec<ExposurePart>,
}

/// Works out the exposure; a board that brings nothing has a part of nothing, whatever its growth.
///
/// ```
/// use engine::pathways::provider::{example::example, growth::exposure, income::Income};
/// let (catchment, _, payment) = example();
/// // A £4m grows 2%, B £3m 5%, C £2m 3%, D £600,000 3%, E £400,000 8%, where all boards grow 3%: -40,000 + 60,000 + 20,000.
/// let year = exposure(&catchment, &Income::of(&catchment), &payment);
/// assert_eq!((year.amount.unwrap().to_string(), year.share.unwrap().to_string()), ("40000.00".to_owned(), "0.004".to_owned()));
/// ```
pub fn exposure(catchment: &Catchment, income: &Income, payment: &Payment) -> Exposure {
    let average = payment.average_growth.map(|rate| Fraction::from(rate.decimal()));
    let amount = |place: usize| {
        let own = income.boards.get(place).copied().flatten()?;
        if own.pence() == 0 {
            return Some(Pence::default());
        }
        part(own, &Fraction::from(catchment.boards.get(place)?.growth?.decimal()), average.as_ref()?)
    };
    let boards: Vec<ExposurePart> = catchment
        .boards
        .iter()
        .enumerate()
        .map(|(place, board)| ExposurePart { code: board.code.clone(), amount: amount(place) })
        .collect();
    let sum = boards.iter().try_fold(Pence::default(), |sum, board| Some(sum.plus(board.amount?)));
    let share = sum.zip(income.from_boards()).and_then(|(sum, all)| Fraction::of(sum.count(), all.pence()));
    Exposure { amount: sum, share, boards }
}
