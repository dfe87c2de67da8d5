//! What is set of a pathway: stages, payers, an intervention. Figures are kept as text; a blank one is not known.

use engine::pathways::pathway::{Arrangement, ByArrangement, Payer};
use serde::{Deserialize, Serialize};

/// A pathway, what is done to it, and the arrangement that is looked at first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PathwayInput {
    /// Code of the example it began as.
    pub example: String,
    /// The arrangement that is told of first.
    pub arrangement: ArrangementInput,
    /// How much is done, in units of the example.
    pub size: String,
    /// Pounds in year 1.
    pub set_up: String,
    /// Pounds for each unit of size in year 1.
    pub once_each: String,
    /// Pounds for each unit of size every year.
    pub yearly_each: String,
    /// Who pays for what is done.
    pub funder: FundersInput,
    /// Years looked at.
    pub years: u32,
    /// First year in which it has an effect, from 1.
    pub first_year: u32,
    /// Growth of prices a year.
    pub price_growth: String,
    /// In order.
    pub stages: Vec<PathwayStageInput>,
}

/// Who pays for what is done, under each arrangement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FundersInput {
    /// Under national commissioning.
    pub national: PayerInput,
    /// Under a joined budget.
    pub joint: PayerInput,
    /// Where boards commission.
    pub delegated: PayerInput,
}

/// A stage.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PathwayStageInput {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Patients, tests or appointments a year; blank where not known.
    pub patients: String,
    /// Pounds for one; blank where not known.
    pub unit_cost: String,
    /// Who pays under national commissioning.
    pub national: PayerInput,
    /// Who pays under a joined budget.
    pub joint: PayerInput,
    /// Who pays where boards commission.
    pub delegated: PayerInput,
    /// What one unit of size adds to the patients; blank where not known.
    pub patients_change: String,
    /// What one unit of size adds to the cost of one, in pounds; blank where not known.
    pub unit_cost_change: String,
}

/// Who holds the budgets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArrangementInput {
    /// NHS England commissions.
    #[default]
    National,
    /// A budget is joined.
    Joint,
    /// Boards commission.
    Delegated,
}

/// Who pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayerInput {
    /// The council.
    LocalAuthority,
    /// The integrated care board.
    #[default]
    Board,
    /// NHS England.
    NhsEngland,
    /// A budget held together.
    JointBudget,
    /// The trust.
    Provider,
    /// Patients and families.
    Patient,
}

impl ArrangementInput {
    /// Every arrangement, in the order of the engine's.
    pub const ALL: [Self; 3] = [Self::National, Self::Joint, Self::Delegated];

    /// The engine's.
    #[must_use]
    pub const fn arrangement(self) -> Arrangement {
        match self {
            Self::National => Arrangement::National,
            Self::Joint => Arrangement::Joint,
            Self::Delegated => Arrangement::Delegated,
        }
    }

    /// Its name in documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::National => "national",
            Self::Joint => "joint",
            Self::Delegated => "delegated",
        }
    }

    /// The arrangement of that name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|arrangement| arrangement.code() == code)
    }
}

impl PayerInput {
    /// The engine's.
    #[must_use]
    pub const fn payer(self) -> Payer {
        match self {
            Self::LocalAuthority => Payer::LocalAuthority,
            Self::Board => Payer::Board,
            Self::NhsEngland => Payer::NhsEngland,
            Self::JointBudget => Payer::JointBudget,
            Self::Provider => Payer::Provider,
            Self::Patient => Payer::Patient,
        }
    }

    /// The one that stands for a payer of the engine.
    #[must_use]
    pub const fn of(payer: Payer) -> Self {
        match payer {
            Payer::LocalAuthority => Self::LocalAuthority,
            Payer::Board => Self::Board,
            Payer::NhsEngland => Self::NhsEngland,
            Payer::JointBudget => Self::JointBudget,
            Payer::Provider => Self::Provider,
            Payer::Patient => Self::Patient,
        }
    }

    /// The payer of that name, as in documents and tables.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Payer::from_code(code).map(Self::of)
    }

    /// Its name in documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.payer().code()
    }
}

impl FundersInput {
    /// The engine's.
    #[must_use]
    pub const fn payers(self) -> ByArrangement<Payer> {
        ByArrangement { national: self.national.payer(), joint: self.joint.payer(), delegated: self.delegated.payer() }
    }

    /// The funder of an arrangement.
    #[must_use]
    pub const fn of(self, arrangement: ArrangementInput) -> PayerInput {
        match arrangement {
            ArrangementInput::National => self.national,
            ArrangementInput::Joint => self.joint,
            ArrangementInput::Delegated => self.delegated,
        }
    }

    /// The same, to be changed.
    pub const fn of_mut(&mut self, arrangement: ArrangementInput) -> &mut PayerInput {
        match arrangement {
            ArrangementInput::National => &mut self.national,
            ArrangementInput::Joint => &mut self.joint,
            ArrangementInput::Delegated => &mut self.delegated,
        }
    }
}

impl PathwayStageInput {
    /// The engine's payers.
    #[must_use]
    pub const fn payers(&self) -> ByArrangement<Payer> {
        ByArrangement { national: self.national.payer(), joint: self.joint.payer(), delegated: self.delegated.payer() }
    }
}
