//! A portfolio to begin with: invented schemes of six real boards, under either regime.
//!
//! Nothing here is a figure of any board, provider or plan: every amount is illustrative, and money runs out at about half of what is
//! asked, as it does. Value is worked out from costs, benefits and running costs by [`super::appraisal`]; the share of a scheme's value
//! for patients of other boards is the host board's in the illustrative patient flows where no other share is stated.
//!
//! ```
//! use engine::capital::example::{Regime, portfolio};
//! let systems = portfolio(Regime::Systems);
//! assert_eq!((systems.years, systems.pots.len(), systems.schemes.len()), (4, 7, 32));
//! assert_eq!(systems.schemes[0].host, "QOP");
//! assert_eq!(portfolio(Regime::Providers).schemes[0].host, "GM2");
//! ```

mod outside;
mod regime;
mod scheme;

use serde::Serialize;

use crate::quantities::Money;

pub use outside::{OutsideShare, outside_share_by_flows};
pub use regime::{Pot, PotKind, Regime};
pub use scheme::Scheme;

/// Everything a choice needs, in the shape `prioritise` takes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Portfolio {
    /// How many years envelopes are given for.
    pub years: u32,
    /// Pots in the order they are offered; the national one last, before any share of the others is moved to it.
    pub pots: Vec<Pot>,
    /// Schemes by code.
    pub schemes: Vec<Scheme>,
    /// What each provider can put in.
    pub reserves: Vec<Reserve>,
}

/// Cash a provider could put into its schemes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reserve {
    /// Code of the provider.
    pub provider: String,
    /// Over all years.
    pub limit: Money,
}

/// The example under a regime.
pub fn portfolio(regime: Regime) -> Portfolio {
    let schemes = crate::parameters::example_schemes().iter().filter_map(|row| scheme::scheme(row, regime));
    let reserves = crate::parameters::example_providers().iter();
    Portfolio {
        years: regime::YEARS,
        pots: regime::pots(regime),
        schemes: schemes.collect(),
        reserves: reserves
            .map(|provider| Reserve { provider: provider.code.to_owned(), limit: money(provider.reserves) })
            .collect(),
    }
}

/// Money of a table; the build has read it already.
fn money(text: &str) -> Money {
    Money::from_text(text).unwrap_or_default()
}
