//! Commissioners by name: boards, leads and the nation; how a pair settles; who brings most.

use engine::parameters::board;
use engine::pathways::provider::Arrangement;
use engine::pathways::provider::answer::Dealt;
use engine::pathways::provider::arrangement::Settles;

use super::percent;
use crate::count::{counted, in_words};

/// Who commissions, as a row of a table: `NHS Kent and Medway …`, `Lead board of London`.
#[must_use]
pub fn name(arrangement: Arrangement, code: &str, boards: &[String]) -> String {
    match (arrangement, board(code)) {
        (Arrangement::National, _) => "NHS England".to_owned(),
        (Arrangement::Lead, Some(board)) if boards.len() > 1 => format!("{}, for a group", board.name),
        (_, Some(board)) => board.name.to_owned(),
        (_, None) => format!("Lead of {}", region(code)),
    }
}

/// The same where there is little room.
#[must_use]
pub fn short_name(arrangement: Arrangement, code: &str) -> String {
    match (arrangement, board(code)) {
        (Arrangement::National, _) => "NHS England".to_owned(),
        (_, Some(board)) => board.short_name.to_owned(),
        (_, None) => code.to_owned(),
    }
}

fn region(name: &str) -> String {
    crate::delegation::pool::the_region(name)
}

/// How a pair settles.
#[must_use]
pub const fn settles(settles: Option<Settles>) -> &'static str {
    match settles {
        Some(Settles::Contract) => "contract",
        Some(Settles::LowVolume) => "fixed payment",
        None => "not known",
    }
}

/// An arrangement as a way of commissioning.
#[must_use]
pub const fn arrangement(arrangement: Arrangement) -> &'static str {
    match arrangement {
        Arrangement::National => "One national contract",
        Arrangement::Lead => "Lead commissioners",
        Arrangement::EveryBoard => "Every board",
    }
}

/// Who brings most, in a sentence; blank where shares are not known.
#[must_use]
pub fn who_brings_most(dealt: &Dealt) -> String {
    let Some([_, ninety, _, all]) = dealt.cover.as_ref() else { return String::new() };
    let Some(first) = dealt.commissioners.first().map(|one| &one.commissioner) else { return String::new() };
    let Some(share) = first.share.as_ref() else { return String::new() };
    let name = name(dealt.arrangement, &first.code, &first.boards);
    if all.commissioners == 1 {
        return format!("{name} brings all of it.");
    }
    let rest = all.commissioners.saturating_sub(ninety.commissioners);
    let rest = match rest {
        0 => String::new(),
        1 => " One more brings the rest.".to_owned(),
        rest => format!(" {} more share the rest.", crate::count::capital(&in_words(rest))),
    };
    let first_ones = match ninety.commissioners {
        1 => String::new(),
        count => format!("; the first {} bring {}", in_words(count), percent(&ninety.share)),
    };
    format!("{name} brings {}{first_ones}.{rest}", percent(share))
}

/// Contracts and fixed payments of each arrangement in a sentence.
#[must_use]
pub fn contracts(arrangements: &[Dealt]) -> String {
    let said = arrangements.iter().map(|dealt| {
        let name = match dealt.arrangement {
            Arrangement::National => "One national commissioner",
            Arrangement::Lead => "leads",
            Arrangement::EveryBoard => "every board for itself",
        };
        let pairs = dealt.commissioners.len();
        if dealt.contracts.low == dealt.contracts.high {
            let contracts = usize::try_from(dealt.contracts.low).unwrap_or(usize::MAX);
            let fixed = pairs.saturating_sub(contracts);
            let fixed = if fixed == 0 {
                String::new()
            } else {
                format!(" and {}", counted(fixed, "fixed payment", "fixed payments"))
            };
            format!("{name}: {}{fixed}", counted(contracts, "contract", "contracts"))
        } else {
            format!("{name}: {}, contracts or fixed payments", counted(pairs, "pair", "pairs"))
        }
    });
    let said: Vec<String> = said.collect();
    format!("{}.", said.join("; "))
}
