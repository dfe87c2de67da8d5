//! What is set of a very costly medicine: price, uptake, payments. Figures are kept as text; a blank one is not known, and never stands for 0.

use serde::{Deserialize, Serialize};

/// What is set of a very costly medicine: price, uptake, payments.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MedicinesInput {
    /// Patients of England who start in each year; as many as years.
    pub patients: Vec<String>,
    /// Pounds for one patient.
    pub price: String,
    /// Yearly payments, the first at treatment.
    pub payments: String,
    /// Share of the price that is paid only while the patient is well.
    pub linked: String,
    /// Of patients still well, the share who fail in a year; read where no shares by year are given.
    pub failure: String,
    /// The same for each year after treatment; none for one share throughout.
    pub failure_by_year: Vec<String>,
    /// Chance of a year with more patients than a bad year has.
    pub bad_year: String,
}

impl MedicinesInput {
    /// How many years there are.
    #[must_use]
    pub const fn years(&self) -> usize {
        self.patients.len()
    }

    /// Makes it so many years: as many patients start in a new one as in the last.
    pub fn set_years(&mut self, years: usize) {
        let last = self.patients.last().cloned().unwrap_or_default();
        self.patients.resize(years, last);
    }
}
