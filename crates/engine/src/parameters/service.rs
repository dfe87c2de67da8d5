//! The portfolio of prescribed specialised services, and what the statute asks of one.
use super::{Grade, Source};
use serde::Serialize;

/// One line of the list of prescribed specialised services. `None` is not known.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct PrescribedService {
    /// Number in NHS England's list.
    pub line: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Whether number and name were read in a source.
    pub name_grade: Grade,
    /// Where.
    pub name_source: Option<&'static Source>,
    /// Whom it treats.
    pub age_group: AgeGroup,
    /// National programme of care.
    pub programme: &'static str,
    /// How far its place in the programme can be trusted.
    pub programme_grade: Grade,
    /// Whether it is listed as highly specialised.
    pub highly_specialised: Option<bool>,
    /// How far that can be trusted.
    pub highly_specialised_grade: Option<Grade>,
    /// Where it was read.
    pub highly_specialised_source: Option<&'static Source>,
    /// Level of planning in the segmentation of 2018/19.
    pub tier: Option<PlanningTier>,
    /// Where it was read.
    pub tier_source: Option<&'static Source>,
    /// Patients a year.
    pub patients: Option<u64>,
    /// Where they were read.
    pub patients_source: Option<&'static Source>,
    /// What was decided.
    pub decision: Option<Decision>,
    /// Where it was read.
    pub decision_source: Option<&'static Source>,
    /// What Policy Exchange proposed in 2022.
    pub proposal: Option<Proposal>,
    /// What a reader must know; empty where nothing need be said.
    pub note: &'static str,
}

/// Whom a service treats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeGroup {
    /// Adults.
    Adults,
    /// Children and young people.
    Children,
    /// Both.
    AdultsAndChildren,
}

/// Level of planning in the segmentation of 2018/19.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanningTier {
    /// Over 1 to 2.5 million people.
    Local,
    /// Over 2.5 to 10 million people.
    SubRegional,
    /// Over 10 million people.
    National,
}

/// What was decided about a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Delegated to boards in 2024 and 2025.
    Delegated,
    /// Not suitable: retained nationally.
    Retained,
}

/// What Policy Exchange (2022) proposed for a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Proposal {
    /// Among the first to be piloted.
    Pilot,
    /// The case for delegation is weak.
    WeakCase,
}

/// A factor of section 3B(3) of the National Health Service Act 2006.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct StatutoryFactor {
    /// Order in the section, from 1.
    pub order: u8,
    /// The factor.
    pub factor: &'static str,
    /// Year in which it was omitted; none while it is in force.
    pub until: Option<u16>,
}

/// Invented ratings and counts of a service, so that the test can be tried. Never a finding.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct ExampleRatings {
    /// Line in the list.
    pub line: &'static str,
    /// Columns of the table with the figures as they are kept; a column that is not named is not known.
    pub known: &'static [(&'static str, &'static str)],
}
