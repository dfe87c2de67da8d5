//! The sentences of the Delegation room. Each is made from the verdicts and facts it names and from nothing else.

pub mod arranged;
pub mod beside;
pub mod boards;
pub mod change;
pub mod every_board;
pub mod headline;
pub mod kind;
pub mod names;
pub mod open;
pub mod pool;
pub mod reason;
pub mod robustness;
pub mod segmentation;
pub mod statute;
pub mod steadiness;
pub mod test;

pub use beside::{Beside, Difference, Published};
pub use change::Change;
pub use headline::Headline;
pub use kind::Kind;
pub use open::Open;
pub use pool::{PoolGrades, PoolHeadline};
pub use reason::{Reason, Stand};
