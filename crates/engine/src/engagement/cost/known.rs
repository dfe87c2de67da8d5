//! Products and sums of figures of which some are not known.

use num_bigint::BigInt;
use rust_decimal::Decimal;

use crate::quantities::{Fraction, Money};

/// A figure under the name of its input, or what came of several.
#[derive(Debug, Clone)]
pub(super) enum Figure {
    /// Known.
    Known(Fraction),
    /// Not known for want of these inputs.
    Lacking(Vec<&'static str>),
}

impl Figure {
    pub(super) fn count(name: &'static str, count: Option<Decimal>) -> Self {
        count.map_or_else(|| Self::Lacking(vec![name]), |count| Self::Known(count.into()))
    }

    /// Money in pence.
    pub(super) fn money(name: &'static str, money: Option<Money>) -> Self {
        money.map_or_else(|| Self::Lacking(vec![name]), |money| Self::whole(money.pence()))
    }

    pub(super) fn whole(number: impl Into<BigInt>) -> Self {
        Self::Known(Fraction::whole(number))
    }

    /// The product. Nothing times what is not known is nothing.
    pub(super) fn times(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Known(one), Self::Known(two)) => Self::Known(one.times(two)),
            (Self::Known(known), _) | (_, Self::Known(known)) if known.is_zero() => Self::whole(0),
            _ => self.without(other),
        }
    }

    /// The sum.
    pub(super) fn plus(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Known(one), Self::Known(two)) => Self::Known(one.plus(two)),
            _ => self.without(other),
        }
    }

    fn without(&self, other: &Self) -> Self {
        let mut names = self.lacks().to_vec();
        names.extend(other.lacks().iter().filter(|name| !self.lacks().contains(name)));
        Self::Lacking(names)
    }

    pub(super) const fn known(&self) -> Option<&Fraction> {
        match self {
            Self::Known(fraction) => Some(fraction),
            Self::Lacking(_) => None,
        }
    }

    pub(super) fn lacks(&self) -> &[&'static str] {
        match self {
            Self::Known(_) => &[],
            Self::Lacking(names) => names,
        }
    }
}
