//! What every baseline sets of the Medicines page: a medicine that is invented.

use engine::parameters::{Parameter, Reader, pay_over_time as figure};

use crate::medicines::MedicinesInput;

/// The figures it is built from.
pub const FIGURES: [&Parameter; 8] = [
    figure::PRICE,
    figure::FIRST_PATIENTS,
    figure::LATER_PATIENTS,
    figure::YEARS,
    figure::PAYMENTS,
    figure::LINKED,
    figure::FAILURE,
    figure::BAD_YEAR,
];

/// What is set, with the figures as the reader has them.
pub fn input(read: Reader<'_>) -> MedicinesInput {
    let text = |parameter| read(parameter).to_owned();
    let mut input = MedicinesInput {
        patients: vec![text(figure::FIRST_PATIENTS), text(figure::LATER_PATIENTS)],
        price: text(figure::PRICE),
        payments: text(figure::PAYMENTS),
        linked: text(figure::LINKED),
        failure: text(figure::FAILURE),
        failure_by_year: Vec::new(),
        bad_year: text(figure::BAD_YEAR),
    };
    input.set_years(read(figure::YEARS).parse().unwrap_or(2));
    input
}
