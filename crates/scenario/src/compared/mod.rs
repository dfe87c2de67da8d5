//! What scenarios are compared by: a few figures of each page, exact, with the same names in every scenario, and who is behind them.
//!
//! Reading order: [`amount`] (a figure and how far it is above another), [`page`] (which pages there are and what each tells), a file a room, [`headline`] (what they come to beside one another).

mod allocation;
pub mod amount;
pub mod capital;
mod delegation;
mod engagement;
pub mod headline;
pub mod page;
mod pathways;

pub use amount::Amount;
pub use page::{ComparedPage, Figure, One, Tells, Told};
