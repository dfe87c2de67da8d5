//! The tally: what is kept of each draw, and what it comes to in the end.

use crate::allocation::study::measures::proportion::{compare, rate};
use crate::quantities::Pence;
use crate::quantities::{Rate, RoundedRate};

use super::outcome::{Figure, FigureSpread, Outcome, PlaceSpread, PromiseKept};
use super::percentile::percentiles;
use super::promise::{Promise, PromiseKind};

/// A difference under a pound is neither a gain nor a loss.
const POUND: i64 = 100;

/// One draw worked out, in pence.
#[derive(Debug, Default)]
pub(super) struct Worked {
    /// Money by year and place.
    pub(super) allocations: Vec<Vec<i64>>,
    /// What growth is measured from, by year and place: money of the year before with what arrived.
    pub(super) priors: Vec<Vec<i64>>,
    /// Money of the last year under today's shares, by place.
    pub(super) kept: Vec<i64>,
    /// Need of the last year by place, and its sum; empty where there are many lines.
    pub(super) weights: Vec<u128>,
    /// National sum of the last year.
    pub(super) quantum: i64,
}

/// What is kept of all draws.
#[derive(Debug, Clone)]
pub(super) struct Tally {
    codes: Vec<String>,
    promises: Vec<Promise>,
    kept: Vec<u32>,
    wanted: u32,
    done: u32,
    worked: u32,
    /// Money by year, place and draw.
    money: Vec<Vec<Vec<i64>>>,
    /// Gain of the last year by place and draw.
    gains: Vec<Vec<i64>>,
    gaining: Vec<u32>,
    losing: Vec<u32>,
    figures: Vec<(Figure, Vec<i64>)>,
}

impl Tally {
    pub(super) fn new(
        codes: Vec<String>,
        years: usize,
        promises: Vec<Promise>,
        has_targets: bool,
        wanted: u32,
    ) -> Self {
        let mut figures = vec![Figure::LargestLoss, Figure::BoardsLosing, Figure::SlowestGrowth];
        if has_targets {
            figures.push(Figure::FurthestDistance);
        }
        Self {
            kept: vec![0; promises.len()],
            promises,
            wanted,
            done: 0,
            worked: 0,
            money: vec![vec![Vec::new(); codes.len()]; years],
            gains: vec![Vec::new(); codes.len()],
            gaining: vec![0; codes.len()],
            losing: vec![0; codes.len()],
            figures: figures.into_iter().map(|figure| (figure, Vec::new())).collect(),
            codes,
        }
    }

    /// Takes so many draws more, each worked out from its place among all; true when none is left.
    pub(super) fn take(&mut self, draws: u32, mut draw: impl FnMut(usize) -> Option<Worked>) -> bool {
        let until = self.done.saturating_add(draws).min(self.wanted);
        while self.done < until {
            let worked = usize::try_from(self.done).ok().and_then(&mut draw);
            self.count(worked.as_ref());
        }
        self.done >= self.wanted
    }

    /// Draws done, and draws there are.
    pub(super) const fn progress(&self) -> (u32, u32) {
        (self.done, self.wanted)
    }

    /// Counts a draw; `None` is one whose rule cannot be worked out.
    fn count(&mut self, draw: Option<&Worked>) {
        self.done = self.done.saturating_add(1);
        let Some(draw) = draw else { return };
        self.worked = self.worked.saturating_add(1);
        for (columns, row) in self.money.iter_mut().zip(&draw.allocations) {
            for (column, pence) in columns.iter_mut().zip(row) {
                column.push(*pence);
            }
        }
        for (place, gain) in draw.gains().enumerate() {
            if let Some(column) = self.gains.get_mut(place) {
                column.push(gain);
            }
            let count = if gain >= POUND {
                self.gaining.get_mut(place)
            } else if gain <= -POUND {
                self.losing.get_mut(place)
            } else {
                None
            };
            if let Some(count) = count {
                *count = count.saturating_add(1);
            }
        }
        for (figure, column) in &mut self.figures {
            column.push(draw.figure(*figure));
        }
        for (promise, kept) in self.promises.iter().zip(&mut self.kept) {
            *kept = kept.saturating_add(u32::from(draw.keeps(*promise)));
        }
    }

