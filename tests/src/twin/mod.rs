//! An independent twin of the allocation, in exact fractions of any size.
//!
//! It is written from the definition alone, as plainly as the definition reads, and shares no code with the engine: not even the
//! reading of a decimal. Slow, and meant to be.

pub mod answer;
mod balance;
mod bounds;
mod course;
pub mod fraction;
mod lines;
pub mod pence;
mod rule;
pub mod typed;

pub use answer::{Answer, LinesAnswer};
pub use balance::Verdict;
pub use course::allocate;
pub use lines::allocate_lines;
