//! The entry `uncertainty`: draws of many service lines at once, the whole allocation of every line worked out in each.
//!
//! What varies: growth beyond what is given, `sum of year y x (1 + x)^y`; the share of the gap closed a year; a flat floor or ceiling; and
//! need, a factor for each place apart. The power is kept to twelve decimals, each year's from the year before, and a sum is rounded once, to the penny.

use crate::allocation::allocate::course;
use crate::allocation::lines::{LinesRequest, check, read};
use crate::allocation::year::{Course, Room, narrow};
use crate::allocation::{Bounds, Floor, PaceOfChange};
use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::generator::Generator;
use crate::problem::Problem;
use crate::quantities::rounding::half_away;
use crate::quantities::{Rate, apportion};
use rust_decimal::Decimal;

use super::columns::columns;
use super::distribution::Distribution;
use super::outcome::Outcome;
use super::reading;
use super::study_draws::{MOST_CELLS, MOST_DRAWS};
use super::tally::{Tally, Worked};
use super::varied::{DECIMALS, ONE, Varied, mixing, stream, varied};

/// One, in the twelve decimals of a power.
const WHOLE: i128 = 1_000_000_000_000;

/// A line ready to be worked out again and again.
#[derive(Debug, Clone)]
struct Line {
    openings: Vec<i64>,
    weights: Vec<Vec<u128>>,
    narrow: Vec<Option<Vec<i64>>>,
    quanta: Vec<i64>,
    /// Column of each place among the sums.
    columns: Vec<usize>,
}

/// A run of draws that can be taken step by step.
#[derive(Debug, Clone)]
pub struct LinesDraws {
    drawing: LinesDrawing,
    tally: Tally,
}

/// What the draws of many lines are worked out from.
#[derive(Debug, Clone)]
struct LinesDrawing {
    lines: Vec<Line>,
    pace: PaceOfChange,
    bounds: Bounds,
    openings: Vec<u128>,
    columns: Vec<(Varied, Vec<i64>)>,
    weights: Option<(Distribution, Vec<Generator>)>,
    room: Room,
}

/// Takes all draws at once from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
///
/// ```
/// use engine::uncertainty::uncertainty_tree;
/// let request = r#"{
///     "lines": [{"code": "all", "quanta": ["2200.00"], "places": [
///         {"code": "A", "opening": "1200", "weight": "1"}, {"code": "B", "opening": "800", "weight": "1"}]}],
///     "pace": {"method": "proportional", "convergence": "0.5"},
///     "vary": [{"input": "convergence", "distribution": "uniform", "low": "0", "high": "1"}],
///     "promises": [{"promise": "growth_at_least", "limit": "0"}], "draws": 1000, "seed": 1}"#;
/// let outcome = uncertainty_tree(&serde_json::from_str(request).unwrap()).unwrap();
/// // A falls from £1,200 once more than five sixths of its £220 over target is closed... half of all draws leave it about £1,210.
/// assert_eq!(outcome.worked, 1000);
/// assert!(outcome.places[0].years[0][2].starts_with("12"));
/// ```
pub fn uncertainty_tree(tree: &Tree) -> Result<Outcome, Vec<Problem>> {
    let mut run = LinesDraws::from_tree(tree)?;
    while !run.step(u32::MAX) {}
    Ok(run.outcome())
}

