//! Where the marks of a chart stand, and the table and file behind them: pure geometry, no browser.
//!
//! Reading order: [`scale`] (figures to pixels), [`ticks`], [`text`] (how wide words are), [`drawing`] (marks), [`chart`] (what every chart
//! answers), then one shape a file, and [`table`] with [`csv`]. Every function is total: nothing here panics, and no mark is ever at NaN.

pub mod chart;
pub mod column_strip;
pub mod csv;
pub mod dot_range;
pub mod drawing;
pub mod end_labels;
pub mod fan;
pub mod fill_in_outline;
pub mod frame;
pub mod intervals;
mod key;
#[cfg(any(test, feature = "laws"))]
pub mod laws;
pub mod lollipops;
pub mod looks;
mod polyline;
pub mod pot_years;
pub mod scale;
pub mod sheet;
pub mod spread_lines;
pub mod stacked_shares;
pub mod table;
pub mod text;
pub mod ticks;
pub mod two_sided_bars;
pub mod unit_squares;

pub use chart::{Chart, View};
pub use drawing::Drawing;
pub use scale::{Range, Scale};
pub use sheet::Sheet;
