//! What a stage costs in each year, and what the intervention saves on it.
//!
//! > patients after = a x patients + b, unit cost after = c x unit cost + d
//! > saving = (1 - a c) x patients x unit cost - a d x patients - b c x unit cost - b d
//!
//! A rate r makes a or c 1 + r, an amount makes b or d that amount. A blank hides a figure only where the figure depends on it.

use rust_decimal::Decimal;

use crate::quantities::{Fraction, Rate};

use super::sum::{Lack, Sum};
use super::{Effect, Measure, Pathway, Stage, Way};

/// One stage in one year; after = before - saving.
#[derive(Debug, Clone, Default)]
pub(super) struct StageYear {
    pub(super) before: Sum,
    pub(super) saving: Sum,
}

/// A figure after the intervention: `times` the figure before, `plus` something.
struct Moved {
    times: Fraction,
    plus: Fraction,
    lacks: Option<Lack>,
}

/// `(1 + growth)^years`.
pub(super) fn price_level(growth: Rate, years: usize) -> Fraction {
    let one = Fraction::whole(1).plus(&Fraction::from(growth.decimal()));
    (0..years).fold(Fraction::whole(1), |level, _| level.times(&one))
}

/// Every stage, year by year.
pub(super) fn stages(pathway: &Pathway) -> Vec<Vec<StageYear>> {
    let years = usize::try_from(pathway.years).unwrap_or(0);
    let levels: Vec<Fraction> = (0..years).map(|year| price_level(pathway.price_growth, year)).collect();
    let of = |(place, stage): (usize, &Stage)| {
        levels.iter().enumerate().map(|(year, level)| of_year(pathway, place, stage, year, level)).collect()
    };
    pathway.stages.iter().enumerate().map(of).collect()
}

/// What the intervention costs, year by year; nothing where there is none.
pub(super) fn outlay(pathway: &Pathway) -> Vec<Sum> {
    let years = usize::try_from(pathway.years).unwrap_or(0);
    let of = |year: usize| {
        let cost = pathway.intervention.as_ref().and_then(|intervention| intervention.costs.get(year));
        match cost {
            None => Sum::default(),
            Some(None) => Sum::lacking([Lack::Cost(year)]),
            Some(Some(cost)) => Sum::of_pounds(&Fraction::from(*cost).times(&price_level(pathway.price_growth, year))),
        }
    };
    (0..years).map(of).collect()
}

fn of_year(pathway: &Pathway, place: usize, stage: &Stage, year: usize, level: &Fraction) -> StageYear {
    let people = stage.patients.map(Fraction::from);
    let price = stage.unit_cost.map(Fraction::from);
    let nothing = Fraction::whole(0);
    let before = Line { both: Fraction::whole(1), people: nothing.clone(), price: nothing.clone(), alone: nothing };
    let people_moved = moved(pathway, place, Measure::Patients, year);
    let price_moved = moved(pathway, place, Measure::UnitCost, year);
    let saving = Line {
        both: Fraction::whole(1).minus(&people_moved.times.times(&price_moved.times)),
        people: negative(&people_moved.times.times(&price_moved.plus)),
        price: negative(&people_moved.plus.times(&price_moved.times)),
        alone: negative(&people_moved.plus.times(&price_moved.plus)),
    };
    let of = |line: &Line, lacks: Vec<Lack>| match line.at(place, people.as_ref(), price.as_ref(), lacks) {
        Ok(pounds) => Sum::of_pounds(&pounds.times(level)),
        Err(lacks) => Sum::lacking(lacks),
    };
    let blanks = people_moved.lacks.into_iter().chain(price_moved.lacks).collect();
    StageYear { before: of(&before, Vec::new()), saving: of(&saving, blanks) }
}

/// `both x patients x unit cost + people x patients + price x unit cost + alone`.
struct Line {
    both: Fraction,
    people: Fraction,
    price: Fraction,
    alone: Fraction,
}

impl Line {
    /// What it comes to, or the blanks on which that depends.
    fn at(
        &self,
        place: usize,
        people: Option<&Fraction>,
        price: Option<&Fraction>,
        mut lacks: Vec<Lack>,
    ) -> Result<Fraction, Vec<Lack>> {
        if people.is_none() && moves(&self.both, &self.people, price) {
            lacks.push(Lack::Patients(place));
        }
        if price.is_none() && moves(&self.both, &self.price, people) {
            lacks.push(Lack::UnitCost(place));
        }
        if !lacks.is_empty() {
            return Err(lacks);
        }
        // What is not known does not matter here: any figure gives the same.
        let nothing = Fraction::whole(0);
        let (people, price) = (people.unwrap_or(&nothing), price.unwrap_or(&nothing));
        let product = self.both.times(people).times(price);
        Ok(product.plus(&self.people.times(people)).plus(&self.price.times(price)).plus(&self.alone))
    }
}

/// Whether a figure matters: its own factor and what it has by the other figure, any other where that is not known.
fn moves(both: &Fraction, own: &Fraction, other: Option<&Fraction>) -> bool {
    match other {
        Some(other) => !both.times(other).plus(own).is_zero(),
        None => !both.is_zero() || !own.is_zero(),
    }
}

fn negative(fraction: &Fraction) -> Fraction {
    Fraction::whole(0).minus(fraction)
}

fn moved(pathway: &Pathway, stage: usize, on: Measure, year: usize) -> Moved {
    let effects = pathway.intervention.iter().flat_map(|intervention| intervention.effects.iter().enumerate());
    let mut moved = Moved { times: Fraction::whole(1), plus: Fraction::whole(0), lacks: None };
    let found = |(_, effect): &(usize, &Effect)| effect.stage == stage && effect.on == on;
    if let Some((place, effect)) = effects.into_iter().find(found) {
        match (effect.changes.get(year).copied().flatten(), effect.by) {
            (None, _) => moved.lacks = Some(Lack::Change(place, year)),
            (Some(amount), Way::Amount) => moved.plus = Fraction::from(amount),
            (Some(rate), Way::Rate) => moved.times = Fraction::whole(1).plus(&Fraction::from(rate)),
        }
    }
    moved
}

/// A figure of a stage after a change; `None` where either is not known.
pub(super) fn after(figure: Option<Decimal>, by: Way, change: Option<Decimal>) -> Option<Fraction> {
    let change = Fraction::from(change?);
    match by {
        Way::Amount => Some(Fraction::from(figure?).plus(&change)),
        Way::Rate => Some(Fraction::whole(1).plus(&change)),
    }
}
