//! Where a way of holding the money cannot be met: the one input that frees a limit of the clash.

use engine::capital::portfolio::{Clash, Limit, POOL};
use engine::quantities::{Fraction, Money, Pence, Rate};
use rust_decimal::Decimal;

use super::answers::Case;
use super::example::NATIONAL;
use super::input::CapitalInput;

/// A change of one input that frees a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WayOut {
    /// An amount becomes so much, at its path from the root of the inputs.
    Amount {
        /// The path.
        path: String,
        /// Pounds as text.
        value: String,
    },
    /// The scheme of that code need not be funded.
    NotMust {
        /// Its code.
        code: String,
    },
}

impl WayOut {
    /// What frees a limit of a clash; `None` where no one input does.
    #[must_use]
    pub fn of(clash: &Clash, case: Case, input: &CapitalInput) -> Option<Self> {
        match &clash.limit {
            Limit::Must { scheme } => Some(Self::NotMust { code: scheme.clone() }),
            Limit::Money { pot, year } => {
                let year = usize::try_from(*year).ok()?;
                let wanted = clash.free_by.filter(|by| by.count() > 0)?;
                let is_taken = matches!(case, Case::Ringfence | Case::LocalTest);
                if pot == NATIONAL || pot == POOL {
                    let now = input.national.get(year)?;
                    return Self::more(format!("capital.national[{year}]"), now, wanted);
                }
                let at = input.pots.iter().position(|of| of.code == *pot)?;
                let now = input.pots.get(at)?.limits.get(year)?;
                let share = Rate::from_text(&input.ringfence_share).map_or(Decimal::ZERO, Rate::decimal);
                let wanted = if is_taken { before_ringfence(wanted, share)? } else { wanted };
                Self::more(format!("capital.pots[{at}].limits[{year}]"), now, wanted)
            }
            Limit::Reserve { provider } => {
                let at = input.providers.iter().position(|of| of.code == *provider)?;
                let now = &input.providers.get(at)?.reserves;
                Self::more(format!("capital.providers[{at}].reserves"), now, clash.free_by?)
            }
            _ => None,
        }
    }

    fn more(path: String, now: &str, by: Pence) -> Option<Self> {
        let now = Money::from_text(now).ok()?;
        let value = Money::from_wide_pence(i128::from(now.pence()).checked_add(by.count())?)?;
        Some(Self::Amount { path, value: value.to_string() })
    }

    /// Makes the change; an amount is left to whoever writes texts at paths.
    pub fn unmust(&self, input: &mut CapitalInput) {
        if let Self::NotMust { code } = self
            && let Some(scheme) = input.schemes.iter_mut().find(|scheme| scheme.code == *code)
        {
            scheme.must = false;
        }
    }
}

/// What an envelope must grow by for so much to be left once the ringfence is taken off: to whole pounds and one more, so that no rounding
/// of the share leaves it a penny short.
fn before_ringfence(wanted: Pence, share: Decimal) -> Option<Pence> {
    let left = Fraction::whole(1).minus(&Fraction::from(share));
    let pence = Fraction::whole(wanted.count()).over(&left)?;
    let pounds = Pence::nearest(&pence)?.count().checked_div(100)?.checked_add(2)?;
    Some(Pence::of(pounds.checked_mul(100)?))
}
