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
use crate::capital::{self, HeldBy};

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
    /// NHS England's segmentation of 2018/19 by level of planning.
    Segmentation2018,
    /// Delegation as it was done, 2024 to 2026.
    DelegationAsDone,
    /// Capital envelopes held by providers, from 2026/27.
    ProviderEnvelopes2026,
}

impl Baseline {
    /// Every baseline, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::AsItStands,
        Self::BeforeReform,
        Self::Roadmap2022,
        Self::PolicyExchange2022,
        Self::Segmentation2018,
        Self::DelegationAsDone,
        Self::ProviderEnvelopes2026,
    ];

    /// Its name in documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AsItStands => "as-it-stands",
            Self::BeforeReform => "before-reform",
            Self::Roadmap2022 => "2022-roadmap",
            Self::PolicyExchange2022 => "2022-policy-exchange",
            Self::Segmentation2018 => "2018-19-segmentation",
            Self::DelegationAsDone => "2024-26-delegation",
            Self::ProviderEnvelopes2026 => "2026-27-provider-envelopes",
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
            Self::Segmentation2018 => "Segmentation of 2018/19",
            Self::DelegationAsDone => "Delegation as done, 2024 to 2026",
            Self::ProviderEnvelopes2026 => "Providers’ capital envelopes of 2026/27",
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
                "The national sum of 2022/23 stands with the boards where hospitals stand, as spending followed providers; \
                 every board grows at the average rate, and NHS England plans every service. That every board grows alike is \
                 an assumption."
            }
            Self::Roadmap2022 => {
                "Boards hold the money from 2024/25, medicines included, at first as it was spent and then by need. The \
                 roadmap names no pace: a tenth of the gap a year is an assumption."
            }
            Self::PolicyExchange2022 => {
                "Spending of 2018/19 is raised by the GDP deflator and the medicines funds stay ringfenced. Pilots start in \
                 April 2023, weak cases last. The paper asks for extreme caution and names no pace, so shares stay as they are. \
                 Schemes of national importance have a ringfence, whose size is an assumption, and patient groups a fund of \
                 £20 million over two years for 42 systems."
            }
            Self::Segmentation2018 => {
                "The budget stated for 2018/19 is £17.7 billion. The £1.6 billion of services planned nationally or regionally \
                 stay national and boards hold the rest; £1.1 billion of that is in no level of the source. The segmentation \
                 names no start and no pace: nothing starts, and shares stay as they are where patients live, which is an \
                 assumption."
            }
            Self::DelegationAsDone => {
                "The money of the 70 services delegated in April 2025, about £14 billion, is shared among boards from 2025/26; \
                 three regions began a year earlier. Whether medicines are in that sum is not published, so nothing is taken \
                 off for them. A tenth of the gap to need a year, with no cut in cash, is an assumption."
            }
            Self::ProviderEnvelopes2026 => {
                "Providers hold capital envelopes over four years from 2026/27; everything else is as it stands. Published are \
                 £44 billion for all providers over the four years and no envelope of any one: the envelopes here are \
                 invented, as the schemes are, and shared by depreciation and backlog at weights that are an assumption."
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
        figures.retain(|figure| !others::leaves_out(self).contains(&figure.id));
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
            Self::BeforeReform => others::before_reform(&mut inputs, read),
            Self::Roadmap2022 => others::roadmap(&mut inputs, read),
            Self::PolicyExchange2022 => others::policy_exchange(&mut inputs, read),
            Self::Segmentation2018 => others::segmentation(&mut inputs, read),
            Self::DelegationAsDone => others::delegation_as_done(&mut inputs, read),
            Self::ProviderEnvelopes2026 => capital::example::hold(&mut inputs.capital, HeldBy::Providers, read),
        }
        // Where nothing moves there is no pace to be in doubt.
        inputs.uncertainty.doubts.convergence.used =
            inputs.allocation.rule.convergence != read(pace_of_change::NO_CONVERGENCE);
        inputs
    }
}
