//! A tornado: each input in doubt at its low end and at its high end, the others as they are set.
//!
//! "If growth alone were at the low end, your board would have £1,012m in year 10; at the high end £1,420m." The widest bar is the input
//! that matters most. Every end is the whole study worked out anew, to the penny; no chance has a part in it. Need moves for one board
//! alone, the one that is asked about.

use serde::{Deserialize, Serialize};

use crate::allocation::study::measures::illustrative::illustrative;
use crate::allocation::study::measures::redistribution::redistribution;
use crate::allocation::study::measures::safeguards::safeguards;
use crate::allocation::study::{Facts, Ledger, Outcome, Study, StudyInput};
use crate::problem::Problem;
use crate::quantities::FinancialYear;

use super::distribution::Distribution;
use super::doubted::{Doubted, differ_in_need};
use super::outcome::Figure;
use super::reading;
use super::study_draws::{StudyRequest, check_size, doubts, in_study};
use super::tally::Worked;

/// What a tornado is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Money of a board in the last year, in pence.
    #[default]
    BoardMoney,
    /// Its gain on today's share of the money in the last year, in pence.
    BoardGain,
    /// The largest loss of any board against today's shares in the last year, a rate in units of 10^-10.
    LargestLoss,
    /// Boards that lose against today's shares in the last year.
    BoardsLosing,
    /// The cost of the safeguards in the last year, in pence.
    SafeguardsCost,
}

impl Measure {
    /// Every measure, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::BoardMoney, Self::BoardGain, Self::LargestLoss, Self::BoardsLosing, Self::SafeguardsCost];
}

/// Every measure of one study.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject([i128; 5]);

impl Subject {
    /// One of them.
    #[must_use]
    pub fn of(self, measure: Measure) -> i128 {
        let [money, gain, loss, losing, cost] = self.0;
        match measure {
            Measure::BoardMoney => money,
            Measure::BoardGain => gain,
            Measure::LargestLoss => loss,
            Measure::BoardsLosing => losing,
            Measure::SafeguardsCost => cost,
        }
    }
}

/// One input at both its ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The input.
    pub input: Doubted,
    /// How far from what is set the low end is, in units of the input's decimals.
    pub low: i64,
    /// The same of the high end.
    pub high: i64,
    /// What the low end comes to; `None` where the rule cannot be worked out there.
    pub at_low: Option<Subject>,
    /// What the high end comes to.
    pub at_high: Option<Subject>,
}

impl Bar {
    /// How far apart its ends are; 0 where one is not known.
    #[must_use]
    pub fn swing(&self, measure: Measure) -> u128 {
        self.at_low.zip(self.at_high).map_or(0, |(low, high)| low.of(measure).abs_diff(high.of(measure)))
    }
}

/// A study as it is set, and a bar for each input in doubt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tornado {
    /// The board it is about, by its place in the facts.
    pub board: usize,
    /// As it is set.
    pub set: Subject,
    /// That board's money as it is set, in pence, in years 1 to n.
    pub as_set: Vec<i64>,
    /// The opening year.
    pub opening_year: FinancialYear,
    /// Whether it rests on illustrative figures.
    pub illustrative: bool,
    bars: Vec<Bar>,
}

impl Tornado {
    /// The bars, the widest first; equal ones in the order of [`Doubted::ALL`].
    #[must_use]
    pub fn bars(&self, measure: Measure) -> Vec<&Bar> {
        let mut bars: Vec<&Bar> = self.bars.iter().collect();
        order::arrange(&mut bars, |one, other| {
            other.swing(measure).cmp(&one.swing(measure)).then(one.input.cmp(&other.input))
        });
        bars
    }
}

