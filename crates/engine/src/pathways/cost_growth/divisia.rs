//! Additive log-mean Divisia: how much of a change is volume, price, mix and new treatment, with nothing left over.
//!
//! > spending = volume x price x mix x new treatment, so spending grows by F = f(volume) x f(price) x f(mix) x f(new treatment)
//! > effect of a factor = L(after, before) x ln f
//! > L(a, b) = (a - b) / (ln a - ln b), and L(a, a) = a: the logarithmic mean
//!
//! The effects add up to the change exactly, whatever the order of the factors; a factor that does not change has none. (Ang, *The LMDI
//! approach to decomposition analysis: a practical guide*, Energy Policy 33, 2005.)
//!
//! Since `ln after - ln before` is `ln F`, an effect is worked out as `(after - before) x ln f / ln F`, and as `before x ln f` where `F` is 1.
//! [`logarithm::natural`] gives both logarithms to so many bits that an effect is within 2^-90 of a penny, however near to 1 the growth is.
//! It is then rounded to the nearest 2^-64 of a penny, so that fractions which are equal are found equal, and to whole pence by largest remainder:
//! each gets the whole pence below it, the pence left go to the largest fractions among factors that change, equal ones in the order volume,
//! price, mix, new treatment. Pence are those of the change between the two amounts as they are rounded, so a row adds up to the penny.
//!
//! ```
//! use engine::pathways::cost_growth::divisia::effects;
//! use engine::pathways::cost_growth::factor::Factors;
//! use engine::quantities::Fraction;
//! // £100 grows to £132 by a tenth more volume and a fifth more price: 32 x ln 1.1 / ln 1.32 = 10.985 and 32 x ln 1.2 / ln 1.32 = 21.014.
//! let of = |text| Fraction::from(rust_decimal::Decimal::from_str_exact(text).unwrap());
//! let factors = Factors::of([of("1.1"), of("1.2"), of("1"), of("1")]);
//! assert_eq!(effects(&Fraction::whole(100_00), &factors, 32_00).all(), [&10_99, &21_01, &0, &0]);
//! ```

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, ToPrimitive};

use crate::quantities::Fraction;

use super::factor::Factors;
use super::logarithm;

/// Bits of the grid to which an effect is rounded before it is rounded to pence.
const GRID: u64 = 64;
/// Bits of a logarithm beyond those that the nearness of the growth to 1 takes: 2^-90 of a penny, £10 trillion, and logarithms up to 2^9.
const BITS: u64 = 192;

/// Effects in whole pence that add up to `change`: `before` in exact pence, the factor by which each grew, and the change between the two
/// amounts in whole pence, less than a penny from the exact one. Factors must be above zero.
#[must_use]
pub fn effects(before: &Fraction, factors: &Factors<Fraction>, change: i128) -> Factors<i128> {
    let one = Fraction::whole(1);
    let growth = factors.all().into_iter().fold(one.clone(), |all, factor| all.times(factor));
    let exact = before.times(&growth.minus(&one));
    let bits = BITS.saturating_add(nearness(&growth)).min(MOST_BITS);
    let whole = logarithm::natural(&growth, bits).unwrap_or_default();
    let cells = factors.all().map(|factor| {
        let logarithm = logarithm::natural(factor, bits).unwrap_or_default();
        let effect = match Fraction::of(logarithm.clone(), whole.clone()) {
            Some(share) if growth != one => exact.times(&share),
            _ => before.times(&Fraction::of(logarithm, power_of_two(bits)).unwrap_or_else(|| Fraction::whole(0))),
        };
        effect.times(&Fraction::whole(power_of_two(GRID))).nearest()
    });
    let changes = factors.all().map(|factor| *factor != one);
    Factors::of(pence(&cells, changes, change))
}

/// The most that [`logarithm::natural`] is good for.
const MOST_BITS: u64 = 8_000;

#[expect(clippy::arithmetic_side_effects, reason = "whole numbers of any size cannot overflow")]
fn power_of_two(bits: u64) -> BigInt {
    BigInt::one() << bits
}

/// How many bits `f - 1` starts after those of `f`, at least.
fn nearness(growth: &Fraction) -> u64 {
    let difference = growth.minus(&Fraction::whole(1));
    let (over, under) = difference.terms();
    under.bits().saturating_sub(over.bits()).saturating_add(2)
}

/// Whole pence by largest remainder of effects on the grid, those that change nothing left at nothing.
fn pence(cells: &[BigInt; 4], changes: [bool; 4], change: i128) -> [i128; 4] {
    let grid = power_of_two(GRID);
    let split = cells.each_ref().map(|cell| cell.div_mod_floor(&grid));
    let mut whole = split.each_ref().map(|(floor, _)| floor.to_i128().unwrap_or(0));
    let left = whole.iter().fold(change, |left, floor| left.saturating_sub(*floor));
    let mut order: Vec<(&BigInt, usize)> =
        split.iter().map(|(_, rest)| rest).zip(0..).filter(|(_, place)| changes.get(*place) == Some(&true)).collect();
    order.sort_by(|(one, first), (other, second)| other.cmp(one).then(first.cmp(second)));
    let (step, times) = (left.signum(), usize::try_from(left.unsigned_abs()).unwrap_or(0));
    if step < 0 {
        order.reverse();
    }
    for (_, place) in order.iter().cycle().take(times) {
        if let Some(pence) = whole.get_mut(*place) {
            *pence = pence.saturating_add(step);
        }
    }
    whole
}
