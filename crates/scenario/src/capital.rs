//! The Capital room as it is set and as it is answered.
//!
//! Reading order: [`input`] (what is set: pots, schemes, rules, how value is measured), [`example`] (the invented portfolio it opens with, and
//! the two ways envelopes are held), [`appraised`] (what each scheme is worth), [`asked`] (the portfolio as the engine has it), [`answers`] (the
//! ways of holding the money, side by side), [`sizes`] (one size of the ringfence or of a pot after the other), [`weighed`] (points beside
//! pounds, and other weights). Each is the answer or every problem with its path.

pub mod answers;
pub mod appraised;
pub mod asked;
mod envelope;
pub mod example;
pub mod input;
pub mod sizes;
pub mod weighed;

pub use answers::{Answers, AnswersRun, Case, elsewhere};
pub use appraised::{Appraised, AppraisedScheme};
pub use asked::Asked;
pub use input::{
    CapitalInput, HeldBy, MeasuredBy, NationalRuleInput, PotInput, ProviderInput, SchemeInput, ScoresInput, ValueInput,
    ViewInput,
};
pub use sizes::{BySize, Grows, SizesRun};
pub use weighed::{CriterionWeight, Measures, MeasuresRun, Weighed};
