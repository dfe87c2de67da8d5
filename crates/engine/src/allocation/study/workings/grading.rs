//! Grading: how far each operand of a working can be trusted, and where it was read.
//!
//! A line is as firm as the weakest thing it rests on: published, then derived, then the user's own, then an assumption of this project,
//! and last an illustrative stand-in, which must never look like a finding. A setting that still has the project's value keeps that
//! figure's grade and source; once changed, it is the user's.

use crate::allocation::study::deductions::Deduction;
use crate::allocation::study::input::{Basis, FloorKind, GrowthInput, Method, RuleInput};
use crate::allocation::study::measures::Ledger;
use crate::parameters::{
    self, FloorRule, Grade, PaceMethod, Parameter, allocation, budget, delegation, growth, medicines, pace_of_change,
    segmentation,
};
use crate::quantities::{Money, decimal_text};

use super::preset::preset;

/// A grade with the sources behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Graded {
    pub(super) grade: Grade,
    pub(super) sources: Vec<&'static str>,
}

impl Graded {
    pub(super) const fn new(grade: Grade) -> Self {
        Self { grade, sources: Vec::new() }
    }

    pub(super) const fn derived() -> Self {
        Self::new(Grade::Derived)
    }

    pub(super) const fn yours() -> Self {
        Self::new(Grade::Yours)
    }

    fn of(parameter: &'static Parameter) -> Self {
        Self { grade: parameter.grade, sources: vec![parameter.source.id] }
    }

    fn with_table(grade: Grade, table: &str) -> Self {
        let sources = match grade {
            Grade::Yours => Vec::new(),
            _ => table_sources(table),
        };
        Self { grade, sources }
    }

    /// Both together: the weaker grade, all sources.
    pub(super) fn and(&self, other: &Self) -> Self {
        let mut sources = self.sources.clone();
        sources.extend(other.sources.iter().copied().filter(|source| !self.sources.contains(source)));
        Self { grade: weakest([self.grade, other.grade]), sources }
    }
}

/// The weakest of grades; derived where there is none.
pub(super) fn weakest(grades: impl IntoIterator<Item = Grade>) -> Grade {
    let rank = |grade: &Grade| match grade {
        Grade::Published => 0_u8,
        Grade::Derived => 1,
        Grade::Yours => 2,
        Grade::Assumption => 3,
        Grade::Illustrative => 4,
    };
    grades.into_iter().max_by_key(rank).unwrap_or(Grade::Derived)
}

fn table_sources(id: &str) -> Vec<&'static str> {
    let table = parameters::tables().iter().find(|table| table.id == id);
    table.map(|table| table.sources.iter().map(|source| source.id).collect()).unwrap_or_default()
}

/// A setting: the figure's grade where it still has the figure's value, else the user's.
pub(super) fn setting(text: &str, figure: &'static Parameter) -> Graded {
    let is_same = decimal_text::read(text).is_ok_and(|set| decimal_text::read(figure.value) == Ok(set));
    if is_same { Graded::of(figure) } else { Graded::yours() }
}

/// The national sum as stated.
pub(super) fn stated_sum(ledger: &Ledger<'_>) -> Graded {
    let shipped = Money::from_text(budget::QUANTUM_2022_23.value);
    let given = &ledger.input.opening;
    let is_shipped = Money::from_text(&given.sum) == shipped && given.price_year == allocation::OPENING_YEAR.value;
    let decided = delegation::FULLY_DELEGATED_MONEY;
    let is_segmented = Money::from_text(&given.sum) == Money::from_text(budget::BUDGET_2018_19.value)
        && given.price_year == segmentation::YEAR.value;
    let first_year = delegation::FULL_DELEGATION.value.split('-').next().unwrap_or_default();
    let is_decided = Money::from_text(&given.sum) == Money::from_text(decided.value)
        && given.price_year.split('/').next() == Some(first_year);
    match (is_shipped, is_decided, is_segmented) {
        (true, ..) => Graded::of(budget::QUANTUM_2022_23),
        (_, true, _) => Graded::of(decided),
        (.., true) => Graded::of(budget::BUDGET_2018_19),
        _ => Graded::yours(),
    }
}

