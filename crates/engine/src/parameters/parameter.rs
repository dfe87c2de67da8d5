//! One figure with everything that is known about it.
use super::{Grade, Source, Unit};
use serde::Serialize;

/// A part of the calculator that figures feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Room {
    /// Who gains and loses when money follows need.
    Allocation,
    /// Which services are planned at which level.
    Delegation,
    /// Which capital schemes are funded.
    Capital,
    /// What it costs patients and charities to be heard.
    Engagement,
    /// Pathways and providers.
    Pathways,
    /// How sure an answer is.
    Uncertainty,
}

/// One figure: its value, unit, grade, source and where in the source it stands.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Parameter {
    /// File and key, as in `budget.quantum_2022_23`.
    pub id: &'static str,
    /// What the figure is, in plain words.
    pub title: &'static str,
    /// The figure as written in its file, in the stated unit.
    pub value: &'static str,
    /// What the figure counts.
    pub unit: Unit,
    /// How far it can be trusted.
    pub grade: Grade,
    /// Where it was read, or what it was worked out from.
    pub source: &'static Source,
    /// Chapter, recommendation, box or page; empty only where a note explains the figure instead.
    pub locator: &'static str,
    /// What a reader must know before using it; empty where nothing need be said.
    pub note: &'static str,
    /// The rooms whose results it moves.
    pub used_by: &'static [Room],
    /// Why it moves no result, where it moves none.
    pub inert: Option<&'static str>,
}
