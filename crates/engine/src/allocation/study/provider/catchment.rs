//! Catchment: which boards a trust's patients come from, and its income by board.
//!
//! The catchments shipped are illustrative: all admissions of about 2019, heads rather than money. Specialised care draws from further
//! away: Great Ormond Street reads 19% local there and says 4% of its work is.

use serde::Serialize;

use crate::allocation::settlement::money;
use crate::allocation::study::facts::Facts;
use crate::allocation::study::measures::Ledger;
use crate::parameters::{CatchmentShare, Grade};
use crate::quantities::rounding::share_of;
use crate::quantities::{Money, apportion};

/// Millionths in a whole.
const WHOLE: u64 = 1_000_000;

/// The boards of a trust's patients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Catchment {
    /// Boards of residence, by their places in the facts, and their parts on one scale.
    pub parts: Vec<(usize, u64)>,
    /// The part of people of no listed board.
    pub elsewhere: u64,
    /// How far it can be trusted.
    pub grade: Grade,
}

/// A trust's income by board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TrustIncome {
    /// Boards of residence, by their places in the facts, and what their residents bring.
    pub boards: Vec<(usize, Money)>,
    /// What people of no listed board bring.
    pub elsewhere: Money,
    /// All of it.
    pub total: Money,
    /// The weaker grade of the catchment and of the sum.
    pub grade: Grade,
}

impl Catchment {
    /// The illustrative catchment of a trust; `None` where its code is not known.
    ///
    /// ```
    /// use engine::allocation::study::{provider::catchment::Catchment, Facts};
    /// let facts = Facts::shipped();
    /// let great_ormond_street = Catchment::illustrative("RP4", &facts).unwrap();
    /// let local = facts.place("QMJ").unwrap();
    /// let part = great_ormond_street.parts.iter().find(|(board, _)| *board == local).unwrap().1;
    /// assert_eq!(part / 10_000, 19);
    /// ```
    pub fn illustrative(trust: &str, facts: &Facts) -> Option<Self> {
        let trust = facts.trust(trust)?;
        let part = |share: &CatchmentShare| Some((facts.place(share.resident.code)?, u64::from(share.millionths)));
        let parts: Vec<(usize, u64)> = trust.catchment.iter().filter_map(part).collect();
        let listed = parts.iter().fold(0_u64, |sum, (_, part)| sum.saturating_add(*part));
        Some(Self { parts, elsewhere: WHOLE.saturating_sub(listed), grade: Grade::Illustrative })
    }

    /// A catchment of the user's own, from income or activity by board; boards are named by their places in the facts.
    pub const fn own(parts: Vec<(usize, u64)>, elsewhere: u64) -> Self {
        Self { parts, elsewhere, grade: Grade::Yours }
    }

    /// A stated income shared over the catchment to the penny; `None` where the catchment is empty or the income below zero.
    ///
    /// ```
    /// use engine::allocation::study::provider::catchment::Catchment;
    /// use engine::{parameters::Grade, quantities::Money};
    /// let catchment = Catchment::own(vec![(0, 2), (1, 1)], 0);
    /// let income = catchment.income(Money::from_text("100").unwrap(), Grade::Yours).unwrap();
    /// assert_eq!(income.boards[0].1.to_string(), "66.67");
    /// ```
    pub fn income(&self, total: Money, grade: Grade) -> Option<TrustIncome> {
        let weights: Vec<u128> =
            self.parts.iter().map(|(_, part)| *part).chain([self.elsewhere]).map(u128::from).collect();
        let shares = apportion(u64::try_from(total.pence()).ok()?, &weights).ok()?;
        let mut shares = shares.into_iter().map(|pence| money(i64::try_from(pence).unwrap_or(0)));
        let boards = self.parts.iter().zip(shares.by_ref()).map(|((board, _), amount)| (*board, amount)).collect();
        let grade = if [self.grade, grade].contains(&Grade::Illustrative) {
            Grade::Illustrative
        } else {
            self.grade.max(grade)
        };
        Some(TrustIncome { boards, elsewhere: shares.next().unwrap_or_default(), total, grade })
    }
}

/// An illustrative income for a trust: its part, by catchment people, of the money of the board where it stands; `None` where the
/// trust or money by host is not known.
pub fn illustrative_income(ledger: &Ledger<'_>, trust: &str) -> Option<Money> {
    let trust = ledger.facts.trust(trust)?;
    let host = ledger.facts.place(trust.host.code)?;
    let pence = *ledger.study.opening.host.get(host)?;
    share_of(pence, trust.persons.into(), ledger.facts.treated(host).into()).map(money)
}
