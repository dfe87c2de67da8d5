//! A service pooled over every footprint there is: boards, regions, England, and bodies of the past.
//!
//! All of it is estimates of the engine, good to four significant figures; none of it is added up.

use engine::delegation::risk_pool::{Estimate, Pool, Reserve, Structure, past_structures, usual_tail};
use engine::parameters::{IntegratedCareBoard, as_shipped, boards, risk_pool};
use engine::problem::Problem;
use rust_decimal::Decimal;

use super::pool_input::PoolInput;
use crate::texts::{MOST, Texts};

/// What it comes to over one footprint.
#[derive(Debug, Clone, PartialEq)]
pub struct Over {
    /// The pool.
    pub pool: Pool,
    /// What it comes to.
    pub estimate: Estimate,
    /// The reserve for all but one year in twenty.
    pub reserve: Reserve,
}

/// A service pooled over every footprint.
#[derive(Debug, Clone, PartialEq)]
pub struct Pooled {
    /// Each board, in the order of the list, by residents.
    pub boards: Vec<(&'static IntegratedCareBoard, Over)>,
    /// Each region by its name, in the order in which the boards name them.
    pub regions: Vec<(&'static str, Over)>,
    /// Bodies of the past and the levels of today, each of the average size; the last is England.
    pub structures: Vec<(Structure, Over)>,
}

impl Pooled {
    /// Works it out.
    ///
    /// # Errors
    /// Every [`Problem`], its path and that of its remedy from the root of [`crate::Inputs`].
    ///
    /// ```
    /// let pool = scenario::Baseline::default().inputs().delegation.pool;
    /// let pooled = scenario::delegation::Pooled::out(&pool).unwrap();
    /// assert_eq!((pooled.boards.len(), pooled.regions.len(), pooled.structures.len()), (42, 7, 6));
    /// assert_eq!(pooled.england().unwrap().estimate.population_needed, 4_000_000.0);
    /// ```
    pub fn out(input: &PoolInput) -> Result<Self, Vec<Problem>> {
        let pool = read(input)?;
        let over = |population: Decimal| over(Pool { population, ..pool });
        let mut regions: Vec<(&'static str, Decimal)> = Vec::new();
        let mut england = Decimal::ZERO;
        let mut by_board = Vec::new();
        for board in boards() {
            let people = Decimal::from(board.resident_population);
            england = england.saturating_add(people);
            let name = board.region.name();
            match regions.iter_mut().find(|(region, _)| *region == name) {
                Some((_, sum)) => *sum = sum.saturating_add(people),
                None => regions.push((name, people)),
            }
            by_board.push((board, over(people)?));
        }
        let mut by_region = Vec::new();
        for (name, people) in regions {
            by_region.push((name, over(people)?));
        }
        let mut structures = Vec::new();
        for structure in past_structures() {
            let people = england.checked_div(structure.bodies.into()).unwrap_or(england).round();
            structures.push((structure, over(people)?));
        }
        Ok(Self { boards: by_board, regions: by_region, structures })
    }

    /// Over all of England.
    #[must_use]
    pub fn england(&self) -> Option<&Over> {
        self.structures.iter().find(|(structure, _)| structure.bodies == 1).map(|(_, over)| over)
    }

    /// Over a board of average size.
    #[must_use]
    pub fn average_board(&self) -> Option<&Over> {
        let boards = self.boards.len();
        let of = |(structure, _): &&(Structure, Over)| {
            usize::try_from(structure.bodies).is_ok_and(|bodies| bodies == boards)
        };
        self.structures.iter().find(of).map(|(_, over)| over)
    }

    /// Over a board.
    #[must_use]
    pub fn board(&self, code: &str) -> Option<&(&'static IntegratedCareBoard, Over)> {
        self.boards.iter().find(|(board, _)| board.code == code)
    }

    /// Over a region.
    #[must_use]
    pub fn region(&self, name: &str) -> Option<&(&'static str, Over)> {
        self.regions.iter().find(|(region, _)| *region == name)
    }

    /// The boards of fewest and of most people.
    #[must_use]
    pub fn ends(&self) -> Option<[&(&'static IntegratedCareBoard, Over); 2]> {
        let people = |(board, _): &&(&IntegratedCareBoard, Over)| board.resident_population;
        Some([self.boards.iter().min_by_key(people)?, self.boards.iter().max_by_key(people)?])
    }
}

impl Over {
    /// Whether a year usually swings by no more than can be carried.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.pool.is_within_tolerance()
    }
}

fn over(pool: Pool) -> Result<Over, Vec<Problem>> {
    let estimate = pool.estimate().map_err(|problems| problems.into_iter().map(in_room).collect::<Vec<Problem>>())?;
    let reserve = pool.reserve(usual_tail(), None)?;
    Ok(Over { pool, estimate, reserve })
}

/// The problem at its path, with the example's figure as the way out.
fn in_room(problem: Problem) -> Problem {
    let example = match problem.code {
        "no_tolerance" => as_shipped(risk_pool::TOLERANCE),
        _ => as_shipped(risk_pool::CASES_PER_MILLION),
    };
    let path = format!("delegation.pool.{}", problem.path);
    Problem { path: path.clone(), ..problem }.with_remedy(path, example)
}

/// The pool of everybody, its people left open.
fn read(input: &PoolInput) -> Result<Pool, Vec<Problem>> {
    let mut texts = Texts::default();
    let times = Decimal::ONE_THOUSAND;
    let mut figure =
        |name: &str, text: &str, most| texts.figure(&format!("delegation.pool.{name}"), text, most).unwrap_or_default();
    let pool = Pool {
        population: Decimal::ZERO,
        cases_per_million: figure("cases_per_million", &input.cases_per_million, MOST),
        mean_cost: figure("mean_cost", &input.mean_cost, MOST),
        cost_variation: figure("cost_variation", &input.cost_variation, times),
        tolerance: figure("tolerance", &input.tolerance, times),
        overspend: figure("overspend", &input.overspend, times),
        persistent: figure("persistent", &input.persistent, Decimal::ONE),
    };
    if texts.problems.is_empty() { Ok(pool) } else { Err(texts.problems) }
}
