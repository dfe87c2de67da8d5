//! The laws of the Delegation room.

mod boards;
mod order;
mod robustness;
mod rule_space;
mod verdicts;
