//! The baselines besides the one the calculator opens with, as what they change in it.

use engine::allocation::study::StudyInput;
use engine::allocation::study::input::{Basis, UpliftInput};
use engine::parameters::{Parameter, Reader, allocation, budget, delegation, medicines, segmentation};
use engine::quantities::FinancialYear;

use super::Baseline;
use crate::delegation::StagingPreset;
use crate::{Inputs, RulePreset};

/// The figures each adds to those that all share, besides those of its rule.
pub fn figures(baseline: Baseline) -> Vec<&'static Parameter> {
    match baseline {
        Baseline::AsItStands | Baseline::BeforeReform | Baseline::ProviderEnvelopes2026 => {
            vec![budget::QUANTUM_2022_23]
        }
        Baseline::Roadmap2022 => {
            vec![budget::QUANTUM_2022_23, delegation::FIRST_DELEGATION, medicines::RETAINED_SHARE_ROADMAP]
        }
        Baseline::PolicyExchange2022 => {
            vec![
                budget::BUDGET_2018_19,
                allocation::PRICE_YEAR_ALTERNATIVE,
                medicines::RINGFENCED_FUNDS,
                delegation::BOARDS,
            ]
        }
        Baseline::Segmentation2018 => {
            vec![budget::BUDGET_2018_19, segmentation::YEAR, segmentation::NATIONAL_MONEY]
        }
        Baseline::DelegationAsDone => vec![delegation::FULLY_DELEGATED_MONEY],
    }
}

/// Figures of the baseline the calculator opens with that another replaces, by their names.
pub const fn leaves_out(baseline: Baseline) -> &'static [&'static str] {
    match baseline {
        Baseline::PolicyExchange2022 => &["delegation.boards_from_2026"],
        Baseline::Segmentation2018 | Baseline::DelegationAsDone => &["allocation.opening_year"],
        Baseline::ProviderEnvelopes2026 => &["capital.ringfence_share", "capital.system_first_year"],
        Baseline::AsItStands | Baseline::BeforeReform | Baseline::Roadmap2022 => &[],
    }
}

/// Money where hospitals stand, nothing moves, and NHS England plans every service.
pub fn before_reform(inputs: &mut Inputs, read: Reader<'_>) {
    inputs.allocation.opening.basis = Basis::Host;
    no_change(&mut inputs.allocation, read);
    inputs.delegation.staging.preset = StagingPreset::BeforeReform;
}

/// The first year in which boards hold the money is 2024/25, so the year before is opened with the sum of 2022/23 in its prices.
pub fn roadmap(inputs: &mut Inputs, read: Reader<'_>) {
    let study = &mut inputs.allocation;
    if let Some(year) = starts(read(delegation::FIRST_DELEGATION)).and_then(|year| year.checked_sub(1)) {
        open_in(study, year);
    }
    study.opening.uplift = UpliftInput::GdpDeflator;
    study.quantum.medicines_kept = read(medicines::RETAINED_SHARE_ROADMAP).to_owned();
    inputs.delegation.staging.preset = StagingPreset::Roadmap2022;
}

/// Spending from before the pandemic, raised by prices; funds ringfenced; nothing moves; pilots first; a fund for the systems there were.
///
/// The ringfence for capital and the fund itself are those that every baseline has.
pub fn policy_exchange(inputs: &mut Inputs, read: Reader<'_>) {
    let study = &mut inputs.allocation;
    study.opening.sum = read(budget::BUDGET_2018_19).to_owned();
    study.opening.price_year = read(allocation::PRICE_YEAR_ALTERNATIVE).to_owned();
    study.opening.uplift = UpliftInput::GdpDeflator;
    study.quantum.medicines_funds = read(medicines::RINGFENCED_FUNDS).to_owned();
    no_change(study, read);
    inputs.delegation.staging.preset = StagingPreset::PolicyExchange2022;
    read(delegation::BOARDS).clone_into(&mut inputs.engagement.systems);
    read(delegation::BOARDS).clone_into(&mut inputs.engagement.fund.systems);
}

/// The stated budget of that year, what is planned nationally or regionally kept national; nothing starts and nothing moves.
pub fn segmentation(inputs: &mut Inputs, read: Reader<'_>) {
    let study = &mut inputs.allocation;
    study.opening.sum = read(budget::BUDGET_2018_19).to_owned();
    study.opening.price_year = read(segmentation::YEAR).to_owned();
    study.opening.opening_year = read(segmentation::YEAR).to_owned();
    study.quantum.national_services = read(segmentation::NATIONAL_MONEY).to_owned();
    no_change(study, read);
    inputs.delegation.staging.preset = StagingPreset::BeforeReform;
}

/// The money of the services delegated to every board, from the year in which it was; staged as decided, as every baseline opens.
pub fn delegation_as_done(inputs: &mut Inputs, read: Reader<'_>) {
    let study = &mut inputs.allocation;
    study.opening.sum = read(delegation::FULLY_DELEGATED_MONEY).to_owned();
    if let Some(year) = starts(read(delegation::FULL_DELEGATION)) {
        open_in(study, year);
    }
    study.opening.price_year.clone_from(&study.opening.opening_year);
}

/// The calendar year of a day such as 2024-04-01.
fn starts(day: &str) -> Option<u16> {
    day.get(..4)?.parse().ok()
}

fn open_in(study: &mut StudyInput, start: u16) {
    if let Some(year) = FinancialYear::starting(start) {
        study.opening.opening_year = year.to_string();
    }
}

fn no_change(study: &mut StudyInput, read: Reader<'_>) {
    if let Some(no_change) = RulePreset::from_id("no_change") {
        no_change.set_rule(&mut study.rule, read);
    }
}
