//! Where figures come from.
use serde::Serialize;

/// A publication or data set that figures are read in.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The short name used in the parameter files.
    pub id: &'static str,
    /// Title as published; in square brackets, a description by this project.
    pub title: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// When it was published: a year, month or day.
    pub date: &'static str,
    /// The terms on which it may be used.
    pub licence: &'static str,
    /// Its public address, where one is known.
    pub address: Option<&'static str>,
    /// The month or day on which it was read for this project.
    pub retrieved: &'static str,
}