/// Works out a tornado for a board, by its place in the facts; where none is given, for the one that loses most as things are set.
///
/// # Errors
/// Every [`Problem`], its path from the root of the request.
///
/// ```
/// use engine::allocation::study::example;
/// use engine::uncertainty::{Doubted, DoubtText, Measure, Spread, SpreadKind, StudyRequest, tornado};
/// let text = |text: &str| text.to_owned();
/// let spread = |low, high| Spread { distribution: SpreadKind::Uniform, low: text(low), high: text(high), ..Spread::default() };
/// let doubt = |input, low, high| DoubtText { input, spread: spread(low, high) };
/// let doubts = vec![doubt(Doubted::Convergence, "-0.1", "0.1"), doubt(Doubted::NationalGrowth, "-0.02", "0.02")];
/// let mut study = example::input();
/// study.quantum.years = 1;
/// let request = StudyRequest { study, doubts, correlations: vec![], promises: vec![], draws: 1, seed: 1 };
/// let tornado = tornado(&request, &example::facts(), Some(0)).unwrap();
/// // North's £350,785.71; with growth of 8% and 12% it has £342,257.14 and £359,314.29.
/// assert_eq!(tornado.set.of(Measure::BoardMoney), 35_078_571);
/// let bars = tornado.bars(Measure::BoardMoney);
/// assert_eq!(bars[0].input, Doubted::NationalGrowth);
/// assert_eq!(bars[0].at_low.unwrap().of(Measure::BoardMoney), 34_225_714);
/// ```
pub fn tornado(request: &StudyRequest, facts: &Facts, board: Option<usize>) -> Result<Tornado, Vec<Problem>> {
    let set = &request.study;
    let mut problems = Vec::new();
    let read = Study::read(set, facts).and_then(|study| {
        let outcome = study.outcome(facts)?;
        Ok((study, outcome))
    });
    let read = read.map_err(|found| problems.extend(found.into_iter().map(in_study))).ok();
    let doubts = doubts(request, facts, &mut problems);
    reading::promises(&request.promises, "promises", &mut problems);
    check_size(request, facts, &mut problems);
    let Some((study, outcome)) = read.filter(|_| problems.is_empty()) else { return Err(problems) };
    let ledger = Ledger::new(facts, set, &study, &outcome);
    let board = board.unwrap_or_else(|| loses_most(&ledger));
    let base = Base { facts, set, study: &study, outcome: &outcome, board };
    let as_set = base.measured(set, &study, &outcome);
    let bars = doubts.drawn.iter().map(|(input, spread)| base.bar(*input, spread)).collect();
    Ok(Tornado {
        board,
        set: as_set,
        as_set: ledger.years().map(|year| ledger.allocation(year, board)).collect(),
        opening_year: study.opening.year,
        illustrative: illustrative(&ledger).any(),
        bars,
    })
}

/// The board that loses the highest share of its money in the last year; the first where none loses.
fn loses_most(ledger: &Ledger<'_>) -> usize {
    redistribution(ledger, ledger.last_year()).largest_loss_rate.map_or(0, |loss| loss.board)
}

struct Base<'a> {
    facts: &'a Facts,
    set: &'a StudyInput,
    study: &'a Study,
    outcome: &'a Outcome,
    board: usize,
}

impl Base<'_> {
    fn bar(&self, input: Doubted, spread: &Distribution) -> Bar {
        let (low, high) = spread.ends();
        Bar { input, low, high, at_low: self.at(input, low), at_high: self.at(input, high) }
    }

    /// The study with one input so many units from what is set.
    fn at(&self, input: Doubted, units: i64) -> Option<Subject> {
        let mut drawn = self.set.clone();
        input.differ(self.set, &mut drawn, units);
        if input == Doubted::Need {
            let mut differences = vec![0; self.facts.boards.len()];
            *differences.get_mut(self.board)? = units;
            differ_in_need(self.set, &mut drawn, self.facts, &differences);
        }
        let study = Study::read_after(Some((self.set, self.study)), &drawn, self.facts).ok()?;
        let outcome = study.outcome_after(Some((self.study, self.outcome)), self.facts).ok()?;
        Some(self.measured(&drawn, &study, &outcome))
    }

    fn measured(&self, input: &StudyInput, study: &Study, outcome: &Outcome) -> Subject {
        let ledger = Ledger::new(self.facts, input, study, outcome);
        let last = ledger.last_year();
        let row = |figure: &dyn Fn(usize) -> i64| (0..ledger.boards()).map(figure).collect::<Vec<i64>>();
        let worked = Worked {
            allocations: vec![row(&|board| ledger.allocation(last, board))],
            kept: row(&|board| ledger.kept(last, board)),
            ..Worked::default()
        };
        Subject([
            ledger.allocation(last, self.board).into(),
            ledger.redistribution(last, self.board).into(),
            worked.figure(Figure::LargestLoss).into(),
            worked.figure(Figure::BoardsLosing).into(),
            safeguards(&ledger, last).cost.count(),
        ])
    }
}
