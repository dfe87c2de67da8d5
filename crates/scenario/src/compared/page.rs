//! The pages that are compared, and what each tells of a scenario.

use engine::allocation::study::Facts;
use engine::problem::Problem;

use super::{Amount, allocation};
use crate::cost_growth::Projected;
use crate::delegation::{Arranged, Judged, Pooled};
use crate::engagement::{Granted, Heard};
use crate::pathway::WorkedPathway;
use crate::providers::{self, Faced};
use crate::{Inputs, collaborative, medicines};

/// A page whose figures are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComparedPage {
    /// Who gains and loses when money follows need.
    Allocation,
    /// Which services can be run locally.
    Delegation,
    /// Who plans which service.
    Arrangements,
    /// Why some services need a bigger population.
    RiskPooling,
    /// Which schemes should be funded: a search, whose outcome [`super::capital::told`] tells.
    Capital,
    /// What it costs to be heard.
    Engagement,
    /// What a fund would pay.
    Fund,
    /// Who pays and who saves along a pathway.
    Pathways,
    /// How many commissioners a provider must deal with.
    Providers,
    /// What a lead provider can do with a budget.
    Collaboratives,
    /// What paying over time does.
    Medicines,
    /// Where the budget is going.
    CostGrowth,
}

/// A figure of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it is, the same in every scenario.
    pub label: &'static str,
    /// The figure; `None` where it is not known.
    pub amount: Option<Amount>,
}

/// One of those behind the figures: a board, a service, a scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct One {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its figure.
    pub amount: Amount,
}

/// What a page tells of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// Its figures, in the same order for every scenario.
    pub figures: Vec<Figure>,
    /// Who is behind them, one by one; none where nobody is.
    pub each: Vec<One>,
}

/// The answer of a page, which holds its figures.
pub trait Tells {
    /// Its figures and who is behind them.
    fn tells(&self) -> Told;
}

impl ComparedPage {
    /// All of them, room by room.
    pub const ALL: [Self; 12] = [
        Self::Allocation,
        Self::Delegation,
        Self::Arrangements,
        Self::RiskPooling,
        Self::Capital,
        Self::Engagement,
        Self::Fund,
        Self::Pathways,
        Self::Providers,
        Self::Collaboratives,
        Self::Medicines,
        Self::CostGrowth,
    ];

    /// What stands over its figures.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Allocation => "Allocation",
            Self::Delegation => "Delegation",
            Self::Arrangements => "Arrangements",
            Self::RiskPooling => "Risk pooling",
            Self::Capital => "Capital",
            Self::Engagement => "Engagement",
            Self::Fund => "The fund",
            Self::Pathways => "Pathways",
            Self::Providers => "Providers",
            Self::Collaboratives => "Collaboratives",
            Self::Medicines => "Medicines",
            Self::CostGrowth => "Cost growth",
        }
    }

    /// What the amounts of [`Told::each`] are.
    #[must_use]
    pub const fn each(self) -> &'static str {
        match self {
            Self::Allocation => "Money in the last year, by board",
            Self::Delegation => "Verdict, by service",
            Self::Capital => "What is done, by scheme",
            _ => "",
        }
    }

    /// Whether what a page shows hangs on anything that differs between two sets of inputs; who is asking hangs on nothing.
    #[must_use]
    pub fn differs(self, one: &Inputs, other: &Inputs) -> bool {
        match self {
            Self::Allocation => one.allocation != other.allocation,
            Self::Delegation | Self::Arrangements | Self::RiskPooling => one.delegation != other.delegation,
            Self::Capital => one.capital != other.capital,
            Self::Engagement | Self::Fund => one.engagement != other.engagement,
            Self::Pathways => one.pathway != other.pathway,
            // Income of a provider may grow as the boards of the Allocation room do.
            Self::Providers => one.providers != other.providers || one.allocation != other.allocation,
            Self::Collaboratives => one.collaborative != other.collaborative,
            Self::Medicines => one.medicines != other.medicines || one.who != other.who,
            Self::CostGrowth => one.cost_growth != other.cost_growth,
        }
    }

    /// What the page tells of a scenario; nothing for [`Self::Capital`], which takes a search.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of [`Inputs`].
    ///
    /// ```
    /// use engine::allocation::study::Facts;
    /// use scenario::{Baseline, compared::ComparedPage};
    /// let told = ComparedPage::Engagement.told(&Baseline::default().inputs(), &Facts::shipped()).unwrap();
    /// assert_eq!(told.figures[0].amount.as_ref().unwrap().words(), "£41,424");
    /// ```
    pub fn told(self, inputs: &Inputs, facts: &Facts) -> Result<Told, Vec<Problem>> {
        match self {
            Self::Allocation => allocation::told(inputs, facts),
            Self::Delegation => Ok(Judged::out(&inputs.delegation.test())?.tells()),
            Self::Arrangements => Ok(Arranged::read(&inputs.delegation)?.tells()),
            Self::RiskPooling => Ok(Pooled::out(&inputs.delegation.pool)?.tells()),
            Self::Capital => Ok(Told::default()),
            Self::Engagement => Ok(Heard::out(&inputs.engagement)?.tells()),
            Self::Fund => Ok(Granted::out(&inputs.engagement)?.tells()),
            Self::Pathways => Ok(WorkedPathway::out(&inputs.pathway)?.tells()),
            Self::Providers => Ok(Faced::out(&providers::Asked::of(inputs))?.tells()),
            Self::Collaboratives => Ok(collaborative::Worked::out(&inputs.collaborative)?.tells()),
            Self::Medicines => Ok(medicines::Worked::out(&medicines::Asked::of(inputs))?.tells()),
            Self::CostGrowth => Ok(Projected::out(&inputs.cost_growth)?.tells()),
        }
    }
}

/// Figures with nobody behind them.
pub(super) const fn alone(figures: Vec<Figure>) -> Told {
    Told { figures, each: Vec::new() }
}

/// A figure that may not be known.
pub(super) fn figure(label: &'static str, amount: Option<Amount>) -> Figure {
    Figure { label, amount }
}
