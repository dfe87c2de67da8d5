//! Gain and risk share: who gets what is left of a budget, and who pays what is overspent.
//!
//! > commissioner + lead provider + members = result, each to the penny; members by their parts
//!
//! Pence are shared by largest remainder, first among the three, then among the members; a loss is shared as a gain of the same size would
//! be under the same shares. In all = the sum of the years, since a year's result is settled in that year.

use serde::Serialize;

use crate::pathways::unknown::{Found, Gaps, both, given};
use crate::quantities::{Pence, Rate, apportion};

use super::{Request, course::Course};

/// Shares that add up to 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Split {
    /// Of whoever gave the budget.
    pub commissioner: Rate,
    /// Of the lead provider.
    pub lead: Rate,
    /// Of all other members together.
    pub members: Rate,
}

/// Everyone's part of a result, in pounds; + = gets, - = pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Position {
    /// Of whoever gave the budget.
    pub commissioner: Pence,
    /// Of the lead provider.
    pub lead: Pence,
    /// Of all other members together.
    pub members: Pence,
    /// Of each of them, in the order given.
    pub by_member: Vec<MemberPosition>,
}

/// One member's part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MemberPosition {
    /// Its code.
    pub code: String,
    /// + = gets, - = pays.
    pub amount: Pence,
}

/// Shares a result out.
pub(super) fn of_result(request: &Request, result: &Found<i128>) -> Found<Position> {
    let share = match result {
        Ok(0) => Ok(Split::default()),
        Ok(result) if *result < 0 => given(request.loss, "loss"),
        Ok(_) => given(request.gain, "gain"),
        Err(missing) => Err(missing.clone()),
    };
    both(result, &share).map(|(result, split)| position(request, result, &split))
}

/// Everyone's part of all years.
pub(super) fn in_all(request: &Request, courses: &[Course], gaps: &mut Gaps) -> Option<Position> {
    let mut all = Ok(position(request, 0, &Split::default()));
    for course in courses {
        all = both(&all, &of_result(request, &course.result)).map(|(sum, year)| sum.plus(&year));
    }
    gaps.noted("position", all)
}

impl Position {
    fn plus(&self, other: &Self) -> Self {
        let by_member = self.by_member.iter().zip(&other.by_member);
        Self {
            commissioner: self.commissioner.plus(other.commissioner),
            lead: self.lead.plus(other.lead),
            members: self.members.plus(other.members),
            by_member: by_member
                .map(|(one, other)| MemberPosition { code: one.code.clone(), amount: one.amount.plus(other.amount) })
                .collect(),
        }
    }
}

fn position(request: &Request, result: i128, split: &Split) -> Position {
    let three = signed_parts(result, &whole_numbers([split.commissioner, split.lead, split.members]));
    let [commissioner, lead, members] = [0, 1, 2].map(|place| three.get(place).copied().unwrap_or_default());
    let parts: Vec<u128> = request.members.iter().map(|member| member.part.into()).collect();
    let amounts = signed_parts(members, &parts);
    let by_member = request.members.iter().zip(amounts);
    Position {
        commissioner: Pence::of(commissioner),
        lead: Pence::of(lead),
        members: Pence::of(members),
        by_member: by_member
            .map(|(member, amount)| MemberPosition { code: member.code.clone(), amount: Pence::of(amount) })
            .collect(),
    }
}

/// Parts of an amount of either sign; all nothing where there is nothing to share or nobody to share it.
fn signed_parts(amount: i128, weights: &[u128]) -> Vec<i128> {
    let size = u64::try_from(amount.unsigned_abs()).unwrap_or(u64::MAX);
    let parts = apportion(size, weights).unwrap_or_else(|_| vec![0; weights.len()]);
    let signed = |part: u64| if amount < 0 { i128::from(part).saturating_neg() } else { i128::from(part) };
    parts.into_iter().map(signed).collect()
}

/// Shares over the least power of ten that makes them whole.
fn whole_numbers(shares: [Rate; 3]) -> [u128; 3] {
    let common = shares.map(|share| share.ratio().1).into_iter().max().unwrap_or(1);
    shares.map(|share| {
        let (over, under) = share.ratio();
        let scale = common.checked_div(under).unwrap_or(1);
        u128::try_from(over.saturating_mul(scale)).unwrap_or_default()
    })
}
