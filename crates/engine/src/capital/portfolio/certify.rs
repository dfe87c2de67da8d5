//! The certificate of an answer: everything it claims, worked out again from what was asked.
//!
//! Nothing of the search is used. What a choice comes to is taken from its [`Account`]; what is said of schemes left out is read off the portfolio
//! compiled anew. Two things only a search can show are taken on trust: that nothing better exists beyond the bound that is claimed, and what
//! a scheme left out would need.

use super::account::{Account, Held};
use super::answer::{Answer, Certificate, Standing};
use super::compiled::Compiled;
use super::left_out::{LeftOut, Reason, left_out};
use super::limit::Limit;
use super::request::PrioritiseRequest;

/// Why an answer is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It answers another regime.
    Regime,
    /// It says that nothing is found or allowed and yet claims a choice, a figure or an account; or the other way round.
    Standing,
    /// It says that nothing is allowed where funding nothing is; or names a clash where something is funded.
    Clash,
    /// The scheme is not known, this pot may not pay for it, or it starts too late.
    Stranger {
        /// Code of the scheme.
        scheme: String,
    },
    /// The choice is not in the order of codes, or names a scheme twice.
    Order,
    /// A limit is broken.
    Broken {
        /// The limit.
        limit: Limit,
    },
    /// The choice counts for another sum.
    Objective,
    /// The choice is worth another sum to everyone.
    Value,
    /// The choice is worth another sum to own residents.
    OwnResidents,
    /// The bound lies below the objective, or is not the objective where that is said to be proven.
    Bound,
    /// Spending of a pot in a year is another sum, or is missing.
    Spend,
    /// The account of the limits is another.
    Limits,
    /// Schemes left out are others, or for other reasons.
    LeftOut,
    /// More parts were looked into than the budget gives.
    Budget,
}

/// Works out everything an answer claims from what was asked.
///
/// # Errors
/// Everything that is wrong.
///
/// ```
/// use engine::capital::portfolio::{Portfolio, PrioritiseRequest, Refused, Regime, certify, prioritise};
/// let request =
///     PrioritiseRequest { portfolio: Portfolio::default(), regime: Regime::Pooled, budget: Default::default(), detail: false };
/// let mut answer = prioritise(request.clone());
/// assert_eq!(certify(&request, &answer), Ok(()));
/// answer.regime = Regime::Ringfenced;
/// assert_eq!(certify(&request, &answer), Err(vec![Refused::Regime]));
/// ```
pub fn certify(request: &PrioritiseRequest, answer: &Answer) -> Result<(), Vec<Refused>> {
    let mut refused = Vec::new();
    let mut says = |holds: bool, otherwise: Refused| {
        if !holds {
            refused.push(otherwise);
        }
    };
    says(answer.regime == request.regime, Refused::Regime);
    says(answer.nodes <= u64::from(request.budget.nodes), Refused::Budget);
    let account = Account::of(&request.portfolio, request.regime, &answer.chosen);
    let left = || expected(request, answer);
    match (answer.status, answer.objective) {
        (Standing::Infeasible, _) | (_, None) => {
            says(answer.status != Standing::ProvenBest && claims_nothing(answer), Refused::Standing);
            if answer.status == Standing::Infeasible {
                says(!Account::of(&request.portfolio, request.regime, &[]).holds(), Refused::Clash);
                says(answer.bound.is_none(), Refused::Bound);
            }
            let unsettled = left().into_iter().map(|left| LeftOut { reason: Reason::Unsettled, ..left });
            says(is_same(unsettled, &answer.left_out), Refused::LeftOut);
        }
        (status, Some(objective)) => {
            for scheme in account.strangers.iter().cloned() {
                says(false, Refused::Stranger { scheme });
            }
            says(answer.chosen.is_sorted_by(|one, other| one.code < other.code), Refused::Order);
            for Held { name, .. } in account.limits.iter().filter(|held| !held.holds()) {
                says(false, Refused::Broken { limit: name.clone() });
            }
            says(objective == account.objective, Refused::Objective);
            says(answer.value == Some(account.value), Refused::Value);
            says(answer.own_residents == Some(account.own_residents), Refused::OwnResidents);
            let is_bound = match status {
                Standing::ProvenBest => answer.bound == Some(objective),
                _ => answer.bound.is_none_or(|bound| bound >= objective),
            };
            says(is_bound, Refused::Bound);
            says(answer.spend == account.spend, Refused::Spend);
            says(answer.certificate == Some(Certificate::of(&account)), Refused::Limits);
            says(answer.clash.is_empty(), Refused::Clash);
            says(is_same(left().into_iter(), &answer.left_out), Refused::LeftOut);
        }
    }
    if refused.is_empty() { Ok(()) } else { Err(refused) }
}

fn claims_nothing(answer: &Answer) -> bool {
    answer.objective.is_none()
        && answer.value.is_none()
        && answer.own_residents.is_none()
        && answer.chosen.is_empty()
        && answer.spend.is_empty()
        && answer.certificate.is_none()
        && (answer.status == Standing::Infeasible || answer.clash.is_empty())
}

/// What is to be said of the schemes left out.
fn expected(request: &PrioritiseRequest, answer: &Answer) -> Vec<LeftOut> {
    let compiled = Compiled::new(&request.portfolio, request.regime);
    left_out(&request.portfolio, request.regime, &compiled, &answer.chosen)
}

/// Whether the same schemes are left out for the same reasons; what they would need, where it is given, is not below nothing.
fn is_same(expected: impl Iterator<Item = LeftOut>, claimed: &[LeftOut]) -> bool {
    let said = |left: &LeftOut| (left.code.clone(), left.reason);
    let needs = claimed.iter().flat_map(|left| [left.cost_to_enter, left.value_to_enter]).flatten();
    expected.map(|left| said(&left)).eq(claimed.iter().map(said)) && needs.into_iter().all(|need| need.count() >= 0)
}
