//! Arrangements: one national contract, a lead commissioner for each footprint, or every board for itself.
//!
//! A pair of a provider and a commissioner whose yearly value is below the low volume threshold has no contract: one fixed payment settles
//! it (NHS England payment scheme: £0.5m a year in 2023/24, £1.5m in 2025/26). Boards that bring nothing have no dealings. Pooling boards
//! under a lead can lift a pair above the threshold, so fewer commissioners may mean more contracts.

use serde::Serialize;

use crate::quantities::{Fraction, Money};

use super::income::{Concentration, Cover, Income, concentration, cover, largest_first, share};
use super::{Catchment, Contracting};

/// Who commissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Arrangement {
    /// One national contract.
    National,
    /// A lead commissioner for each group of boards; boards of no group for themselves.
    Lead,
    /// Every board for itself.
    EveryBoard,
}

impl Arrangement {
    /// From the fewest commissioners to the most.
    pub const ALL: [Self; 3] = [Self::National, Self::Lead, Self::EveryBoard];
}

/// Boards that commission through one lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its code, unlike that of any board that commissions alone.
    pub code: String,
    /// Codes of its boards.
    pub boards: Vec<String>,
}

/// How a pair settles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Settles {
    /// By a contract.
    Contract,
    /// By one fixed payment for low volumes.
    LowVolume,
}

/// A commissioner a provider deals with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Commissioner {
    /// Code of the board or the group; `national` for the nation.
    pub code: String,
    /// Codes of the boards it commissions for, in the order given.
    pub boards: Vec<String>,
    /// Share of what boards bring.
    pub share: Option<Fraction>,
    /// That and the shares of all before it.
    pub cumulative: Option<Fraction>,
    /// What it pays, before activity departs from plan.
    pub income: Option<Money>,
    /// How they settle; `None` where that rests on money that is not known.
    pub settles: Option<Settles>,
    /// Places of its boards among those of the provider.
    #[serde(skip)]
    pub places: Vec<usize>,
}

/// The commissioners of one arrangement, the largest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arranged {
    /// Commissioners, equal ones in the order of code.
    pub commissioners: Vec<Commissioner>,
    /// How few cover most of the income; `None` where weights are not known.
    pub cover: Option<[Cover; 4]>,
    /// How concentrated it is.
    pub concentration: Option<Concentration>,
}

/// Arranges a provider's boards.
///
/// ```
/// use engine::pathways::provider::arrangement::{Arrangement, arrange};
/// use engine::pathways::provider::{example::example, income::Income};
/// let (catchment, contracting, _) = example();
/// let income = Income::of(&catchment);
/// let codes = |arrangement| {
///     let arranged = arrange(arrangement, &catchment, &income, &contracting);
///     arranged.commissioners.into_iter().map(|one| one.code).collect::<Vec<_>>()
/// };
/// assert_eq!(codes(Arrangement::EveryBoard), ["A", "B", "C", "D", "E"]);
/// assert_eq!(codes(Arrangement::Lead), ["BCD", "A", "E"]);
/// ```
pub fn arrange(arrangement: Arrangement, catchment: &Catchment, income: &Income, terms: &Contracting) -> Arranged {
    let parts: Vec<(String, Vec<usize>)> = parts(arrangement, catchment, income, terms);
    let known = income.known_weights();
    let weight = |places: &[usize]| {
        let known = known.as_ref()?;
        places.iter().try_fold(0_u128, |sum, place| Some(sum.saturating_add(*known.get(*place)?)))
    };
    let weighed: Vec<Option<u128>> = parts.iter().map(|(_, places)| weight(places)).collect();
    let order = largest_first(parts.len(), |at| {
        (weighed.get(at).copied().flatten(), parts.get(at).map_or("", |(code, _)| code.as_str()))
    });
    let sorted: Option<Vec<u128>> = order.iter().map(|at| weighed.get(*at).copied().flatten()).collect();
    let sorted = sorted.filter(|_| known.is_some());
    let mut reached = 0_u128;
    let commissioners = order.iter().filter_map(|at| {
        let (code, places) = parts.get(*at)?;
        let all = known.as_deref();
        let own = weighed.get(*at).copied().flatten();
        reached = reached.saturating_add(own.unwrap_or(0));
        let paid: Option<Vec<Money>> =
            places.iter().map(|place| income.boards.get(*place).copied().flatten()).collect();
        let paid = paid.and_then(Money::total);
        Some(Commissioner {
            code: code.clone(),
            boards: places.iter().filter_map(|place| Some(catchment.boards.get(*place)?.code.clone())).collect(),
            share: own.zip(all).and_then(|(own, all)| share(own, all)),
            cumulative: own.zip(all).and_then(|(_, all)| share(reached, all)),
            income: paid,
            settles: settles(paid, terms.low_volume_below),
            places: places.clone(),
        })
    });
    Arranged {
        commissioners: commissioners.collect(),
        cover: sorted.as_deref().map(cover),
        concentration: sorted.as_deref().and_then(concentration),
    }
}

/// How a pair of that yearly value settles.
pub(super) fn settles(value: Option<Money>, below: Option<Money>) -> Option<Settles> {
    let below = below?;
    if below == Money::ZERO {
        return Some(Settles::Contract);
    }
    Some(if value? < below { Settles::LowVolume } else { Settles::Contract })
}

/// Codes and boards of the commissioners, those that bring nothing left out.
fn parts(
    arrangement: Arrangement,
    catchment: &Catchment,
    income: &Income,
    terms: &Contracting,
) -> Vec<(String, Vec<usize>)> {
    let brings = |place: &usize| income.weights.get(*place).is_some_and(|weight| *weight != Some(0));
    let boards: Vec<(usize, &str)> =
        catchment.boards.iter().map(|board| board.code.as_str()).enumerate().filter(|(at, _)| brings(at)).collect();
    let alone = |boards: &[(usize, &str)]| -> Vec<(String, Vec<usize>)> {
        boards.iter().map(|(place, code)| ((*code).to_owned(), vec![*place])).collect()
    };
    match arrangement {
        _ if boards.is_empty() => Vec::new(),
        Arrangement::National => vec![("national".to_owned(), boards.iter().map(|(place, _)| *place).collect())],
        Arrangement::EveryBoard => alone(&boards),
        Arrangement::Lead => {
            let group_of =
                |code: &str| terms.groups.iter().position(|group| group.boards.iter().any(|own| own == code));
            let mut grouped: Vec<(String, Vec<usize>)> =
                terms.groups.iter().map(|group| (group.code.clone(), Vec::new())).collect();
            let mut single = Vec::new();
            for (place, code) in boards {
                match group_of(code).and_then(|at| grouped.get_mut(at)) {
                    Some((_, places)) => places.push(place),
                    None => single.push((place, code)),
                }
            }
            grouped.retain(|(_, places)| !places.is_empty());
            grouped.extend(alone(&single));
            grouped
        }
    }
}
