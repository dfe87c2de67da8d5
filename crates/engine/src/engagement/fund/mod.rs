//! The fund: what each charity is granted out of one pot, between a floor and ceilings.
//!
//! > grant = clamp(t x weight, floor, ceiling), with the one t that spends the pot
//! > ceiling = the least of what is requested, a share of its own cost, a share of its income
//!
//! `t` is found exactly, in whole numbers; grants are whole pence by largest remainder, equal fractions to the applicant
//! that stands first. Where every ceiling binds before the pot is spent, grants are the pence of the ceilings' sum and the rest is
//! `unspent`. Where an applicant's floor is above its ceiling the ceiling wins. A ceiling may be a fraction of a penny; its grant is one of the
//! two pence beside it. (Policy Exchange 2022, recommendation 9: £20m over two years, micro and small charities favoured.)
//!
//! Weights: all 1; or `income^-alpha` rounded half up to 12 significant digits, which is [exactly decided](power_weight); or by
//! the first band whose limit is above the income. Not modelled: bids turned down, conditions, money returned.
//!
//! ```
//! use engine::engagement::fund::{Applicant, Bound, Ceiling, FundRequest, Weighting, share_fund};
//! use engine::quantities::{Money, Rate};
//! let pounds = |text: &str| Money::from_text(text).unwrap();
//! let applicant = |code: &str, income: &str, cost: &str| Applicant {
//!     code: code.into(), income: Some(pounds(income)), cost: Some(pounds(cost)), requested: None,
//! };
//! let request = FundRequest {
//!     pot: pounds("1000"),
//!     applicants: vec![applicant("small", "10000", "2000"), applicant("medium", "40000", "300"), applicant("large", "1000000", "9000")],
//!     weighting: Weighting::Power { alpha: Rate::from_text("0.5").unwrap(), minimum_income: None },
//!     floor: Some(pounds("100")),
//!     ceiling: Ceiling { of_cost: Rate::from_text("1").ok(), of_income: None },
//! };
//! // Weights 0.01, 0.005 and 0.001: the medium one is held at its cost, the large one at the floor.
//! let answer = share_fund(&request).unwrap();
//! let grants: Vec<String> = answer.grants.iter().map(|grant| grant.grant.to_string()).collect();
//! assert_eq!(grants, ["600.00", "300.00", "100.00"]);
//! assert_eq!(answer.grants[2].bound, Some(Bound::Floor));
//! ```
//!
//! At `t = 60,000` the weights would bring 600, 300 and 60.

mod alike;
mod filling;
mod limits;
pub mod pot;
mod power;
mod reading;
mod request;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::engagement::reading::add_meanings;
use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::{Money, Pence};

pub use alike::Applicants;
pub use power::{PowerWeight, power_weight};
pub use request::{
    Applicant, Band, Ceiling, FundRequest, MOST_ALPHA_DECIMALS, MOST_APPLICANTS, MOST_BANDS, MOST_SHARE, Terms,
    Weighting,
};

/// What everyone is granted; grants and what is unspent add up to the pot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FundAnswer {
    /// In the order of the applicants.
    pub grants: Vec<Grant>,
    /// What every ceiling left over.
    pub unspent: Money,
    /// Pounds for a weight of 1 to applicants between their bounds, ten decimals at most; `None` where there are none.
    pub per_weight: Option<String>,
}

/// What one applicant is granted, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Grant {
    /// The applicant's code.
    pub code: String,
    /// To the penny.
    pub grant: Money,
    /// The bound it is held at, if any.
    pub bound: Option<Bound>,
    /// Which ceiling that is, where it is one; of equal ones the first.
    pub ceiling: Option<CeilingKind>,
    /// Its weight as used, decimal text.
    pub weight: String,
    /// Ceilings that could not be applied for want of this figure of its own.
    pub lacks: Vec<&'static str>,
}

/// What everyone is granted, in the order of the applicants; grants and what is unspent add up to the pot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares {
    /// To the penny.
    pub grants: Vec<Money>,
    /// What every ceiling left over.
    pub unspent: Money,
    /// Pounds for a weight of 1 to applicants between their bounds, ten decimals at most; `None` where there are none.
    pub per_weight: Option<String>,
    kinds: Vec<Held>,
    kind_of: Vec<usize>,
}

/// What decides a grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Held {
    /// The bound it is held at, if any.
    pub bound: Option<Bound>,
    /// Which ceiling that is, where it is one; of equal ones the first.
    pub ceiling: Option<CeilingKind>,
    /// The applicant's weight as used.
    pub weight: Decimal,
}

