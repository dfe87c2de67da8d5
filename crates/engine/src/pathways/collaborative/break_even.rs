//! Break-even: when what is saved has paid for what was laid out, and stays so.

use serde::Serialize;

use crate::pathways::unknown::{Gaps, sum};

use super::course::Course;

/// Whether and when it breaks even.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// No year saves or costs anything.
    NothingSaved,
    /// All years so far together never cost more than they save.
    FromTheStart,
    /// They do at first, and no longer from the year given.
    InYear,
    /// They still do at the end.
    NotWithin,
}

/// When the savings of all years so far stop being below nothing for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BreakEven {
    /// `null` where a saving is not known.
    pub standing: Option<Standing>,
    /// The year, 1 for the first; `null` where there is none.
    pub year: Option<u32>,
}

pub(super) fn break_even(courses: &[Course], gaps: &mut Gaps) -> BreakEven {
    let sums: Vec<i128> = courses.iter().filter_map(|course| course.cumulative_saving.clone().ok()).collect();
    if gaps.noted("break_even", sum(courses.iter().map(|course| &course.cumulative_saving))).is_none() {
        return BreakEven { standing: None, year: None };
    }
    let behind = (1_u32..).zip(&sums).filter(|(_, sum)| **sum < 0).map(|(year, _)| year).last();
    let years = u32::try_from(sums.len()).unwrap_or(u32::MAX);
    let (standing, year) = match behind {
        None if sums.iter().all(|sum| *sum == 0) => (Standing::NothingSaved, None),
        None => (Standing::FromTheStart, Some(1)),
        Some(last) if last == years => (Standing::NotWithin, None),
        Some(last) => (Standing::InYear, last.checked_add(1)),
    };
    BreakEven { standing: Some(standing), year }
}
