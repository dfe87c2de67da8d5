//! The laws of engagement, each on cases that their seeds decide.

mod cost;
mod fund;
mod rebate;

use engine::quantities::{Money, Rate};
use proofs::random::Random;

const CASES: u64 = 10_000;

fn cases(seed: u64) -> impl Iterator<Item = Random> {
    (0..CASES).map(move |number| Random::of_case(seed, number))
}

fn money(pence: u64) -> Money {
    Money::from_pence(pence as i64).expect("within range")
}

/// Money of any size up to so many pence.
fn sum(random: &mut Random, most: u64) -> Money {
    money(random.magnitude(most))
}

/// A rate of so many ten-thousandths at most.
fn rate(random: &mut Random, most: u64) -> Rate {
    let units = random.between(0, most);
    Rate::from_text(&format!("{}.{:04}", units / 10_000, units % 10_000)).expect("a rate")
}
