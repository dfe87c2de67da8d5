//! Destabilised: the boards whose redistribution turns against them faster than a user thinks they can bear.
//!
//! NHS Providers (2023) reports "pace of convergence" safeguards so that systems see no destabilising changes, without a number; the
//! two numbers here are the user's. With `L` a board's redistribution as a share of its money under today's shares, a board is
//! destabilised in the first year `k` in which
//!
//! - `L` falls by more than the first number in a year: `L[k-1] - L[k] > one year`, or
//! - `L` falls by more than the second over three years: `L[k-3] - L[k] > three years`.
//!
//! `L[0]` is that of the opening basis: nothing where the rule starts from residence. Before the opening year shares are taken to
//! have stood still, so that a deep fall in years 1 and 2 counts over three years as well. All comparisons are exact.
//!
//! Not modelled: reserves, costs that cannot be shed, or money from elsewhere that softens a fall.

use serde::Serialize;

use crate::quantities::{Rate, RoundedRate};

use super::ledger::Ledger;
use super::proportion::{compare, rate};

/// Which limit was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// The fall in one year.
    OneYear,
    /// The fall over three years.
    ThreeYears,
}

/// A board that is destabilised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Destabilised {
    /// The board, by its place in the facts.
    pub board: usize,
    /// The first year in which it is.
    pub year: u32,
    /// The limit it passes; that of one year where it passes both.
    pub limit: Limit,
    /// The year the fall is measured from.
    pub since: u32,
    /// How far its share of today's money fell, above zero.
    pub fall: RoundedRate,
}

/// The boards that are destabilised, in the order of the facts, each with its first year.
///
/// ```
/// use engine::allocation::study::{example, measures::destabilised::{destabilised, Limit}, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // North falls from today's £363,000 to £350,785.71 in year 1: 3.4%, above the 3% of one year. Middle falls by 2.3% in year 1
/// // and less in year 2, but by year 2 it has fallen by more than the 5% of three years.
/// let boards = destabilised(&ledger);
/// assert_eq!((boards[0].board, boards[0].year, boards[0].limit), (0, 1, Limit::OneYear));
/// assert_eq!(boards[0].fall.to_string(), "0.0336481818");
/// assert_eq!((boards[1].board, boards[1].year, boards[1].limit), (1, 2, Limit::ThreeYears));
/// ```
pub fn destabilised(ledger: &Ledger<'_>) -> Vec<Destabilised> {
    (0..ledger.boards()).filter_map(|board| first(ledger, board)).collect()
}

/// The first year in which a board is destabilised, if there is one.
pub fn first(ledger: &Ledger<'_>, board: usize) -> Option<Destabilised> {
    let [one_year, three_years] = ledger.study.destabilised;
    let tests = [(Limit::OneYear, 1, one_year), (Limit::ThreeYears, 3, three_years)];
    ledger.years().find_map(|year| {
        tests.into_iter().find_map(|(limit, years, most)| {
            let since = year.saturating_sub(years);
            let fall = fall(ledger, board, since, year)?;
            fall.is_over(most).then(|| Destabilised { board, year, limit, since, fall: fall.rounded() })
        })
    })
}

/// A board's redistribution as a share of its money under today's shares, from the opening year on; `None` where that is nothing.
pub fn loss_shares(ledger: &Ledger<'_>, board: usize) -> Vec<Option<RoundedRate>> {
    let share = |year| rate(ledger.redistribution(year, board).into(), ledger.kept(year, board).into());
    (0..=ledger.last_year()).map(share).collect()
}

/// `allocation / kept` of one year less that of another, as a fraction: the same as the difference of `L`.
struct Fall {
    numerator: i128,
    kept: [i128; 2],
}

fn fall(ledger: &Ledger<'_>, board: usize, since: u32, year: u32) -> Option<Fall> {
    let figures = |year| (i128::from(ledger.allocation(year, board)), i128::from(ledger.kept(year, board)));
    let ((then, then_kept), (now, now_kept)) = (figures(since), figures(year));
    let numerator = then.checked_mul(now_kept)?.checked_sub(now.checked_mul(then_kept)?)?;
    (then_kept > 0 && now_kept > 0).then_some(Fall { numerator, kept: [then_kept, now_kept] })
}

impl Fall {
    fn is_over(&self, most: Rate) -> bool {
        let (numerator, denominator) = most.ratio();
        let [then, now] = self.kept;
        compare(&[self.numerator, denominator], &[numerator, then, now]).is_gt()
    }

    fn rounded(&self) -> RoundedRate {
        let [then, now] = self.kept;
        then.checked_mul(now).and_then(|whole| rate(self.numerator, whole)).unwrap_or_default()
    }
}
