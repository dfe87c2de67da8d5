//! Exposure: what a rule brings or costs a trust through the boards its patients come from.
//!
//! The formula is [`crate::provider_income::exposure`]: + = its boards grow faster than the average. Income is that of the opening year
//! and stays as it is, so that years can be compared; each board's part is rounded to the penny and the parts add up. Beside it stands what has gathered since the opening year: the same with the growth of all years since,
//! multiplied up, like for like.
//!
//! Income from people of no listed board, and from a board that had nothing, has no growth to follow and no part. Not modelled: boards
//! that move their patients or pay for less: this is a measure of pressure, not a forecast of income.

use serde::Serialize;

use crate::allocation::study::measures::Ledger;
use crate::allocation::study::measures::proportion::rate;
use crate::provider_income::exposure;
use crate::quantities::{Fraction, Money, Pence, RoundedRate};

use super::catchment::TrustIncome;

/// One board's part in a trust's exposure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ExposurePart {
    /// The board, by its place in the facts.
    pub board: usize,
    /// Income from its residents in the opening year.
    pub income: Money,
    /// Its part in the year's exposure: + = it grows faster than the average.
    pub amount: Pence,
    /// Its part in what has gathered since the opening year.
    pub gathered: Pence,
}

/// A trust's exposure in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Exposure {
    /// The year, from 1.
    pub year: u32,
    /// The year's exposure: + = the trust's boards grow faster than the average.
    pub amount: Pence,
    /// The same as a share of the trust's income.
    pub share: Option<RoundedRate>,
    /// What has gathered since the opening year.
    pub gathered: Pence,
    /// The same as a share of the trust's income.
    pub gathered_share: Option<RoundedRate>,
    /// Boards in the order of the income.
    pub boards: Vec<ExposurePart>,
}

/// Works out a trust's exposure in a year, from 1.
///
/// ```
/// use engine::allocation::study::{example, Ledger, Study};
/// use engine::allocation::study::provider::{catchment::Catchment, exposure::exposure};
/// use engine::{parameters::Grade, quantities::Money};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // A trust with £60,000 from North and £40,000 from South. North grows 6.2987%, South 20%, all boards 10%:
/// // 60,000 x -3.7013% + 40,000 x 10% = -2,220.78 + 4,000.
/// let catchment = Catchment::own(vec![(0, 3), (2, 2)], 0);
/// let income = catchment.income(Money::from_text("100000").unwrap(), Grade::Yours).unwrap();
/// let year = exposure(&ledger, &income, 1);
/// assert_eq!((year.boards[0].amount.to_string(), year.amount.to_string()), ("-2220.78".to_owned(), "1779.22".to_owned()));
/// assert_eq!(year.share.unwrap().to_string(), "0.0177922000");
/// ```
pub fn exposure(ledger: &Ledger<'_>, income: &TrustIncome, year: u32) -> Exposure {
    let boards: Vec<ExposurePart> = income
        .boards
        .iter()
        .map(|(board, amount)| ExposurePart {
            board: *board,
            income: *amount,
            amount: part(ledger, year..=year, *board, *amount),
            gathered: part(ledger, 1..=year, *board, *amount),
        })
        .collect();
    let sum = |figure: fn(&ExposurePart) -> Pence| {
        boards.iter().fold(0_i128, |sum, part| sum.saturating_add(figure(part).count()))
    };
    let (amount, gathered) = (sum(|part| part.amount), sum(|part| part.gathered));
    let share = |pence: i128| rate(pence, income.total.pence().into());
    Exposure {
        year,
        amount: Pence::of(amount),
        share: share(amount),
        gathered: Pence::of(gathered),
        gathered_share: share(gathered),
        boards,
    }
}

/// Exposure in every year from 1.
pub fn by_year(ledger: &Ledger<'_>, income: &TrustIncome) -> Vec<Exposure> {
    ledger.years().map(|year| exposure(ledger, income, year)).collect()
}

/// `income * (growth of the board over the years - growth of all boards over them)`, each year like for like.
fn part(ledger: &Ledger<'_>, years: core::ops::RangeInclusive<u32>, board: usize, income: Money) -> Pence {
    let mut own = Fraction::whole(1);
    let mut all = Fraction::whole(1);
    let mut grow = |year: u32| {
        let quotient = |now: i64, then: i64| Fraction::of(now, then);
        own = own.times(&quotient(ledger.allocation(year, board), ledger.prior(year, board))?);
        all = all.times(&quotient(ledger.quantum(year), ledger.prior_sum(year))?);
        Some(())
    };
    let has_growth = years.into_iter().all(|year| grow(year).is_some());
    if has_growth { exposure::part(income, &own, &all).unwrap_or_default() } else { Pence::default() }
}
