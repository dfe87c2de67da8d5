//! The border: untyped input read strictly, every problem found in one pass.

mod codes;
mod figure;
pub mod reader;
pub mod tree;
mod value;

pub use reader::Reader;
pub use tree::Tree;
pub use value::value;
