//! What is set of growth by component, and of the funding beside it. Figures are kept as text; a blank rate is not known, and never stands for 0.

use serde::{Deserialize, Serialize};
use words::count::capital;

/// What is set of growth by component, and of the funding beside it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CostGrowthInput {
    /// The opening year.
    pub first_year: String,
    /// Years after it.
    pub years: u32,
    /// What is spent in the opening year.
    pub opening: String,
    /// Medicines.
    pub medicines: ComponentInput,
    /// Activity paid by tariff.
    pub tariff: ComponentInput,
    /// Block contracts, devices, dialysis and mental health.
    pub block: ComponentInput,
    /// Whether the budget is made of the three above, or of components of one's own.
    pub components: Components,
    /// Components of one's own; they decide nothing until they are chosen.
    pub own: Vec<OwnComponentInput>,
    /// What there is to spend.
    pub funding: FundingInput,
}

/// What the budget is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Components {
    /// The three parts whose split was published.
    #[default]
    Published,
    /// Components of one's own.
    Own,
}

/// A component of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OwnComponentInput {
    /// What it is called; no two are called the same.
    pub name: String,
    /// Share of the opening spending.
    pub share: String,
    /// Yearly growth of its spending; blank where it follows from the four below, or is not known.
    pub spending: String,
    /// Yearly growth of volume; blank where it is not known, or is what is left.
    pub volume: String,
    /// Yearly growth of price.
    pub price: String,
    /// Yearly growth through a costlier mix.
    pub mix: String,
    /// Yearly growth through new treatments.
    pub new_treatments: String,
}

impl OwnComponentInput {
    /// What is set of it besides its name.
    #[must_use]
    pub fn figures(&self) -> ComponentInput {
        ComponentInput {
            share: self.share.clone(),
            spending: self.spending.clone(),
            volume: self.volume.clone(),
            price: self.price.clone(),
            mix: self.mix.clone(),
            new_treatments: self.new_treatments.clone(),
        }
    }
}

impl CostGrowthInput {
    /// The components in use, each with its name and what is set of it.
    #[must_use]
    pub fn made_of(&self) -> Vec<(String, ComponentInput)> {
        match self.components {
            Components::Published => Part::ALL
                .map(|part| (words::cost_growth::names::component(part.code()).to_owned(), part.of(self).clone()))
                .to_vec(),
            Components::Own => self.own.iter().map(|own| (capital(own.name.trim()), own.figures())).collect(),
        }
    }
}

/// A part of the budget and how fast it grows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ComponentInput {
    /// Share of the opening spending.
    pub share: String,
    /// Yearly growth of its spending; blank where it follows from the four below, or is not known.
    pub spending: String,
    /// Yearly growth of volume; blank where it is not known, or is what is left.
    pub volume: String,
    /// Yearly growth of price.
    pub price: String,
    /// Yearly growth through a costlier mix.
    pub mix: String,
    /// Yearly growth through new treatments.
    pub new_treatments: String,
}

/// What there is to spend.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FundingInput {
    /// How it is given.
    pub way: FundingWay,
    /// Funding of the opening year.
    pub opening: String,
    /// Its yearly growth, where it grows.
    pub growth: String,
    /// What it reaches, where it is to reach a sum.
    pub reaches: String,
    /// The year in which it reaches that.
    pub by: String,
    /// Money of each year, the opening one first, where it is given by year; blank or missing is not known, and years beyond those looked at
    /// wait.
    pub amounts: Vec<String>,
}

/// How funding is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FundingWay {
    /// It reaches a sum in a year, by the same growth every year.
    #[default]
    Reaches,
    /// It grows at a rate.
    Grows,
    /// The money of each year is given.
    ByYear,
}

/// A part of the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Medicines.
    Medicines,
    /// Activity paid by tariff.
    Tariff,
    /// Block contracts, devices, dialysis and mental health.
    Block,
}

impl Part {
    /// In the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Medicines, Self::Tariff, Self::Block];

    /// The name of its field.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Medicines => "medicines",
            Self::Tariff => "tariff",
            Self::Block => "block",
        }
    }

    /// What is set of it.
    #[must_use]
    pub const fn of(self, input: &CostGrowthInput) -> &ComponentInput {
        match self {
            Self::Medicines => &input.medicines,
            Self::Tariff => &input.tariff,
            Self::Block => &input.block,
        }
    }
}
