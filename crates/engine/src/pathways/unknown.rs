//! Figures that are not known, and what they leave open.
//!
//! A blank is never nothing: what rests on it is not known either, and says which inputs it lacks. Nothing times a figure that is not
//! known is nothing, so that a price is only missed where something is bought at it.
//!
//! ```
//! use engine::pathways::unknown::{Found, both, given, times};
//! let price: Found<i128> = given(None, "out_price");
//! let cost: Found<i128> = given(Some(5), "community[0]");
//! let missing = both(&price, &cost).unwrap_err();
//! assert_eq!(missing.paths().collect::<Vec<_>>(), ["out_price"]);
//! assert_eq!(times(&given(Some(0), "moved_back[0]"), &price), Ok(0));
//! assert!(times(&given(Some(3), "moved_back[0]"), &price).is_err());
//! ```

use std::collections::BTreeSet;

use serde::Serialize;

use crate::quantities::Pence;

/// The inputs that a figure lacks, by path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing(BTreeSet<String>);

/// A figure, or the inputs that it lacks.
pub type Found<T> = Result<T, Missing>;

impl Missing {
    /// The paths, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// A figure of an answer that is not known, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unknown {
    /// Name of the figure, as in the answer.
    pub figure: &'static str,
    /// `not_given` where inputs are blank; otherwise what makes the figure mean nothing.
    pub reason: &'static str,
    /// Paths of the inputs that it lacks.
    pub missing: Vec<String>,
}

/// What was not known while an answer was put together.
#[derive(Debug, Default)]
pub struct Gaps(Vec<(&'static str, &'static str, BTreeSet<String>)>);

impl Gaps {
    /// The figure as it goes into the answer; a gap is kept under the name of the figure.
    pub fn noted<T>(&mut self, figure: &'static str, found: Found<T>) -> Option<T> {
        match found {
            Ok(known) => Some(known),
            Err(missing) => {
                self.add(figure, "not_given", missing.0);
                None
            }
        }
    }

    /// Keeps that a figure means nothing here.
    pub fn meaningless(&mut self, figure: &'static str, reason: &'static str) {
        self.add(figure, reason, BTreeSet::new());
    }

    /// What was not known, in the order in which it was met.
    #[must_use]
    pub fn told(self) -> Vec<Unknown> {
        let of = |(figure, reason, missing): (_, _, BTreeSet<String>)| Unknown {
            figure,
            reason,
            missing: missing.into_iter().collect(),
        };
        self.0.into_iter().map(of).collect()
    }

    fn add(&mut self, figure: &'static str, reason: &'static str, missing: BTreeSet<String>) {
        match self.0.iter_mut().find(|(name, why, _)| *name == figure && *why == reason) {
            Some((_, _, paths)) => paths.extend(missing),
            None => self.0.push((figure, reason, missing)),
        }
    }
}

/// A figure that may be blank, at its path.
pub fn given<T>(figure: Option<T>, path: impl Into<String>) -> Found<T> {
    figure.ok_or_else(|| Missing(BTreeSet::from([path.into()])))
}

/// Two figures, or everything that either lacks.
pub fn both<A: Clone, B: Clone>(one: &Found<A>, other: &Found<B>) -> Found<(A, B)> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one.clone(), other.clone())),
        (Err(one), Err(other)) => Err(Missing(one.0.union(&other.0).cloned().collect())),
        (Err(missing), Ok(_)) | (Ok(_), Err(missing)) => Err(missing.clone()),
    }
}

/// The sum of figures, or everything that they lack; stays at the limit of 128 bits, which no figure read here comes near.
pub fn sum<'a>(figures: impl IntoIterator<Item = &'a Found<i128>>) -> Found<i128> {
    let add = |all, one: &Found<i128>| both(&all, one).map(|(all, one): (i128, i128)| all.saturating_add(one));
    figures.into_iter().fold(Ok(0), add)
}

/// One figure less another.
pub fn less(one: &Found<i128>, other: &Found<i128>) -> Found<i128> {
    both(one, other).map(|(one, other)| one.saturating_sub(other))
}

/// A count times a price; nothing where either is nothing, whether or not the other is known.
pub fn times(count: &Found<i128>, price: &Found<i128>) -> Found<i128> {
    if count.as_ref() == Ok(&0) || price.as_ref() == Ok(&0) {
        return Ok(0);
    }
    both(count, price).map(|(count, price)| count.saturating_mul(price))
}

/// Sums of the first, the first two, the first three figures, and so on.
pub fn running(figures: &[Found<i128>]) -> Vec<Found<i128>> {
    let mut all = Ok(0);
    let mut step = |figure: &Found<i128>| {
        all = sum([&all, figure]);
        all.clone()
    };
    figures.iter().map(&mut step).collect()
}

/// Pence of a whole number that is known or not.
pub fn pence(figure: Found<i128>) -> Found<Pence> {
    figure.map(Pence::of)
}
