//! The engine against its twin.

use super::{account, kind};
use crate::bulk::Outcome;
use crate::case::{Case, LinesCase, bounds_name};
use crate::difference::{Compared, compare, compare_lines};
use crate::generator::{Size, case, lines_case};
use crate::random::Random;
use crate::shrink::{shrink, shrink_lines};

fn drawn(seed: u64, number: u64) -> Case {
    case(&mut Random::of_case(seed, number), Size::Mixed)
}

fn lines_drawn(seed: u64, number: u64) -> LinesCase {
    lines_case(&mut Random::of_case(seed, number), Size::Mixed)
}

/// One case of `allocate`, of that number under that seed.
pub fn one(seed: u64, number: u64) -> Outcome {
    let case = drawn(seed, number);
    let compared = compare(&case);
    let mut labels = vec![
        format!("rule {}", case.pace.name()),
        format!("bounds {}", bounds_name(&case)),
        format!("verdict {}", compared.verdict.unwrap_or("answer")),
        format!("boards {}", if case.places.len() < 42 { "under 42" } else { "42 or more" }),
    ];
    if !case.transfers.is_empty() {
        labels.push("with transfers".to_owned());
    }
    if compared.held > 0 {
        labels.push("some board held at a bound".to_owned());
    }
    Outcome { labels, faults: faults(&compared), size: case.places.len() * case.quanta.len() }
}

/// The case made small, and its differences.
pub fn tell(seed: u64, number: u64, fault: &str) -> String {
    let small = shrink(&drawn(seed, number), &|case| faults(&compare(case)).iter().any(|kind| kind == fault));
    account(&serde_json::to_string(&small).expect("a case is plain data"), &compare(&small).differences)
}

/// One case of `allocate_lines`.
pub fn one_of_lines(seed: u64, number: u64) -> Outcome {
    let case = lines_drawn(seed, number);
    let compared = compare_lines(&case);
    let labels = vec![
        format!("rule {}", case.pace.name()),
        format!("verdict {}", compared.verdict.unwrap_or("answer")),
        format!("lines {}", case.lines.len()),
    ];
    Outcome { labels, faults: faults(&compared), size: case.lines.iter().map(|line| line.places.len()).sum() }
}

/// The case of many lines made small, and its differences.
pub fn tell_of_lines(seed: u64, number: u64, fault: &str) -> String {
    let small =
        shrink_lines(&lines_drawn(seed, number), &|case| faults(&compare_lines(case)).iter().any(|kind| kind == fault));
    account(&serde_json::to_string(&small).expect("a case is plain data"), &compare_lines(&small).differences)
}

fn faults(compared: &Compared) -> Vec<String> {
    let mut faults: Vec<String> = compared.differences.iter().map(|difference| kind(&difference.path)).collect();
    faults.sort_unstable();
    faults.dedup();
    faults
}
