//! The laws of the Capital room.

mod laws;
