//! The border: untyped input read strictly, every problem found in one pass.

mod codes;
mod figure;
mod limits;
mod lists;
pub mod reader;
pub mod tree;
mod value;
mod whole;
mod written;

pub use reader::Reader;
pub use tree::Tree;
pub use value::value;
pub use whole::Whole;
pub use written::written;
