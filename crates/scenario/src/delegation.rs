//! The Delegation room as it is set and as it is judged.
//!
//! Reading order: [`input`] (what is set: a policy, and what is known of services) with [`board_input`], [`pool_input`] and
//! [`staging_input`], [`known`] (what is public of a service, as a row that can be changed), [`service_field`] (every field of such a
//! row), [`service_table`] (many rows at once, from a spreadsheet), [`example`] (invented ratings to try the test with), [`judged`]
//! (the verdicts), [`boards`] (how ready boards are, and who plans with whom), [`each_board`] (every board side by side), [`planned`]
//! (what a board can plan, and with whom), [`staged`] and [`arranged`] (who plans which service, and from when), [`pooled`] (risk over
//! every footprint), [`taken`] (its swing taken to the test); each is the answer or every problem with its path, and [`Kept`](crate::Kept) holds the
//! last good one.

pub mod arranged;
pub mod board_input;
pub mod boards;
pub mod each_board;
pub mod example;
pub mod input;
pub mod judged;
pub mod known;
pub mod planned;
pub mod pool_input;
pub mod pooled;
mod reading;
pub mod service_field;
pub mod service_table;
pub mod staged;
pub mod staging_input;
pub mod taken;

pub use arranged::{Arranged, Planner, Plans, Sight};
pub use board_input::{BorderInput, EvidenceInput, GroupInput, PartInput, ReadinessInput, TeamInput};
pub use boards::{Assessed, Boards};
pub use each_board::{Around, EachBoard};
pub use input::{DelegationInput, Known, Level, PolicyInput, ServiceInput, TiersInput};
pub use judged::{Judged, Judging};
pub use planned::{Planned, PlannedService};
pub use pool_input::PoolInput;
pub use pooled::{Over, Pooled};
pub use service_field::ServiceField;
pub use service_table::ServiceTable;
pub use staged::Staged;
pub use staging_input::{BoardsTaken, StagingInput, StagingPreset, StartsInput};
pub use taken::Taken;
