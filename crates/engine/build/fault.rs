//! What is wrong with the data, and in which file.
use std::fmt;

/// One fault in one file of the data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, from the data folder down.
    pub file: String,
    /// What is wrong and what to do.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "data/{}: {}", self.file, self.what)
    }
}

/// Faults gathered while reading, so that all are reported together.
#[derive(Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Records a fault.
    pub fn add(&mut self, file: &str, what: impl Into<String>) {
        self.0.push(Fault { file: file.to_owned(), what: what.into() });
    }

    /// Succeeds if nothing was recorded.
    ///
    /// # Errors
    /// All faults recorded, in the order they were found.
    pub fn none(self) -> Result<(), Vec<Fault>> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0) }
    }
}