impl LinesDraws {
    /// A run from untyped input, none of its draws taken yet.
    ///
    /// # Errors
    /// Every [`Problem`] found, with its path.
    pub fn from_tree(tree: &Tree) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let request = read(tree, &["vary", "correlations", "promises", "draws", "seed"], &mut problems);
        crate::allocation::allocate::merge(&mut problems, check(&request));
        let at = At::root(tree);
        let mut reader = Reader::new(&mut problems);
        let draws = reader.count(&at.field("draws"), MOST_DRAWS);
        let seed = reader.count(&at.field("seed"), u32::MAX);
        let varied = varied(&at.field("vary"), &request, &mut problems);
        let mixing = mixing(&at.field("correlations"), &varied, &mut problems);
        let promises = reading::promises_of_lines(&at.field("promises"), &mut problems);
        let (Some(draws), Some(seed)) = (draws, seed) else { return Err(problems) };
        if !problems.is_empty() {
            return Err(problems);
        }
        let (lines, codes) = lines(&request)?;
        let years = lines.first().map_or(0, |line| line.quanta.len());
        check_size(codes.len(), years, draws)?;
        let mut openings = vec![0_u128; codes.len()];
        for line in &lines {
            for (column, pence) in line.columns.iter().zip(&line.openings) {
                if let Some(sum) = openings.get_mut(*column) {
                    *sum = sum.saturating_add(u128::try_from(*pence).unwrap_or(0));
                }
            }
        }
        let single: Vec<&(Varied, Distribution)> =
            varied.iter().filter(|(input, _)| *input != Varied::Weights).collect();
        let inputs: Vec<(u64, &Distribution)> = single.iter().map(|(input, spread)| (stream(*input), spread)).collect();
        let many = usize::try_from(draws).unwrap_or(usize::MAX);
        let values = columns(&inputs, mixing.as_ref(), seed.into(), many);
        let weights = varied.iter().find(|(input, _)| *input == Varied::Weights).map(|(input, spread)| {
            let places = codes.iter().zip(stream(*input)..);
            (spread.clone(), places.map(|(_, stream)| Generator::of_place(seed.into(), stream)).collect())
        });
        let drawing = LinesDrawing {
            columns: single.iter().map(|(input, _)| *input).zip(values).collect(),
            lines,
            openings,
            weights,
            pace: request.pace,
            bounds: request.bounds,
            room: Room::default(),
        };
        Ok(Self { drawing, tally: Tally::new(codes, years, promises, false, draws) })
    }

    /// Takes so many draws more; true when none is left.
    pub fn step(&mut self, draws: u32) -> bool {
        let Self { drawing, tally } = self;
        tally.take(draws, |at| drawing.draw(at))
    }

    /// Draws done, and draws there are.
    #[must_use]
    pub const fn progress(&self) -> (u32, u32) {
        self.tally.progress()
    }

    /// What the draws taken so far came to.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.tally.outcome()
    }
}

impl LinesDrawing {
    /// The draw at its place among all, worked out.
    fn draw(&mut self, at: usize) -> Option<Worked> {
        let (mut pace, mut bounds, mut growth) = (self.pace.clone(), self.bounds.clone(), 0);
        for (input, column) in &self.columns {
            let units = column.get(at).copied().unwrap_or(0);
            let rate = Rate::from_decimal(Decimal::new(units, DECIMALS)).ok()?;
            match input {
                Varied::Growth => growth = units,
                Varied::Convergence => pace = PaceOfChange::Proportional { convergence: rate },
                Varied::Floor => bounds.floor = Some(Floor::Flat(rate)),
                Varied::Ceiling => bounds.ceiling = Some(rate),
                Varied::Weights => {}
            }
        }
        let factors: Option<Vec<i64>> = self.weights.as_mut().map(|(spread, generators)| {
            generators.iter_mut().map(|generator| spread.at(generator.between_nought_and_one())).collect()
        });
        let years = self.lines.first().map_or(0, |line| line.quanta.len());
        let powers = powers(growth, years)?;
        let mut sums = vec![vec![0_i64; self.openings.len()]; years];
        for line in &self.lines {
            line.add(&mut sums, &pace, &bounds, &powers, factors.as_deref(), &mut self.room)?;
        }
        self.worked(sums)
    }

    fn worked(&self, sums: Vec<Vec<i64>>) -> Option<Worked> {
        let last = sums.last()?;
        let quantum = last.iter().fold(0_i64, |sum, pence| sum.saturating_add(*pence));
        let kept = apportion(u64::try_from(quantum).ok()?, &self.openings).ok()?;
        let openings = self.openings.iter().map(|pence| i64::try_from(*pence).unwrap_or(i64::MAX)).collect();
        let before = core::iter::once(openings).chain(sums.iter().cloned());
        Some(Worked {
            priors: before.take(sums.len()).collect(),
            kept: kept.into_iter().map(|pence| i64::try_from(pence).unwrap_or(i64::MAX)).collect(),
            weights: Vec::new(),
            quantum,
            allocations: sums,
        })
    }
}

