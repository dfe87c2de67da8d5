//! What a user may say of a service: each figure with its place in the row, its question and its unit.

use engine::delegation::{Criterion, Taxonomy};
use scenario::delegation::{Known, Level, ServiceInput};
use words::delegation::{Kind as ConditionKind, names};
use words::typed::Kind;

/// A figure of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Patients a year.
    Patients,
    /// Centres.
    Centres,
    /// People it is planned for.
    People,
    /// Money a year.
    Cost,
    /// Age of its specification.
    Age,
    /// Variation of a year's cost.
    Variation,
    /// Payers on the pathway.
    Payers,
    /// Major new treatments.
    Treatments,
    /// Share of care under the specialised provider.
    Share,
    /// The rating of a criterion.
    Rating(Criterion),
}

impl Asked {
    /// The facts the first rules ask for, and the money.
    pub const FACTS: [Self; 4] = [Self::Patients, Self::Centres, Self::People, Self::Cost];
    /// What can be counted in place of a rating.
    pub const COUNTED: [Self; 5] = [Self::Variation, Self::Payers, Self::Treatments, Self::Share, Self::Age];

    /// Its place in the row.
    pub fn path(self) -> String {
        match self {
            Self::Patients => "patients".to_owned(),
            Self::Centres => "centres".to_owned(),
            Self::People => "planning_population".to_owned(),
            Self::Cost => "cost".to_owned(),
            Self::Age => "specification_age".to_owned(),
            Self::Variation => "measures.cost_variation".to_owned(),
            Self::Payers => "measures.payers".to_owned(),
            Self::Treatments => "measures.new_treatments".to_owned(),
            Self::Share => "measures.specialised_share".to_owned(),
            Self::Rating(criterion) => {
                let set = if Criterion::READINESS.contains(&criterion) { "readiness" } else { "suitability" };
                format!("{set}.{}", criterion.name())
            }
        }
    }

    /// Id of its box.
    pub fn id(self) -> String {
        format!("known-{}", self.path().replace(['.', '_'], "-"))
    }

    /// The question.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Patients => "Patients a year",
            Self::Centres => "Centres that provide it",
            Self::People => "People it is planned for",
            Self::Cost => "Money a year",
            Self::Age => "Age of its specification in years",
            Self::Variation => "How much a year’s cost varies",
            Self::Payers => "Bodies that pay for parts of the pathway",
            Self::Treatments => "Major new treatments in six years",
            Self::Share => "Share of care under the specialised provider",
            Self::Rating(criterion) => names::criterion(criterion),
        }
    }

    /// What to know before answering.
    pub const fn hint(self) -> Option<&'static str> {
        match self {
            Self::Centres => Some("Also gives the number of providers, where that is not rated."),
            Self::People => Some("Comes before the level."),
            Self::Age => Some("Gives how current it is, where that is not rated."),
            Self::Variation => Some("Standard deviation over the mean."),
            Self::Rating(criterion) => Some(names::full_rating(criterion)),
            _ => None,
        }
    }

    /// What it counts.
    pub const fn kind(self) -> Kind {
        match self {
            Self::People => Kind::People,
            Self::Cost => Kind::Pounds,
            Self::Variation | Self::Share => Kind::Percent,
            _ => Kind::Number,
        }
    }

    /// As it is kept; blank where it is not known.
    pub fn get(self, service: &ServiceInput) -> String {
        match self {
            Self::Patients => service.patients.clone(),
            Self::Centres => service.centres.clone(),
            Self::People => service.planning_population.clone(),
            Self::Cost => service.cost.clone(),
            Self::Age => service.specification_age.clone(),
            Self::Variation => service.measures.cost_variation.clone(),
            Self::Payers => service.measures.payers.clone(),
            Self::Treatments => service.measures.new_treatments.clone(),
            Self::Share => service.measures.specialised_share.clone(),
            Self::Rating(criterion) => service.rating(criterion).to_owned(),
        }
    }

    /// Keeps it.
    pub fn set(self, service: &mut ServiceInput, text: String) {
        let place = match self {
            Self::Patients => Some(&mut service.patients),
            Self::Centres => Some(&mut service.centres),
            Self::People => Some(&mut service.planning_population),
            Self::Cost => Some(&mut service.cost),
            Self::Age => Some(&mut service.specification_age),
            Self::Variation => Some(&mut service.measures.cost_variation),
            Self::Payers => Some(&mut service.measures.payers),
            Self::Treatments => Some(&mut service.measures.new_treatments),
            Self::Share => Some(&mut service.measures.specialised_share),
            Self::Rating(criterion) => service.rating_mut(criterion),
        };
        if let Some(place) = place {
            *place = text;
        }
    }
}

