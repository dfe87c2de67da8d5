//! The example pathways, as their tables hold them: figures invented, statements published.
use super::{Grade, Source};
use serde::Serialize;

/// A pathway to begin with. Payers are written as in the entry `pathway`.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct ExamplePathway {
    /// Its code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What is done.
    pub does: &'static str,
    /// What its size counts, as a label.
    pub size_name: &'static str,
    /// The same for one.
    pub size_one: &'static str,
    /// The same for several.
    pub size_many: &'static str,
    /// How much is done; `None` where a published figure says so.
    pub size: Option<&'static str>,
    /// Upper end of a slider.
    pub size_most: u32,
    /// Pounds in year 1.
    pub set_up: &'static str,
    /// Pounds for each one in year 1.
    pub once_each: &'static str,
    /// Pounds for each one every year.
    pub yearly_each: &'static str,
    /// Who pays for it: national, joint, delegated.
    pub funders: [&'static str; 3],
    /// Years looked at.
    pub years: u32,
    /// First year in which it has an effect.
    pub first_year: u32,
    /// In order.
    pub stages: &'static [ExampleStage],
    /// What was published of it.
    pub facts: &'static [ExampleFact],
}

/// A stage of one.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct ExampleStage {
    /// Its code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// A year; `None` where no number is public.
    pub patients: Option<&'static str>,
    /// Pounds.
    pub unit_cost: Option<&'static str>,
    /// Who pays: national, joint, delegated.
    pub payers: [&'static str; 3],
    /// What one more of the size adds to patients a year.
    pub patients_change: &'static str,
    /// What one more of the size adds to the unit cost, in pounds.
    pub unit_cost_change: &'static str,
}

/// A statement about one, in words of this project.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct ExampleFact {
    /// The statement.
    pub says: &'static str,
    /// How far it can be trusted.
    pub grade: Grade,
    /// Where it is from.
    pub source: &'static Source,
    /// Where in the source.
    pub locator: &'static str,
    /// How thin it is; blank where there is nothing to add.
    pub thin: &'static str,
}
