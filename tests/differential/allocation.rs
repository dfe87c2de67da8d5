//! The engine against its twin, to the last digit.

use proofs::difference::{Compared, compare, compare_lines};
use proofs::generator::{Size, case, lines_case};
use proofs::random::Random;
use proofs::shrink::{shrink, shrink_lines};

const SEED: u64 = 1;

#[test]
fn every_figure_of_an_allocation_is_the_twins() {
    for number in 0..2_500 {
        let case = case(&mut Random::of_case(SEED, number), Size::Mixed);
        let compared = compare(&case);
        if !compared.differences.is_empty() {
            let small = shrink(&case, &|case| !compare(case).differences.is_empty());
            fail(number, &serde_json::to_string(&small).unwrap(), &compare(&small));
        }
    }
}

#[test]
fn every_figure_of_many_lines_is_the_twins() {
    for number in 0..500 {
        let case = lines_case(&mut Random::of_case(SEED + 1, number), Size::Small);
        let compared = compare_lines(&case);
        if !compared.differences.is_empty() {
            let small = shrink_lines(&case, &|case| !compare_lines(case).differences.is_empty());
            fail(number, &serde_json::to_string(&small).unwrap(), &compare_lines(&small));
        }
    }
}

fn fail(number: u64, json: &str, compared: &Compared) -> ! {
    let mut lines = vec![format!("case {number} differs: {json}")];
    for difference in &compared.differences {
        lines.push(format!("  {}: expected {}, got {}", difference.path, difference.expected, difference.got));
    }
    panic!("{}", lines.join("\n"));
}
