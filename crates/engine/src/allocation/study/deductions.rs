//! Deductions: what is taken off the national sum before it is shared.

use crate::quantities::Money;
use crate::quantities::rounding::share_of;

use super::input::QuantumInput;
use super::texts::Texts;

/// Money that is not allocated, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deduction {
    /// The input it comes from.
    pub path: &'static str,
    /// What it is.
    pub name: &'static str,
    /// How much, in the opening year.
    pub amount: Money,
    /// Whether it stays visible as a shadow sum of joint working.
    pub is_shadow: bool,
}

/// The deductions above zero and what is left of `sum`, in pence.
pub(super) fn deduct(given: &QuantumInput, sum: i64, texts: &mut Texts) -> Option<(Vec<Deduction>, i64)> {
    let national = texts.money("quantum.national_services", &given.national_services);
    let joint = texts.money("quantum.joint_services", &given.joint_services);
    let funds = texts.money("quantum.medicines_funds", &given.medicines_funds);
    let kept = texts.share("quantum.medicines_kept", &given.medicines_kept);
    let (national, joint, funds, kept) = (national?, joint?, funds?, kept?);
    let (numerator, denominator) = kept.ratio();
    let after_national = sum.saturating_sub(national.pence()).max(0);
    let medicines = u128::try_from(numerator)
        .ok()
        .zip(u128::try_from(denominator).ok())
        .and_then(|(numerator, denominator)| share_of(after_national, numerator, denominator))
        .and_then(Money::from_pence)?;
    let all = [
        ("quantum.national_services", "Services kept national", national, false),
        ("quantum.joint_services", "Services under joint working", joint, true),
        ("quantum.medicines_funds", "Ringfenced medicines funds", funds, false),
        ("quantum.medicines_kept", "Medicines spend kept national", medicines, false),
    ];
    let mut left = sum;
    let mut deductions = Vec::new();
    for (path, name, amount, is_shadow) in all {
        left = left.saturating_sub(amount.pence());
        if amount > Money::ZERO {
            deductions.push(Deduction { path, name, amount, is_shadow });
        }
    }
    if left <= 0 {
        texts.report(
            "quantum_not_positive",
            "quantum",
            "The deductions leave nothing to share. Lower at least one of them.",
        );
        return None;
    }
    Some((deductions, left))
}
