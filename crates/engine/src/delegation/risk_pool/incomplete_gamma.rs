//! The regularised incomplete gamma functions, lower and upper.
//!
//! > P(a, x) = integral of t^(a-1) e^-t from 0 to x, over gamma(a); Q = 1 - P
//!
//! A series below the mean, a continued fraction above it (Press and others, *Numerical recipes*, 6.2), each where it loses nothing;
//! from a million up the uniform expansion of Temme (1979), whose first term is then right to ten figures and more.
#![expect(clippy::float_arithmetic, reason = "an estimate, good to four figures, that decides nothing")]

use core::f64::consts::PI;

/// From here up the uniform expansion takes over.
const LARGE: f64 = 1e6;
/// Terms are left out once they no longer change a sum.
const ENOUGH: f64 = 1e-15;
/// More terms than any sum below [`LARGE`] takes.
const MOST_TERMS: u32 = 100_000;
/// Euler's constant, and zeta of 2 over 2 and of 3 over 3: the first terms of ln gamma(1 + a).
const LN_GAMMA: [f64; 3] = [0.577_215_664_901_532_9, 0.822_467_033_424_113_2, 0.400_685_634_386_531_43];

/// The lower function `P(a, x)`; `a` above 0.
pub(super) fn lower(a: f64, x: f64) -> f64 {
    if x <= 0.0 {
        0.0
    } else if a >= LARGE {
        uniform(a, x)[0]
    } else if x < a + 1.0 {
        series(a, x)
    } else {
        1.0 - continued_fraction(a, x)
    }
}

/// The upper function `Q(a, x)`; `a` above 0.
pub(super) fn upper(a: f64, x: f64) -> f64 {
    if x <= 0.0 {
        1.0
    } else if a >= LARGE {
        uniform(a, x)[1]
    } else if x >= a + 1.0 {
        continued_fraction(a, x)
    } else if a < 1.0 {
        small(a, x)
    } else {
        1.0 - series(a, x)
    }
}

/// `m - ln(1 + m)`, without loss where `m` is small.
fn excess(m: f64) -> f64 {
    if libm::fabs(m) > 0.01 {
        return m - libm::log1p(m);
    }
    let mut sum = 0.0;
    for power in (2..=10_i32).rev() {
        let term = 1.0 / f64::from(power);
        sum = m * sum + if power % 2 == 0 { term } else { -term };
    }
    m * m * sum
}

/// `x^a e^-x / gamma(a + 1)`.
fn weight(a: f64, x: f64) -> f64 {
    if a < 10.0 {
        return libm::exp(a * libm::log(x) - x - libm::lgamma(a + 1.0));
    }
    let square = a * a;
    let stirling = (1.0 / 12.0 - (1.0 / 360.0 - 1.0 / (1260.0 * square)) / square) / a;
    libm::exp(-a * excess((x - a) / a) - stirling) / libm::sqrt(2.0 * PI * a)
}

fn series(a: f64, x: f64) -> f64 {
    let (mut term, mut sum) = (1.0, 1.0);
    for step in 1..MOST_TERMS {
        term *= x / (a + f64::from(step));
        sum += term;
        if term < sum * ENOUGH {
            break;
        }
    }
    weight(a, x) * sum
}

/// Lentz's method on the even part of the continued fraction.
fn continued_fraction(a: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let kept = |value: f64| if libm::fabs(value) < TINY { TINY } else { value };
    let mut b = x + 1.0 - a;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / kept(b);
    let mut fraction = d;
    for step in 1..MOST_TERMS {
        let step = f64::from(step);
        let numerator = step * (a - step);
        b += 2.0;
        d = 1.0 / kept(numerator * d + b);
        c = kept(b + numerator / c);
        let factor = d * c;
        fraction *= factor;
        if libm::fabs(factor - 1.0) < ENOUGH {
            break;
        }
    }
    weight(a, x) * a * fraction
}

/// The upper function for `a` below 1 and `x` below `a + 1`, where it may be far smaller than 1.
fn small(a: f64, x: f64) -> f64 {
    let [one, two, three] = LN_GAMMA;
    let ln_gamma = if a < 1e-3 { a * (a * (two - three * a) - one) } else { libm::lgamma(1.0 + a) };
    let exponent = a * libm::log(x) - ln_gamma;
    let (mut power, mut sum) = (1.0, 0.0);
    for step in 1..100_u32 {
        let step = f64::from(step);
        power *= -x / step;
        sum += power / (a + step);
        if libm::fabs(power) < ENOUGH {
            break;
        }
    }
    -libm::expm1(exponent) - libm::exp(exponent) * a * sum
}

/// Both functions for a large `a`, the lower first.
fn uniform(a: f64, x: f64) -> [f64; 2] {
    let m = (x - a) / a;
    let root = libm::sqrt(2.0 * excess(m));
    let eta = if m < 0.0 { -root } else { root };
    let first = if root < 0.01 {
        -1.0 / 3.0 + eta * (1.0 / 12.0 + eta * (-2.0 / 135.0 + eta / 864.0))
    } else {
        1.0 / m - 1.0 / eta
    };
    let correction = first * libm::exp(-a * eta * eta / 2.0) / libm::sqrt(2.0 * PI * a);
    let deviations = eta * libm::sqrt(a / 2.0);
    [0.5 * libm::erfc(-deviations) - correction, 0.5 * libm::erfc(deviations) + correction]
}
