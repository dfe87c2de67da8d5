//! What is asked, as text: differences and limits as decimals, the way they are set and sent.

use serde::{Deserialize, Serialize};

use super::doubted::Doubted;
use super::promise::PromiseKind;

/// The kind of a distribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpreadKind {
    /// Likelier the nearer to what is set.
    #[default]
    Triangular,
    /// A bell.
    Normal,
    /// All alike.
    Uniform,
    /// Some values with weights.
    Discrete,
}

/// A distribution as text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Spread {
    /// Its kind.
    pub distribution: SpreadKind,
    /// Its low end; not read of discrete values.
    pub low: String,
    /// Drawn most often; read of a triangle alone.
    pub likely: String,
    /// Its high end; not read of discrete values.
    pub high: String,
    /// Values with their weights; read of discrete values alone.
    pub values: Vec<ValueText>,
}

/// A value that may be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ValueText {
    /// The value.
    pub value: String,
    /// How often beside the others, a whole number.
    pub weight: String,
}

/// An input of the Allocation room in doubt: how much it may differ from what is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoubtText {
    /// Which.
    pub input: Doubted,
    /// The difference from what is set: -0.01 is one percentage point lower, or 1% less of a sum or of need.
    pub spread: Spread,
}

/// Two inputs that go together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrelationText {
    /// One of them.
    pub one: Doubted,
    /// The other.
    pub other: Doubted,
    /// Their rank correlation, above -1 and below 1.
    pub rank: String,
}

/// A promise as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseText {
    /// What it is about.
    pub promise: PromiseKind,
    /// How far, a rate.
    pub limit: String,
}
