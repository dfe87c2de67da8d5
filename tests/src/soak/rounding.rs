//! The engine's rounding against exact fractions, from tiny figures to the edge of 128 bits.

use engine::quantities::RoundedRate;
use engine::quantities::rounding::{half_away, share_of};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::bulk::Outcome;
use crate::random::Random;
use crate::twin::fraction::{Fraction, whole, write};

struct Draw {
    numerator: i128,
    denominator: i128,
    amount: i64,
    part: u128,
    of: u128,
    factors: [u128; 4],
}

fn drawn(random: &mut Random) -> Draw {
    let denominator = wide(random).max(1);
    let numerator = match random.between(1, 4) {
        // On a half, or next to one.
        1 => {
            let times = i128::from(random.signed(-1_000_000, 1_000_000));
            denominator
                .saturating_mul(times)
                .saturating_add(denominator / 2)
                .saturating_add(i128::from(random.signed(-1, 1)))
        }
        2 => i128::from_ne_bytes(
            [random.next().to_ne_bytes(), random.next().to_ne_bytes()].concat().try_into().expect("16 bytes"),
        ),
        3 => random_edge(random),
        _ => wide(random) - wide(random),
    };
    let of = wide(random).unsigned_abs();
    Draw {
        numerator,
        denominator: if random.chance(1, 4) { -denominator } else { denominator },
        amount: random.signed(-1_000_000_000_000_000, 1_000_000_000_000_000),
        part: wide(random).unsigned_abs(),
        of,
        factors: [wide(random), wide(random), wide(random), wide(random)].map(i128::unsigned_abs),
    }
}

/// Not negative, of any length up to 126 bits.
fn wide(random: &mut Random) -> i128 {
    let bits = u128::from(random.next()) << 64 | u128::from(random.next());
    (bits >> random.between(2, 127)) as i128
}

fn random_edge(random: &mut Random) -> i128 {
    let step = i128::from(random.between(0, 3));
    if random.chance(1, 2) { i128::MAX - step } else { i128::MIN + step }
}

/// One draw for each kind of rounding.
pub fn one(seed: u64, number: u64) -> Outcome {
    let draw = drawn(&mut Random::of_case(seed, number));
    let mut faults = Vec::new();
    let exact = Fraction::new(draw.numerator.into(), draw.denominator.into()).round().to_integer();
    if half_away(draw.numerator, draw.denominator) != exact.to_i128() {
        faults.push("half_away".to_owned());
    }
    let share = (draw.of > 0)
        .then(|| (Fraction::from_integer(draw.amount.into()) * ratio(draw.part, draw.of)).round().to_integer());
    let expected = share.as_ref().and_then(ToPrimitive::to_i64);
    let mut labels = vec![format!("share {}", if expected.is_some() { "within range" } else { "beyond it" })];
    if share_of(draw.amount, draw.part, draw.of) != expected {
        faults.push("share_of".to_owned());
    }
    let [n1, n2, d1, d2] = draw.factors;
    let rate = (d1 > 0 && d2 > 0).then(|| ratio(n1, d1) * ratio(n2, d2) - whole(1));
    let expected = rate
        .filter(|rate| (rate * whole(10_000_000_000)).round().to_integer().to_i128().is_some())
        .map(|rate| write(&rate, 10));
    labels.push(format!("rate {}", if expected.is_some() { "within range" } else { "beyond it" }));
    if RoundedRate::less_one([n1, n2], [d1, d2]).map(|rate| rate.to_string()) != expected {
        faults.push("less_one".to_owned());
    }
    Outcome { labels, faults, size: 0 }
}

fn ratio(over: u128, under: u128) -> Fraction {
    Fraction::new(BigInt::from(over), BigInt::from(under))
}

/// The draw in full.
pub fn tell(seed: u64, number: u64, fault: &str) -> String {
    let draw = drawn(&mut Random::of_case(seed, number));
    match fault {
        "half_away" => {
            format!("{} / {}: {:?}", draw.numerator, draw.denominator, half_away(draw.numerator, draw.denominator))
        }
        "share_of" => {
            format!("{} x {} / {}: {:?}", draw.amount, draw.part, draw.of, share_of(draw.amount, draw.part, draw.of))
        }
        _ => {
            let [n1, n2, d1, d2] = draw.factors;
            format!(
                "{n1} x {n2} / ({d1} x {d2}) - 1: {:?}",
                RoundedRate::less_one([n1, n2], [d1, d2]).map(|rate| rate.to_string())
            )
        }
    }
}
