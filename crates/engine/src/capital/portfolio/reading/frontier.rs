//! Reads what a frontier is asked for.

use crate::capital::optimiser::LARGEST;
use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;
use crate::quantities::Rate;

use super::super::frontier::{FrontierRequest, MOST_STEPS, Sizes, scaled};
use super::super::pot::PotKind;
use super::super::request::Portfolio;
use super::figures::{share, some_of};
use super::{asked, budget, regime};

/// A frontier.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub(in crate::capital::portfolio) fn frontier(tree: &Tree) -> Result<FrontierRequest, Vec<Problem>> {
    let more = ["regime", "budget", "pot", "factors", "ringfence_shares"];
    asked(tree, &more, |reader, at, portfolio| {
        let regime = regime(reader, &at.field("regime"));
        let budget = budget(reader, &at.field("budget"));
        let sizes = sizes(reader, at, &portfolio);
        Some(FrontierRequest { portfolio, regime: regime?, budget: budget?, sizes: sizes? })
    })
}

fn sizes(reader: &mut Reader<'_>, at: &At<'_>, portfolio: &Portfolio) -> Option<Sizes> {
    let (pot, shares) = (at.field("pot"), at.field("ringfence_shares"));
    if pot.is_nothing() == shares.is_nothing() {
        let message = "Give either a pot with factors, or shares of the ringfence.";
        reader.report("one_of_two", "pot", message);
        return None;
    }
    if pot.is_nothing() {
        let ringfence_shares = some_of(reader, &shares, MOST_STEPS, share);
        if !portfolio.pots.iter().any(|pot| pot.kind == PotKind::National) {
            let message = "There is no national pot for a share to go to. Add one with limits of 0.";
            reader.report("no_national_pot", "ringfence_shares", message);
        }
        return Some(Sizes::Ringfence { ringfence_shares });
    }
    let code = reader.code(&pot)?;
    if !portfolio.pots.iter().any(|pot| pot.code == code) {
        reader.report("unknown_pot", &pot.path, format!("There is no pot {code}. Give the code of one of the pots."));
    }
    let factors = some_of(reader, &at.field("factors"), MOST_STEPS, |reader, at| {
        let factor = reader.rate(at)?;
        if factor < Rate::ZERO {
            reader.report("out_of_range", &at.path, "Give a factor of 0 or more as text, such as \"1.5\".");
            return None;
        }
        Some(factor)
    });
    let limits = || portfolio.pots.iter().filter(|pot| pot.code == code).flat_map(|pot| &pot.limits);
    for (number, factor) in factors.iter().enumerate() {
        if limits().any(|limit| scaled(*limit, *factor).pence() > LARGEST) {
            let message = "With this factor the pot is beyond 100000000000.00 in a year. Give a smaller one.";
            reader.report("too_large", &format!("factors[{number}]"), message);
        }
    }
    Some(Sizes::Pot { pot: code, factors })
}
