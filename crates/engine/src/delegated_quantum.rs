//! Where delegation meets allocation.
