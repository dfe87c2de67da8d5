//! The entry `allocate`: one sum of money, its places and the rule, year by year.

use std::sync::Arc;

use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::rounding::share_of;
use crate::quantities::{Money, Pence, RoundedRate, Weight};

use super::answer::{Answer, Parts, PlaceYear, YearAnswer};
use super::bounds::Bounds;
use super::feasibility;
use super::pace_of_change::PaceOfChange;
use super::reading;
use super::request::{Place, Request, Transfer};
use super::settlement::{Movement, money, total_pence};
use super::year::{Course, CourseYear};

/// Works out an allocation from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn allocate_tree(tree: &Tree) -> Result<Answer, Vec<Problem>> {
    let mut problems = Vec::new();
    let request = reading::request(tree, &mut problems);
    merge(&mut problems, request.check());
    if problems.is_empty() { solve(&request) } else { Err(problems) }
}

/// Works out an allocation.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn allocate(request: &Request) -> Result<Answer, Vec<Problem>> {
    let problems = request.check();
    if problems.is_empty() { solve(request) } else { Err(problems) }
}

/// Adds faults of meaning to faults of reading, but not where the reading already found one.
pub(crate) fn merge(problems: &mut Vec<Problem>, more: Vec<Problem>) {
    let read = problems.len();
    for problem in more {
        let known = problems.iter().take(read).any(|known| {
            known.path.starts_with(problem.path.as_str()) || problem.path.starts_with(known.path.as_str())
        });
        if !known {
            problems.push(problem);
        }
    }
}

fn solve(request: &Request) -> Result<Answer, Vec<Problem>> {
    let course = course(&request.places, &request.quanta, &request.transfers, &request.pace, &request.bounds)?;
    let mut years = Vec::with_capacity(request.quanta.len());
    let codes = codes(&request.places);
    let run = course.run(true, |index, year| years.push(year_answer(&codes, &course, index, &year)));
    match run {
        Ok(()) => Ok(Answer { years }),
        Err(stuck) => {
            let sums = feasibility::year_sums(total_pence(&course.openings), &course.quanta, &course.transfers);
            Err(vec![feasibility::problem(stuck, &sums, &request.bounds)])
        }
    }
}

/// Places, national sums and a rule in whole pence and whole-number weights.
pub(crate) fn course<'a>(
    places: &[Place],
    quanta: &[Money],
    transfers: &[Transfer],
    pace: &'a PaceOfChange,
    bounds: &'a Bounds,
) -> Result<Course<'a>, Vec<Problem>> {
    let weights = whole_weights(places, quanta.len()).filter(|rows| !rows.iter().any(|row| are_too_far_apart(row)));
    let too_far = || {
        let message =
            "The weights are too far apart: the largest is over a trillion times the smallest. Check their units.";
        vec![Problem::new("weights_too_far_apart", "places", message)]
    };
    Ok(Course {
        openings: places.iter().map(|place| place.opening.pence()).collect(),
        weights: weights.ok_or_else(too_far)?,
        quanta: quanta.iter().map(|quantum| quantum.pence()).collect(),
        transfers: arrivals(places, quanta.len(), transfers),
        pace,
        bounds,
    })
}

/// Weights by year, or a single row where no place's weight changes.
pub(super) fn whole_weights(places: &[Place], years: usize) -> Option<Vec<Vec<u128>>> {
    let rows = if places.iter().any(|place| place.weights.len() > 1) { years } else { 1 };
    (0..rows)
        .map(|year| {
            let of_year =
                |place: &Place| place.weights.get(year).or(place.weights.first()).copied().unwrap_or_default();
            Weight::whole_numbers(places.iter().map(of_year))
        })
        .collect()
}

/// Beyond 10^12 from the smallest weight to the largest, distances and parts would outgrow the figures that show them.
fn are_too_far_apart(row: &[u128]) -> bool {
    let least = row.iter().filter(|weight| **weight > 0).min().copied().unwrap_or(1);
    row.iter().max().is_some_and(|most| most.checked_div(least).is_none_or(|times| times > 1_000_000_000_000))
}

fn arrivals(places: &[Place], years: usize, transfers: &[Transfer]) -> Vec<Vec<i64>> {
    if transfers.is_empty() {
        return Vec::new();
    }
    (1_u32..)
        .take(years)
        .map(|year| {
            let mut row = vec![0_i64; places.len()];
            for transfer in transfers.iter().filter(|transfer| transfer.year == year) {
                let place = places.iter().position(|place| place.code == transfer.code);
                if let Some(money) = place.and_then(|place| row.get_mut(place)) {
                    *money = money.saturating_add(transfer.amount.pence());
                }
            }
            row
        })
        .collect()
}

/// Codes of places, each one text for all the years that name it.
pub(super) fn codes(places: &[Place]) -> Vec<Arc<str>> {
    places.iter().map(|place| place.code.as_str().into()).collect()
}

/// One settled year as figures to show.
pub(super) fn year_answer(codes: &[Arc<str>], course: &Course<'_>, index: usize, year: &CourseYear) -> YearAnswer {
    let weights = course.weights_of(index);
    let weight_sum = weights.iter().fold(0_u128, |sum, weight| sum.saturating_add(*weight));
    let prior_sum = total_pence(&year.prior);
    let quantum = course.quanta.get(index).copied().unwrap_or(0);
    let settled = &year.settled;
    let places = codes
        .iter()
        .enumerate()
        .map(|(place, code)| {
            let at = |row: &[i64]| row.get(place).copied().unwrap_or(0);
            let weight = weights.get(place).copied().unwrap_or(0);
            let (before, prior, allocation) = (at(&year.before), at(&year.prior), at(&settled.allocations));
            let movement = settled.movements.get(place).copied().unwrap_or_default();
            let grown_from = |money: i64| RoundedRate::less_one([wide(allocation), 1], [wide(money), 1]);
            let growth = grown_from(prior);
            PlaceYear {
                code: code.clone(),
                allocation: money(allocation),
                target: target(weight, weight_sum, quantum),
                growth,
                cash_growth: if before == prior { growth } else { grown_from(before) },
                opening_distance: RoundedRate::less_one([wide(prior), weight_sum], [wide(prior_sum), weight]),
                distance_from_target: RoundedRate::less_one([wide(allocation), weight_sum], [wide(quantum), weight]),
                bound: settled.held.get(place).copied().flatten(),
                parts: parts(before, prior, movement),
            }
        })
        .collect();
    YearAnswer {
        quantum: money(quantum),
        shift: RoundedRate::from_units(settled.shift),
        places,
        floor_above_ceiling: settled
            .floor_above_ceiling
            .iter()
            .filter_map(|place| codes.get(*place))
            .map(|code| code.to_string())
            .collect(),
    }
}

fn parts(before: i64, prior: i64, movement: Movement) -> Parts {
    Parts {
        opening: money(before),
        transfers: money(prior.saturating_sub(before)),
        average_growth: money(movement.average_growth),
        pull_to_target: Pence::of(movement.pull_to_target),
        own_bound: Pence::of(movement.own_bound),
        paying_for_others: Pence::of(movement.paying_for_others),
        rounding: Pence::of(movement.rounding),
    }
}

/// Target money to the penny: weight share of the national sum, half away from zero.
fn target(weight: u128, weight_sum: u128, quantum: i64) -> Money {
    share_of(quantum, weight, weight_sum).map_or(Money::ZERO, money)
}

fn wide(pence: i64) -> u128 {
    u128::try_from(pence).unwrap_or(0)
}
