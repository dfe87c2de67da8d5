//! What the tables of the `data` folder hold, for the Sources page.
use super::{Grade, Room, Source};
use serde::Serialize;

/// One table and where it comes from.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Name of its file.
    pub id: &'static str,
    /// What it is, in plain words.
    pub title: &'static str,
    /// How far it can be trusted, where a column does not say otherwise.
    pub grade: Grade,
    /// Where it was read.
    pub sources: &'static [&'static Source],
    /// The terms on which it may be used.
    pub licence: &'static str,
    /// The month or day on which it was read for this project.
    pub retrieved: &'static str,
    /// What a reader must know before using it; empty where nothing need be said.
    pub note: &'static str,
    /// The rooms whose results it moves.
    pub used_by: &'static [Room],
    /// Why it moves no result, where it moves none.
    pub inert: Option<&'static str>,
    /// Its columns in order.
    pub columns: &'static [Column],
    /// How many rows it has.
    pub rows: u32,
}

/// One column of a table.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Heading in the file.
    pub name: &'static str,
    /// Unit as named in the file.
    pub unit: &'static str,
    /// What it is, in plain words.
    pub meaning: &'static str,
    /// How far it can be trusted.
    pub grade: Grade,
    /// What an empty cell means, where one may be empty.
    pub blank: Option<&'static str>,
}
