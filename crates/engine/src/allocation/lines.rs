//! The entry `allocate_lines`: many service lines at once under one rule, bounds line by line.

use std::collections::BTreeMap;

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;
use crate::quantities::{Money, RoundedRate};

use super::allocate::{course, merge, year_answer};
use super::answer::{LineAnswer, LinesAnswer, TotalPlace, TotalYear, Totals, YearAnswer};
use super::bounds::Bounds;
use super::feasibility;
use super::pace_of_change::PaceOfChange;
use super::reading;
use super::request::{MOST_LINES, Place, Request, check_unique};
use super::settlement::total_pence;

/// A service line: its places and its national sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its code, unique among the lines.
    pub code: String,
    /// The places that have a part in it; a place that is absent has nothing there.
    pub places: Vec<Place>,
    /// National sum of the line by year.
    pub quanta: Vec<Money>,
}

/// How much to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Sums over lines only.
    Totals,
    /// Every line, year and place as well.
    All,
}

/// Many lines under one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinesRequest {
    /// The lines.
    pub lines: Vec<Line>,
    /// The rule.
    pub pace: PaceOfChange,
    /// Its bounds, which apply line by line.
    pub bounds: Bounds,
    /// How much to answer.
    pub detail: Detail,
}

/// Works out many lines from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn allocate_lines_tree(tree: &Tree) -> Result<LinesAnswer, Vec<Problem>> {
    let mut problems = Vec::new();
    let request = read(tree, &mut problems);
    merge(&mut problems, check(&request));
    if problems.is_empty() { solve(&request) } else { Err(problems) }
}

/// Works out many lines.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn allocate_lines(request: &LinesRequest) -> Result<LinesAnswer, Vec<Problem>> {
    let problems = check(request);
    if problems.is_empty() { solve(request) } else { Err(problems) }
}

fn read(tree: &Tree, problems: &mut Vec<Problem>) -> LinesRequest {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["lines", "pace", "floor", "ceiling", "max_under", "detail"]);
    let mut lines = Vec::new();
    for line in reader.list(&at.field("lines")) {
        reader.only_fields(&line, &["code", "places", "quanta"]);
        lines.push(Line {
            code: reader.code(&line.field("code")).unwrap_or_else(|| line.path.clone()),
            places: reading::places(&mut reader, &line.field("places")),
            quanta: reading::quanta(&mut reader, &line.field("quanta")),
        });
    }
    let pace = reading::pace(&mut reader, &at.field("pace"));
    let bounds = reading::bounds(&mut reader, &at);
    let detail = at.field("detail");
    let detail = match detail.value {
        Tree::Nothing => Detail::Totals,
        _ => match reader.text(&detail) {
            Some("all") => Detail::All,
            Some("totals") | None => Detail::Totals,
            Some(other) => {
                reader.report("unknown_detail", &detail.path, format!("{other} is not known. Use totals or all."));
                Detail::Totals
            }
        },
    };
    LinesRequest { lines, pace, bounds, detail }
}

fn check(request: &LinesRequest) -> Vec<Problem> {
    let mut problems = Vec::new();
    if request.lines.is_empty() {
        problems.push(Problem::new("no_line", "lines", "Give at least one line."));
    }
    if request.lines.len() > MOST_LINES {
        problems.push(Problem::new("too_many", "lines", format!("There are more than {MOST_LINES} lines.")));
    }
    check_unique(request.lines.iter().map(|line| line.code.as_str()), "lines", &mut problems);
    let years = request.lines.first().map_or(0, |line| line.quanta.len());
    for (index, line) in request.lines.iter().enumerate() {
        if line.quanta.len() != years {
            problems.push(Problem::new(
                "years_differ",
                format!("lines[{index}].quanta"),
                format!("Every line needs the same years; the first has {years}."),
            ));
        }
        // The rule is checked with the first line only, so that one fault of the rule is reported once.
        for problem in as_request(line, request).check() {
            let of_rule = !problem.path.starts_with("places") && !problem.path.starts_with("quanta");
            if !of_rule {
                problems.push(Problem { path: format!("lines[{index}].{}", problem.path), ..problem });
            } else if index == 0 {
                problems.push(problem);
            }
        }
    }
    problems
}

