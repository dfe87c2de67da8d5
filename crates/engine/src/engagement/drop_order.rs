//! Which footprints to leave first: those that carry the fewest patients for a pound.
//!
//! > left first = least patients / cost of the footprint; then fewest patients, then code
//!
//! A footprint that costs nothing is left last. One whose patients are not known has no place in the order.
//!
//! ```
//! use engine::engagement::drop_order::{Carrying, drop_order};
//! use engine::quantities::Money;
//! let at = |code: &str, patients: Option<i64>, pounds: &str| Carrying {
//!     code: code.into(), patients: patients.map(Into::into), cost: Money::from_text(pounds).unwrap(),
//! };
//! let order = drop_order(&[at("A", Some(90), "3000"), at("B", Some(40), "1000"), at("C", Some(10), "1000"), at("D", None, "1000")]);
//! let codes: Vec<&str> = order.order.iter().map(|dropped| dropped.code.as_str()).collect();
//! assert_eq!((codes, order.unknown), (vec!["C", "A", "B"], vec!["D".to_owned()]));
//! assert_eq!((order.order[1].patients_lost.to_string(), order.order[1].saved.to_string()), ("100".into(), "4000.00".into()));
//! ```

use core::cmp::Ordering;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::quantities::{Fraction, Money, Pence};

/// A footprint, whom it carries and what it costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carrying {
    /// Its code.
    pub code: String,
    /// The charity's patients there, 0 or more.
    pub patients: Option<Decimal>,
    /// What leaving it saves a year.
    pub cost: Money,
}

/// One footprint in the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dropped {
    /// Its code.
    pub code: String,
    /// Patients no longer spoken for once it and all before it are left.
    pub patients_lost: Fraction,
    /// What leaving it and all before it saves a year.
    pub saved: Pence,
}

/// The order in which to leave footprints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DropOrder {
    /// Left first stands first.
    pub order: Vec<Dropped>,
    /// Codes of those whose patients are not known, as they stood.
    pub unknown: Vec<String>,
}

/// The least-cost order in which to leave footprints.
#[must_use]
pub fn drop_order(footprints: &[Carrying]) -> DropOrder {
    let mut known: Vec<(&Carrying, Decimal)> =
        footprints.iter().filter_map(|footprint| Some((footprint, footprint.patients?))).collect();
    order::arrange(&mut known, |one, other| {
        let fewest = || one.1.cmp(&other.1).then_with(|| one.0.code.cmp(&other.0.code));
        per_pound(*one, *other).then_with(fewest)
    });
    let (mut patients_lost, mut saved) = (Fraction::whole(0), Pence::default());
    let order = known.into_iter().map(|(footprint, patients)| {
        patients_lost = patients_lost.plus(&patients.into());
        saved = saved.plus(Pence::of(footprint.cost.pence()));
        Dropped { code: footprint.code.clone(), patients_lost: patients_lost.clone(), saved }
    });
    DropOrder {
        order: order.collect(),
        unknown: footprints
            .iter()
            .filter(|footprint| footprint.patients.is_none())
            .map(|footprint| footprint.code.clone())
            .collect(),
    }
}

/// Compares patients a pound; a footprint that costs nothing comes last.
fn per_pound(one: (&Carrying, Decimal), other: (&Carrying, Decimal)) -> Ordering {
    let is_free = |footprint: &Carrying| footprint.cost.pence() <= 0;
    match (is_free(one.0), is_free(other.0)) {
        (false, false) => {
            let across =
                |patients: Decimal, cost: Money| Fraction::from(patients).times(&Fraction::whole(cost.pence()));
            across(one.1, other.0.cost).cmp(&across(other.1, one.0.cost))
        }
        (one, other) => one.cmp(&other),
    }
}
