//! What says again, years later, which answer a scenario gave: the version of the method, the date of the data, a digest of the inputs and the seed.
//!
//! The same inputs give the same digest wherever they were set: name, notes and who is asking are no part of it, and neither is the baseline they are
//! told apart from.

use core::fmt;
use core::str::FromStr;

use engine::entry::Tree;
use engine::parameters::{METHOD_VERSION, data_vintage};
use engine::problem::Problem;
use sha2::{Digest, Sha256};

use crate::json::{self, Json};
use crate::{Inputs, Scenario};

/// Hex digits of a digest: 64 bits, so that no two scenarios anybody makes have the same by chance.
const DIGITS: usize = 16;

/// A receipt; as text, `method 1, data 2026-11, inputs 0123456789abcdef, seed 1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The version of the method.
    pub method: String,
    /// The month of the data, as in `2026-11`.
    pub data: String,
    /// Digest of the inputs, 16 hex digits.
    pub inputs: String,
    /// The seed of random draws.
    pub seed: u64,
}

/// What a receipt says of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// Same method, data, inputs and seed: the scenario gives the same answer, to the penny.
    Same,
    /// The inputs are the same; the method or the data has moved on since, so figures may differ.
    SameInputs,
    /// Other inputs.
    Other,
}

impl Receipt {
    /// The receipt of a scenario as it is worked out here and now.
    ///
    /// ```
    /// use scenario::{Scenario, receipt::{Agreement, Receipt}};
    /// let mut scenario = Scenario::default();
    /// let receipt = Receipt::of(&scenario);
    /// scenario.name = "Ours".into();
    /// assert_eq!(receipt.agrees(&scenario), Agreement::Same);
    /// scenario.inputs.allocation.rule.most_growth = "0.08".into();
    /// assert_eq!(receipt.agrees(&scenario), Agreement::Other);
    /// assert_eq!(receipt.to_string().parse::<Receipt>().unwrap(), receipt);
    /// ```
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        Self {
            method: METHOD_VERSION.to_owned(),
            data: data_vintage().to_owned(),
            inputs: digest(&scenario.inputs),
            seed: scenario.seed,
        }
    }

    /// What it says of a scenario.
    #[must_use]
    pub fn agrees(&self, scenario: &Scenario) -> Agreement {
        let of_it = Self::of(scenario);
        if *self == of_it {
            Agreement::Same
        } else if (&self.inputs, self.seed) == (&of_it.inputs, of_it.seed) {
            Agreement::SameInputs
        } else {
            Agreement::Other
        }
    }
}

/// Digest of everything set but for who is asking.
fn digest(inputs: &Inputs) -> String {
    let Tree::Record(mut rooms) = json::tree(inputs) else { return String::new() };
    rooms.retain(|(name, _)| name != "who");
    // Writing into memory cannot fail: every key is text.
    let text = serde_json::to_string(&Json(&Tree::Record(rooms))).unwrap_or_default();
    let mut digits: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    digits.truncate(DIGITS);
    digits
}

impl fmt::Display for Receipt {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "method {}, data {}, inputs {}, seed {}", self.method, self.data, self.inputs, self.seed)
    }
}

impl FromStr for Receipt {
    type Err = Problem;

    /// Reads a receipt as it is shown, whatever spaces a program for mail put in.
    ///
    /// # Errors
    /// `not_a_receipt`.
    fn from_str(text: &str) -> Result<Self, Problem> {
        let not_one = || {
            let message = "This is no receipt of this calculator. Copy the whole line, from “method” to the seed.";
            Problem::new("not_a_receipt", "", message)
        };
        let mut parts = text.trim().trim_end_matches('.').split(',').map(|part| {
            let mut words = part.split_whitespace();
            (words.next().unwrap_or_default(), words.next().unwrap_or_default(), words.next().is_none())
        });
        let mut named = |name: &str| match parts.next() {
            Some((word, value, true)) if word.eq_ignore_ascii_case(name) && !value.is_empty() && value.len() <= 20 => {
                Ok(value.to_ascii_lowercase())
            }
            _ => Err(not_one()),
        };
        let (method, data, inputs, seed) = (named("method")?, named("data")?, named("inputs")?, named("seed")?);
        let is_digest = inputs.len() == DIGITS && inputs.bytes().all(|digit| digit.is_ascii_hexdigit());
        if !is_digest || parts.next().is_some() {
            return Err(not_one());
        }
        Ok(Self { method, data, inputs, seed: seed.parse().map_err(|_| not_one())? })
    }
}
