//! A scheme that must be funded and may cost less: only the terms that its costs decide are written anew, not the whole model.

use crate::capital::optimiser::Model;
use crate::quantities::Money;

use super::compiled::{Compiled, spent};
use super::limit::Limit;
use super::own_funds::used_of_reserve;
use super::request::{Portfolio, PrioritiseRequest};
use super::scheme::Scheme;
use super::year::index;

/// A model in which one scheme must be funded, at whatever cost.
pub(super) struct Cheaper<'a> {
    portfolio: &'a Portfolio,
    scheme: &'a Scheme,
    /// Without the scheme's own terms in the rows below.
    model: Model,
    rows: Vec<Touched>,
    columns: Vec<Own>,
}

/// A row in which the scheme's costs count.
struct Touched {
    number: usize,
    /// Money of this payer in this year; its provider's reserve otherwise.
    money: Option<(usize, u32)>,
}

/// One way to fund the scheme.
struct Own {
    number: u32,
    payer: usize,
    start: u32,
}

/// What is left of a row for the scheme, and how the scheme is funded.
pub(super) struct Room<'a> {
    row: &'a Touched,
    own: &'a Own,
    left: i128,
}

impl<'a> Cheaper<'a> {
    pub(super) fn new(request: &'a PrioritiseRequest, compiled: &Compiled, at: usize, scheme: &'a Scheme) -> Self {
        let mut model = compiled.model.clone();
        let own = |(number, column): (u32, &super::column::Column)| {
            (column.scheme == at).then_some(Own { number, payer: column.payer, start: column.start })
        };
        let columns: Vec<Own> = (0_u32..).zip(&compiled.columns).filter_map(own).collect();
        let mut rows = Vec::new();
        for (number, (row, limit)) in model.rows.iter_mut().zip(&compiled.limits).enumerate() {
            let money = match limit {
                Limit::Money { pot, year } => {
                    let Some(payer) = compiled.payers.iter().position(|payer| payer.code == *pot) else { continue };
                    Some((payer, *year))
                }
                Limit::Reserve { provider } if scheme.provider.as_ref() == Some(provider) => None,
                _ => continue,
            };
            row.terms.retain(|(column, _)| !columns.iter().any(|own| own.number == *column));
            rows.push(Touched { number, money });
        }
        model.rows.push(compiled.one_of(|column| column.scheme == at));
        Self { portfolio: &request.portfolio, scheme, model, rows, columns }
    }

    /// The model where the scheme costs so much less.
    pub(super) fn model(&self, by: i64) -> Model {
        let scheme = lowered(self.scheme, by);
        let spent = spent(&scheme, self.portfolio);
        let mut model = self.model.clone();
        for touched in &self.rows {
            let Some(row) = model.rows.get_mut(touched.number) else { continue };
            for own in &self.columns {
                let term = self.takes(&scheme, &spent, touched, own);
                if term != 0 {
                    let place = row.terms.partition_point(|(other, _)| *other < own.number);
                    row.terms.insert(place, (own.number, term));
                }
            }
        }
        model
    }

    /// What a choice that the model allows at some cost leaves for the scheme.
    pub(super) fn room<'b>(&'b self, chosen: &[bool]) -> Vec<Room<'b>> {
        let Some(own) = self.columns.iter().find(|own| chosen.get(index(own.number)) == Some(&true)) else {
            return Vec::new();
        };
        let room = |row: &'b Touched| {
            let of = self.model.rows.get(row.number)?;
            Some(Room { row, own, left: i128::from(of.limit).saturating_sub(of.used(chosen)) })
        };
        self.rows.iter().filter_map(room).collect()
    }

    /// Whether that is enough where the scheme costs so much less.
    pub(super) fn fits(&self, room: &[Room<'_>], by: i64) -> bool {
        let scheme = lowered(self.scheme, by);
        let spent = spent(&scheme, self.portfolio);
        room.iter().all(|room| i128::from(self.takes(&scheme, &spent, room.row, room.own)) <= room.left)
    }

    /// What a way to fund the scheme takes of a row.
    fn takes(&self, scheme: &Scheme, spent: &[i64], row: &Touched, own: &Own) -> i64 {
        let Some((payer, year)) = row.money else { return used_of_reserve(scheme) };
        let Some(age) = year.checked_sub(own.start).filter(|_| payer == own.payer) else { return 0 };
        let last = if self.portfolio.carry_over { spent.last() } else { None };
        spent.get(index(age)).or(last).copied().unwrap_or(0)
    }
}

/// All costs of a scheme, in pence.
pub(super) fn total(scheme: &Scheme) -> i64 {
    scheme.costs.iter().fold(0, |sum, cost| sum.saturating_add(cost.pence()))
}

/// A scheme whose costs together are lower by so much: each year's in proportion, rounded down to the penny.
fn lowered(scheme: &Scheme, by: i64) -> Scheme {
    let mut lower = scheme.clone();
    let all = i128::from(total(scheme));
    for cost in &mut lower.costs {
        let share = i128::from(by).checked_mul(cost.pence().into()).and_then(|part| part.checked_div(all));
        let fall = share.and_then(Money::from_wide_pence).unwrap_or(Money::ZERO);
        *cost = cost.minus(fall).unwrap_or(Money::ZERO);
    }
    lower
}
