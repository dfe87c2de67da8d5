//! The sentences of the page of uncertainty: what matters most, what holds how often, where the money ends.

mod headline;
mod names;
pub mod working;

pub use headline::UncertaintyHeadline;
pub use names::{measure, name, of_hundred, promise, range, short_name};

/// Said under every working and in every source line.
pub const LIMITS: &str = "Each draw is the whole study worked out anew, to the penny. How far each input is in doubt is an assumption until you \
     set it; inputs are drawn apart from one another unless you say that they go together. Not modelled: doubt about the formula itself, and doubt \
     that changes from year to year.";
