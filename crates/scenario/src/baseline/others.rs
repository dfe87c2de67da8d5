//! The baselines besides the one the calculator opens with, as what they change in it.

use engine::allocation::study::StudyInput;
use engine::allocation::study::input::{Basis, UpliftInput};
use engine::parameters::{Parameter, Reader, allocation, budget, delegation, medicines};
use engine::quantities::FinancialYear;

use super::Baseline;
use crate::RulePreset;

/// The figures each adds to those that all share, besides those of its rule.
pub fn figures(baseline: Baseline) -> Vec<&'static Parameter> {
    match baseline {
        Baseline::AsItStands | Baseline::BeforeReform => vec![budget::QUANTUM_2022_23],
        Baseline::Roadmap2022 => {
            vec![budget::QUANTUM_2022_23, delegation::FIRST_DELEGATION, medicines::RETAINED_SHARE_ROADMAP]
        }
        Baseline::PolicyExchange2022 => {
            vec![budget::BUDGET_2018_19, allocation::PRICE_YEAR_ALTERNATIVE, medicines::RINGFENCED_FUNDS]
        }
    }
}

/// Money where hospitals stand, and nothing moves.
pub fn before_reform(study: &mut StudyInput, read: Reader<'_>) {
    study.opening.basis = Basis::Host;
    no_change(study, read);
}

/// The first year in which boards hold the money is 2024/25, so the year before is opened with the sum of 2022/23 in its prices.
pub fn roadmap(study: &mut StudyInput, read: Reader<'_>) {
    if let Some(year) = year_before(read(delegation::FIRST_DELEGATION)) {
        study.opening.opening_year = year.to_string();
    }
    study.opening.uplift = UpliftInput::GdpDeflator;
    study.quantum.medicines_kept = read(medicines::RETAINED_SHARE_ROADMAP).to_owned();
}

/// The financial year before the one that begins on a day such as 2024-04-01.
fn year_before(day: &str) -> Option<FinancialYear> {
    let start: u16 = day.get(..4)?.parse().ok()?;
    FinancialYear::starting(start.checked_sub(1)?)
}

/// Spending from before the pandemic, raised by prices; funds ringfenced; nothing moves.
pub fn policy_exchange(study: &mut StudyInput, read: Reader<'_>) {
    study.opening.sum = read(budget::BUDGET_2018_19).to_owned();
    study.opening.price_year = read(allocation::PRICE_YEAR_ALTERNATIVE).to_owned();
    study.opening.uplift = UpliftInput::GdpDeflator;
    study.quantum.medicines_funds = read(medicines::RINGFENCED_FUNDS).to_owned();
    no_change(study, read);
}

fn no_change(study: &mut StudyInput, read: Reader<'_>) {
    if let Some(no_change) = RulePreset::from_id("no_change") {
        no_change.set_rule(&mut study.rule, read);
    }
}
