//! The engine against independent twins.

mod allocation;
