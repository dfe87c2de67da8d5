//! Envelopes: a sum of capital shared out among systems or providers.
//!
//! > share = a x own depreciation / all depreciation + b x own backlog / all backlog + c x own surpluses / all surpluses
//! > envelope = sum x share / sum of shares, in whole pence that add up to the sum
//!
//! Operational capital follows depreciation and backlog maintenance, corrected for earlier surpluses; no coefficients were found, so a, b
//! and c are to be set: half, half and nothing to begin with, which is this project's choice. A ground on which nobody has anything
//! counts for nobody. (Policy Exchange 2022, chapter 2; joint capital plans of systems, 2023/24.)
//!
//! ```
//! use engine::capital::envelope::{Coefficients, Grounds, split};
//! use engine::quantities::Money;
//! let money = |text| Money::from_text(text).unwrap();
//! let grounds = [
//!     Grounds { depreciation: money("30"), backlog: money("10"), surpluses: money("0") },
//!     Grounds { depreciation: money("10"), backlog: money("30"), surpluses: money("0") },
//! ];
//! assert_eq!(split(money("1000"), &grounds, &Coefficients::shipped()), Some(vec![money("500"), money("500")]));
//! let by_wear = Coefficients { depreciation: 1.into(), backlog: 0.into(), surpluses: 0.into() };
//! assert_eq!(split(money("1000"), &grounds, &by_wear), Some(vec![money("750"), money("250")]));
//! ```

use num_traits::ToPrimitive;
use rust_decimal::Decimal;

use crate::parameters::capital;
use crate::quantities::{Fraction, Money};

use super::appraisal::shipped_decimal;

/// What an envelope follows, each 0 or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Grounds {
    /// A year's depreciation.
    pub depreciation: Money,
    /// Backlog maintenance.
    pub backlog: Money,
    /// Earlier surpluses.
    pub surpluses: Money,
}

/// How much each ground counts, 0 or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coefficients {
    /// Of depreciation.
    pub depreciation: Decimal,
    /// Of backlog.
    pub backlog: Decimal,
    /// Of surpluses.
    pub surpluses: Decimal,
}

impl Coefficients {
    /// The coefficients that ship, all of them assumptions.
    pub fn shipped() -> Self {
        Self {
            depreciation: shipped_decimal(capital::ENVELOPE_DEPRECIATION_WEIGHT),
            backlog: shipped_decimal(capital::ENVELOPE_BACKLOG_WEIGHT),
            surpluses: shipped_decimal(capital::ENVELOPE_SURPLUS_WEIGHT),
        }
    }
}

/// A sum of 0 or more in whole pence by largest remainder, ties to whoever stands first; `None` where nobody has a share.
pub fn split(sum: Money, grounds: &[Grounds], coefficients: &Coefficients) -> Option<Vec<Money>> {
    let shares = shares(grounds, coefficients);
    let all = shares.iter().fold(Fraction::whole(0), |all, share| all.plus(share));
    let mut parts = Vec::with_capacity(shares.len());
    for share in &shares {
        let quota = Fraction::whole(sum.pence()).times(share).over(&all)?;
        let whole = quota.floor().to_i64()?;
        parts.push((whole, quota.minus(&Fraction::whole(whole))));
    }
    let given = parts.iter().try_fold(0_i64, |given, (whole, _)| given.checked_add(*whole))?;
    let left = usize::try_from(sum.pence().checked_sub(given)?).ok()?;
    let mut order: Vec<(usize, &Fraction)> = parts.iter().map(|(_, rest)| rest).enumerate().collect();
    order.sort_by(|one, other| other.1.cmp(one.1).then(one.0.cmp(&other.0)));
    let lucky: Vec<usize> = order.into_iter().take(left).map(|(place, _)| place).collect();
    let pence = parts
        .iter()
        .enumerate()
        .map(|(place, (whole, _))| Money::from_pence(whole.checked_add(i64::from(lucky.contains(&place)))?));
    pence.collect()
}

/// What each counts for, exactly.
fn shares(grounds: &[Grounds], coefficients: &Coefficients) -> Vec<Fraction> {
    let by = |own: &Grounds| [own.depreciation, own.backlog, own.surpluses].map(|amount| i128::from(amount.pence()));
    let weights = [coefficients.depreciation, coefficients.backlog, coefficients.surpluses];
    let totals = grounds.iter().fold([0_i128; 3], |totals, own| {
        let [one, two, three] = totals;
        let [more, and_more, and_yet_more] = by(own);
        [one.saturating_add(more), two.saturating_add(and_more), three.saturating_add(and_yet_more)]
    });
    let share = |own: &Grounds| {
        by(own).into_iter().zip(totals).zip(weights).fold(Fraction::whole(0), |share, ((amount, total), weight)| {
            let part = Fraction::of(amount, total).unwrap_or_else(|| Fraction::whole(0));
            share.plus(&part.times(&Fraction::from(weight)))
        })
    };
    grounds.iter().map(share).collect()
}
