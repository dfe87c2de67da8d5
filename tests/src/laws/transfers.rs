//! Services that arrive bring their money, and that is not growth.

use super::{Finding, Law, answer, money_before, near, of, pence, quantum};
use crate::case::{Case, Transfer, Weight};
use crate::generator::{Size, case, decimal};
use crate::random::Random;
use crate::twin::fraction::{Fraction, whole};

/// Everyone keeps pace with the average.
pub const TRANSFER_ALONE: Law = Law {
    sentence: "A transfer alone, target shares unchanged and equal to shares, gives every board average growth, to a penny.",
    draw: all_at_target,
    check: |case, _| {
        let Some(answer) = answer(case) else { return Finding::Silent };
        let money = pence(&answer);
        let before = money_before(case, &money, 0);
        let growth = quantum(case, 0) / before.iter().sum::<Fraction>();
        let weights: Vec<Fraction> =
            case.places.iter().map(|place| crate::twin::fraction::read(place.weight.in_year(0))).collect();
        if before.iter().zip(&weights).any(|(money, weight)| money * &weights[0] != weight * &before[0]) {
            return Finding::Silent;
        }
        for (i, before) in before.iter().enumerate() {
            if !near(&of(money[0][i]), &(before * &growth), 1) {
                return Finding::Broken(format!("{} gets {} pence", case.places[i].code, money[0][i]));
            }
        }
        Finding::Holds
    },
};

/// Growth counts the transfer as had already.
pub const LIKE_FOR_LIKE: Law = Law {
    sentence: "Growth is measured on last year's money with this year's transfers; cash growth on last year's money.",
    draw: |random| {
        let mut case = case(random, Size::Small);
        let board = random.between(0, case.places.len() as u64 - 1) as usize;
        let year = random.between(1, case.quanta.len() as u64) as u32;
        let amount = decimal(random.magnitude(1_000_000_000) as i64, 2);
        case.transfers.push(Transfer { year, code: case.places[board].code.clone(), amount });
        case
    },
    check: |case, _| {
        let Some(answer) = answer(case) else { return Finding::Silent };
        let money = pence(&answer);
        let mut plain = case.clone();
        plain.transfers.clear();
        for (year, answered) in answer.years.iter().enumerate() {
            let (like, cash) = (money_before(case, &money, year), money_before(&plain, &money, year));
            for (i, place) in answered.places.iter().enumerate() {
                let shown = [place.growth, place.cash_growth].map(|rate| rate.map(|rate| rate.to_string()));
                let gets = of(money[year][i]);
                let expected = [&like[i], &cash[i]].map(|before| crate::twin::fraction::write_growth(&gets, before));
                if shown != expected {
                    return Finding::Broken(format!("year {}, {}: {shown:?} for {expected:?}", year + 1, place.code));
                }
            }
        }
        Finding::Holds
    },
};

/// Boards whose money, once the transfers are in, stands in the proportion of their weights; bounds that leave average growth free.
fn all_at_target(random: &mut Random) -> Case {
    let mut case = case(random, Size::Small);
    case.quanta.truncate(1);
    case.transfers.clear();
    let pence = random.magnitude(1_000_000) as i64;
    let mut all = 0;
    for place in &mut case.places {
        let weight = random.between(0, 5_000) as i64 + i64::from(all == 0);
        let money = weight * pence;
        let arrives = if random.chance(1, 2) { random.between(0, money as u64) as i64 } else { 0 };
        all += money;
        place.opening = decimal(money - arrives, 2);
        place.weight = Weight::Constant(weight.to_string());
        if arrives > 0 {
            case.transfers.push(Transfer { year: 1, code: place.code.clone(), amount: decimal(arrives, 2) });
        }
    }
    let thousandths = random.signed(-100, 200);
    let quantum = (i128::from(all) * i128::from(1_000 + thousandths) / 1_000).max(1) as i64;
    case.quanta[0] = decimal(quantum, 2);
    let exact = Fraction::new(quantum.into(), all.into()) - whole(1);
    let millionths = i64::try_from((exact * whole(1_000_000)).floor().to_integer()).unwrap_or(0);
    if let Some(floor) = &mut case.floor {
        *floor = crate::case::Floor::Flat(decimal((millionths - random.between(0, 2) as i64).max(-1_000_000), 6));
    }
    if let Some(ceiling) = &mut case.ceiling {
        *ceiling = decimal(millionths + 1 + random.between(0, 2) as i64, 6);
    }
    case
}
