//! The kind of condition a service is for: episodes and syndromes, long-term conditions, something between, or not known.

use engine::delegation::{Criterion, Preference, Service, Taxonomy};
use rust_decimal::Decimal;

/// The kind, as a facet to filter by. No list of services by kind is public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Wholly of one kind.
    Of(Taxonomy),
    /// Rated between the two.
    Between,
    /// Not known.
    NotKnown,
}

impl Kind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 4] =
        [Self::Of(Taxonomy::Episodic), Self::Of(Taxonomy::LongTerm), Self::Between, Self::NotKnown];

    /// The kind of a service, by its rating: 0 for an episode or syndrome, 100 for a long-term condition.
    #[must_use]
    pub fn of(service: &Service) -> Self {
        match service.suitability.of(Criterion::Taxonomy) {
            Preference::Rated(rating) if *rating == Decimal::ZERO => Self::Of(Taxonomy::Episodic),
            Preference::Rated(rating) if *rating == Decimal::ONE_HUNDRED => Self::Of(Taxonomy::LongTerm),
            Preference::Unknown => Self::NotKnown,
            _ => Self::Between,
        }
    }

    /// As people read it.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Of(Taxonomy::Episodic) => "Episodic or syndromic",
            Self::Of(Taxonomy::LongTerm) => "Long-term or degenerative",
            Self::Between => "Between the two",
            Self::NotKnown => "Not known",
        }
    }

    /// The kind of those words.
    #[must_use]
    pub fn from_words(words: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.words() == words)
    }

    /// The rating that stands for it, as it is kept; `None` for one between the two, which has a figure of its own.
    #[must_use]
    pub const fn rating(self) -> Option<&'static str> {
        match self {
            Self::Of(Taxonomy::Episodic) => Some("0"),
            Self::Of(Taxonomy::LongTerm) => Some("100"),
            Self::NotKnown => Some(""),
            Self::Between => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_read_off_its_rating_and_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_words(kind.words()), Some(kind));
            let mut service = Service::default();
            let rating = kind.rating().map_or(Some(40.into()), |text| text.parse::<Decimal>().ok());
            if let Some(rating) = rating {
                service.suitability.set(Criterion::Taxonomy, Preference::Rated(rating));
            }
            assert_eq!(Kind::of(&service), kind);
        }
        for taxonomy in Taxonomy::ALL {
            let mut service = Service::default();
            service.suitability.set(Criterion::Taxonomy, taxonomy.preference());
            assert_eq!(Kind::of(&service), Kind::Of(taxonomy));
        }
    }
}
