//! Sentences of the Pathway page: who pays, who saves, and what a joined budget or a transfer would change.

pub mod headline;
pub mod names;
pub mod working;

pub use headline::PathwayHeadline;
pub use names::{Noun, noun, under};
