//! Pure, exact calculation: no I/O, clock, randomness, global state or panic.
