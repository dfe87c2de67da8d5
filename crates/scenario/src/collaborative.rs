//! The Collaborative page as it is set and as it is answered.
//!
//! Reading order: [`input`] (what is set), [`worked`] (what it comes to), [`grades`] (how far each figure can be trusted).

pub mod grades;
pub mod input;
pub mod worked;

pub use grades::CollaborativeGrades;
pub use input::{CollaborativeInput, MemberInput, SplitInput, WayInput};
pub use worked::Worked;
