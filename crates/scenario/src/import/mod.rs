//! Tables out of a file: which columns are which, what is wrong row by row, and what would be set.

mod sheet;

pub use sheet::{Answer, Cell, Row, Sheet, column_letters};
