//! The delegated quantum: where delegation meets allocation.
//!
//! "The money of the services that are delegated by a year is what that year shares out between boards." Only money under delegation
//! and under a lead provider counts; a service whose money is not known cannot be shared out, and is named rather than left at nothing.
//!
//! > quantum of a year = sum of the money of services whose arrangement moves the budget in that year
//!
//! ```
//! use engine::delegated_quantum::{DelegatedService, quanta};
//! use engine::quantities::{FinancialYear, Money};
//! let year = |start| FinancialYear::starting(start).unwrap();
//! let service = |code: &str, cost, from| DelegatedService { code: code.into(), money: Money::from_text(cost).ok(), from: Some(year(from)) };
//! let services = [service("15", "900000000", 2024), service("7", "600000000", 2025)];
//! let sums = quanta(&services, &[year(2024), year(2025)]).unwrap();
//! assert_eq!(sums.iter().map(Money::to_string).collect::<Vec<_>>(), ["900000000.00", "1500000000.00"]);
//! ```
//!
//! Not modelled: growth of a service's money between years, and a year in which a service is delegated to some boards only.

use crate::allocation::Request;
use crate::delegation::arrangement::Arrangement;
use crate::delegation::staging::Staging;
use crate::delegation::{Category, Service, Verdict};
use crate::parameters::delegation;
use crate::problem::Problem;
use crate::quantities::{FinancialYear, Money};

/// A service and the year from which its money is shared out between boards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegatedService {
    /// Its code.
    pub code: String,
    /// Its money a year; `None` where that is not known.
    pub money: Option<Money>,
    /// First year in which its arrangement moves the budget; `None` where it never does.
    pub from: Option<FinancialYear>,
}

/// Services whose arrangement moves the budget for every one of the boards, each from the year in which the last board starts. An
/// arrangement that is not known is `None`, and moves nothing.
pub fn delegated_services(
    services: &[Service],
    verdicts: &[Verdict],
    boards: &[&str],
    staging: &Staging,
    arrangement: impl Fn(&Service, &str) -> Option<Arrangement>,
) -> Vec<DelegatedService> {
    services
        .iter()
        .zip(verdicts)
        .map(|(service, verdict)| {
            let start = |board: &&str| {
                let aimed = arrangement(service, board).filter(|aimed| aimed.moves_budget())?;
                staging.start(&service.code, board, aimed)
            };
            let last = boards.iter().map(start).collect::<Option<Vec<_>>>().and_then(|starts| starts.into_iter().max());
            let moves = verdict.category == Category::SuitableAndReady;
            DelegatedService { code: service.code.clone(), money: service.cost, from: if moves { last } else { None } }
        })
        .collect()
}

/// Money of the services delegated in every board and the year it is of, as published; `None` where that cannot be read, which the build
/// prevents.
///
/// ```
/// let (money, year) = engine::delegated_quantum::decided().unwrap();
/// assert_eq!((money.to_string().as_str(), year.to_string().as_str()), ("14000000000.00", "2025/26"));
/// ```
pub fn decided() -> Option<(Money, FinancialYear)> {
    let year = delegation::FULL_DELEGATION.value.split('-').next()?.parse().ok().and_then(FinancialYear::starting)?;
    Some((Money::from_text(delegation::FULLY_DELEGATED_MONEY.value).ok()?, year))
}

/// The sum of each year.
///
/// # Errors
/// A [`Problem`] for each service that counts in a year and whose money is not known, and for a year's sum that is nothing or beyond
/// the range of money.
pub fn quanta(services: &[DelegatedService], years: &[FinancialYear]) -> Result<Vec<Money>, Vec<Problem>> {
    let mut problems = Vec::new();
    let counts = |service: &DelegatedService, year: &FinancialYear| service.from.is_some_and(|from| from <= *year);
    for (index, service) in services.iter().enumerate() {
        if service.money.is_none() && years.iter().any(|year| counts(service, year)) {
            let message =
                format!("The money of {} is not known. Enter what it costs a year, or leave it out.", service.code);
            problems.push(Problem::new("cost_not_known", format!("services[{index}].cost"), message));
        }
    }
    let mut sums = Vec::with_capacity(years.len());
    for (index, year) in years.iter().enumerate() {
        let own = services.iter().filter(|service| counts(service, year)).filter_map(|service| service.money);
        match Money::total(own) {
            Some(sum) if sum > Money::ZERO => sums.push(sum),
            Some(_) => problems.push(Problem::new(
                "nothing_delegated",
                format!("years[{index}]"),
                format!("No money is delegated in {year}. Begin with a later year."),
            )),
            None => problems.push(Problem::new(
                "out_of_range",
                format!("years[{index}]"),
                format!("The money delegated in {year} adds up to over £10 trillion. Check the amounts."),
            )),
        }
    }
    if problems.is_empty() { Ok(sums) } else { Err(problems) }
}

/// The same allocation with the delegated sums as its national sums.
#[must_use]
pub fn feed(request: &Request, sums: Vec<Money>) -> Request {
    Request { quanta: sums, ..request.clone() }
}
