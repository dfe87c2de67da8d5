//! The scenario: everything a user set, held as values and written as differences from a named baseline.
//!
//! Reading order: [`inputs`] (what is set), [`baseline`] (what it starts from), [`starts`] (what an input is
//! offered besides), [`schema`] (its shape and its words), [`document`] (how it is read and written), [`link`] (how it goes into a link), [`receipt`] (which answer it gave), [`checked`] (whether it can be worked out), [`calculated`] (every room worked out, for programs), [`differences`] (what was changed,
//! in words), [`delegation`] (the Delegation room), [`capital`] (the Capital room), [`engagement`] (the Engagement
//! room), [`pathway`], [`providers`], [`collaborative`], [`medicines`] and [`cost_growth`] (a page each of the Pathways and providers room), [`uncertainty`] (how sure the Allocation room's answer is), [`delegated_quantum`] (where it meets the Allocation room), [`footprints_of_services`] (where the Delegation and Engagement rooms meet), [`shelf`] (up to four side by side), [`compared`] (what they are compared by), [`import`] (tables out of a file), [`history`] (undo), [`answered`] (the answer kept while an input is faulty), [`at_path`] (one input by its path).
//!
//! Every path in this crate starts at [`Inputs`]: `allocation.rule.most_growth`.

pub mod answered;
mod apply;
pub mod at_path;
pub mod baseline;
pub mod calculated;
pub mod capital;
pub mod checked;
pub mod collaborative;
pub mod compared;
pub mod copies;
pub mod cost_growth;
pub mod delegated_quantum;
pub mod delegation;
pub mod differences;
pub mod document;
pub mod engagement;
mod figures;
pub mod footprints_of_services;
pub mod history;
pub mod import;
pub mod in_use;
pub mod inputs;
pub mod json;
pub mod json_schema;
mod kept;
pub mod limits;
pub mod link;
pub mod medicines;
pub mod migrations;
pub mod notes;
pub mod pathway;
mod pathway_tree;
mod problems;
pub mod providers;
pub mod receipt;
pub mod rules;
pub mod scenario;
pub mod schema;
pub mod shelf;
pub mod starts;
mod texts;
pub mod uncertainty;
mod without_figures;

pub use answered::{Answered, Worked};
pub use baseline::Baseline;
pub use delegated_quantum::{DelegatedSum, SumSource};
pub use differences::Change;
pub use history::{History, Step};
pub use inputs::{Inputs, Who, WhoKind};
pub use kept::Kept;
pub use notes::Notes;
pub use rules::RulePreset;
pub use scenario::Scenario;
pub use shelf::Shelf;
