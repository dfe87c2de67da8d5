//! The entry `allocate_lines`: many service lines at once under one rule, bounds line by line.

use std::collections::BTreeMap;

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;
use crate::quantities::{Money, Pence, RoundedRate};

use super::allocate::{codes, course, merge, year_answer};
use super::answer::{LineAnswer, LinesAnswer, TotalPlace, TotalYear, Totals};
use super::bounds::Bounds;
use super::feasibility;
use super::pace_of_change::PaceOfChange;
use super::reading;
use super::request::{MOST_LINES, Place, check_places, check_places_but_codes, check_quanta, check_unique};
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
    let request = read(tree, &["detail"], &mut problems);
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

/// Reads lines and rule; `more` are the fields that may stand beside them.
pub(crate) fn read(tree: &Tree, more: &[&str], problems: &mut Vec<Problem>) -> LinesRequest {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &[&["lines", "pace", "floor", "ceiling", "max_under"], more].concat());
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

pub(crate) fn check(request: &LinesRequest) -> Vec<Problem> {
    let mut problems = Vec::new();
    if request.lines.is_empty() {
        problems.push(Problem::new("no_line", "lines", "Give at least one line."));
    }
    if request.lines.len() > MOST_LINES {
        problems.push(Problem::new("too_many", "lines", format!("There are more than {MOST_LINES} lines.")));
    }
    check_unique(request.lines.iter().map(|line| line.code.as_str()), "lines", &mut problems);
    request.pace.check("pace", &mut problems);
    request.bounds.check(&mut problems);
    let years = request.lines.first().map_or(0, |line| line.quanta.len());
    let mut checked: &[Place] = &[];
    for (index, line) in request.lines.iter().enumerate() {
        let prefix = format!("lines[{index}].");
        if line.quanta.len() != years {
            let message = format!("Every line needs the same years; the first has {years}.");
            problems.push(Problem::new("years_differ", format!("{prefix}quanta"), message));
        }
        // Lines mostly name the same places: their codes need checking once.
        if same_codes(&line.places, checked) {
            check_places_but_codes(&line.places, line.quanta.len(), &prefix, &mut problems);
        } else {
            let before = problems.len();
            check_places(&line.places, line.quanta.len(), &prefix, &mut problems);
            checked = if problems.len() == before { &line.places } else { &[] };
        }
        check_quanta(&line.quanta, &prefix, &mut problems);
    }
    problems
}

fn solve(request: &LinesRequest) -> Result<LinesAnswer, Vec<Problem>> {
    let mut sums = Sums::of(request);
    let mut problems = Vec::new();
    let mut lines = Vec::new();
    for (index, line) in request.lines.iter().enumerate() {
        let course = course(&line.places, &line.quanta, &[], &request.pace, &request.bounds)?;
        sums.choose_columns(index);
        sums.add(0, &course.openings);
        let run = match request.detail {
            Detail::Totals => course.run_allocations(|year, pence| sums.add(year.saturating_add(1), pence)),
            Detail::All => {
                let (codes, mut years) = (codes(&line.places), Vec::new());
                let run = course.run(true, |year, settled| {
                    sums.add(year.saturating_add(1), &settled.settled.allocations);
                    years.push(year_answer(&codes, &course, year, &settled));
                });
                lines.push(LineAnswer { code: line.code.clone(), years });
                run
            }
        };
        if let Err(stuck) = run {
            let year_sums = feasibility::year_sums(total_pence(&course.openings), &course.quanta, &[]);
            let problem = feasibility::problem(stuck, &year_sums, &request.bounds);
            let message = format!("Line {}: {}", line.code, problem.message);
            problems.push(Problem { path: format!("lines[{index}]"), message, ..problem });
        }
    }
    if problems.is_empty() { Ok(LinesAnswer { lines, totals: sums.totals(request) }) } else { Err(problems) }
}

/// Sums over lines: a row for the openings and one for each year, a column for each place.
struct Sums<'a> {
    /// Column of each code, in the order in which the lines first name them.
    codes: BTreeMap<&'a str, usize>,
    ordered: Vec<&'a str>,
    rows: Vec<Vec<i128>>,
    /// Columns of places, for lines that name the same places.
    columns: Vec<Vec<usize>>,
    /// Which of those each line has.
    columns_of: Vec<usize>,
    /// Which of those the line at hand has.
    chosen: usize,
}

impl<'a> Sums<'a> {
    fn of(request: &'a LinesRequest) -> Self {
        let years = request.lines.first().map_or(0, |line| line.quanta.len());
        let mut sums = Self {
            codes: BTreeMap::new(),
            ordered: Vec::new(),
            rows: Vec::new(),
            columns: Vec::new(),
            columns_of: Vec::new(),
            chosen: 0,
        };
        let mut before: &[Place] = &[];
        for line in &request.lines {
            if sums.columns.is_empty() || !same_codes(&line.places, before) {
                let columns = line.places.iter().map(|place| sums.column(place.code.as_str())).collect();
                sums.columns.push(columns);
            }
            sums.columns_of.push(sums.columns.len().saturating_sub(1));
            before = &line.places;
        }
        sums.rows = vec![vec![0; sums.ordered.len()]; years.saturating_add(1)];
        sums
    }

    /// The column of a code, a new one where it is first named.
    fn column(&mut self, code: &'a str) -> usize {
        let next = self.ordered.len();
        let column = *self.codes.entry(code).or_insert(next);
        if column == next {
            self.ordered.push(code);
        }
        column
    }

    fn choose_columns(&mut self, line: usize) {
        self.chosen = self.columns_of.get(line).copied().unwrap_or(0);
    }

    fn add(&mut self, row: usize, amounts: &[i64]) {
        let (Some(row), Some(columns)) = (self.rows.get_mut(row), self.columns.get(self.chosen)) else { return };
        for (column, amount) in columns.iter().zip(amounts) {
            if let Some(sum) = row.get_mut(*column) {
                // 64 bits more than an amount has: no number of lines fills them.
                *sum = sum.wrapping_add(i128::from(*amount));
            }
        }
    }

    fn totals(&self, request: &LinesRequest) -> Totals {
        let wide = |pence: i128| u128::try_from(pence).unwrap_or(0);
        let years = self.rows.windows(2).enumerate().map(|(year, pair)| {
            let sums = request.lines.iter().filter_map(|line| line.quanta.get(year));
            let quantum = sums.fold(0_i128, |sum, quantum| sum.saturating_add(i128::from(quantum.pence())));
            let [before, after] = pair else { return TotalYear { quantum: Pence::of(quantum), places: Vec::new() } };
            let places =
                self.ordered.iter().zip(before.iter().zip(after)).map(|(code, (before, allocation))| TotalPlace {
                    code: (*code).to_owned(),
                    allocation: Pence::of(*allocation),
                    growth: RoundedRate::less_one([wide(*allocation), 1], [wide(*before), 1]),
                });
            TotalYear { quantum: Pence::of(quantum), places: places.collect() }
        });
        Totals { years: years.collect() }
    }
}

fn same_codes(one: &[Place], other: &[Place]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.code == other.code)
}
