//! Safeguards: what floors and ceilings move, and who pays for it.
//!
//! A board's own bound holds it up (+) or down (-): `x - u - t * T`. The balance that brings the year back to the national sum,
//! `t * T`, is each board's share of what the bounds of all cost (-) or leave (+). Under bands and sliding scales the rule itself
//! does not add up to the national sum, so the balance also holds what the rule left over or lacked. A board's net effect is the two
//! together.

use serde::Serialize;

use crate::quantities::{Pence, RoundedRate};

use super::ledger::Ledger;
use super::proportion::rate;

/// What the safeguards do to one board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SafeguardEffect {
    /// The board, by its place in the facts.
    pub board: usize,
    /// Held up (+) or down (-) by its own floor or ceiling.
    pub own_bound: Pence,
    /// Its share of what bounds cost (-) or leave (+).
    pub paying_for_others: Pence,
    /// Both together: + = it has more than the rule alone would give it.
    pub net: Pence,
}

/// What the safeguards do in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Safeguards {
    /// The year, from 1.
    pub year: u32,
    /// Sum by which boards are held up, at or above zero.
    pub held_up: Pence,
    /// Sum by which boards are held down, at or below zero.
    pub held_down: Pence,
    /// Boards held up.
    pub boards_held_up: usize,
    /// Boards held down.
    pub boards_held_down: usize,
    /// Every board in the order of the facts.
    pub boards: Vec<SafeguardEffect>,
    /// Boards with less than the rule alone would give them, by a pound or more.
    pub boards_paying: usize,
    /// What those boards are short of together: the cost of the safeguards, at or above zero.
    pub cost: Pence,
    /// The cost as a share of the national sum.
    pub cost_share: Option<RoundedRate>,
}

/// Works out what the safeguards do in a year, from 1.
///
/// ```
/// use engine::allocation::study::{example, measures::safeguards::safeguards, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // The rule alone gives South £289,850; its ceiling is £276,000. North and Middle share the £13,850.
/// let year = safeguards(&ledger, 1);
/// assert_eq!(year.boards[2].net.to_string(), "-13850.00");
/// assert_eq!(year.boards[0].paying_for_others.to_string(), "5935.71");
/// assert_eq!((year.boards_held_down, year.boards_paying, year.cost.to_string()), (1, 1, "13850.00".to_owned()));
/// ```
pub fn safeguards(ledger: &Ledger<'_>, year: u32) -> Safeguards {
    let boards: Vec<SafeguardEffect> = (0..ledger.boards()).map(|board| effect(ledger, year, board)).collect();
    let own = || boards.iter().map(|board| board.own_bound.count());
    let sum = |amounts: &mut dyn Iterator<Item = i128>| Pence::of(amounts.fold(0_i128, i128::saturating_add));
    let paying = || boards.iter().map(|board| board.net.count()).filter(|net| *net <= -POUND);
    let cost = paying().fold(0_i128, i128::saturating_sub);
    Safeguards {
        year,
        held_up: sum(&mut own().filter(|pence| *pence > 0)),
        held_down: sum(&mut own().filter(|pence| *pence < 0)),
        boards_held_up: own().filter(|pence| *pence > 0).count(),
        boards_held_down: own().filter(|pence| *pence < 0).count(),
        boards_paying: paying().count(),
        cost: Pence::of(cost),
        cost_share: rate(cost, ledger.quantum(year).into()),
        boards,
    }
}

/// What the safeguards do in every year from 1.
pub fn by_year(ledger: &Ledger<'_>) -> Vec<Safeguards> {
    ledger.years().map(|year| safeguards(ledger, year)).collect()
}

/// Less is the rounding of pennies.
pub(in crate::allocation::study) const POUND: i128 = 100;

fn effect(ledger: &Ledger<'_>, year: u32, board: usize) -> SafeguardEffect {
    let parts = ledger.cell(year, board).map(|cell| cell.parts).unwrap_or_default();
    let net = Pence::of(parts.own_bound.count().saturating_add(parts.paying_for_others.count()));
    SafeguardEffect { board, own_bound: parts.own_bound, paying_for_others: parts.paying_for_others, net }
}