/// A question answered by one of a few words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// Listed as highly specialised.
    Flagged,
    /// Level of planning.
    Level,
    /// Whether a major new treatment came.
    Treatment,
    /// Whether there is no data on outcomes.
    NoData,
    /// Kind of condition.
    Kind,
}

/// The answers to a yes or no.
const KNOWN: [(Known, &str); 3] = [(Known::NotKnown, "Not known"), (Known::Yes, "Yes"), (Known::No, "No")];

/// The levels.
const LEVELS: [(Level, &str); 4] = [
    (Level::NotKnown, "Not known"),
    (Level::Local, "Local, 1 to 2.5 million people"),
    (Level::SubRegional, "Sub-regional, 2.5 to 10 million"),
    (Level::National, "National or regional, over 10 million"),
];

/// The kinds of condition, not known first.
const KINDS: [ConditionKind; 4] = [
    ConditionKind::NotKnown,
    ConditionKind::Of(Taxonomy::Episodic),
    ConditionKind::Of(Taxonomy::LongTerm),
    ConditionKind::Between,
];

/// The rating that a condition between the two kinds begins with.
const MIDDLE: &str = "50";

/// The kind that a rating stands for.
fn kind(rating: &str) -> ConditionKind {
    let same = |kind: &ConditionKind| kind.rating().is_some_and(|kept| words::typed::same(kept, rating));
    KINDS.into_iter().find(same).unwrap_or(ConditionKind::Between)
}

impl Chosen {
    /// Every one, in the order of the rules.
    pub const ALL: [Self; 5] = [Self::Flagged, Self::Level, Self::Treatment, Self::NoData, Self::Kind];

    /// Its place in the row.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Flagged => "flagged",
            Self::Level => "level",
            Self::Treatment => "new_treatment",
            Self::NoData => "no_data",
            Self::Kind => "suitability.taxonomy",
        }
    }

    /// End of the id of its select.
    pub fn id(self) -> String {
        if self == Self::Kind { "kind".to_owned() } else { self.path().replace('_', "-") }
    }

    /// The question.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Flagged => "Listed as highly specialised",
            Self::Level => "Level it is planned at",
            Self::Treatment => "A major new treatment came lately",
            Self::NoData => "There is no data on outcomes",
            Self::Kind => "Kind of condition",
        }
    }

    /// What may be answered.
    pub fn answers(self) -> Vec<&'static str> {
        match self {
            Self::Level => LEVELS.map(|(_, words)| words).to_vec(),
            Self::Kind => KINDS.map(ConditionKind::words).to_vec(),
            _ => KNOWN.map(|(_, words)| words).to_vec(),
        }
    }

    /// The answer as it stands.
    pub fn get(self, service: &ServiceInput) -> &'static str {
        let known = match self {
            Self::Level => {
                return LEVELS.iter().find(|(level, _)| *level == service.level).map_or("", |(_, words)| words);
            }
            Self::Kind => return kind(&service.suitability.taxonomy).words(),
            Self::Flagged => service.flagged,
            Self::Treatment => service.new_treatment,
            Self::NoData => service.no_data,
        };
        KNOWN.iter().find(|(answer, _)| *answer == known).map_or("", |(_, words)| words)
    }

    /// Keeps an answer.
    pub fn set(self, service: &mut ServiceInput, words: &str) {
        let known = KNOWN.iter().find(|(_, answer)| *answer == words).map(|(known, _)| *known).unwrap_or_default();
        match self {
            Self::Level => {
                let level = LEVELS.iter().find(|(_, answer)| *answer == words).map(|(level, _)| *level);
                service.level = level.unwrap_or_default();
            }
            Self::Kind => {
                let chosen = ConditionKind::from_words(words).unwrap_or(ConditionKind::NotKnown);
                if chosen != kind(&service.suitability.taxonomy) {
                    chosen.rating().unwrap_or(MIDDLE).clone_into(&mut service.suitability.taxonomy);
                }
            }
            Self::Flagged => service.flagged = known,
            Self::Treatment => service.new_treatment = known,
            Self::NoData => service.no_data = known,
        }
    }
}
