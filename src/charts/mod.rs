//! Charts on the page: a card for each figure, and in it a drawing made again whenever its figures or its width change.
//!
//! The geometry lives in the crate of the same name, whose shapes are named again here; a page builds one of them from exact figures and
//! hands it to [`ChartView`] inside a [`Figure`]. [`Hatches`] stands once on the page.

mod chart_view;
mod classes;
mod download;
mod drawing_view;
mod figure;
mod figure_table;
mod hatches;
mod marks;
mod place;

pub use ::charts::{
    Chart, Range, column_strip, dot_range, fan, frame, intervals, looks, spread_lines, stacked_shares, table, ticks,
    two_sided_bars, unit_squares,
};
pub use chart_view::ChartView;
pub use download::save_as_file;
pub use figure::Figure;
pub use hatches::Hatches;
