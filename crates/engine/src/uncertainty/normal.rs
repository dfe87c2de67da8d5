//! Points of the normal distribution, in additions, products, quotients and square roots alone.
//!
//! A square root of a float is rounded the same on every machine, and so are the four kinds of sum; exponentials and logarithms of a
//! library are not. Wichura, *The percentage points of the normal distribution*, algorithm AS 241, Applied Statistics 37 (1988), good to
//! about 16 figures; the one logarithm it needs is a series of its own here.
//!
//! ```
//! use engine::uncertainty::normal::point;
//! assert_eq!(point(0.5), 0.0);
//! assert!((point(0.05) + 1.644_853_626_951_472_7).abs() < 1e-14);
//! assert!((point(0.75) - 0.674_489_750_196_081_7).abs() < 1e-15);
//! assert!((point(1e-5) + 4.264_890_793_922_825).abs() < 1e-13);
//! ```
#![expect(
    clippy::float_arithmetic,
    reason = "drawn inputs are floats until they are rounded to a stated number of decimals"
)]

/// How many standard deviations above the mean one draw in twenty lies, of those within [`FURTHEST`].
pub(super) const TWENTIETH: f64 = 1.633_186_318_914_487;
/// Draws stay within so many standard deviations of the mean.
pub const FURTHEST: f64 = 3.0;
/// Share of all that lies beyond that, on one side.
const BEYOND: f64 = 0.001_349_898_031_630_094_6;

/// The number below which a standard normal figure lies with this chance, from 10^-10 to 1 less that.
pub fn point(chance: f64) -> f64 {
    let from_middle = chance - 0.5;
    if from_middle.abs() <= 0.425 {
        let square = 0.180_625 - from_middle * from_middle;
        return from_middle * ratio(square, &MIDDLE);
    }
    let tail = if from_middle < 0.0 { chance } else { 1.0 - chance };
    let distance = (-logarithm(tail)).sqrt();
    let size = ratio(distance - 1.6, &NEAR);
    if from_middle < 0.0 { -size } else { size }
}

/// The same for the distribution cut off [`FURTHEST`] from its mean.
pub(super) fn point_within(chance: f64) -> f64 {
    // Worked from the middle, so that a chance and one less it give opposite points.
    let half = (chance - 0.5) * (1.0 - 2.0 * BEYOND);
    point(0.5 + half)
}

/// Natural logarithm of a positive float: `ln (2^k m) = k ln 2 + 2 (z + z^3/3 + ...)`, `z = (m - 1) / (m + 1)` and `m` from 0.7 to 1.4.
fn logarithm(number: f64) -> f64 {
    const LN_2: f64 = core::f64::consts::LN_2;
    let (mut mantissa, mut power) = (number, 0.0);
    while mantissa < 0.7 {
        mantissa *= 2.0;
        power -= 1.0;
    }
    while mantissa > 1.4 {
        mantissa *= 0.5;
        power += 1.0;
    }
    let z = (mantissa - 1.0) / (mantissa + 1.0);
    let square = z * z;
    let (mut term, mut sum, mut odd) = (z, 0.0, 1.0);
    for _ in 0..14 {
        sum += term / odd;
        term *= square;
        odd += 2.0;
    }
    power * LN_2 + 2.0 * sum
}

/// Coefficients of a numerator and a denominator, from the constant up.
struct Ratio {
    over: [f64; 8],
    under: [f64; 8],
}

fn ratio(at: f64, of: &Ratio) -> f64 {
    let sum = |coefficients: &[f64; 8]| coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * at + coefficient);
    sum(&of.over) / sum(&of.under)
}

static MIDDLE: Ratio = Ratio {
    over: [
        3.387_132_872_796_366_5,
        133.141_667_891_784_38,
        1_971.590_950_306_551_3,
        13_731.693_765_509_46,
        45_921.953_931_549_87,
        67_265.770_927_008_7,
        33_430.575_583_588_13,
        2_509.080_928_730_122_7,
    ],
    under: [
        1.0,
        42.313_330_701_600_91,
        687.187_007_492_057_9,
        5_394.196_021_424_751,
        21_213.794_301_586_597,
        39_307.895_800_092_71,
        28_729.085_735_721_943,
        5_226.495_278_852_545,
    ],
};

static NEAR: Ratio = Ratio {
    over: [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        0.241_780_725_177_450_6,
        0.022_723_844_989_269_184,
        0.000_774_545_014_278_341_4,
    ],
    under: [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        0.689_767_334_985_1,
        0.148_103_976_427_480_08,
        0.015_198_666_563_616_457,
        0.000_547_593_808_499_534_5,
        1.050_750_071_644_416_9e-9,
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_those_of_the_library() {
        for exponent in 1..60 {
            let number = 0.37_f64.powi(exponent);
            assert!((logarithm(number) - number.ln()).abs() <= 4e-16 * number.ln().abs().max(1.0), "{number}");
        }
    }

    #[test]
    fn opposite_chances_give_opposite_points() {
        let mut draws = crate::generator::Generator::new(3);
        for _ in 0..10_000 {
            let chance = draws.between_nought_and_one();
            assert_eq!(point(chance), -point(1.0 - chance));
            assert!((point_within(chance) + point_within(1.0 - chance)).abs() < 1e-12);
            assert!(point_within(chance).abs() <= FURTHEST);
        }
    }
}
