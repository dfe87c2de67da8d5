//! Tables out of a file: which columns are which, what is wrong row by row, and what would be set. Nothing is set until somebody agrees.
//!
//! Reading order: [`Sheet`] (what a file holds), [`Table`] (what can be brought in), [`Layout`] (which column is which), [`Import`] (what was
//! understood), and `left_out` (rows that are none). Each table is read by the reader that reads it where it is pasted.

mod figure_cell;
mod layout;
mod left_out;
mod sheet;
mod tables;
mod understood;

pub use layout::{LOOKED_AT, Layout, Shares, Unit};
pub use sheet::{Answer, Cell, Row, Sheet, column_letters};
pub use tables::{APPLICANTS, BOARD, FLOWS, OPENING, Table, Wanted};
pub use understood::Import;
