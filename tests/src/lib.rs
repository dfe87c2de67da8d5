//! Generators, twins and counters that the tests and the soak share.
