//! Workings: how each figure on the page came about, line by line.
//!
//! A working is made, not copied: its lines are exact values, its last line is worked out from them by the formula printed beside it,
//! and that must come to the very figure shown elsewhere. Lines are shown rounded but worked out from unrounded ones, save where the
//! pennies that are shown must add up; the last line then adds what is shown.
//!
//! Amounts are ready to show: `£1,234.56`, `3.3427%`, `2,077,641`, with a true minus sign.
//!
//! Reading order: `formula`, `show` and `sheet` (how a working is made), `grading`, then one figure a file.

pub mod allocation;
mod balance;
pub mod closeness;
pub mod destabilised;
pub mod exposure;
mod formula;
mod grading;
pub mod group;
pub mod growth;
mod level;
pub mod national_sum;
pub mod opening;
mod preset;
mod pull;
pub mod rebasing;
pub mod redistribution;
pub mod safeguards;
mod sheet;
mod show;
pub mod target_share;