impl Shares {
    /// What decides the grant of the applicant that stands at this place.
    #[must_use]
    pub fn held(&self, place: usize) -> Held {
        self.kind_of.get(place).and_then(|kind| self.kinds.get(*kind)).copied().unwrap_or_default()
    }
}

/// A bound that decides a grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// The least grant.
    Floor,
    /// The most it may have.
    Ceiling,
}

/// The ceilings there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CeilingKind {
    /// What was asked for.
    Requested,
    /// A share of its cost.
    OfCost,
    /// A share of its income.
    OfIncome,
}

/// What bands would be faulted for where one of them could not be read.
const OF_BANDS: [&str; 3] = ["bands_not_rising", "no_weight", "no_band"];

/// Shares a fund from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path; `floors_exceed_pot` once nothing else is wrong.
pub fn share_fund_tree(tree: &Tree) -> Result<FundAnswer, Vec<Problem>> {
    let mut problems = Vec::new();
    let request = reading::request(tree, &mut problems);
    let are_bands_told = problems.iter().any(|problem| problem.path.starts_with("weighting"));
    let mut found = check(&request);
    found.retain(|problem| !(are_bands_told && OF_BANDS.contains(&problem.code)));
    add_meanings(&mut problems, found);
    if problems.is_empty() { worked_out(&request) } else { Err(problems) }
}

/// Shares a fund.
///
/// # Errors
/// Every [`Problem`] found, with its path; `floors_exceed_pot` once nothing else is wrong, with the highest floor that works.
pub fn share_fund(request: &FundRequest) -> Result<FundAnswer, Vec<Problem>> {
    let problems = check(request);
    if problems.is_empty() { worked_out(request) } else { Err(problems) }
}

fn check(request: &FundRequest) -> Vec<Problem> {
    let mut problems = request::check_applicants(&request.applicants);
    problems.extend(request.terms().check(&request.applicants));
    problems
}

fn worked_out(request: &FundRequest) -> Result<FundAnswer, Vec<Problem>> {
    let applicants = Applicants::sound(request.applicants.clone());
    let shares = share_among(&applicants, &request.terms())?;
    let grants = applicants.iter().enumerate().map(|(place, applicant)| {
        let held = shares.held(place);
        let lacks = request.ceiling.of_cost.is_some() && applicant.cost.is_none();
        Grant {
            code: applicant.code.clone(),
            grant: shares.grants.get(place).copied().unwrap_or_default(),
            bound: held.bound,
            ceiling: held.ceiling,
            weight: held.weight.normalize().to_string(),
            lacks: if lacks { vec!["cost"] } else { Vec::new() },
        }
    });
    Ok(FundAnswer { grants: grants.collect(), unspent: shares.unspent, per_weight: shares.per_weight })
}

/// Shares a pot among applicants found sound before: what [`share_fund`] answers, without a word for each of them.
///
/// # Errors
/// Every [`Problem`] of the terms; `floors_exceed_pot` once nothing else is wrong, with the highest floor that works.
pub fn share_among(applicants: &Applicants, terms: &Terms) -> Result<Shares, Vec<Problem>> {
    let problems = terms.check(applicants);
    if !problems.is_empty() {
        return Err(problems);
    }
    let firsts = applicants.firsts();
    let weights = power::weights(&firsts, &terms.weighting);
    let limits = limits::Limits::of(&firsts, terms);
    let filled = filling::fill(applicants, terms, &limits, &weights).map_err(|problem| vec![problem])?;
    let kinds = filled.bounds.iter().zip(&limits.ceilings).zip(weights).map(|((bound, most), weight)| {
        let is_held = *bound == Some(Bound::Ceiling);
        Held { bound: *bound, ceiling: most.as_ref().filter(|_| is_held).map(|most| most.kind), weight }
    });
    let spent = filled.grants.iter().fold(Pence::default(), |sum, grant| sum.plus(Pence::of(*grant)));
    let unspent = Pence::of(terms.pot.pence()).minus(spent);
    Ok(Shares {
        grants: filled.grants.iter().map(|grant| Money::from_pence(*grant).unwrap_or(Money::LIMIT)).collect(),
        kinds: kinds.collect(),
        kind_of: applicants.alike().of.clone(),
        unspent: Money::from_wide_pence(unspent.count()).unwrap_or(Money::ZERO),
        per_weight: filled.per_weight.map(|pounds| pounds.shown()),
    })
}
