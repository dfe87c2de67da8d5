//! The sentences of the Allocation room. Each is made from the figures it names and from nothing else.

pub mod board;
pub mod headline;
pub mod illustrative;
#[cfg(test)]
mod read_off;
pub mod rule;
pub mod trust;

pub use board::BoardSentence;
pub use headline::Headline;
pub use illustrative::StandIns;
pub use trust::TrustSentence;
