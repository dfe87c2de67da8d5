//! Reads what is asked about schemes that stand firm.

use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::Money;

use super::super::robust::{MOST_ALTERNATIVES, RobustPortfolioRequest};
use super::figures::{figure, share, some_of};
use super::{asked, budget, regime};

/// Which schemes stand firm.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub(in crate::capital::portfolio) fn robust(tree: &Tree) -> Result<RobustPortfolioRequest, Vec<Problem>> {
    asked(tree, &["regime", "budget", "within", "alternatives"], |reader, at, portfolio| {
        let regime = regime(reader, &at.field("regime"));
        let budget = budget(reader, &at.field("budget"));
        let within = share(reader, &at.field("within"));
        let alternatives = match at.field("alternatives") {
            at if at.is_nothing() => Vec::new(),
            at => some_of(reader, &at, MOST_ALTERNATIVES, |reader, at| {
                let values = reader.list(at);
                // A wrong value counts as one, so that the length is judged as it was given.
                Some((
                    at.path.clone(),
                    values.iter().map(|at| figure(reader, at).unwrap_or(Money::ZERO)).collect::<Vec<Money>>(),
                ))
            }),
        };
        for (path, values) in &alternatives {
            if values.len() != portfolio.schemes.len() {
                let (has, wants) = (values.len(), portfolio.schemes.len());
                let message = format!("There are {has} values and {wants} schemes. Give one for each, in their order.");
                reader.report("wrong_length", path, message);
            }
        }
        let alternatives = alternatives.into_iter().map(|(_, values)| values).collect();
        Some(RobustPortfolioRequest { portfolio, regime: regime?, budget: budget?, within: within?, alternatives })
    })
}
