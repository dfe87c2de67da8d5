//! The scenario document.
