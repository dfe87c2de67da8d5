//! The page of uncertainty as it is set and as it is answered without chance.
//!
//! Reading order: [`input`] (what is set), [`asked`] (what the engine is asked), [`worked`] (the tornado, with every problem at its place
//! on the page). What draws come to is worked out beside the page from the same request.

pub mod asked;
pub mod input;
pub mod worked;

pub use asked::Asked;
pub use input::{CorrelationInput, DoubtInput, DoubtsInput, PromiseInput, PromisesInput, UncertaintyInput, ValueInput};
pub use worked::Worked;
