//! The Medicines page as it is set and as it is answered.
//!
//! Reading order: [`input`] (what is set), [`people`] (whose patients they are), [`worked`] (what it comes to).

pub mod input;
pub mod people;
pub mod worked;

pub use input::MedicinesInput;
pub use people::{Place, place_of};
pub use worked::{Asked, Worked};
