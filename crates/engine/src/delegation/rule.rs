//! The rules: six, in order; the first that stops a service decides.
//!
//! "A highly specialised service stays national; so does one planned for over ten million people, and one that does not suit local
//! commissioning. Of the rest, those that are not ready wait." The two criteria and the four factors are those of NHS Providers (2023),
//! the first two rules those of Policy Exchange (2022), box 1 and figure 8; no official weights or thresholds were published.

use serde::{Serialize, Serializer};

use super::category::Category;
use super::standing::Standing;

/// One of the ordered rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Few patients and few centres, or listed as highly specialised.
    HighlySpecialised,
    /// Planned for more people than the national line.
    PlanningPopulation,
    /// Suitability below its threshold.
    Suitability,
    /// A review bars the service, where the policy lets it.
    ReviewBars,
    /// Readiness below its threshold.
    Readiness,
    /// None of the others.
    Otherwise,
}

impl Rule {
    /// Every rule in order.
    pub const ALL: [Self; 6] = [
        Self::HighlySpecialised,
        Self::PlanningPopulation,
        Self::Suitability,
        Self::ReviewBars,
        Self::Readiness,
        Self::Otherwise,
    ];

    /// The name in answers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::HighlySpecialised => "highly_specialised",
            Self::PlanningPopulation => "planning_population",
            Self::Suitability => "suitability",
            Self::ReviewBars => "review_bars",
            Self::Readiness => "readiness",
            Self::Otherwise => "otherwise",
        }
    }

    /// Place in the order, from 1.
    pub const fn number(self) -> u8 {
        match self {
            Self::HighlySpecialised => 1,
            Self::PlanningPopulation => 2,
            Self::Suitability => 3,
            Self::ReviewBars => 4,
            Self::Readiness => 5,
            Self::Otherwise => 6,
        }
    }

    /// What a service that stops here comes to.
    pub const fn outcome(self) -> Category {
        match self {
            Self::HighlySpecialised | Self::PlanningPopulation | Self::Suitability => Category::NotSuitable,
            Self::ReviewBars | Self::Readiness => Category::SuitableNotReady,
            Self::Otherwise => Category::SuitableAndReady,
        }
    }

    /// The inputs it looks at, as named in the input of a service.
    pub const fn inputs(self) -> &'static [&'static str] {
        match self {
            Self::HighlySpecialised => &["patients", "centres", "flagged"],
            Self::PlanningPopulation => &["planning_population"],
            Self::Suitability => &["suitability"],
            Self::ReviewBars => &["specification_age", "new_treatment", "no_data"],
            Self::Readiness => &["readiness"],
            Self::Otherwise => &[],
        }
    }

    /// Where the rule was read, as named in the bibliography.
    pub const fn source(self) -> &'static str {
        match self {
            Self::HighlySpecialised => "nhs_england_highly_specialised",
            Self::PlanningPopulation | Self::ReviewBars => "policy_exchange_2022",
            Self::Suitability | Self::Readiness | Self::Otherwise => "nhs_providers_2023",
        }
    }

    /// Where in the source.
    pub const fn locator(self) -> &'static str {
        match self {
            Self::HighlySpecialised => "Opening description; Policy Exchange 2022, introduction, box 1",
            Self::PlanningPopulation => "Chapter 1, figure 8",
            Self::ReviewBars => "Recommendation 6, which asks for a review and not for a bar",
            Self::Suitability | Self::Readiness | Self::Otherwise => "Service portfolio analysis",
        }
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Where a service stands before each rule but the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standings {
    /// Before [`Rule::HighlySpecialised`].
    pub highly_specialised: Standing,
    /// Before [`Rule::PlanningPopulation`].
    pub planning_population: Standing,
    /// Before [`Rule::Suitability`].
    pub suitability: Standing,
    /// Before [`Rule::ReviewBars`].
    pub review: Standing,
    /// Before [`Rule::Readiness`].
    pub readiness: Standing,
}

impl Standings {
    /// In the order of the rules.
    pub const fn in_order(&self) -> [(Rule, Standing); 5] {
        [
            (Rule::HighlySpecialised, self.highly_specialised),
            (Rule::PlanningPopulation, self.planning_population),
            (Rule::Suitability, self.suitability),
            (Rule::ReviewBars, self.review),
            (Rule::Readiness, self.readiness),
        ]
    }

    /// The same with another standing before one rule.
    #[must_use]
    pub const fn with(mut self, rule: Rule, standing: Standing) -> Self {
        match rule {
            Rule::HighlySpecialised => self.highly_specialised = standing,
            Rule::PlanningPopulation => self.planning_population = standing,
            Rule::Suitability => self.suitability = standing,
            Rule::ReviewBars => self.review = standing,
            Rule::Readiness => self.readiness = standing,
            Rule::Otherwise => {}
        }
        self
    }

    /// Every rule at which some completion stops, in order.
    pub fn rules(&self) -> Vec<Rule> {
        let mut rules = Vec::new();
        for (rule, standing) in self.in_order() {
            if standing != Standing::Passes {
                rules.push(rule);
            }
            if standing == Standing::Stops {
                return rules;
            }
        }
        rules.push(Rule::Otherwise);
        rules
    }

    /// Every category that some completion comes to, from local to national.
    pub fn possible(&self) -> Vec<Category> {
        let rules = self.rules();
        let reached = |category: &Category| rules.iter().any(|rule| rule.outcome() == *category);
        Category::ALL.into_iter().filter(reached).collect()
    }

    /// The category that every completion comes to, or [`Category::Undetermined`].
    pub fn category(&self) -> Category {
        let national = self.highly_specialised.or(self.planning_population).or(self.suitability);
        let waiting = self.review.or(self.readiness);
        match (national, waiting) {
            (Standing::Stops, _) => Category::NotSuitable,
            (Standing::Passes, Standing::Stops) => Category::SuitableNotReady,
            (Standing::Passes, Standing::Passes) => Category::SuitableAndReady,
            _ => Category::Undetermined,
        }
    }
}
