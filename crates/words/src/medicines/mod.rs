//! The sentences of the Medicines page.
//!
//! [`headline`] says what paying over time does to the worst year, [`lumps`] what whole patients do to a small board, [`working`] how each
//! figure came about.

pub mod headline;
pub mod lumps;
pub mod working;

pub use headline::MedicinesHeadline;

use crate::lacking::Names;

/// Names of the inputs, by their paths.
pub const NAMES: Names = &[
    ("price", "price"),
    ("patients", "patients"),
    ("linked", "share linked to outcome"),
    ("failure", "share of patients who fail"),
    ("people", "people of the board"),
];

/// Said under every working and in every source line.
pub const LIMITS: &str = "Figures over failures are what is expected on average, worked out in exact fractions; sums are rounded once to the \
     penny, so that years and payers add up. Not discounted, and no price moves. Not modelled: what the medicine saves elsewhere, patients who \
     move, and what watching outcomes costs.";