fn as_request(line: &Line, request: &LinesRequest) -> Request {
    Request {
        places: line.places.clone(),
        quanta: line.quanta.clone(),
        pace: request.pace.clone(),
        bounds: request.bounds.clone(),
        transfers: Vec::new(),
    }
}

fn solve(request: &LinesRequest) -> Result<LinesAnswer, Vec<Problem>> {
    let codes = codes(&request.lines);
    let years = request.lines.first().map_or(0, |line| line.quanta.len());
    let mut sums = vec![vec![0_i128; codes.len()]; years.saturating_add(1)];
    let mut problems = Vec::new();
    let mut lines = Vec::new();
    for (index, line) in request.lines.iter().enumerate() {
        let single = as_request(line, request);
        let course = course(&single)?;
        let columns: Vec<usize> = line.places.iter().filter_map(|place| codes.get(place.code.as_str()).copied()).collect();
        add(&mut sums, 0, &columns, &course.openings);
        let mut answers: Vec<YearAnswer> = Vec::new();
        let run = course.run(request.detail == Detail::All, |year, settled| {
            add(&mut sums, year.saturating_add(1), &columns, &settled.settled.allocations);
            if request.detail == Detail::All {
                answers.push(year_answer(&single, &course, year, &settled));
            }
        });
        if let Err(stuck) = run {
            let year_sums = feasibility::year_sums(total_pence(&course.openings), &course.quanta, &[]);
            let problem = feasibility::problem(stuck, &year_sums, &request.bounds);
            let message = format!("Line {}: {}", line.code, problem.message);
            problems.push(Problem { path: format!("lines[{index}]"), message, ..problem });
        }
        if request.detail == Detail::All {
            lines.push(LineAnswer { code: line.code.clone(), years: answers });
        }
    }
    if problems.is_empty() { Ok(LinesAnswer { lines, totals: totals(request, &codes, &sums) }) } else { Err(problems) }
}

/// Column of each code, in the order in which the lines first name them.
fn codes(lines: &[Line]) -> BTreeMap<&str, usize> {
    let mut codes = BTreeMap::new();
    for place in lines.iter().flat_map(|line| &line.places) {
        let next = codes.len();
        codes.entry(place.code.as_str()).or_insert(next);
    }
    codes
}

fn add(sums: &mut [Vec<i128>], row: usize, columns: &[usize], amounts: &[i64]) {
    let Some(row) = sums.get_mut(row) else { return };
    for (column, amount) in columns.iter().zip(amounts) {
        if let Some(sum) = row.get_mut(*column) {
            *sum = sum.saturating_add(i128::from(*amount));
        }
    }
}

fn totals(request: &LinesRequest, codes: &BTreeMap<&str, usize>, sums: &[Vec<i128>]) -> Totals {
    let mut ordered: Vec<(&str, usize)> = codes.iter().map(|(code, column)| (*code, *column)).collect();
    ordered.sort_unstable_by_key(|(_, column)| *column);
    let years = sums
        .windows(2)
        .enumerate()
        .map(|(year, pair)| {
            let quantum = request
                .lines
                .iter()
                .filter_map(|line| line.quanta.get(year))
                .fold(0_i128, |sum, quantum| sum.saturating_add(i128::from(quantum.pence())));
            let at = |row: usize, column: usize| pair.get(row).and_then(|row| row.get(column)).copied().unwrap_or(0);
            let places = ordered
                .iter()
                .map(|(code, column)| {
                    let (before, allocation) = (at(0, *column), at(1, *column));
                    let wide = |pence: i128| u128::try_from(pence).unwrap_or(0);
                    let growth = RoundedRate::less_one([wide(allocation), 1], [wide(before), 1]);
                    TotalPlace { code: (*code).to_owned(), allocation, growth }
                })
                .collect();
            TotalYear { quantum, places }
        })
        .collect();
    Totals { years }
}
