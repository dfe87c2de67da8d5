//! The four things that make spending grow.

use serde::Serialize;

/// One of the four.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Factor {
    /// How many are treated.
    Volume,
    /// What a unit costs.
    Price,
    /// How costly the cases are among those treated before.
    Mix,
    /// What new treatments add for each one treated.
    NewTreatments,
}

impl Factor {
    /// In the order in which they are told and in which equal fractions of a penny are settled.
    pub const ALL: [Self; 4] = [Self::Volume, Self::Price, Self::Mix, Self::NewTreatments];

    /// The name of its field.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Volume => "volume",
            Self::Price => "price",
            Self::Mix => "mix",
            Self::NewTreatments => "new_treatments",
        }
    }
}

/// Something for each of the four.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Factors<T> {
    /// Of volume.
    pub volume: T,
    /// Of price.
    pub price: T,
    /// Of mix.
    pub mix: T,
    /// Of new treatments.
    pub new_treatments: T,
}

impl<T> Factors<T> {
    /// Of four in the order of [`Factor::ALL`].
    pub fn of([volume, price, mix, new_treatments]: [T; 4]) -> Self {
        Self { volume, price, mix, new_treatments }
    }

    /// The four in the order of [`Factor::ALL`].
    pub const fn all(&self) -> [&T; 4] {
        [&self.volume, &self.price, &self.mix, &self.new_treatments]
    }

    /// That of one.
    pub const fn get(&self, factor: Factor) -> &T {
        match factor {
            Factor::Volume => &self.volume,
            Factor::Price => &self.price,
            Factor::Mix => &self.mix,
            Factor::NewTreatments => &self.new_treatments,
        }
    }

    /// The same of something else.
    pub fn map<R>(self, of: impl FnMut(T) -> R) -> Factors<R> {
        Factors::of([self.volume, self.price, self.mix, self.new_treatments].map(of))
    }
}