    /// What it comes to.
    pub(super) fn outcome(&self) -> Outcome {
        let in_pounds =
            |mut column: Vec<i64>| Some(percentiles(&mut column)?.map(|pence| Pence::of(pence).to_string()));
        let place = |(place, code): (usize, &String)| {
            Some(PlaceSpread {
                code: code.clone(),
                years: self
                    .money
                    .iter()
                    .map(|columns| in_pounds(columns.get(place).cloned().unwrap_or_default()))
                    .collect::<Option<_>>()?,
                gain: in_pounds(self.gains.get(place).cloned().unwrap_or_default())?,
                gaining: self.gaining.get(place).copied().unwrap_or(0),
                losing: self.losing.get(place).copied().unwrap_or(0),
            })
        };
        let figure = |(figure, column): &(Figure, Vec<i64>)| {
            let text = |value: i64| match figure {
                Figure::BoardsLosing => value.to_string(),
                _ => RoundedRate::from_units(value.into()).to_string(),
            };
            Some(FigureSpread { figure: *figure, percentiles: percentiles(&mut column.clone())?.map(text) })
        };
        let promise = |(promise, kept): (&Promise, &u32)| PromiseKept {
            promise: promise.kind,
            limit: promise.limit.to_string(),
            kept: *kept,
        };
        Outcome {
            draws: self.done,
            worked: self.worked,
            places: self.codes.iter().enumerate().filter_map(place).collect(),
            figures: self.figures.iter().filter_map(figure).collect(),
            promises: self.promises.iter().zip(&self.kept).map(promise).collect(),
        }
    }
}

impl Worked {
    fn last(&self) -> &[i64] {
        self.allocations.last().map_or(&[], Vec::as_slice)
    }

    /// Gain of each place on today's share of the money, in the last year.
    fn gains(&self) -> impl Iterator<Item = i64> {
        self.last().iter().zip(&self.kept).map(|(money, kept)| money.saturating_sub(*kept))
    }

    /// Growth of every place in every year: what it has, and what it grew from.
    fn growths(&self) -> impl Iterator<Item = (i64, i64)> {
        let years = self.allocations.iter().zip(&self.priors);
        years.flat_map(|(row, prior)| row.iter().copied().zip(prior.iter().copied())).filter(|(_, prior)| *prior > 0)
    }

    /// A figure of the draw: a count, or a rate in units of 10^-10.
    pub(super) fn figure(&self, figure: Figure) -> i64 {
        let units =
            |rate: Option<RoundedRate>| rate.and_then(|rate| i64::try_from(rate.units()).ok()).unwrap_or(i64::MAX);
        match figure {
            Figure::BoardsLosing => {
                i64::try_from(self.gains().filter(|gain| *gain <= -POUND).count()).unwrap_or(i64::MAX)
            }
            Figure::LargestLoss => {
                let losses = self.last().iter().zip(&self.kept).filter(|(money, kept)| kept > money);
                let losses = losses.map(|(money, kept)| (kept.saturating_sub(*money), *kept));
                highest(losses).map_or(0, |(loss, kept)| units(rate(loss.into(), kept.into())))
            }
            Figure::SlowestGrowth => {
                let falls = self.growths().map(|(money, prior)| (prior.saturating_sub(money), prior));
                highest(falls).map_or(0, |(fall, prior)| units(rate(fall.into(), prior.into())).saturating_neg())
            }
            Figure::FurthestDistance => self.distances().map(units).max().unwrap_or(0),
        }
    }

    /// Distance of each place from target in the last year, whichever way; `None` for money without need.
    fn distances(&self) -> impl Iterator<Item = Option<RoundedRate>> {
        let sum = self.weight_sum();
        let quantum = u128::try_from(self.quantum).unwrap_or(0);
        self.last().iter().zip(&self.weights).map(move |(money, weight)| {
            let have = u128::try_from(*money).unwrap_or(0);
            if *weight == 0 && have == 0 {
                return Some(RoundedRate::default());
            }
            let distance = RoundedRate::less_one([have, sum], [quantum, *weight])?;
            Some(RoundedRate::from_units(distance.units().saturating_abs()))
        })
    }

    fn weight_sum(&self) -> u128 {
        self.weights.iter().fold(0, |sum, weight| sum.saturating_add(*weight))
    }

    fn keeps(&self, promise: Promise) -> bool {
        match promise.kind {
            PromiseKind::LossAtMost => {
                self.last().iter().zip(&self.kept).all(|(money, kept)| promise.allows_loss(*money, *kept))
            }
            PromiseKind::GrowthAtLeast => self.growths().all(|(money, prior)| promise.allows_growth(money, prior)),
            PromiseKind::DistanceAtMost => self.is_within(promise.limit),
        }
    }

    fn is_within(&self, limit: Rate) -> bool {
        let sum = self.weight_sum();
        self.last().iter().zip(&self.weights).all(|(money, weight)| {
            crate::allocation::study::measures::closeness::is_within(*money, self.quantum, *weight, sum, limit)
        })
    }
}

/// The pair of the highest quotient, compared exactly.
fn highest(pairs: impl Iterator<Item = (i64, i64)>) -> Option<(i64, i64)> {
    pairs.reduce(|best, next| {
        let is_higher = compare(&[next.0.into(), best.1.into()], &[best.0.into(), next.1.into()]).is_gt();
        if is_higher { next } else { best }
    })
}
