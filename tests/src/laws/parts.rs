//! Why the money is what it is.

use num_bigint::BigInt;

use super::{Finding, Law, answer};
use crate::generator::{Size, case};
use crate::twin::fraction::read_pence;

/// To the penny, and the rounding is small.
pub const PARTS_ADD_UP: Law = Law {
    sentence: "The parts of a board's money add up to it to the penny, and rounding is at most three of them.",
    draw: |random| case(random, Size::Small),
    check: |case, _| {
        let Some(answer) = answer(case) else { return Finding::Silent };
        let mut before: Vec<BigInt> = case.places.iter().map(|place| read_pence(&place.opening)).collect();
        for (number, year) in answer.years.iter().enumerate() {
            for (i, place) in year.places.iter().enumerate() {
                let parts = serde_json::to_value(place.parts).expect("parts are plain data");
                let part = |name: &str| read_pence(parts[name].as_str().expect("money is text"));
                let all: BigInt = parts.as_object().expect("parts are a record").keys().map(|name| part(name)).sum();
                let money = BigInt::from(place.allocation.pence());
                let rounding = part("rounding");
                if all != money || part("opening") != before[i] || rounding > 3.into() || rounding < (-3).into() {
                    return Finding::Broken(format!("year {}, {}: {parts}", number + 1, place.code));
                }
                before[i] = money;
            }
        }
        Finding::Holds
    },
};
