//! Cost growth in words: where spending goes beside the funding, what its growth is made of, and what was published of it.
//!
//! Reading order: [`names`], [`headline`], [`told`] (titles and sentences of figures), [`working`], [`claims`].

pub mod claims;
pub mod headline;
pub mod names;
pub mod told;
pub mod working;

pub use headline::GrowthHeadline;
pub use working::GrowthGrades;
