//! Uncertainty: how sure an answer is, when some of what it rests on is in doubt.
//!
//! "With growth between 3% and 8% a year, the promise that no board loses more than a tenth holds in 62 of 100 draws." Each input in
//! doubt has a distribution; a draw takes a value of each and works the allocation out anew, exactly, to the penny. Percentiles are
//! figures that were drawn; a promise is counted draw by draw. A tornado moves one input at a time instead, and needs no chance.
//!
//! Reading order: [`normal`] and [`Distribution`] (what is drawn), [`Correlation`] (inputs that move together), [`Promise`] and
//! [`Outcome`] (what is counted), [`Doubted`] (the inputs of the Allocation room), [`StudyDraws`] (draws of a whole study),
//! [`tornado`] (one input at a time), [`LinesDraws`] (draws of many service lines at once).
//!
//! The generator is [`crate::generator`], a stream for each input. A drawn value is an exact decimal of a stated number of places, so that
//! the same seed gives the same pence on every machine.
//!
//! Not modelled: doubt about the formula itself, and inputs whose doubt changes from year to year.

mod columns;
mod correlation;
mod distribution;
mod doubted;
mod lines;
pub mod normal;
mod outcome;
mod percentile;
mod promise;
mod reading;
mod study_draws;
mod tally;
mod texts;
pub mod tornado;
mod varied;

pub use correlation::{Correlation, NotPossible};
pub use distribution::{Distribution, MOST, MOST_VALUES, MOST_WEIGHT, NoDistribution};
pub use doubted::Doubted;
pub use lines::{LinesDraws, uncertainty_tree};
pub use outcome::{Figure, FigureSpread, Outcome, PlaceSpread, PromiseKept};
pub use percentile::{PERCENTILES, percentiles};
pub use promise::{Promise, PromiseKind};
pub use study_draws::{MOST_CELLS, MOST_DRAWS, StudyDraws, StudyRequest, USUAL_DRAWS};
pub use texts::{CorrelationText, DoubtText, PromiseText, Spread, SpreadKind, ValueText};
pub use tornado::{Bar, Measure, Subject, Tornado, tornado};
