//! All providers together: what an arrangement takes of both sides across the country, and how many decision-makers each party faces.
//!
//! Hours are those of every pair of a provider and a commissioner, added up exactly; cost is rounded once. A charity that works everywhere
//! faces every commissioner there is, and the national one for what stays with it.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::Fraction;

use super::answer::decision_makers;
use super::arrangement::{Arrangement, arrange};
use super::burden::{Dealings, Effort, Range, both_sides, small};
use super::income::{Cover, Income};
use super::{Catchment, Contracting, reading};

/// All providers together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Together {
    /// National, lead, every board.
    pub arrangements: Vec<Everywhere>,
    /// Providers in the order given.
    pub providers: Vec<OneOfMany>,
}

/// One arrangement over all providers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Everywhere {
    /// Which.
    pub arrangement: Arrangement,
    /// Commissioners, each counted once.
    pub commissioners: u32,
    /// Pairs of a provider and a commissioner.
    pub pairs: u32,
    /// Pairs with a contract.
    pub contracts: Range<u32>,
    /// Pairs settled by a fixed payment of low volume.
    pub low_volume: Range<u32>,
    /// What providers put in.
    pub provider: Effort,
    /// What commissioners put in.
    pub commissioner: Effort,
    /// Both together.
    pub both: Effort,
    /// Decision-makers a provider faces, from the fewest to the most; nothing where that of one is not known.
    pub decision_makers: Option<Range<u32>>,
    /// The same on average.
    pub decision_makers_mean: Option<Fraction>,
    /// Decision-makers that a charity active everywhere faces; nothing where it is not known whether some services stay national.
    pub decision_makers_of_a_charity: Option<u32>,
}

/// One provider among many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OneOfMany {
    /// Its code.
    pub code: String,
    /// Commissioners under each arrangement: national, lead, every board.
    pub commissioners: [u32; 3],
    /// How few cover most of its income under each; nothing where weights are not known.
    pub cover: [Option<[Cover; 4]>; 3],
}

/// Works out all providers from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn provider_burden_tree(tree: &Tree) -> Result<Together, Vec<Problem>> {
    let mut problems = Vec::new();
    let read = reading::provider_burden(tree, &mut problems);
    match read {
        Some((providers, contracting)) if problems.is_empty() => Ok(provider_burden(&providers, &contracting)),
        _ => Err(problems),
    }
}

/// Works out all providers, each with its code.
///
/// ```
/// use engine::pathways::provider::{example::example, provider_burden};
/// let (catchment, contracting, _) = example();
/// let twice = [("P".to_owned(), catchment.clone()), ("Q".to_owned(), catchment)];
/// let every = &provider_burden(&twice, &contracting).arrangements[2];
/// // Ten pairs of two providers and five boards; 872 hours, twice 436.
/// assert_eq!((every.pairs, every.commissioners, every.decision_makers_of_a_charity), (10, 5, Some(6)));
/// assert_eq!(every.provider.hours.as_ref().unwrap().low.to_string(), "872");
/// ```
pub fn provider_burden(providers: &[(String, Catchment)], contracting: &Contracting) -> Together {
    let incomes: Vec<Income> = providers.iter().map(|(_, catchment)| Income::of(catchment)).collect();
    let arranged = Arrangement::ALL.map(|arrangement| {
        let each = providers.iter().zip(&incomes);
        each.map(|((_, catchment), income)| arrange(arrangement, catchment, income, contracting)).collect::<Vec<_>>()
    });
    let keeps = |providers: &[(String, Catchment)]| {
        let known: Option<Vec<bool>> = providers.iter().map(|(_, catchment)| catchment.keeps_national).collect();
        let is_sure = providers.iter().any(|(_, catchment)| catchment.keeps_national == Some(true));
        if is_sure { Some(true) } else { known.map(|_| false) }
    };
    let arrangements = Arrangement::ALL.into_iter().zip(&arranged).map(|(arrangement, arranged)| {
        let mut distinct = BTreeSet::new();
        let mut dealings = Dealings::default();
        let mut faced = Vec::new();
        for (one, (_, catchment)) in arranged.iter().zip(providers) {
            distinct.extend(one.commissioners.iter().map(|commissioner| commissioner.code.as_str()));
            dealings = dealings.plus(Dealings::of(&one.commissioners, arrangement == Arrangement::Lead));
            faced.push(decision_makers(arrangement, small(one.commissioners.len()), catchment.keeps_national));
        }
        let faced: Option<Vec<u32>> = faced.into_iter().collect();
        let [provider, commissioner] = both_sides(&dealings, contracting);
        let ends = |faced: &Vec<u32>| Some(Range { low: *faced.iter().min()?, high: *faced.iter().max()? });
        let mean = |faced: &Vec<u32>| {
            Fraction::of(faced.iter().fold(0_u64, |sum, own| sum.saturating_add(u64::from(*own))), faced.len())
        };
        Everywhere {
            arrangement,
            commissioners: small(distinct.len()),
            pairs: dealings.pairs(),
            contracts: dealings.contracts(),
            low_volume: dealings.low_volume(),
            both: provider.plus(&commissioner),
            provider,
            commissioner,
            decision_makers: faced.as_ref().and_then(ends),
            decision_makers_mean: faced.as_ref().and_then(mean),
            decision_makers_of_a_charity: decision_makers(arrangement, small(distinct.len()), keeps(providers)),
        }
    });
    let of_one = |at: usize, code: &str| {
        let of = |arranged: &Vec<super::arrangement::Arranged>| {
            let one = arranged.get(at);
            (one.map_or(0, |one| small(one.commissioners.len())), one.and_then(|one| one.cover.clone()))
        };
        let [(national, first), (lead, second), (every, third)] = arranged.each_ref().map(of);
        OneOfMany { code: code.to_owned(), commissioners: [national, lead, every], cover: [first, second, third] }
    };
    Together {
        arrangements: arrangements.collect(),
        providers: providers.iter().enumerate().map(|(at, (code, _))| of_one(at, code)).collect(),
    }
}
