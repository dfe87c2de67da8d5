//! From exact figures to the words and numbers people read, and from what they type back to figures.
//!
//! Every number on a page passes here once: it is rounded half away from zero from its exact value, never from a rounded one.
//!
//! Reading order: [`exact`] (what is rounded, and the one place where it is), [`figures`] (how closely money and rates are shown),
//! [`estimate`] (figures that are only estimates), [`count`] and [`year`] (small words), [`problem`] (titles), [`lacking`] (what is not
//! known), [`sentence`] (words with a bold clause), [`analysis`] (a sentence to paste into an answer), [`allocation`], [`delegation`], [`capital`], [`engagement`], [`pathway`], [`providers`],
//! [`collaborative`], [`medicines`], [`cost_growth`] and [`uncertainty`] (the sentences of each room or page), [`typed`] (one
//! number as a person writes it) and [`pasted`] (a table of them).

pub mod allocation;
pub mod analysis;
pub mod capital;
pub mod collaborative;
pub mod cost_growth;
pub mod count;
pub mod delegation;
pub mod engagement;
pub mod estimate;
pub mod exact;
pub mod figures;
pub mod lacking;
pub mod medicines;
pub mod parameter;
pub mod pasted;
pub mod pathway;
pub mod problem;
pub mod providers;
pub mod sentence;
pub mod typed;
pub mod uncertainty;
pub mod year;

pub use exact::Exact;
pub use figures::Figures;
pub use sentence::{Run, Sentence};
