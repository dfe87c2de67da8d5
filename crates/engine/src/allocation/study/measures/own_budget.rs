//! A board's whole budget: what part specialised services take of it, and what they stand to lose beside its other plans.
//!
//! NHS Providers (2023), "Revenue prioritisation": boards may let specialised services slip to free money for other aims. With `B` the
//! whole budget and `a` the money for specialised services,
//!
//! - share: `a[k] / B[k]`
//! - to hold the share: `a[0] / B[0] * B[k] - a[k]`; + = the board would have to add so much
//! - lost if flat in cash: `a[k] - a[0]`; + = services would have so much less than their allocation
//! - lost if flat in real terms: `a[k] - a[0] * (1 + inflation)^k`, with the same sign.
//!
//! Not modelled: a budget that grows unevenly.

use serde::Serialize;

use crate::allocation::settlement::money;
use crate::allocation::study::facts::Facts;
use crate::allocation::study::input::OwnBudgetInput;
use crate::allocation::study::texts::{Exact, Texts};
use crate::quantities::{Money, Rate, RoundedRate};

use super::ledger::Ledger;
use super::proportion::rate;
use super::real_terms::{grown, to_penny};

/// A board's whole budget, read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnBudget {
    /// The board, by its place in the facts.
    pub board: usize,
    /// Whole budget of the opening year, above zero.
    pub amount: Money,
    /// Its growth a year.
    pub growth: Rate,
}

/// Specialised services within a board's whole budget in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnBudgetYear {
    /// The year; 0 is the opening year.
    pub year: u32,
    /// Whole budget.
    pub budget: Money,
    /// Share of it for specialised services.
    pub share: Option<RoundedRate>,
    /// What the board would have to add to hold the share of the opening year; - = it has that much to spare.
    pub to_hold: Money,
    /// What services would go without if they got the cash of the opening year; - = they would have more.
    pub lost_if_flat_in_cash: Money,
    /// The same if the cash of the opening year rose with inflation.
    pub lost_if_flat_in_real_terms: Money,
}

/// Reads the budgets; faults are reported and left out.
pub(in crate::allocation::study) fn read(given: &[OwnBudgetInput], facts: &Facts, texts: &mut Texts) -> Vec<OwnBudget> {
    let places = texts.places("own_budgets", facts, given.iter().map(|row| row.code.as_str()));
    let mut budgets = Vec::new();
    for (index, (row, place)) in given.iter().zip(places).enumerate() {
        let amount = texts.money(&format!("own_budgets[{index}].amount"), &row.amount);
        let growth = texts.growth(&format!("own_budgets[{index}].growth"), &row.growth);
        if amount == Some(Money::ZERO) {
            let message = "Enter the whole budget, above zero, or remove the row.";
            texts.report("out_of_range", format!("own_budgets[{index}].amount"), message);
        }
        if let (Some(board), Some(amount), Some(growth)) = (place, amount, growth) {
            budgets.push(OwnBudget { board, amount, growth });
        }
    }
    budgets
}

/// Works out a board's specialised share by year; `None` where its whole budget was not entered or grows beyond the range of money.
///
/// ```
/// use engine::allocation::study::{example, measures::own_budget::own_budget, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // North: £330,000 of £2m is 16.5%. A year on, 16.5% of £2.1m is £346,500, and it has £350,785.71.
/// let years = own_budget(&ledger, 0).unwrap();
/// assert_eq!(years[0].share.unwrap().to_string(), "0.1650000000");
/// assert_eq!(years[1].to_hold.to_string(), "-4285.71");
/// assert_eq!(years[1].lost_if_flat_in_cash.to_string(), "20785.71");
/// assert_eq!(years[1].lost_if_flat_in_real_terms.to_string(), "14185.71");
/// ```
pub fn own_budget(ledger: &Ledger<'_>, board: usize) -> Option<Vec<OwnBudgetYear>> {
    let budget = ledger.study.own_budgets.iter().find(|budget| budget.board == board)?;
    (0..=ledger.last_year()).map(|year| budget_year(ledger, budget, year)).collect()
}

fn budget_year(ledger: &Ledger<'_>, own: &OwnBudget, year: u32) -> Option<OwnBudgetYear> {
    let (opening, now) = (ledger.allocation(0, own.board), ledger.allocation(year, own.board));
    // The opening share of a budget that grows at one rate is the opening money grown at that rate.
    let held = Exact::whole(opening).times(&Exact::growth_factor(own.growth).power(year));
    let budget = grown(own.amount.pence(), own.growth, year)?;
    let real = grown(opening, ledger.study.inflation, year)?;
    Some(OwnBudgetYear {
        year,
        budget,
        share: rate(now.into(), budget.pence().into()),
        to_hold: to_penny(&held.minus(&Exact::whole(now)))?,
        lost_if_flat_in_cash: money(now.saturating_sub(opening)),
        lost_if_flat_in_real_terms: money(now.saturating_sub(real.pence())),
    })
}
