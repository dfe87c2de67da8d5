//! The sentences of the Delegation room. Each is made from the verdicts and facts it names and from nothing else.

pub mod beside;
pub mod boards;
pub mod change;
pub mod every_board;
pub mod headline;
pub mod names;
pub mod open;
pub mod pool;
pub mod reason;
pub mod robustness;
pub mod segmentation;
pub mod steadiness;
pub mod test;

pub use beside::Difference;
pub use change::Change;
pub use headline::Headline;
pub use open::Open;
pub use pool::{PoolGrades, PoolHeadline};
pub use reason::{Reason, Stand};
