//! How calculation reads its figures: they are handed in, so that a test may hand in others.
use super::Parameter;

/// What a figure is worth to whoever works something out: its value as text, in its unit.
///
/// The calculator hands in [`as_shipped`] and nothing else; the tests move one figure at a time and see which results follow.
pub type Reader<'a> = &'a dyn Fn(&'static Parameter) -> &'static str;

/// The value in the `data` folder.
///
/// ```
/// use engine::parameters::{as_shipped, growth};
/// assert_eq!(as_shipped(growth::YEARLY), "0.045");
/// ```
#[must_use]
pub const fn as_shipped(parameter: &'static Parameter) -> &'static str {
    parameter.value
}
