//! The engine against independent twins.

mod allocation;
mod apportionment;
mod spellings;
mod typed;
