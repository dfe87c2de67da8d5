//! Splits of chance against the definition of largest remainder, and under other orders.

use engine::quantities::apportion;
use num_bigint::BigUint;

use crate::bulk::Outcome;
use crate::random::Random;

/// £200bn in pence.
const MOST: u64 = 20_000_000_000_000;

struct Split {
    units: u64,
    weights: Vec<u128>,
}

fn drawn(random: &mut Random) -> Split {
    let parts = match random.between(1, 100) {
        1..=70 => random.between(1, 12),
        71..=94 => random.between(13, 42),
        95..=98 => 42,
        _ => random.between(43, 500),
    };
    let units = match random.between(1, 4) {
        1 => random.between(0, 2 * parts),
        2 => random.magnitude(MOST),
        _ => random.between(100, MOST),
    };
    let kind = random.between(1, 6);
    let same = u128::from(random.magnitude(90_000_000));
    let mut weights: Vec<u128> = (0..parts)
        .map(|_| match kind {
            1 => u128::from(random.between(0, 9)),
            2 => u128::from(random.between(300_000, 3_200_000)),
            3 => same,
            4 => u128::from(random.magnitude(u64::MAX)),
            5 => u128::from(random.next()) << random.between(0, 10),
            _ if random.chance(1, 2) => 0,
            _ => u128::from(random.magnitude(1_000)),
        })
        .collect();
    if weights.iter().all(|weight| *weight == 0) {
        weights[0] = 1;
    }
    Split { units, weights }
}

/// One split; every tenth is also tried in 20 other orders.
pub fn one(seed: u64, number: u64) -> Outcome {
    let split = drawn(&mut Random::of_case(seed, number));
    let orders = if number.is_multiple_of(10) { 20 } else { 1 };
    let parts = split.weights.len();
    let mut labels = vec![format!(
        "parts {}",
        if parts <= 12 {
            "to 12"
        } else if parts <= 42 {
            "to 42"
        } else {
            "to 500"
        }
    )];
    if orders > 1 {
        labels.push("in 20 other orders".to_owned());
    }
    let faults = fault(&split, orders, number).into_iter().collect();
    Outcome { labels, faults, size: parts }
}

/// The split in full.
pub fn tell(seed: u64, number: u64, _: &str) -> String {
    let split = drawn(&mut Random::of_case(seed, number));
    format!("{} units by {:?}: {:?}", split.units, split.weights, apportion(split.units, &split.weights))
}

fn fault(split: &Split, orders: u64, number: u64) -> Option<String> {
    let Ok(parts) = apportion(split.units, &split.weights) else { return Some("no answer".to_owned()) };
    if parts.iter().map(|part| u128::from(*part)).sum::<u128>() != u128::from(split.units) {
        return Some("does not add up".to_owned());
    }
    let total: BigUint = split.weights.iter().sum();
    let mut fractions = Vec::with_capacity(parts.len());
    let mut raised = Vec::with_capacity(parts.len());
    for (weight, part) in split.weights.iter().zip(&parts) {
        let product = BigUint::from(*weight) * split.units;
        let floor = &product / &total;
        let fraction = &product % &total;
        let above = BigUint::from(*part) - &floor.min(BigUint::from(*part));
        let within =
            BigUint::from(*part) == &product / &total || above == BigUint::from(1_u8) && fraction != BigUint::ZERO;
        if !within {
            return Some("a unit or more from the quota".to_owned());
        }
        raised.push(above != BigUint::ZERO);
        fractions.push(fraction);
    }
    // The units left over belong to the largest fractions, the first of equal ones before the others.
    let least = (0..parts.len()).filter(|i| raised[*i]).min_by_key(|i| (&fractions[*i], std::cmp::Reverse(*i)));
    let most = (0..parts.len()).filter(|i| !raised[*i]).max_by_key(|i| (&fractions[*i], std::cmp::Reverse(*i)));
    if let (Some(least), Some(most)) = (least, most)
        && (&fractions[most], least) > (&fractions[least], most)
    {
        return Some("a unit left over went to the wrong part".to_owned());
    }
    let cut = least.map(|i| &fractions[i]);
    let mut random = Random::new(number);
    let mut order: Vec<usize> = (0..parts.len()).collect();
    for _ in 0..orders {
        random.shuffle(&mut order);
        let weights: Vec<u128> = order.iter().map(|i| split.weights[*i]).collect();
        let again = apportion(split.units, &weights).unwrap_or_default();
        if order.iter().zip(&again).any(|(i, part)| *part != parts[*i] && Some(&fractions[*i]) != cut) {
            return Some("another order, another answer without a tie".to_owned());
        }
    }
    None
}
