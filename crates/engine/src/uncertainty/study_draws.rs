//! Draws of a whole study: each is the same study worked out anew, to the penny.

use serde::{Deserialize, Serialize};

use crate::allocation::study::{Facts, Study, StudyInput};
use crate::entry::{Tree, value};
use crate::generator::Generator;
use crate::problem::Problem;

use super::columns::columns;
use super::correlation::Mixing;
use super::distribution::Distribution;
use super::doubted::{Doubted, differ_in_need};
use super::outcome::Outcome;
use super::promise::Promise;
use super::reading;
use super::tally::{Tally, Worked};
use super::texts::{CorrelationText, DoubtText, PromiseText};

/// Draws the room opens with.
pub const USUAL_DRAWS: u32 = 10_000;
/// Most draws of one run.
pub const MOST_DRAWS: u32 = 100_000;
/// Most amounts of money that are kept at once: draws times boards times years.
pub const MOST_CELLS: u64 = 20_000_000;

/// What a run is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyRequest {
    /// The study as it is set.
    pub study: StudyInput,
    /// Inputs in doubt, each once.
    pub doubts: Vec<DoubtText>,
    /// Inputs that go together; need goes with nothing.
    pub correlations: Vec<CorrelationText>,
    /// Promises to be counted.
    pub promises: Vec<PromiseText>,
    /// How many draws, from 1 to [`MOST_DRAWS`].
    pub draws: u32,
    /// Decides every draw.
    pub seed: u32,
}

/// Inputs in doubt that something rests on, read.
#[derive(Debug, Clone)]
pub(super) struct Doubts {
    pub(super) drawn: Vec<(Doubted, Distribution)>,
    mixing: Option<Mixing>,
}

/// A run of draws that can be taken step by step.
#[derive(Debug, Clone)]
pub struct StudyDraws {
    drawing: StudyDrawing,
    tally: Tally,
}

/// What the draws of a study are worked out from.
#[derive(Debug, Clone)]
struct StudyDrawing {
    facts: Facts,
    set: StudyInput,
    study: Study,
    drawn: StudyInput,
    /// Inputs with what each draw takes of them.
    columns: Vec<(Doubted, Vec<i64>)>,
    need: Option<(Distribution, Vec<Generator>)>,
    differences: Vec<i64>,
}

impl StudyDraws {
    /// A run, none of its draws taken yet.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of the request: `study.` before those of the study as it is set.
    ///
    /// ```
    /// use engine::allocation::study::example;
    /// use engine::uncertainty::{Doubted, DoubtText, PromiseKind, PromiseText, Spread, SpreadKind, StudyDraws, StudyRequest};
    /// let text = |text: &str| text.to_owned();
    /// let spread = Spread { distribution: SpreadKind::Uniform, low: text("-0.02"), high: text("0.02"), ..Spread::default() };
    /// let request = StudyRequest {
    ///     study: example::input(),
    ///     doubts: vec![DoubtText { input: Doubted::NationalGrowth, spread }],
    ///     correlations: Vec::new(),
    ///     promises: vec![PromiseText { promise: PromiseKind::GrowthAtLeast, limit: text("0") }],
    ///     draws: 500,
    ///     seed: 1,
    /// };
    /// let mut run = StudyDraws::new(&request, &example::facts()).unwrap();
    /// while !run.step(64) {}
    /// let outcome = run.outcome();
    /// // No board ever loses cash: the rule of the example does not let it.
    /// assert_eq!((outcome.worked, outcome.promises[0].kept), (500, 500));
    /// // North's £350,785.71 of year 1 is in the middle of what was drawn.
    /// let [least, .., most] = &outcome.places[0].years[0];
    /// assert!(least.as_str() < "350785.71" && "350785.71" < most.as_str());
    /// ```
    pub fn new(request: &StudyRequest, facts: &Facts) -> Result<Self, Vec<Problem>> {
        let set = &request.study;
        let mut problems = Vec::new();
        let study = Study::read(set, facts).and_then(|study| {
            study.outcome(facts)?;
            Ok(study)
        });
        let study = study.map_err(|found| problems.extend(found.into_iter().map(in_study))).ok();
        let promises = reading::promises(&request.promises, "promises", &mut problems);
        let doubts = doubts(request, facts, &mut problems);
        check_size(request, facts, &mut problems);
        match study {
            Some(study) if problems.is_empty() => Ok(Self::begin(request, facts, study, doubts, promises)),
            _ => Err(problems),
        }
    }

    fn begin(request: &StudyRequest, facts: &Facts, study: Study, doubts: Doubts, promises: Vec<Promise>) -> Self {
        let (seed, set) = (u64::from(request.seed), &request.study);
        let single: Vec<&(Doubted, Distribution)> = doubts.single().collect();
        let inputs: Vec<(u64, &Distribution)> = single.iter().map(|(input, spread)| (input.stream(), spread)).collect();
        let draws = usize::try_from(request.draws).unwrap_or(usize::MAX);
        let values = columns(&inputs, doubts.mixing.as_ref(), seed, draws);
        let need = doubts.drawn.iter().find(|(input, _)| *input == Doubted::Need).map(|(input, spread)| {
            let boards = facts.boards.iter().zip(input.stream()..);
            (spread.clone(), boards.map(|(_, stream)| Generator::of_place(seed, stream)).collect())
        });
        let codes = facts.boards.iter().map(|board| board.code.to_owned()).collect();
        let years = usize::try_from(set.quantum.years).unwrap_or(0);
        let drawing = StudyDrawing {
            columns: single.iter().map(|(input, _)| *input).zip(values).collect(),
            need,
            differences: vec![0; facts.boards.len()],
            facts: facts.clone(),
            drawn: set.clone(),
            set: set.clone(),
            study,
        };
        Self { drawing, tally: Tally::new(codes, years, promises, true, request.draws) }
    }

