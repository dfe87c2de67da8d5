//! Files brought in: real shapes, harm, and what is read beside what is written down.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::as_conversions
)]

mod archives;
mod hostile;
mod reading;
mod templates;
mod understood;
