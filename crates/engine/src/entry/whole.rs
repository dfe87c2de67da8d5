//! Whole numbers that may be larger than JavaScript's numbers carry: a number where it is safe, decimal text where it is not.

use core::ops::RangeInclusive;

use rust_decimal::prelude::ToPrimitive;
use serde::{Serialize, Serializer};

use super::reader::{At, Reader};

/// The largest whole number up to which every whole number is a number of its own in JavaScript.
const SAFE: i128 = 9_007_199_254_740_991;

/// A whole number of any size, written as a number up to 2^53 - 1 in either direction and as decimal text beyond.
///
/// ```
/// use engine::entry::Whole;
/// assert_eq!(serde_json::to_string(&[Whole(-9_007_199_254_740_991), Whole(9_007_199_254_740_992)]).unwrap(),
///     "[-9007199254740991,\"9007199254740992\"]");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Whole(pub i128);

impl Serialize for Whole {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match i64::try_from(self.0) {
            Ok(safe) if (-SAFE..=SAFE).contains(&self.0) => serializer.serialize_i64(safe),
            _ => serializer.collect_str(&self.0),
        }
    }
}

impl Reader<'_> {
    /// A whole number within a range, as a number or as decimal text; absent is a problem.
    pub fn whole_figure(&mut self, at: &At<'_>, within: RangeInclusive<i64>) -> Option<i64> {
        let words = format!("a whole number from {} to {}", within.start(), within.end());
        if at.is_nothing() {
            self.wrong_kind(at, &words);
            return None;
        }
        match self.decimal_of(at, &words)? {
            Ok(figure) if !figure.is_integer() => {
                self.report("not_whole", &at.path, format!("This is not a whole number. Give {words}."));
                None
            }
            Ok(figure) => {
                let whole = figure.to_i64().filter(|whole| within.contains(whole));
                if whole.is_none() {
                    self.report("out_of_range", &at.path, format!("This number is outside its range. Give {words}."));
                }
                whole
            }
            Err(misread) => {
                self.report(misread.code(), &at.path, misread.to_string());
                None
            }
        }
    }
}
