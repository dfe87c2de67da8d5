//! What a question to the optimiser comes to, as programs and pages read it.

use serde::{Deserialize, Serialize, Serializer};

use crate::quantities::Pence;

use super::account::{Account, Held, Spent};
use super::choice::Chosen;
use super::clash::Clash;
use super::left_out::LeftOut;
use super::request::Regime;

/// How far an answer is proven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nothing better exists, and of those as good this comes first.
    ProvenBest,
    /// The best found before the budget was used up; the bound says what may still be possible.
    BestFound,
    /// No choice is within every limit.
    Infeasible,
}

/// A choice with its account; nothing is chosen where nothing is found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Who may pay for what.
    pub regime: Regime,
    /// How far it is proven.
    pub status: Standing,
    /// What the regime counts; `None` where nothing is found.
    pub objective: Option<Pence>,
    /// The most the objective can be; itself where that is proven.
    pub bound: Option<Pence>,
    /// What the choice is worth to everyone.
    pub value: Option<Pence>,
    /// Of that, what goes to residents of the host systems.
    pub own_residents: Option<Pence>,
    /// In the order of codes.
    pub chosen: Vec<Chosen>,
    /// Pot by pot and year by year.
    pub spend: Vec<Spent>,
    /// Everything worked out again.
    pub certificate: Option<Certificate>,
    /// In the order of codes.
    pub left_out: Vec<LeftOut>,
    /// Limits that cannot hold together: a smallest set of them or, where that took too long to show, one of which none can be left out. Empty
    /// where that took too long too, and unless the answer is that nothing is allowed.
    pub clash: Vec<Clash>,
    /// Parts the optimiser looked into.
    pub nodes: u64,
}

/// What an answer claims, worked out again from the portfolio alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// What the choice is worth to everyone.
    pub value: Pence,
    /// What the regime counts.
    pub objective: Pence,
    /// Every limit.
    pub rows: Vec<Held>,
}

impl Certificate {
    /// The certificate of an account.
    pub(super) fn of(account: &Account) -> Self {
        Self { value: account.value, objective: account.objective, rows: account.limits.clone() }
    }
}

/// Money as pounds, schemes as a whole number, both as text.
impl Serialize for Held {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written {
            name: String,
            kind: &'static str,
            used: String,
            limit: String,
            at_least: bool,
        }
        let figure =
            |figure: i128| if self.name.is_money() { Pence::of(figure).to_string() } else { figure.to_string() };
        Written {
            name: self.name.to_string(),
            kind: self.name.kind(),
            used: figure(self.used),
            limit: figure(self.limit),
            at_least: self.name.is_least(),
        }
        .serialize(serializer)
    }
}
