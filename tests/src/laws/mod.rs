//! The laws an allocation keeps, each with the cases it speaks of.

pub mod at_target;
pub mod convergence;
pub mod equality;
pub mod invariance;
pub mod parts;
pub mod sums;
pub mod transfers;

use engine::allocation::{Answer, allocate};
use num_bigint::BigInt;

use crate::bulk::Outcome;
use crate::case::Case;
use crate::engine_face::request;
use crate::random::Random;
use crate::shrink::shrink;
use crate::twin::fraction::{Fraction, read_pence};

/// What a case says of a law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The law holds here.
    Holds,
    /// The law does not speak of this case.
    Silent,
    /// The law is broken, and how.
    Broken(String),
}

/// A law.
#[derive(Debug, Clone, Copy)]
pub struct Law {
    /// Its sentence.
    pub sentence: &'static str,
    /// A case of chance for it.
    pub draw: fn(&mut Random) -> Case,
    /// What the case says. The number decides whatever else is left to chance.
    pub check: fn(&Case, u64) -> Finding,
}

/// Every law.
pub const ALL: [&Law; 17] = [
    &sums::MONEY_ADDS_UP,
    &sums::FLOORS_HOLD,
    &sums::CEILINGS_HOLD,
    &sums::LIMIT_UNDER_TARGET_HOLDS,
    &invariance::SCALING_WEIGHTS,
    &invariance::RELABELLING,
    &invariance::REORDERING,
    &at_target::STAYS,
    &at_target::STAYS_UNDER_TABLES,
    &convergence::WHOLE_GAP_AT_ONCE,
    &convergence::GAP_SHRINKS,
    &convergence::STRAIGHT_LINE_ARRIVES,
    &convergence::MORE_MONEY_LOWERS_NOBODY,
    &equality::EQUAL_INPUTS,
    &transfers::TRANSFER_ALONE,
    &transfers::LIKE_FOR_LIKE,
    &parts::PARTS_ADD_UP,
];

/// Tries a law on so many cases of its own; says the smallest case that breaks it, and how many the law spoke of.
///
/// # Errors
/// The law's sentence, the case made small, and how it is broken.
pub fn prove(law: &Law, seed: u64, cases: u64) -> Result<u64, String> {
    let mut spoken = 0;
    for number in 0..cases {
        let case = (law.draw)(&mut Random::of_case(seed, number));
        match (law.check)(&case, number) {
            Finding::Holds => spoken += 1,
            Finding::Silent => {}
            Finding::Broken(_) => return Err(tell(law, seed, number)),
        }
    }
    Ok(spoken)
}

fn tell(law: &Law, seed: u64, number: u64) -> String {
    let case = (law.draw)(&mut Random::of_case(seed, number));
    let small = shrink(&case, &|case| matches!((law.check)(case, number), Finding::Broken(_)));
    let json = serde_json::to_string(&small).expect("a case is plain data");
    format!("{} Case {number}: {json}: {:?}", law.sentence, (law.check)(&small, number))
}

/// One case of every law, for the soak.
pub fn one(seed: u64, number: u64) -> Outcome {
    let mut outcome = Outcome { size: number as usize, ..Outcome::default() };
    for law in ALL {
        let case = (law.draw)(&mut Random::of_case(seed, number));
        match (law.check)(&case, number) {
            Finding::Holds => outcome.labels.push(law.sentence.to_owned()),
            Finding::Silent => {}
            Finding::Broken(_) => outcome.faults.push(law.sentence.to_owned()),
        }
    }
    outcome
}

/// The account of the law of that sentence in that case.
pub fn tell_of(seed: u64, number: u64, sentence: &str) -> String {
    ALL.iter().find(|law| law.sentence == sentence).map_or_else(String::new, |law| tell(law, seed, number))
}

/// The engine's answer; nothing where the year cannot be balanced.
fn answer(case: &Case) -> Option<Answer> {
    allocate(&request(case)).ok()
}

/// Money by board and year in pence.
fn pence(answer: &Answer) -> Vec<Vec<i64>> {
    answer.years.iter().map(|year| year.places.iter().map(|place| place.allocation.pence()).collect()).collect()
}

fn of(pence: i64) -> Fraction {
    Fraction::from_integer(pence.into())
}

/// Money before a year with that year's transfers, by board, in pence: years from 0.
fn money_before(case: &Case, money: &[Vec<i64>], year: usize) -> Vec<Fraction> {
    (0..case.places.len())
        .map(|i| {
            let place = &case.places[i];
            let before: BigInt = if year == 0 { read_pence(&place.opening) } else { money[year - 1][i].into() };
            let arrived: BigInt = case
                .transfers
                .iter()
                .filter(|transfer| transfer.year as usize == year + 1 && transfer.code == place.code)
                .map(|transfer| read_pence(&transfer.amount))
                .sum();
            Fraction::from_integer(before + arrived)
        })
        .collect()
}

/// Target shares of a year, from 0.
fn target_shares(case: &Case, year: usize) -> Vec<Fraction> {
    let weights: Vec<Fraction> =
        case.places.iter().map(|place| crate::twin::fraction::read(place.weight.in_year(year))).collect();
    let all: Fraction = weights.iter().sum();
    weights.into_iter().map(|weight| weight / &all).collect()
}

fn quantum(case: &Case, year: usize) -> Fraction {
    Fraction::from_integer(read_pence(&case.quanta[year]))
}

/// Whether two amounts lie within so many pennies.
fn near(one: &Fraction, other: &Fraction, pennies: i64) -> bool {
    let apart = one - other;
    apart <= of(pennies) && apart >= of(-pennies)
}

/// A case without any bound.
fn unbounded(mut case: Case) -> Case {
    case.floor = None;
    case.ceiling = None;
    case.max_under = None;
    case
}
