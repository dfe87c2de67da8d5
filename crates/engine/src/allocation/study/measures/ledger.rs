//! The ledger: every figure of a worked-out study by year and board, in whole pence.
//!
//! Year 0 is the opening year; years 1 to n are those of the scenario. Boards are named by their place in the facts.

use rust_decimal::Decimal;

use crate::allocation::allocate::whole_weights;
use crate::allocation::answer::{PlaceYear, YearAnswer};
use crate::allocation::study::facts::Facts;
use crate::allocation::study::input::StudyInput;
use crate::allocation::study::opening::{total, weights_of};
use crate::allocation::study::outcome::{Outcome, Study};
use crate::quantities::apportion;
use crate::quantities::rounding::share_of;

/// A study with all it rests on and all it comes to.
///
/// ```
/// use engine::allocation::study::{example, Ledger, Study};
/// let (facts, input) = (example::facts(), example::input());
/// let study = Study::read(&input, &facts).unwrap();
/// let outcome = study.outcome(&facts).unwrap();
/// let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// assert_eq!(ledger.allocation(0, 0), 33_000_000);
/// assert_eq!(ledger.allocation(1, 0), 35_078_571);
/// assert_eq!(ledger.redistribution(1, 2), 2_300_000);
/// ```
#[derive(Debug, Clone)]
pub struct Ledger<'a> {
    /// What the study stands on.
    pub facts: &'a Facts,
    /// What a user set.
    pub input: &'a StudyInput,
    /// The same, read.
    pub study: &'a Study,
    /// What it comes to.
    pub outcome: &'a Outcome,
    weights: Vec<Vec<u128>>,
    weight_sums: Vec<u128>,
    kept_at_opening: Vec<i64>,
}

impl<'a> Ledger<'a> {
    /// Opens the ledger of a study and its outcome.
    pub fn new(facts: &'a Facts, input: &'a StudyInput, study: &'a Study, outcome: &'a Outcome) -> Self {
        let places = study.request(facts, &outcome.quanta).places;
        let weights = whole_weights(&places, outcome.quanta.len()).unwrap_or_default();
        let sum = |row: &Vec<u128>| row.iter().fold(0_u128, |sum, weight| sum.saturating_add(*weight));
        let weight_sums = weights.iter().map(sum).collect();
        let opening = u64::try_from(total(study.opening.used())).unwrap_or(0);
        let kept = apportion(opening, &weights_of(&study.opening.residence)).unwrap_or_default();
        let kept_at_opening = kept.into_iter().map(|pence| i64::try_from(pence).unwrap_or(0)).collect();
        Self { facts, input, study, outcome, weights, weight_sums, kept_at_opening }
    }

    /// How many boards there are.
    pub fn boards(&self) -> usize {
        self.facts.boards.len()
    }

    /// The last year.
    pub fn last_year(&self) -> u32 {
        u32::try_from(self.outcome.quanta.len()).unwrap_or(0)
    }

    /// Years 1 to n.
    pub fn years(&self) -> impl Iterator<Item = u32> + use<> {
        1..=self.last_year()
    }

    /// A year of the scenario; `None` for the opening year.
    pub fn year(&self, year: u32) -> Option<&'a YearAnswer> {
        self.outcome.scenario.years.get(place_of(year)?)
    }

    /// A board in a year of the scenario; `None` in the opening year.
    pub fn cell(&self, year: u32, board: usize) -> Option<&'a PlaceYear> {
        self.year(year)?.places.get(board)
    }

    /// National sum, in pence.
    pub fn quantum(&self, year: u32) -> i64 {
        match place_of(year) {
            None => total(self.study.opening.used()),
            Some(place) => self.outcome.quanta.get(place).copied().unwrap_or_default().pence(),
        }
    }

    /// Money of a board, in pence.
    pub fn allocation(&self, year: u32, board: usize) -> i64 {
        match self.cell(year, board) {
            Some(cell) => cell.allocation.pence(),
            None if year == 0 => self.study.opening.used().get(board).copied().unwrap_or(0),
            None => 0,
        }
    }

    /// Money under today's shares: the board's opening share by residence of the year's sum, in pence.
    pub fn kept(&self, year: u32, board: usize) -> i64 {
        let row = match place_of(year) {
            None => Some(&self.kept_at_opening),
            Some(place) => self.outcome.shares_kept.get(place),
        };
        row.and_then(|row| row.get(board)).copied().unwrap_or(0)
    }

    /// Allocation less money under today's shares, in pence: + = the board gains.
    pub fn redistribution(&self, year: u32, board: usize) -> i64 {
        self.allocation(year, board).saturating_sub(self.kept(year, board))
    }

    /// Money of the year before, in pence; 0 in the opening year.
    pub fn before(&self, year: u32, board: usize) -> i64 {
        year.checked_sub(1).map_or(0, |before| self.allocation(before, board))
    }

    /// Money that arrived with services in the year, in pence.
    pub fn arrived(&self, year: u32, board: usize) -> i64 {
        self.cell(year, board).map_or(0, |cell| cell.parts.transfers.pence())
    }

    /// What growth is measured from: money of the year before with the year's transfers, in pence.
    pub fn prior(&self, year: u32, board: usize) -> i64 {
        self.before(year, board).saturating_add(self.arrived(year, board))
    }

    /// The same over all boards, in pence.
    pub fn prior_sum(&self, year: u32) -> i64 {
        self.sum(|board| self.prior(year, board))
    }

    /// Target money to the penny. The opening year is measured against the need of year 1.
    pub fn target(&self, year: u32, board: usize) -> i64 {
        match self.cell(year, board) {
            Some(cell) => cell.target.pence(),
            None => share_of(self.quantum(year), self.weight(year, board), self.weight_sum(year)).unwrap_or(0),
        }
    }

    /// Weighted population as a whole number on the scale of [`Ledger::weight_sum`]; the opening year has that of year 1.
    pub fn weight(&self, year: u32, board: usize) -> u128 {
        of_year(&self.weights, year).and_then(|row| row.get(board)).copied().unwrap_or(0)
    }

    /// Sum of the weighted populations of all boards.
    pub fn weight_sum(&self, year: u32) -> u128 {
        of_year(&self.weight_sums, year).copied().unwrap_or(0)
    }

    /// Weighted population in people.
    pub fn weighted_people(&self, year: u32, board: usize) -> Decimal {
        let row = self.study.need.weights.get(board);
        row.and_then(|row| of_year(row, year)).map_or(Decimal::ZERO, |weight| weight.decimal())
    }

    /// Registered people; the opening year has those before any growth.
    pub fn registered(&self, year: u32, board: usize) -> Decimal {
        let need = &self.study.need;
        let people = match year {
            0 => need.registered.get(board),
            _ => need.people.get(board).and_then(|row| of_year(row, year)),
        };
        people.copied().unwrap_or_default()
    }

    /// Adds a figure over all boards.
    pub fn sum(&self, figure: impl Fn(usize) -> i64) -> i64 {
        (0..self.boards()).fold(0_i64, |sum, board| sum.saturating_add(figure(board)))
    }
}

/// Where a year of the scenario stands; `None` for the opening year.
fn place_of(year: u32) -> Option<usize> {
    usize::try_from(year.checked_sub(1)?).ok()
}

/// The row of a year, or the only one, or the first for the opening year.
fn of_year<T>(rows: &[T], year: u32) -> Option<&T> {
    match place_of(year) {
        Some(place) if rows.len() > 1 => rows.get(place),
        _ => rows.first(),
    }
}
