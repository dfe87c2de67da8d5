//! Year after year.

use num_bigint::BigInt;
use num_traits::Zero;

use super::answer::{Answer, Parts, PlaceYear, Year};
use super::balance::{Board, Verdict, shift};
use super::bounds::limits;
use super::fraction::{Fraction, read, read_pence, whole, write, write_growth, write_pence};
use super::pence::settle;
use super::rule::{Standing, before_bounds};
use crate::case::Case;

/// Works out a case whose text is sound.
///
/// # Errors
/// The verdict on the first year that has no answer.
pub fn allocate(case: &Case) -> Result<Answer, Verdict> {
    let mut before: Vec<BigInt> = case.places.iter().map(|place| read_pence(&place.opening)).collect();
    let mut base = before.clone();
    let mut years = Vec::new();
    for number in 1..=case.quanta.len() {
        let arriving: Vec<BigInt> = case.places.iter().map(|place| arrivals(case, number, &place.code)).collect();
        for (base, transfer) in base.iter_mut().zip(&arriving) {
            *base += transfer;
        }
        let (year, after) = one_year(case, number, &before, &arriving, &base)?;
        years.push(year);
        before = after;
    }
    Ok(Answer { years })
}

fn arrivals(case: &Case, year: usize, code: &str) -> BigInt {
    case.transfers
        .iter()
        .filter(|transfer| transfer.year as usize == year && transfer.code == code)
        .map(|transfer| read_pence(&transfer.amount))
        .sum()
}

/// The boards' standing at the start of a year, money in pence, and average growth.
fn standings(
    case: &Case,
    number: usize,
    quantum: &Fraction,
    money: &[Fraction],
    base: &[BigInt],
) -> (Vec<Standing>, Fraction) {
    let weights: Vec<Fraction> = case.places.iter().map(|place| read(place.weight.in_year(number - 1))).collect();
    let all_weight: Fraction = weights.iter().sum();
    let all_money: Fraction = money.iter().sum();
    let all_base = Fraction::from_integer(base.iter().sum());
    let growth = quantum / all_money;
    let boards = (0..money.len())
        .map(|i| {
            let target_share = &weights[i] / &all_weight;
            let target = &target_share * quantum;
            let distance = if target.is_zero() { None } else { Some(&money[i] * &growth / &target - whole(1)) };
            let opening_share = Fraction::from_integer(base[i].clone()) / &all_base;
            Standing { money: money[i].clone(), opening_share, target_share, target, distance }
        })
        .collect();
    (boards, growth)
}

fn one_year(
    case: &Case,
    number: usize,
    before: &[BigInt],
    arriving: &[BigInt],
    base: &[BigInt],
) -> Result<(Year, Vec<BigInt>), Verdict> {
    let quantum_pence = read_pence(&case.quanta[number - 1]);
    let quantum = Fraction::from_integer(quantum_pence.clone());
    let money: Vec<Fraction> =
        before.iter().zip(arriving).map(|(before, arriving)| Fraction::from_integer(before + arriving)).collect();
    let (standings, growth) = standings(case, number, &quantum, &money, base);
    let boards: Vec<Board> = standings
        .iter()
        .map(|standing| Board {
            before: before_bounds(&case.pace, number as u32, &quantum, &growth, standing),
            target: standing.target.clone(),
            limits: limits(case, standing),
        })
        .collect();
    let shift = shift(&boards, &quantum)?;
    let exact: Vec<Fraction> = boards.iter().map(|board| board.money_at(&shift)).collect();
    assert_eq!(exact.iter().sum::<Fraction>(), quantum, "the twin's own balance");
    let settled = settle(&exact, &quantum_pence);
    let places = (0..boards.len())
        .map(|i| {
            let (standing, board) = (&standings[i], &boards[i]);
            let allocation = Fraction::from_integer(settled[i].clone());
            let opening = Fraction::from_integer(before[i].clone());
            PlaceYear {
                code: case.places[i].code.clone(),
                allocation: write_pence(&settled[i]),
                target: write_pence(&standing.target.round().to_integer()),
                growth: write_growth(&allocation, &standing.money),
                cash_growth: write_growth(&allocation, &opening),
                opening_distance: standing.distance.as_ref().map(|distance| write(distance, 10)),
                distance_from_target: write_growth(&allocation, &standing.target),
                bound: bound(board, &exact[i]),
                parts: parts(standing, board, &growth, &shift, &exact[i], [&before[i], &arriving[i], &settled[i]]),
            }
        })
        .collect();
    let floor_above_ceiling =
        (0..boards.len()).filter(|i| boards[*i].limits.crossed).map(|i| case.places[i].code.clone()).collect();
    let year = Year { quantum: write_pence(&quantum_pence), shift: write(&shift, 10), places, floor_above_ceiling };
    Ok((year, settled))
}

/// A board whose exact money is its least is at its floor, unless that least is the zero alone; one at its most is at its ceiling.
/// Where the two are equal it is at its floor, but where the floor stood above the ceiling the ceiling won.
fn bound(board: &Board, exact: &Fraction) -> Option<&'static str> {
    if board.limits.crossed {
        Some("ceiling")
    } else if board.limits.lower_is_floor && *exact == board.limits.lower {
        Some("floor")
    } else if board.limits.upper.as_ref() == Some(exact) {
        Some("ceiling")
    } else {
        None
    }
}

fn parts(
    standing: &Standing,
    board: &Board,
    growth: &Fraction,
    shift: &Fraction,
    exact: &Fraction,
    [before, arriving, settled]: [&BigInt; 3],
) -> Parts {
    let kept = &standing.money * growth;
    let paid = shift * &board.target;
    let exact = [&kept - &standing.money, &board.before - &kept, exact - &board.before - &paid, paid];
    let rounded = exact.map(|part| part.round().to_integer());
    let rounding = settled - before - arriving - rounded.iter().sum::<BigInt>();
    let [average, pull, own, others] = rounded;
    Parts {
        opening: write_pence(before),
        transfers: write_pence(arriving),
        average_growth: write_pence(&average),
        pull_to_target: write_pence(&pull),
        own_bound: write_pence(&own),
        paying_for_others: write_pence(&others),
        rounding: write_pence(&rounding),
    }
}
