//! The Capital room as it is set and as it is answered.
//!
//! Reading order: [`input`] (what is set: pots, schemes, rules, how value is measured), [`example`] (the invented portfolio it opens with, and
//! the two ways envelopes are held), [`appraised`] (what each scheme is worth), [`asked`] (the portfolio as the engine has it), [`answers`] (the
//! ways of holding the money, side by side), [`sizes`] (one size of the ringfence or of a pot after the other), [`weighed`] (points beside
//! pounds, and other weights); then [`in_full`] with [`working`] and [`needs`] (one scheme), [`ways_out`] (of a clash), [`pasted`] (schemes of
//! one's own). Each is the answer or every problem with its path.

pub mod answers;
pub mod appraised;
pub mod asked;
mod envelope;
pub mod example;
pub mod in_full;
pub mod input;
pub mod needs;
pub mod pasted;
pub mod sizes;
pub mod ways_out;
pub mod weighed;
pub mod working;

pub use answers::{Answers, AnswersRun, Case, elsewhere};
pub use appraised::{Appraised, AppraisedScheme};
pub use asked::Asked;
pub use in_full::{CriterionInFull, InFull};
pub use input::{
    CapitalInput, HeldBy, MeasuredBy, NationalRuleInput, PotInput, ProviderInput, SchemeInput, ScoresInput, ValueInput,
    ViewInput,
};
pub use needs::{Change, ChangesRun};
pub use pasted::{MOST_SCHEMES, Taken};
pub use sizes::{BySize, Grows, SizesRun};
pub use ways_out::WayOut;
pub use weighed::{CriterionWeight, Measures, MeasuresRun, Weighed};
