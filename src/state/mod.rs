//! The app's one place of state: what the user is working on and everything worked out from it.
//!
//! The shell calls [`provide`] once; pages begin with [`use_workspace`]. Reading order: [`workspace`] (the parts), [`editing`]
//! (changing them, undo and redo), [`answer`] (what is worked out), [`beside`] (of the other scenarios), [`who`], `sum_source`, [`files`] (saving and opening), [`copies`] (copies on this computer, for who turns them on), [`draft`] (work
//! carried over a fault), [`leaving`] (the question before unsaved work is left), [`memo`] (what anything is worked out in), [`reading`] (what the cards of a page read), [`rest`] (work put off while something moves), [`slices`] (searches that leave the page free). Nothing is stored on the computer unless the user turns that on.

pub mod answer;
pub mod beside;
pub mod copies;
pub mod draft;
pub mod editing;
pub mod files;
pub mod leaving;
pub mod memo;
pub mod reading;
pub mod rest;
pub mod slices;
mod sum_source;
pub mod who;
pub mod workspace;

pub use copies::{Copies, use_copies};
pub use files::{Files, Opening, Origin, use_files};
pub use reading::Reading;
pub use workspace::{Workspace, provide, use_workspace};
