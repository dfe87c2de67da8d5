//! The money adds up, and the bounds hold.

use num_traits::Zero;

use super::{Finding, Law, answer, money_before, of, pence, quantum, target_shares};
use crate::case::{Case, Floor};
use crate::generator::{Size, case};
use crate::random::Random;
use crate::twin::fraction::{Fraction, read, whole};

/// To the penny, every year.
pub const MONEY_ADDS_UP: Law = Law {
    sentence: "The boards' money adds up to the national sum to the penny, every year.",
    draw: mixed,
    check: |case, _| {
        let Some(answer) = answer(case) else { return Finding::Silent };
        for (year, money) in pence(&answer).iter().enumerate() {
            let sum: i64 = money.iter().sum();
            if of(sum) != quantum(case, year) || money.iter().any(|money| *money < 0) {
                return Finding::Broken(format!("year {} adds up to {sum} pence", year + 1));
            }
        }
        Finding::Holds
    },
};

/// To a penny.
pub const FLOORS_HOLD: Law = Law {
    sentence: "No board gets less than its floor allows, to a penny, unless its ceiling is lower.",
    draw: mixed,
    check: |case, _| {
        each(case, |board| {
            let least = board.floor.clone().map(|growth| board.money * (whole(1) + growth))?;
            let least = lowered(least, &board.most);
            (board.gets < least - whole(1)).then(|| "less than the floor".to_owned()).or(Some(String::new()))
        })
    },
};

/// To a penny.
pub const CEILINGS_HOLD: Law = Law {
    sentence: "No board with money gets more than its ceiling allows, to a penny.",
    draw: mixed,
    check: |case, _| {
        each(case, |board| {
            let most = board.most.clone()?;
            (board.gets > most + whole(1)).then(|| "more than the ceiling".to_owned()).or(Some(String::new()))
        })
    },
};

/// To a penny.
pub const LIMIT_UNDER_TARGET_HOLDS: Law = Law {
    sentence: "No board is left further under target than the limit, to a penny, unless its ceiling is lower.",
    draw: |random| {
        let mut case = mixed(random);
        case.max_under.get_or_insert_with(|| "0.1".to_owned());
        case
    },
    check: |case, _| {
        each(case, |board| {
            let under = read(case.max_under.as_deref()?);
            let least = lowered((whole(1) - under) * &board.target, &board.most);
            (board.gets < least - whole(1)).then(|| "further under target".to_owned()).or(Some(String::new()))
        })
    },
};

fn mixed(random: &mut Random) -> Case {
    case(random, Size::Small)
}

fn lowered(least: Fraction, most: &Option<Fraction>) -> Fraction {
    match most {
        Some(most) if *most < least => most.clone(),
        _ => least,
    }
}

/// A board in a year, as a bound sees it.
struct Board<'a> {
    money: &'a Fraction,
    target: Fraction,
    gets: Fraction,
    floor: Option<Fraction>,
    most: Option<Fraction>,
}

/// Looks at every board of every year; `look` says nothing where there is no such bound, and what is wrong where something is.
fn each(case: &Case, look: impl Fn(&Board<'_>) -> Option<String>) -> Finding {
    let Some(answer) = answer(case) else { return Finding::Silent };
    let money = pence(&answer);
    let mut found = Finding::Silent;
    for year in 0..money.len() {
        let before = money_before(case, &money, year);
        let all: Fraction = before.iter().sum();
        let growth = quantum(case, year) / all;
        for (i, share) in target_shares(case, year).into_iter().enumerate() {
            let target = share * quantum(case, year);
            let distance = if target.is_zero() { None } else { Some(&before[i] * &growth / &target - whole(1)) };
            let board = Board {
                money: &before[i],
                gets: of(money[year][i]),
                floor: case.floor.as_ref().map(|floor| guaranteed(floor, distance)),
                most: case
                    .ceiling
                    .as_ref()
                    .filter(|_| !before[i].is_zero())
                    .map(|most| &before[i] * (whole(1) + read(most))),
                target,
            };
            match look(&board) {
                Some(wrong) if !wrong.is_empty() => {
                    return Finding::Broken(format!("year {}, {}: {wrong}", year + 1, case.places[i].code));
                }
                Some(_) => found = Finding::Holds,
                None => {}
            }
        }
    }
    found
}

/// What a floor guarantees at a distance: straight between knots, flat outside.
fn guaranteed(floor: &Floor, distance: Option<Fraction>) -> Fraction {
    let knots: Vec<(Fraction, Fraction)> = match floor {
        Floor::Flat(growth) => return read(growth),
        Floor::Tapering { knots } => knots.iter().map(|knot| (read(&knot.distance), read(&knot.growth))).collect(),
    };
    let after = distance.as_ref().map_or(knots.len(), |distance| knots.partition_point(|knot| knot.0 <= *distance));
    match (after, distance) {
        (0, _) => knots[0].1.clone(),
        (after, Some(distance)) if after < knots.len() => {
            let ((left, low), (right, high)) = (&knots[after - 1], &knots[after]);
            low + (high - low) * ((distance - left) / (right - left))
        }
        _ => knots[knots.len() - 1].1.clone(),
    }
}