/// How the sum grows.
pub(super) fn sum_growth(ledger: &Ledger<'_>) -> Graded {
    match &ledger.input.quantum.growth {
        GrowthInput::One { rate } => setting(rate, growth::YEARLY),
        GrowthInput::ByYear { .. } | GrowthInput::ByComponent { .. } => Graded::yours(),
    }
}

/// A year's national sum.
pub(super) fn quantum(ledger: &Ledger<'_>) -> Graded {
    let own = !ledger.input.opening.own.is_empty() && !ledger.input.opening.scale_to_sum;
    let base = if own { Graded::yours() } else { stated_sum(ledger) };
    base.and(&sum_growth(ledger))
}

/// Who holds the opening money.
pub(super) fn opening(ledger: &Ledger<'_>) -> Graded {
    let opening = &ledger.study.opening;
    Graded::with_table(opening.grade, "patient_flows")
}

/// Where patients of each host live.
pub(super) fn flows(ledger: &Ledger<'_>) -> Graded {
    Graded::with_table(ledger.study.opening.flow_grade, "patient_flows")
}

/// Today's shares: money by residence.
pub(super) fn shares(ledger: &Ledger<'_>) -> Graded {
    if ledger.study.opening.flows.is_empty() { opening(ledger) } else { opening(ledger).and(&flows(ledger)) }
}

/// The openings the rule starts from.
pub(super) fn used(ledger: &Ledger<'_>) -> Graded {
    match ledger.study.opening.basis {
        Basis::Host => opening(ledger),
        Basis::Residence => shares(ledger),
    }
}

/// Weighted population.
pub(super) fn need(ledger: &Ledger<'_>) -> Graded {
    Graded::with_table(ledger.study.need.grade, "integrated_care_boards")
}

/// Registered population as published.
pub(super) fn registered() -> Graded {
    Graded { grade: Grade::Derived, sources: table_sources("integrated_care_boards") }
}

/// Illustrative catchments of trusts.
pub(super) fn catchments(grade: Grade) -> Graded {
    Graded::with_table(grade, "trust_catchments")
}

/// The GDP deflator.
pub(super) fn deflator() -> Graded {
    Graded::with_table(Grade::Published, "deflators")
}

/// Money taken off before sharing.
pub(super) fn deduction(ledger: &Ledger<'_>, deduction: &Deduction) -> Graded {
    let given = &ledger.input.quantum;
    match deduction.path {
        "quantum.national_services" => setting(&given.national_services, segmentation::NATIONAL_MONEY),
        "quantum.medicines_funds" => setting(&given.medicines_funds, medicines::RINGFENCED_FUNDS),
        "quantum.medicines_kept" => setting(&given.medicines_kept, medicines::RETAINED_SHARE_AS_DONE),
        _ => Graded::yours(),
    }
}

/// What moves boards towards target.
pub(super) fn pace(rule: &RuleInput) -> Graded {
    match preset(rule).map(|preset| &preset.method) {
        Some(PaceMethod::Proportional { convergence }) => Graded::of(convergence),
        Some(PaceMethod::StraightLine { years }) => Graded::of(years),
        None if rule.method == Method::Proportional => setting(&rule.convergence, pace_of_change::CONVERGENCE),
        None => Graded::yours(),
    }
}

/// Least growth.
pub(super) fn floor(rule: &RuleInput) -> Graded {
    match preset(rule).map(|preset| &preset.floor) {
        Some(FloorRule::Rate(least)) => Graded::of(least),
        Some(FloorRule::Knots(knots)) => {
            let figures = knots.iter().flat_map(|knot| [knot.distance, knot.growth]).map(Graded::of);
            figures.reduce(|all, next| all.and(&next)).unwrap_or_else(Graded::yours)
        }
        _ if rule.floor == FloorKind::Flat => setting(&rule.least_growth, pace_of_change::LEAST_GROWTH),
        _ => Graded::yours(),
    }
}

/// Most growth.
pub(super) fn ceiling(rule: &RuleInput) -> Graded {
    match preset(rule).and_then(|preset| preset.ceiling) {
        Some(most) => Graded::of(most),
        None => setting(&rule.most_growth, pace_of_change::GREATEST_GROWTH),
    }
}

/// How far under target a board may be left.
pub(super) fn max_under(rule: &RuleInput) -> Graded {
    preset(rule).and_then(|preset| preset.max_under).map_or_else(Graded::yours, Graded::of)
}
