//! The laws of the Delegation room.

mod boards;
mod measures;
mod order;
mod robustness;
mod rule_space;
mod verdicts;
