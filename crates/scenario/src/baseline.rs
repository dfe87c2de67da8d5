//! Named baselines: what a scenario starts from and is compared with.
//!
//! A baseline never changes once documents stand on it: a test holds each against a frozen copy. When one of its figures must
//! move, the version of the format is raised and a migration keeps the earlier figure in earlier documents.

mod as_it_stands;
mod collaborative;
mod cost_growth;
mod delegation;
mod engagement;
mod medicines;
mod others;
mod pathway;
mod providers;
mod uncertainty;

use engine::parameters::{Parameter, Reader, as_shipped, pace_of_change};

use crate::Inputs;
use crate::capital;
use crate::delegation::StagingPreset;

/// A named baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Baseline {
    /// Money by where patients live, moved towards need at a tenth of the gap a year.
    #[default]
    AsItStands,
    /// Money by where hospitals stand, and nothing moves.
    BeforeReform,
    /// The roadmap of 2022: services and their medicines arrive with the boards in 2024/25.
    Roadmap2022,
    /// The proposals of Policy Exchange, 2022.
    PolicyExchange2022,
}

impl Baseline {
    /// Every baseline, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::AsItStands, Self::BeforeReform, Self::Roadmap2022, Self::PolicyExchange2022];

    /// Its name in documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AsItStands => "as-it-stands",
            Self::BeforeReform => "before-reform",
            Self::Roadmap2022 => "2022-roadmap",
            Self::PolicyExchange2022 => "2022-policy-exchange",
        }
    }

    /// The baseline of that name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|baseline| baseline.code() == code)
    }

    /// Its name for people.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AsItStands => "As it stands",
            Self::BeforeReform => "Before the reform",
            Self::Roadmap2022 => "Roadmap of 2022",
            Self::PolicyExchange2022 => "Policy Exchange proposals of 2022",
        }
    }

    /// What it holds and what of it is this project's own choice.
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Self::AsItStands => {
                "The national sum of 2022/23 stands with the boards where patients live. A tenth of the gap to need is closed \
                 each year, with no cut in cash: that rule is an assumption, as no rule for specialised services is public."
            }
            Self::BeforeReform => {
                "The national sum of 2022/23 stands with the boards where hospitals stand, as spending followed providers, and \
                 every board grows at the average rate."
            }
            Self::Roadmap2022 => {
                "Boards hold the money from 2024/25, medicines included, at first as it was spent and then by need. The \
                 roadmap names no pace: a tenth of the gap a year is an assumption."
            }
            Self::PolicyExchange2022 => {
                "Spending of 2018/19 is raised by the GDP deflator and the medicines funds stay ringfenced. The paper asks for \
                 pilots and extreme caution and names no pace, so shares stay as they are."
            }
        }
    }

    /// The figures it is built from, each with its grade and source.
    #[must_use]
    pub fn figures(self) -> Vec<&'static Parameter> {
        let mut figures = [
            &as_it_stands::FIGURES[..],
            &delegation::FIGURES,
            &capital::example::FIGURES,
            &engagement::FIGURES,
            &pathway::FIGURES,
            &providers::FIGURES,
            &collaborative::FIGURES,
            &medicines::FIGURES,
            &cost_growth::FIGURES,
            &uncertainty::FIGURES,
        ]
        .concat();
        figures.extend(others::figures(self));
        figures.extend(crate::RulePreset::of(&self.inputs()).into_iter().flat_map(crate::RulePreset::figures));
        figures
    }

    /// Everything set, before anybody changes it.
    #[must_use]
    pub fn inputs(self) -> Inputs {
        self.inputs_with(&as_shipped)
    }

    /// The same with the figures as the reader has them.
    #[must_use]
    pub fn inputs_with(self, read: Reader<'_>) -> Inputs {
        let mut inputs = as_it_stands::inputs(read);
        match self {
            Self::AsItStands => {}
            Self::BeforeReform => others::before_reform(&mut inputs.allocation, read),
            Self::Roadmap2022 => {
                others::roadmap(&mut inputs.allocation, read);
                inputs.delegation.staging.preset = StagingPreset::Roadmap2022;
            }
            Self::PolicyExchange2022 => {
                others::policy_exchange(&mut inputs.allocation, read);
                inputs.delegation.staging.preset = StagingPreset::PolicyExchange2022;
            }
        }
        // Where nothing moves there is no pace to be in doubt.
        inputs.uncertainty.doubts.convergence.used =
            inputs.allocation.rule.convergence != read(pace_of_change::NO_CONVERGENCE);
        inputs
    }
}
