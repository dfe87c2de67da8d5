//! Draws of uncertainty: requests of chance, and a twin that draws and counts another way.

pub mod requests;
pub mod twin;
