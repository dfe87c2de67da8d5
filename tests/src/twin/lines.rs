//! Many lines, one after another, and their sums.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use super::answer::{LineAnswer, LinesAnswer, TotalPlace, TotalYear, Totals};
use super::balance::Verdict;
use super::course::allocate;
use super::fraction::{read_pence, write_growth, write_pence};
use crate::case::LinesCase;

/// Works out every line of a case whose text is sound.
///
/// # Errors
/// The verdict of every line that has no answer, by the line's number from 0.
pub fn allocate_lines(case: &LinesCase) -> Result<LinesAnswer, Vec<(usize, Verdict)>> {
    let mut lines = Vec::new();
    let mut verdicts = Vec::new();
    for (number, line) in case.lines.iter().enumerate() {
        match allocate(&case.line(line)) {
            Ok(answer) => lines.push(LineAnswer { code: line.code.clone(), years: answer.years }),
            Err(verdict) => verdicts.push((number, verdict)),
        }
    }
    if !verdicts.is_empty() {
        return Err(verdicts);
    }
    let totals = totals(case, &lines);
    Ok(LinesAnswer { lines: if case.detail == "all" { lines } else { Vec::new() }, totals })
}

fn totals(case: &LinesCase, lines: &[LineAnswer]) -> Totals {
    let mut codes: Vec<&str> = Vec::new();
    for place in case.lines.iter().flat_map(|line| &line.places) {
        if !codes.contains(&place.code.as_str()) {
            codes.push(&place.code);
        }
    }
    let openings = case.lines.iter().flat_map(|line| &line.places);
    let mut before: Vec<BigInt> = codes
        .iter()
        .map(|code| openings.clone().filter(|place| place.code == *code).map(|place| read_pence(&place.opening)).sum())
        .collect();
    let mut years = Vec::new();
    for year in 0..case.lines[0].quanta.len() {
        let cells = lines.iter().flat_map(|line| &line.years[year].places);
        let after: Vec<BigInt> = codes
            .iter()
            .map(|code| {
                cells.clone().filter(|place| place.code == *code).map(|place| read_pence(&place.allocation)).sum()
            })
            .collect();
        let places = (0..codes.len())
            .map(|i| TotalPlace {
                code: codes[i].to_owned(),
                allocation: write_pence(&after[i]),
                growth: if before[i].is_zero() {
                    None
                } else {
                    write_growth(
                        &BigRational::from_integer(after[i].clone()),
                        &BigRational::from_integer(before[i].clone()),
                    )
                },
            })
            .collect();
        let quantum: BigInt = case.lines.iter().map(|line| read_pence(&line.quanta[year])).sum();
        years.push(TotalYear { quantum: write_pence(&quantum), places });
        before = after;
    }
    Totals { years }
}
