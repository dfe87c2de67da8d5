//! The proofs that run in bulk, one case at a time.

pub mod allocation;
pub mod apportionment;
pub mod counted;
pub mod fuzz;
pub mod hostile;
pub mod instances;
pub mod rounding;
pub mod typed;

use crate::difference::Difference;

/// A path without its numbers, to count by.
fn kind(path: &str) -> String {
    path.chars().filter(|character| !character.is_ascii_digit()).collect()
}

fn account(json: &str, differences: &[Difference]) -> String {
    let mut lines = vec![json.to_owned()];
    for difference in differences.iter().take(12) {
        lines.push(format!("    {}: expected {}, got {}", difference.path, difference.expected, difference.got));
    }
    lines.join("\n")
}
