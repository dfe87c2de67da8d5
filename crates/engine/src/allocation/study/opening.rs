//! The opening position: who holds the money before the first year, by host and by residence.
//!
//! `resident[r] = sum over h of host[h] * flow[h][r]`, each host's row shared out to the penny over the boards of residence and
//! `elsewhere` (people of no listed board). Re-basing is residence less host: it moves who holds the budget, not what a provider
//! earns.

use crate::parameters::Grade;
use crate::quantities::{FinancialYear, Money, apportion};

use super::deductions::{self, Deduction};
use super::facts::Facts;
use super::flow::{self, FlowRow};
use super::input::{Basis, StudyInput};
use super::texts::Texts;
use super::uplift;

/// Where the money stands in the opening year, after uplift and deductions. All rows run over the boards of the facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The opening year.
    pub year: FinancialYear,
    /// The national sum before deductions, in opening-year prices.
    pub sum: Money,
    /// What is taken off before anything is shared.
    pub deductions: Vec<Deduction>,
    /// Money by host board, in pence; empty where only residence is known.
    pub host: Vec<i64>,
    /// Money by board of residence, in pence.
    pub residence: Vec<i64>,
    /// Money of hosts spent on people of no listed board, in pence.
    pub elsewhere: i64,
    /// Money of each host by board of residence, in pence; empty where only residence is known.
    pub flows: Vec<FlowRow>,
    /// The basis the rule starts from.
    pub basis: Basis,
    /// Grade of the opening money.
    pub grade: Grade,
    /// Grade of the flows.
    pub flow_grade: Grade,
}

impl Opening {
    /// The openings the rule starts from.
    pub fn used(&self) -> &[i64] {
        match self.basis {
            Basis::Residence => &self.residence,
            Basis::Host => &self.host,
        }
    }

    /// Residence less host by board, in pence: with [`Opening::elsewhere`] it nets to zero. Empty where hosts are not known.
    pub fn rebasing(&self) -> Vec<i64> {
        self.residence.iter().zip(&self.host).map(|(residence, host)| residence.saturating_sub(*host)).collect()
    }
}

/// Works out the opening position; `None` where a problem was found.
pub(super) fn opening(input: &StudyInput, facts: &Facts, texts: &mut Texts) -> Option<Opening> {
    let given = &input.opening;
    let year = financial_year(texts, "opening.opening_year", &given.opening_year);
    let price_year = financial_year(texts, "opening.price_year", &given.price_year);
    let sum = texts.money("opening.sum", &given.sum);
    let own = own(input, facts, texts);
    let rows = flow::rows(given, facts, texts);
    let (year, price_year, sum) = (year?, price_year?, sum?);
    let factor = uplift::factor(&given.uplift, price_year, year, facts, texts)?;
    let raised = |money: i64| uplift::raise(money, &factor);
    let flow_grade = if given.own_flows.is_empty() { Grade::Illustrative } else { Grade::Yours };
    let (rows, own) = (rows?, own?);

    let Some(mut amounts) = own else {
        // No money of the boards' own: the national sum is shared by where patients are treated.
        let sum = raised(sum.pence());
        let weights: Vec<u128> = rows.iter().map(|row| row.size).collect();
        let host = share(sum, &weights, texts)?;
        return finish(input, texts, year, sum, Basis::Host, host, rows, Grade::Illustrative, flow_grade);
    };
    amounts.iter_mut().for_each(|amount| *amount = raised(*amount));
    let mut total = total(&amounts);
    if given.scale_to_sum {
        total = raised(sum.pence());
        amounts = share(total, &weights_of(&amounts), texts)?;
    }
    finish(input, texts, year, total, given.own_basis, amounts, rows, Grade::Yours, flow_grade)
}

#[expect(clippy::too_many_arguments, reason = "one step of the same sum, split for length")]
fn finish(
    input: &StudyInput,
    texts: &mut Texts,
    year: FinancialYear,
    sum: i64,
    known: Basis,
    amounts: Vec<i64>,
    rows: Vec<flow::SharedRow>,
    grade: Grade,
    flow_grade: Grade,
) -> Option<Opening> {
    let (deductions, base) = deductions::deduct(&input.quantum, sum, texts)?;
    let amounts = if base == sum { amounts } else { share(base, &weights_of(&amounts), texts)? };
    let basis = input.opening.basis;
    let sum = Money::from_pence(sum)?;
    let opening = |host, residence, elsewhere, flows| Opening {
        year,
        sum,
        deductions,
        host,
        residence,
        elsewhere,
        flows,
        basis,
        grade,
        flow_grade,
    };
    if known == Basis::Residence {
        if basis == Basis::Host {
            let message = "Money by host is not known: you entered money by residence. Enter it by host, or start from residence.";
            texts.report("host_not_known", "opening.basis", message);
            return None;
        }
        return Some(opening(Vec::new(), amounts, 0, Vec::new()));
    }
    let flows = flow::money(&amounts, &rows, texts)?;
    let (residence, elsewhere) = flow::by_residence(&flows, amounts.len());
    Some(opening(amounts, residence, elsewhere, flows))
}

/// The user's own amounts by board: `Some(None)` when there are none, `None` when something is wrong with them.
#[expect(clippy::option_option, reason = "absent amounts and faulty ones are different answers")]
fn own(input: &StudyInput, facts: &Facts, texts: &mut Texts) -> Option<Option<Vec<i64>>> {
    let rows = &input.opening.own;
    if rows.is_empty() {
        return Some(None);
    }
    let places = texts.places("opening.own", facts, rows.iter().map(|row| row.code.as_str()));
    let mut amounts = vec![None; facts.boards.len()];
    let mut sound = places.iter().all(Option::is_some);
    for (index, (row, place)) in rows.iter().zip(places).enumerate() {
        let amount = texts.money(&format!("opening.own[{index}].amount"), &row.amount);
        sound &= amount.is_some();
        if let Some(cell) = place.and_then(|place| amounts.get_mut(place)) {
            *cell = amount.map(Money::pence);
        }
    }
    for (board, amount) in facts.boards.iter().zip(&amounts) {
        if amount.is_none() && !rows.iter().any(|row| row.code == board.code) {
            let message =
                format!("There is no amount for {} ({}). Blank is not zero: enter 0 for none.", board.name, board.code);
            texts.report("missing", "opening.own", message);
            sound = false;
        }
    }
    sound.then(|| Some(amounts.into_iter().flatten().collect()))
}

pub(super) fn financial_year(texts: &mut Texts, path: &str, text: &str) -> Option<FinancialYear> {
    let year = FinancialYear::from_text(text);
    if year.is_none() {
        texts.report("not_a_year", path, "Write a financial year as 2026/27.");
    }
    year
}

/// Shares pence in proportion, with a problem where there is nothing to share by.
pub(super) fn share(pence: i64, weights: &[u128], texts: &mut Texts) -> Option<Vec<i64>> {
    let shared = u64::try_from(pence).ok().and_then(|pence| apportion(pence, weights).ok());
    match shared {
        Some(parts) => parts.into_iter().map(|part| i64::try_from(part).ok()).collect(),
        None => {
            texts.report(
                "no_opening",
                "opening",
                "The opening money adds up to nothing. Enter what at least one board has now.",
            );
            None
        }
    }
}

pub(super) fn weights_of(amounts: &[i64]) -> Vec<u128> {
    amounts.iter().map(|amount| u128::try_from(*amount).unwrap_or(0)).collect()
}

pub(super) fn total(amounts: &[i64]) -> i64 {
    amounts.iter().fold(0, |sum: i64, amount| sum.saturating_add(*amount))
}
