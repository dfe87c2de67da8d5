//! The two regimes: envelopes of systems beside a national ringfence, and envelopes of providers.

use serde::Serialize;

use crate::capital::envelope::{Coefficients, Grounds, split};
use crate::parameters::{ExampleEnvelope, board, example_envelopes, example_providers};
use crate::quantities::Money;

use super::money;

/// Years of the example.
pub(super) const YEARS: u32 = 4;

/// Who holds envelopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Regime {
    /// Systems, and a national ringfence: 2022/23 to 2025/26.
    Systems,
    /// Providers, and little that is national: from 2026/27.
    Providers,
}

/// Whose money a pot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PotKind {
    /// Of a system, or of a provider where those hold envelopes.
    System,
    /// For nationally significant schemes of any host.
    National,
}

/// A pot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pot {
    /// Code of the board or provider, or `national`.
    pub code: String,
    /// Whose money it is.
    pub kind: PotKind,
    /// By year.
    pub limits: Vec<Money>,
}

impl Regime {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Systems, Self::Providers];

    /// The name in tables and entries.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Systems => "systems",
            Self::Providers => "providers",
        }
    }

    /// What it is called where it is chosen.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Systems => "2022 to 2026: envelopes of systems and a national ringfence",
            Self::Providers => "From 2026/27: envelopes of providers",
        }
    }

    /// The calendar year in which its first financial year starts.
    pub const fn first_year(self) -> u16 {
        match self {
            Self::Systems => 2022,
            Self::Providers => 2026,
        }
    }
}

impl Pot {
    /// What to call it: the board's short name, the provider's name, or the national pot.
    pub fn name(&self) -> &'static str {
        let provider = example_providers().iter().find(|provider| provider.code == self.code);
        match board(&self.code) {
            Some(board) => board.short_name,
            None => provider.map_or("National pot", |provider| provider.name),
        }
    }
}

/// The pots of a regime.
pub(super) fn pots(regime: Regime) -> Vec<Pot> {
    let rows = example_envelopes().iter().filter(|row| row.regime == regime.name());
    rows.flat_map(|row| match row.pot {
        "all" => of_providers(row),
        "national" => vec![pot(row.pot, PotKind::National, limits(row))],
        code => vec![pot(code, PotKind::System, limits(row))],
    })
    .collect()
}

fn pot(code: &str, kind: PotKind, limits: Vec<Money>) -> Pot {
    Pot { code: code.to_owned(), kind, limits }
}

fn limits(row: &ExampleEnvelope) -> Vec<Money> {
    row.limits.iter().map(|limit| money(limit)).collect()
}

/// What providers share, by depreciation and backlog.
fn of_providers(row: &ExampleEnvelope) -> Vec<Pot> {
    let providers = example_providers();
    let grounds: Vec<Grounds> = providers
        .iter()
        .map(|provider| Grounds {
            depreciation: money(provider.depreciation),
            backlog: money(provider.backlog),
            surpluses: Money::ZERO,
        })
        .collect();
    let years: Vec<Vec<Money>> =
        limits(row).into_iter().filter_map(|sum| split(sum, &grounds, &Coefficients::shipped())).collect();
    let own = |place: usize| years.iter().filter_map(|year| year.get(place).copied()).collect();
    providers.iter().enumerate().map(|(place, provider)| pot(provider.code, PotKind::System, own(place))).collect()
}
