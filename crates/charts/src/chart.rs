//! What every chart answers, whatever its shape.

use crate::drawing::Drawing;
use crate::scale::Range;
use crate::sheet::Sheet;

/// How a chart is to be shown, beside its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct View {
    /// The axis to keep, whatever the figures; the chart's own where absent.
    pub range: Option<Range>,
    /// Whether rows that a narrow sheet leaves out are drawn all the same.
    pub every_row: bool,
}

/// A shape with its figures.
pub trait Chart {
    /// The figures its axis covers when left to itself.
    fn range(&self) -> Range;

    /// Puts every mark in its place. Figures beyond a kept range stop at its edge and show that they do.
    fn draw(&self, sheet: Sheet, view: View) -> Drawing;

    /// What a reader who cannot see the chart is told: its form, its sides and its extremes.
    fn description(&self) -> String;

    /// How many rows there are in all, and what they are: "42 boards". Empty where rows are never left out.
    fn rows(&self) -> String {
        String::new()
    }
}
