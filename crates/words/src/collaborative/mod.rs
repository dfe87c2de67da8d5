//! The sentences of the Collaborative page.
//!
//! [`headline`] says what is saved and what it buys, [`working`] how each figure came about, [`make_or_buy`] which of the two is cheaper.

pub mod headline;
pub mod make_or_buy;
pub mod working;

pub use headline::{break_even, budget, sentence, short, to_paste};

use crate::lacking::Names;

/// Names of the inputs, by their paths.
pub const NAMES: Names = &[
    ("placements", "number of patients placed out of area"),
    ("moved_back", "patients moved back"),
    ("out_price", "price out of area"),
    ("in_price", "price with the members"),
    ("buy_price", "price of an outside provider"),
    ("set_up", "set-up"),
    ("community", "cost of community services"),
    ("reinvested", "share reinvested"),
    ("place_price", "price of a community place"),
    ("budget", "budget"),
    ("gain", "shares of what is left over"),
    ("loss", "shares of an overspend"),
];

/// Said under every working and in every source line.
pub const LIMITS: &str = "Worked out in whole pence; the share of a saving that is reinvested is rounded to the penny, halves away from zero. \
     Patients moved back count for the whole of that year. Not modelled: lengths of stay, quality of care, what a stay costs a provider \
     beyond its price, and how many patients can safely be moved.";