impl Line {
    /// Works the line out and adds its money to the sums by year and place.
    fn add(
        &self,
        sums: &mut [Vec<i64>],
        pace: &PaceOfChange,
        bounds: &Bounds,
        powers: &[i128],
        factors: Option<&[i64]>,
        room: &mut Room,
    ) -> Option<()> {
        let quanta: Option<Vec<i64>> = self
            .quanta
            .iter()
            .zip(powers)
            .map(|(quantum, power)| {
                if *power == WHOLE {
                    return Some(*quantum);
                }
                let pence = half_away(i128::from(*quantum).checked_mul(*power)?, WHOLE)?;
                i64::try_from(pence).ok()
            })
            .collect();
        let weighed = factors.map(|factors| self.weighed(factors));
        let (weights, narrow) = match weighed {
            Some(weights) => {
                let narrow = weights.iter().map(|row| narrow(row)).collect();
                (weights, narrow)
            }
            None => (self.weights.clone(), self.narrow.clone()),
        };
        let course =
            Course { openings: self.openings.clone(), weights, quanta: quanta?, transfers: Vec::new(), pace, bounds };
        course
            .run_in(room, &narrow, |year, row| {
                let Some(sums) = sums.get_mut(year) else { return };
                for (column, pence) in self.columns.iter().zip(row) {
                    if let Some(sum) = sums.get_mut(*column) {
                        *sum = sum.saturating_add(*pence);
                    }
                }
            })
            .ok()
    }

    /// Weights times each place's factor.
    fn weighed(&self, factors: &[i64]) -> Vec<Vec<u128>> {
        let factor = |column: &usize| factors.get(*column).and_then(|factor| u128::try_from(*factor).ok()).unwrap_or(0);
        let rows = self.weights.iter();
        rows.map(|row| {
            row.iter().zip(&self.columns).map(|(weight, column)| weight.saturating_mul(factor(column))).collect()
        })
        .collect()
    }
}

/// `(1 + x)^y` for years 1 up, in twelve decimals.
fn powers(units: i64, years: usize) -> Option<Vec<i128>> {
    let factor = i128::from(ONE.checked_add(units)?);
    let mut power = WHOLE;
    let mut powers = Vec::with_capacity(years);
    for _ in 0..years {
        power = half_away(power.checked_mul(factor)?, ONE.into())?;
        powers.push(power);
    }
    Some(powers)
}

/// Lines ready to be worked out, and the codes of all their places.
fn lines(request: &LinesRequest) -> Result<(Vec<Line>, Vec<String>), Vec<Problem>> {
    let mut codes: Vec<String> = Vec::new();
    let mut found: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    let mut lines = Vec::with_capacity(request.lines.len());
    for line in &request.lines {
        let course = course(&line.places, &line.quanta, &[], &request.pace, &request.bounds)?;
        let columns = line.places.iter().map(|place| {
            *found.entry(place.code.as_str()).or_insert_with(|| {
                codes.push(place.code.clone());
                codes.len().saturating_sub(1)
            })
        });
        let columns = columns.collect();
        let narrow = course.weights.iter().map(|row| narrow(row)).collect();
        lines.push(Line { openings: course.openings, weights: course.weights, narrow, quanta: course.quanta, columns });
    }
    Ok((lines, codes))
}

fn check_size(places: usize, years: usize, draws: u32) -> Result<(), Vec<Problem>> {
    let each = u64::try_from(places.saturating_mul(years).max(1)).unwrap_or(u64::MAX);
    let most = MOST_CELLS.checked_div(each).unwrap_or(1);
    if u64::from(draws) <= most {
        return Ok(());
    }
    let message = format!("So many draws over so many places and years do not fit. Ask for {most} draws at most.");
    Err(vec![Problem::new("too_many", "draws", message).with_remedy("draws", most.to_string())])
}
