//! The engine against independent twins.

mod allocation;
mod apportionment;
mod rounding;
mod spellings;
mod typed;
