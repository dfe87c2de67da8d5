//! A board at target stays there.

use super::{Finding, Law, answer, near, of, pence, quantum, target_shares, unbounded};
use crate::case::{Band, Case, Knot, Pace, Weight};
use crate::generator::{Size, case, decimal};
use crate::random::Random;
use crate::twin::fraction::{read, read_pence, whole};

/// Under rules that look at the gap itself.
pub const STAYS: Law = Law {
    sentence: "Under proportional and straight line a board at target stays at target while no bound binds on any board.",
    draw: |random| {
        let mut case = first_at_target(random);
        if random.chance(1, 2) {
            case = unbounded(case);
        }
        case.pace = if random.chance(1, 2) {
            Pace::StraightLine { years: random.between(1, 6) as u32 }
        } else {
            Pace::Proportional { convergence: random.choose(&["0", "0.1", "0.25", "0.7", "1"]).to_owned() }
        };
        case
    },
    check: |case, _| {
        let shares = target_shares(case, 0);
        let opening: Vec<_> = case.places.iter().map(|place| whole(1) * read(&place.opening)).collect();
        if &opening[0] / opening.iter().sum::<crate::twin::fraction::Fraction>() != shares[0] {
            return Finding::Silent;
        }
        stays(case)
    },
};

/// Under rules that look at bands of the gap.
pub const STAYS_UNDER_TABLES: Law = Law {
    sentence: "Under bands and sliding a board at target, where the table adds nothing, stays there while t is 0 and no bound binds.",
    draw: balanced_table,
    check: |case, _| match answer(case) {
        Some(answer)
            if answer.years[0].shift.units() == 0
                && answer.years[0].places[0].opening_distance.is_some_and(|d| d.units() == 0) =>
        {
            let mut first = case.clone();
            first.quanta.truncate(1);
            stays(&first)
        }
        _ => Finding::Silent,
    },
};

/// The first board's money is its target share of all money, whole weights and pence throughout.
fn first_at_target(random: &mut Random) -> Case {
    let mut case = case(random, Size::Small);
    case.transfers.clear();
    if case.places.len() < 2 {
        case.places.push(case.places[0].clone());
        case.places[1].code = "other".to_owned();
    }
    let others: Vec<(u64, u64)> =
        case.places[1..].iter().map(|_| (random.magnitude(90_000), random.between(1, 90_000))).collect();
    let first = random.magnitude(90_000);
    let money: u64 = others.iter().map(|other| other.0).sum();
    let weight: u64 = others.iter().map(|other| other.1).sum();
    let pounds = random.magnitude(99_999);
    let before: i64 =
        case.places.iter().map(|place| read_pence(&place.opening)).sum::<num_bigint::BigInt>().try_into().unwrap_or(1);
    let after = ((money + first) * pounds) as i64;
    for (place, (opening, weight)) in case
        .places
        .iter_mut()
        .zip([(first, first * weight)].into_iter().chain(others.iter().map(|(a, w)| (*a, w * money))))
    {
        place.opening = decimal((opening * pounds) as i64, 2);
        place.weight = Weight::Constant(weight.to_string());
    }
    for quantum in &mut case.quanta {
        let pence: i64 = read_pence(quantum).try_into().unwrap_or(1);
        let like = i128::from(pence) * i128::from(after) / i128::from(before);
        *quantum = decimal(like.clamp(1, 40_000_000_000_000) as i64, 2);
    }
    case
}

/// Pairs of boards as far over as under, and a table that gives the one what it takes from the other.
fn balanced_table(random: &mut Random) -> Case {
    let mut case = unbounded(case(random, Size::Small));
    case.transfers.clear();
    let step = random.between(1, 200) as i64;
    let model = case.places[0].clone();
    case.places.clear();
    let mut add = |opening: i64, weight: i64| {
        let mut place = model.clone();
        place.code = format!("B{}", case.places.len());
        place.opening = decimal(opening, 2);
        place.weight = Weight::Constant(weight.to_string());
        case.places.push(place);
    };
    add(1_000_000, 1_000);
    for _ in 0..random.between(1, 4) {
        let money = random.between(1, 1_000) as i64;
        let apart = random.between(step as u64 + 1, 400) as i64;
        add(money * 1_000, money * (1_000 + apart));
        add(money * 1_000, money * (1_000 - apart));
    }
    // Weights are a thousand times money in thousands, so the first board is at target as the pairs cancel out.
    case.places[0].weight = Weight::Constant((1_000 * 1_000).to_string());
    let all: i64 = case.places.iter().map(|place| i64::try_from(read_pence(&place.opening)).unwrap_or(0)).sum();
    case.quanta = vec![decimal(all * random.signed(980, 1_060) / 1_000, 2)];
    let pull = decimal(random.between(1, 50_000) as i64, 6);
    let limit = decimal(step, 4);
    case.pace = if random.chance(1, 2) {
        Pace::Bands {
            bands: vec![
                Band { below: Some(format!("-{limit}")), differential: pull.clone() },
                Band { below: Some(limit), differential: "0".to_owned() },
                Band { below: None, differential: format!("-{pull}") },
            ],
        }
    } else {
        Pace::Sliding {
            knots: vec![
                Knot { distance: format!("-{limit}"), differential: pull.clone() },
                Knot { distance: limit, differential: format!("-{pull}") },
            ],
        }
    };
    case
}

/// Whether the first board's money is its target every year while nothing binds; a penny's rounding may be carried on by growth.
fn stays(case: &Case) -> Finding {
    let Some(answer) = answer(case) else { return Finding::Silent };
    if answer.years.iter().flat_map(|year| &year.places).any(|place| place.bound.is_some()) {
        return Finding::Silent;
    }
    let mut carried = 0;
    for (year, money) in pence(&answer).iter().enumerate() {
        let before = if year == 0 { None } else { Some(quantum(case, year - 1)) };
        let growth = before.map_or(whole(1), |before| (quantum(case, year) / before).ceil());
        carried = carried * i64::try_from(growth.to_integer()).unwrap_or(i64::MAX / 2) + 1;
        let target = &target_shares(case, year)[0] * quantum(case, year);
        if !near(&of(money[0]), &target, carried) {
            return Finding::Broken(format!("year {}: {} pence against a target of {target}", year + 1, money[0]));
        }
    }
    Finding::Holds
}
