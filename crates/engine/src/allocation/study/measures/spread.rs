//! Spread: how unequal money for the same need is, year by year.
//!
//! £ per weighted head is a board's money over its weighted population: where every board is at target, it is the same for all.

use serde::Serialize;

use crate::quantities::{Money, RoundedRate};

use super::ledger::Ledger;
use super::proportion::{compare, per_head, rate};

/// A board and its money per weighted head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WeightedHead {
    /// The board, by its place in the facts.
    pub board: usize,
    /// Pounds for each weighted person.
    pub amount: Money,
}

/// The spread of £ per weighted head in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Spread {
    /// The year; 0 is the opening year.
    pub year: u32,
    /// The board with the least.
    pub least: WeightedHead,
    /// The board with the most.
    pub most: WeightedHead,
    /// The most over the least, less one; `None` where the least is nothing.
    pub excess: Option<RoundedRate>,
}

/// Works out the spread in a year; `None` where no board has a weighted population.
///
/// ```
/// use engine::allocation::study::{example, measures::spread::spread, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // £330,000 for 300 weighted people in North, £230,000 for 300 in South.
/// let today = spread(&ledger, 0).unwrap();
/// assert_eq!((today.most.board, today.most.amount.to_string()), (0, "1100.00".to_owned()));
/// assert_eq!((today.least.board, today.least.amount.to_string()), (2, "766.67".to_owned()));
/// assert_eq!(today.excess.unwrap().to_string(), "0.4347826087");
/// ```
pub fn spread(ledger: &Ledger<'_>, year: u32) -> Option<Spread> {
    let figures = |board: usize| {
        (i128::from(ledger.allocation(year, board)), i128::try_from(ledger.weight(year, board)).unwrap_or(i128::MAX))
    };
    let is_less = |one: usize, other: usize| {
        let ((money, weight), (other_money, other_weight)) = (figures(one), figures(other));
        compare(&[money, other_weight], &[other_money, weight]).is_lt()
    };
    let weighted = || (0..ledger.boards()).filter(|board| ledger.weight(year, *board) > 0);
    let least = weighted().reduce(|best, next| if is_less(next, best) { next } else { best })?;
    let most = weighted().reduce(|best, next| if is_less(best, next) { next } else { best })?;
    let head = |board| {
        let amount = per_head(ledger.allocation(year, board), ledger.weighted_people(year, board))?;
        Some(WeightedHead { board, amount })
    };
    Some(Spread { year, least: head(least)?, most: head(most)?, excess: excess(figures(most), figures(least)) })
}

/// The spread in every year from the opening year.
pub fn by_year(ledger: &Ledger<'_>) -> Vec<Spread> {
    (0..=ledger.last_year()).filter_map(|year| spread(ledger, year)).collect()
}

fn excess((most, most_weight): (i128, i128), (least, least_weight): (i128, i128)) -> Option<RoundedRate> {
    let whole = least.checked_mul(most_weight)?;
    rate(most.checked_mul(least_weight)?.checked_sub(whole)?, whole)
}
