//! The project's own figures, compiled in from the `data` folder with their units, grades and sources.
//!
//! Nothing is read at run time: the build refuses a figure without unit, grade and source, and turns the
//! rest into constants, so that `budget::QUANTUM_2022_23` is a path the compiler checks.
mod grade;
mod parameter;
mod source;
mod unit;

pub use grade::Grade;
pub use parameter::{Parameter, Room};
pub use source::Source;
pub use unit::Unit;