    /// A run from untyped input over the boards as shipped.
    ///
    /// # Errors
    /// Every [`Problem`], as [`StudyDraws::new`] tells them.
    pub fn from_tree(tree: &Tree) -> Result<Self, Vec<Problem>> {
        let unreadable = || vec![Problem::new("unreadable", "", "This is not a study with doubts to draw from.")];
        let request: StudyRequest = value(tree).ok_or_else(unreadable)?;
        Self::new(&request, &Facts::shipped())
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

impl StudyDrawing {
    /// The draw at its place among all, worked out.
    fn draw(&mut self, at: usize) -> Option<Worked> {
        for (input, column) in &self.columns {
            input.differ(&self.set, &mut self.drawn, column.get(at).copied().unwrap_or(0));
        }
        if let Some((spread, generators)) = &mut self.need {
            for (difference, generator) in self.differences.iter_mut().zip(generators) {
                *difference = spread.at(generator.between_nought_and_one());
            }
            differ_in_need(&self.set, &mut self.drawn, &self.facts, &self.differences);
        }
        let study = Study::read_after(Some((&self.set, &self.study)), &self.drawn, &self.facts).ok()?;
        let money = study.money(&self.facts)?;
        Some(Worked {
            allocations: money.allocations,
            priors: money.priors,
            kept: money.kept,
            weights: money.weights,
            quantum: money.quantum,
        })
    }
}

impl Doubts {
    /// Inputs of one figure each.
    fn single(&self) -> impl Iterator<Item = &(Doubted, Distribution)> {
        self.drawn.iter().filter(|(input, _)| *input != Doubted::Need)
    }
}

/// Reads the doubts of a request, those that something rests on, and tries both ends of each on the study.
pub(super) fn doubts(request: &StudyRequest, facts: &Facts, problems: &mut Vec<Problem>) -> Doubts {
    let set = &request.study;
    let mut drawn: Vec<(Doubted, Distribution)> = Vec::new();
    let mut named: Vec<Doubted> = Vec::new();
    for (index, doubt) in request.doubts.iter().enumerate() {
        let path = format!("doubts[{index}]");
        if named.contains(&doubt.input) {
            problems.push(Problem::new("duplicate_input", path, "This input stands more than once. Keep one of them."));
            continue;
        }
        named.push(doubt.input);
        let Some(spread) = reading::distribution(&doubt.spread, doubt.input.decimals(), &path, problems) else {
            continue;
        };
        if doubt.input.is_used(set) {
            check_reach(doubt.input, &spread, set, facts, &path, problems);
            drawn.push((doubt.input, spread));
        }
    }
    let inputs: Vec<Doubted> = drawn.iter().map(|(input, _)| *input).filter(|input| *input != Doubted::Need).collect();
    for (index, pair) in request.correlations.iter().enumerate() {
        if [pair.one, pair.other].contains(&Doubted::Need) {
            let message = "Need is drawn for each board apart, and goes with nothing. Choose another input.";
            problems.push(Problem::new("need_apart", format!("correlations[{index}]"), message));
        }
    }
    let pairs: Vec<_> = request.correlations.iter().map(|pair| (pair.one, pair.other, pair.rank.as_str())).collect();
    let mixing = reading::correlations(&pairs, &inputs, "correlations", problems);
    Doubts { drawn, mixing }
}

/// Whether the study can be read with the furthest that may be drawn, on either side.
fn check_reach(
    input: Doubted,
    spread: &Distribution,
    set: &StudyInput,
    facts: &Facts,
    path: &str,
    problems: &mut Vec<Problem>,
) {
    if Study::read(set, facts).is_err() {
        return;
    }
    let (least, most) = spread.reach();
    for (units, field, side) in [(least, "low", "lowest"), (most, "high", "highest")] {
        let mut drawn = set.clone();
        input.differ(set, &mut drawn, units);
        if input == Doubted::Need {
            differ_in_need(set, &mut drawn, facts, &vec![units; facts.boards.len()]);
        }
        if let Err(found) = Study::read(&drawn, facts)
            && let Some(problem) = found.into_iter().next()
        {
            let message =
                format!("At the {side} that may be drawn the study cannot be worked out: {}", problem.message);
            problems.push(Problem::new("beyond_reach", format!("{path}.{field}"), message));
        }
    }
}

pub(super) fn check_size(request: &StudyRequest, facts: &Facts, problems: &mut Vec<Problem>) {
    if !(1..=MOST_DRAWS).contains(&request.draws) {
        problems.push(Problem::new("out_of_range", "draws", format!("Give a whole number from 1 to {MOST_DRAWS}.")));
        return;
    }
    let boards = u64::try_from(facts.boards.len()).unwrap_or(u64::MAX).max(1);
    let each = boards.saturating_mul(u64::from(request.study.quantum.years.max(1)));
    let most = MOST_CELLS.checked_div(each).unwrap_or(1);
    if u64::from(request.draws) > most {
        let message =
            format!("So many draws over so many years do not fit. Ask for {most} draws at most, or for fewer years.");
        problems.push(Problem::new("too_many", "draws", message).with_remedy("draws", most.to_string()));
    }
}

/// A problem of the study under its place in the request.
pub(super) fn in_study(mut problem: Problem) -> Problem {
    let under = |path: &str| if path.is_empty() { "study".to_owned() } else { format!("study.{path}") };
    problem.path = under(&problem.path);
    if let Some(remedy) = &mut problem.remedy {
        remedy.path = under(&remedy.path);
    }
    problem
}
