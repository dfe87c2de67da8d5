//! Files brought in: real shapes, harm, and what is read beside what is written down.

mod archives;
mod hostile;
mod reading;
