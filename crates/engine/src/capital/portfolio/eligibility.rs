//! Who may pay for a scheme, and whose value counts if they do.
//!
//! | regime | pots | value counted |
//! |---|---|---|
//! | own footprint | the host's | own residents', everyone's where systems take the wider view |
//! | local-benefit test | as with the ringfence, if the case passes the test | as with the ringfence |
//! | ringfenced | the host's; national pots for what is nationally significant | host's pot as above; national pots everyone's |
//! | pooled | the one common pot | everyone's |

use rust_decimal::Decimal;

use super::pot::PotKind;
use super::request::{Portfolio, Regime, SystemView};
use super::scheme::Scheme;

/// Code of the one pot of the regime in which all money is pooled.
pub const POOL: &str = "pool";

/// A pot as a regime sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Payer {
    /// Its code.
    pub(super) code: String,
    /// Places of the pots it is made of.
    pub(super) pots: Vec<usize>,
}

/// Whether a national pot may pay for a scheme, by its mark or by the rule.
pub fn is_national(portfolio: &Portfolio, scheme: &Scheme) -> bool {
    let by_rule = portfolio.national_rule.is_some_and(|rule| {
        scheme.outside_share >= rule.outside_share && scheme.served.is_some_and(|served| served >= rule.served)
    });
    scheme.national || by_rule
}

/// Whether a case shows enough value for the host's own residents.
pub fn passes_local_test(portfolio: &Portfolio, scheme: &Scheme) -> bool {
    portfolio.local_share_minimum.is_none_or(|least| {
        Decimal::ONE.checked_sub(scheme.outside_share.decimal()).is_some_and(|own| own >= least.decimal())
    })
}

/// The pots of a regime, in input order.
pub(super) fn payers(portfolio: &Portfolio, regime: Regime) -> Vec<Payer> {
    let all = || portfolio.pots.iter().enumerate();
    match regime {
        Regime::Pooled => vec![Payer { code: POOL.to_owned(), pots: all().map(|(at, _)| at).collect() }],
        Regime::OwnFootprint => all()
            .filter(|(_, pot)| pot.kind == PotKind::System)
            .map(|(at, pot)| Payer { code: pot.code.clone(), pots: vec![at] })
            .collect(),
        Regime::Ringfenced | Regime::LocalTest => {
            all().map(|(at, pot)| Payer { code: pot.code.clone(), pots: vec![at] }).collect()
        }
    }
}

/// Whose value counts if a payer funds a scheme; `None` where it may not.
pub(super) fn view(portfolio: &Portfolio, regime: Regime, scheme: &Scheme, payer: &Payer) -> Option<SystemView> {
    if regime == Regime::Pooled {
        return Some(SystemView::All);
    }
    if regime == Regime::LocalTest && !passes_local_test(portfolio, scheme) {
        return None;
    }
    let kind = payer.pots.first().and_then(|at| portfolio.pots.get(*at)).map(|pot| pot.kind)?;
    match kind {
        PotKind::System => (payer.code == scheme.host).then_some(portfolio.system_view),
        PotKind::National => is_national(portfolio, scheme).then_some(SystemView::All),
    }
}
