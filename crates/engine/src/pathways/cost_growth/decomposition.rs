//! Decomposition: how much of the growth between two years is volume, price, mix and new treatment.
//!
//! Each component is told apart by [`divisia`], in whole pence that add up to its change. The effects of all components are added as they are
//! rounded, so rows and columns both add up to the penny. What cannot be told apart is not shared out: a component that one of the years lacks
//! is wholly new or ended, one whose factors are not known stays undivided, one whose spending is not known leaves the totals unknown.
//!
//! ```
//! use engine::pathways::cost_growth::decomposition::{Kind, Movement, decompose};
//! use engine::pathways::cost_growth::factor::Factors;
//! use engine::quantities::{Fraction, Pence};
//! let whole = |pence: i64| Some((Fraction::whole(pence), Pence::of(pence)));
//! let doubled = Factors::of([2, 1, 1, 1].map(Fraction::whole));
//! let scans = Movement { code: "scans".into(), kind: Kind::ToldApart, before: whole(100), after: whole(200), factors: Some(doubled) };
//! let gene_therapy = Movement { code: "gene therapy".into(), kind: Kind::New, before: whole(0), after: whole(7), factors: None };
//! let out = decompose(&[scans, gene_therapy]);
//! let totals = out.totals.unwrap();
//! assert_eq!((totals.effects.volume.count(), totals.new.count(), totals.change.count()), (100, 7, 107));
//! ```

use serde::Serialize;

use crate::quantities::{Fraction, Pence};

use super::divisia::effects;
use super::factor::Factors;

/// What can be said of a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// By volume, price, mix and new treatment.
    ToldApart,
    /// Its spending is known, what made it grow is not.
    Undivided,
    /// Nothing was spent before.
    New,
    /// Nothing is spent after.
    Ended,
    /// Its spending is not known in one of the years.
    Unknown,
}

/// A component in two years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// Its code.
    pub code: String,
    /// What can be said of it.
    pub kind: Kind,
    /// Spending before, in exact pence and rounded.
    pub before: Option<(Fraction, Pence)>,
    /// Spending after.
    pub after: Option<(Fraction, Pence)>,
    /// By what each factor grew, above zero; needed where the component is told apart.
    pub factors: Option<Factors<Fraction>>,
}

/// The growth between two years, told apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decomposition {
    /// In the order given.
    pub components: Vec<Row>,
    /// Of all components; `None` where the spending of one is not known.
    pub totals: Option<Totals>,
    /// Components whose spending is not known.
    pub unknown: Vec<String>,
}

/// One component told apart. Its parts add up to its change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Its code.
    pub code: String,
    /// What can be said of it.
    pub kind: Kind,
    /// Spending before.
    pub before: Option<Pence>,
    /// Spending after.
    pub after: Option<Pence>,
    /// After less before.
    pub change: Option<Pence>,
    /// What each factor did; + = it made spending grow. Only where the component is told apart.
    pub effects: Option<Factors<Pence>>,
    /// By what each factor was multiplied, ten decimals at most.
    pub multiplied: Option<Factors<String>>,
}

/// All components together. Effects and the other parts add up to the change.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Totals {
    /// Spending before.
    pub before: Pence,
    /// Spending after.
    pub after: Pence,
    /// After less before.
    pub change: Pence,
    /// What each factor did in the components that are told apart.
    pub effects: Factors<Pence>,
    /// Change of components that are not told apart.
    pub undivided: Pence,
    /// Spending on components that are new.
    pub new: Pence,
    /// Spending on components that ended, below zero.
    pub ended: Pence,
}

/// Tells every component apart and adds up.
#[must_use]
pub fn decompose(movements: &[Movement]) -> Decomposition {
    let components: Vec<Row> = movements.iter().map(row).collect();
    let unknown: Vec<String> =
        components.iter().filter(|row| row.change.is_none()).map(|row| row.code.clone()).collect();
    let totals = unknown.is_empty().then(|| components.iter().fold(Totals::default(), add));
    Decomposition { components, totals, unknown }
}

fn row(movement: &Movement) -> Row {
    let rounded = |side: &Option<(Fraction, Pence)>| side.as_ref().map(|(_, pence)| *pence);
    let (before, after) = (rounded(&movement.before), rounded(&movement.after));
    let change = before.zip(after).map(|(before, after)| after.minus(before));
    let told = movement.factors.as_ref().filter(|_| movement.kind == Kind::ToldApart);
    let cells = movement.before.as_ref().zip(change).zip(told).map(|(((exact, _), change), factors)| {
        let cells = effects(exact, factors, change.count());
        (cells.map(Pence::of), factors.clone().map(|factor| factor.shown()))
    });
    let (effects, multiplied) = cells.unzip();
    Row { code: movement.code.clone(), kind: movement.kind, before, after, change, effects, multiplied }
}

fn add(sum: Totals, row: &Row) -> Totals {
    let change = row.change.unwrap_or_default();
    let of = |kind| if row.kind == kind { change } else { Pence::default() };
    let none = Factors::default();
    let effects = row.effects.as_ref().unwrap_or(&none);
    let added = |one: fn(&Factors<Pence>) -> Pence| one(&sum.effects).plus(one(effects));
    Totals {
        before: sum.before.plus(row.before.unwrap_or_default()),
        after: sum.after.plus(row.after.unwrap_or_default()),
        change: sum.change.plus(change),
        effects: Factors {
            volume: added(|of| of.volume),
            price: added(|of| of.price),
            mix: added(|of| of.mix),
            new_treatments: added(|of| of.new_treatments),
        },
        undivided: sum.undivided.plus(of(Kind::Undivided)),
        new: sum.new.plus(of(Kind::New)),
        ended: sum.ended.plus(of(Kind::Ended)),
    }
}
