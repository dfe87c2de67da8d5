//! The Providers page as it is set and as it is answered.
//!
//! Reading order: [`input`] (what is set).

pub mod input;

pub use input::ProvidersInput;
