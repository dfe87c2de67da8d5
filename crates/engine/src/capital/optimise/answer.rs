//! What the search found, as it leaves.

use serde::Serialize;

use crate::capital::optimiser::{Found, Model, Status, certify};
use crate::entry::Whole;
use crate::problem::Problem;

/// What an answer may claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nothing better exists, and of those as good this comes first.
    ProvenBest,
    /// The best found when the budget was spent; without a value where nothing was found yet.
    BestFound,
    /// No choice is allowed.
    Infeasible,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// What is claimed.
    pub status: Standing,
    /// What the chosen add up to; `None` where nothing is found.
    pub value: Option<Whole>,
    /// The most there can be; the value itself where that is proven, `None` where nothing is allowed.
    pub bound: Option<Whole>,
    /// Numbers of what is chosen, counted from 0, rising.
    pub chosen: Vec<u32>,
    /// Parts of the search that were looked into.
    pub nodes: u64,
    /// What the choice comes to, worked out again from the request alone; `None` where nothing is found.
    pub certificate: Option<Certified>,
    /// Rows that no choice satisfies together, where nothing is allowed: a smallest set of them or, where that took too long to show, one of
    /// which no row can be left out. `None` within it where that took too long too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clash: Option<Option<Vec<usize>>>,
}

/// A certificate as it leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Certified {
    /// What the chosen add up to.
    pub value: Whole,
    /// Each row's sum and limit, in the order of the request.
    pub rows: Vec<UsedOfLimit>,
}

/// How much of a limit is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct UsedOfLimit {
    /// The sum over what is chosen.
    pub used: Whole,
    /// The most it may be.
    pub limit: Whole,
}

impl Answer {
    /// The answer to a model, of what was found and of the rows known to clash.
    ///
    /// # Errors
    /// `not_certified` where what was found does not stand up to the certificate.
    pub fn of(model: &Model, found: &Found, clash: Option<Vec<usize>>) -> Result<Self, Problem> {
        let certificate = match found.value {
            Some(value) => Some(certify(model, &found.chosen, value).map_err(|refused| {
                let message = format!("The answer found was refused by its certificate ({refused:?}). Report this.");
                Problem::new("not_certified", "", message)
            })?),
            None => None,
        };
        let is_infeasible = found.status == Status::Infeasible;
        let chosen = (0_u32..).zip(&found.chosen).filter(|(_, is_in)| **is_in).map(|(column, _)| column).collect();
        Ok(Self {
            status: found.status.into(),
            value: found.value.map(Whole),
            bound: found.bound.filter(|_| !is_infeasible).map(Whole),
            chosen,
            nodes: found.nodes,
            certificate: certificate.map(|certificate| Certified {
                value: Whole(certificate.value),
                rows: certificate
                    .rows
                    .iter()
                    .map(|row| UsedOfLimit { used: Whole(row.used), limit: Whole(row.limit.into()) })
                    .collect(),
            }),
            clash: is_infeasible.then_some(clash),
        })
    }
}
