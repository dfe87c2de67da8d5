//! A case: the input of one calculation, as text, in the shape the entries take.

use serde::{Deserialize, Serialize};

/// Input of `allocate`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// Boards in the order that settles ties.
    pub places: Vec<Place>,
    /// National sum of each year.
    pub quanta: Vec<String>,
    /// The rule.
    pub pace: Pace,
    /// Least growth.
    pub floor: Option<Floor>,
    /// Most growth.
    pub ceiling: Option<String>,
    /// How far under target a board may be left.
    pub max_under: Option<String>,
    /// Money that arrives with services.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transfers: Vec<Transfer>,
}

/// One board of a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Its code.
    pub code: String,
    /// Money before the first year.
    pub opening: String,
    /// Weighted population.
    pub weight: Weight,
}

/// A weight for all years, or one a year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Weight {
    /// The same every year.
    Constant(String),
    /// One a year.
    ByYear(Vec<String>),
}

impl Weight {
    /// The text that counts in a year, from 0.
    pub fn in_year(&self, year: usize) -> &str {
        match self {
            Self::Constant(weight) => weight,
            Self::ByYear(weights) => &weights[year],
        }
    }
}

/// The rule of a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "method", rename_all = "snake_case")]
pub enum Pace {
    /// Equal steps over so many years.
    StraightLine {
        /// How many.
        years: u32,
    },
    /// The same share of the gap each year.
    Proportional {
        /// Which share.
        convergence: String,
    },
    /// A table with cliff edges.
    Bands {
        /// Its rows.
        bands: Vec<Band>,
    },
    /// A line through knots.
    Sliding {
        /// Its knots.
        knots: Vec<Knot>,
    },
}

impl Pace {
    /// The name the entry knows the rule by.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::StraightLine { .. } => "straight_line",
            Self::Proportional { .. } => "proportional",
            Self::Bands { .. } => "bands",
            Self::Sliding { .. } => "sliding",
        }
    }
}

/// A row of a band table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// The row holds distances below this.
    pub below: Option<String>,
    /// Growth on top of the average.
    pub differential: String,
}

/// A knot of a sliding scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Knot {
    /// Opening distance.
    pub distance: String,
    /// Growth on top of the average.
    pub differential: String,
}

/// A floor: one rate, or a guarantee that tapers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Floor {
    /// The same for all.
    Flat(String),
    /// By opening distance.
    Tapering {
        /// Where it bends.
        knots: Vec<Guarantee>,
    },
}

/// A knot of a tapering floor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Guarantee {
    /// Opening distance.
    pub distance: String,
    /// Least growth there.
    pub growth: String,
}

/// Money that arrives with a service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Transfer {
    /// Year from 1.
    pub year: u32,
    /// The board that receives it.
    pub code: String,
    /// How much.
    pub amount: String,
}

/// Input of `allocate_lines`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LinesCase {
    /// Service lines.
    pub lines: Vec<Line>,
    /// The rule.
    pub pace: Pace,
    /// Least growth.
    pub floor: Option<Floor>,
    /// Most growth.
    pub ceiling: Option<String>,
    /// How far under target a board may be left.
    pub max_under: Option<String>,
    /// `totals` or `all`.
    pub detail: String,
}

/// A service line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Its code.
    pub code: String,
    /// Its boards.
    pub places: Vec<Place>,
    /// Its national sums.
    pub quanta: Vec<String>,
}

impl LinesCase {
    /// One line as a case of its own.
    pub fn line(&self, line: &Line) -> Case {
        Case {
            places: line.places.clone(),
            quanta: line.quanta.clone(),
            pace: self.pace.clone(),
            floor: self.floor.clone(),
            ceiling: self.ceiling.clone(),
            max_under: self.max_under.clone(),
            transfers: Vec::new(),
        }
    }
}

/// The names of the bounds a case has, such as `flat+ceiling`.
pub fn bounds_name(case: &Case) -> String {
    let mut names = Vec::new();
    match &case.floor {
        None => {}
        Some(Floor::Flat(_)) => names.push("flat"),
        Some(Floor::Tapering { .. }) => names.push("tapering"),
    }
    if case.ceiling.is_some() {
        names.push("ceiling");
    }
    if case.max_under.is_some() {
        names.push("max_under");
    }
    if names.is_empty() { "none".to_owned() } else { names.join("+") }
}
