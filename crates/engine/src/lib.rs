//! Pure, exact calculation behind the Specialised Services Calculator.
//!
//! No I/O, clock, randomness, global state or panic lives here: the same input gives the same digits on every machine.
//! Money is integer pence inside, decimals appear at the edges, and text carries both across any border.
//!
//! Reading order: [`quantities`] (what a figure is), [`problem`] (what may be wrong with one), [`working`] (where one came from),
//! [`parameters`] (cited figures), then one folder for each calculation: [`allocation`], [`delegation`], [`capital`], [`engagement`],
//! [`pathways`]. They never import one
//! another: where they meet, the meeting is a module of its own, such as [`delegated_quantum`], and a formula that two of them use, such as
//! [`provider_income`] or [`value_function`], is one too.

pub mod allocation;
pub mod capital;
pub mod delegated_quantum;
pub mod delegation;
pub mod engagement;
pub mod entry;
pub mod parameters;
pub mod pathways;
pub mod problem;
pub mod provider_income;
pub mod quantities;
pub mod value_function;
pub mod working;
