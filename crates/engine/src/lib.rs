//! Pure, exact calculation behind the Specialised Services Calculator.
//!
//! No I/O, clock, randomness, global state or panic lives here: the same input gives the same digits on every machine.
//! Money is integer pence inside, decimals appear at the edges, and text carries both across any border.
//!
//! Reading order: [`quantities`] (what a figure is), [`problem`] (what may be wrong with one), [`working`] (where one came from),
//! [`parameters`] (cited figures), then one folder for each calculation: [`allocation`], [`delegation`], [`capital`], [`engagement`],
//! [`pathways`]. They never import one
//! another: where they meet, the meeting is a module of its own, such as [`delegated_quantum`], and a formula that two of them use, such as
//! [`provider_income`], [`value_function`] or the [`generator`] of draws, is one too. [`uncertainty`] draws inputs of the allocation and counts what
//! comes of them.

pub mod allocation;
pub mod capital;
pub mod delegated_quantum;
pub mod delegation;
pub mod engagement;
pub mod entry;
pub mod generator;
pub mod parameters;
pub mod pathways;
pub mod problem;
pub mod provider_income;
pub mod quantities;
pub mod uncertainty;
pub mod value_function;
pub mod working;
