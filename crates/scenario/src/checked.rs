//! Whether what is set can be worked out, in every room at once.

use engine::allocation::study::Facts;
use engine::problem::Problem;

use crate::capital::{Appraised, Asked};
use crate::cost_growth::Projected;
use crate::delegation::{Arranged, Pooled};
use crate::engagement::{Granted, Heard};
use crate::pathway::WorkedPathway;
use crate::providers::{self, Faced};
use crate::{Inputs, Scenario, Worked, collaborative, medicines, uncertainty};

/// Everything that keeps a room from answering, room by room; paths from the root of [`Inputs`], each problem told once.
///
/// ```
/// use scenario::{Scenario, checked::problems};
/// let mut scenario = Scenario::default();
/// assert_eq!(problems(&scenario), []);
/// scenario.inputs.allocation.rule.most_growth = "a lot".into();
/// scenario.inputs.medicines.price = "-1".into();
/// let paths: Vec<String> = problems(&scenario).into_iter().map(|problem| problem.path).collect();
/// assert_eq!(paths, ["allocation.rule.most_growth", "medicines.price"]);
/// ```
#[must_use]
pub fn problems(scenario: &Scenario) -> Vec<Problem> {
    let mut told: Vec<Problem> = Vec::new();
    for room in ROOMS {
        for problem in room(&scenario.inputs) {
            if !told.contains(&problem) {
                told.push(problem);
            }
        }
    }
    told
}

/// Each room tried by itself, in the order in which they stand.
const ROOMS: [fn(&Inputs) -> Vec<Problem>; 12] = [
    |inputs| of(Worked::out(&inputs.allocation, &Facts::shipped())),
    |inputs| of(Arranged::read(&inputs.delegation)),
    |inputs| of(Pooled::out(&inputs.delegation.pool)),
    |inputs| match Appraised::out(&inputs.capital) {
        Ok(appraised) => of(Asked::read(&inputs.capital, &appraised)),
        Err(problems) => problems,
    },
    |inputs| of(Heard::out(&inputs.engagement)),
    |inputs| of(Granted::out(&inputs.engagement)),
    |inputs| of(WorkedPathway::out(&inputs.pathway)),
    |inputs| of(Faced::out(&providers::Asked::of(inputs))),
    |inputs| of(collaborative::Worked::out(&inputs.collaborative)),
    |inputs| of(medicines::Worked::out(&medicines::Asked::of(inputs))),
    |inputs| of(Projected::out(&inputs.cost_growth)),
    |inputs| of(uncertainty::Worked::out(&uncertainty::Asked::of(inputs))),
];

fn of<T>(answered: Result<T, Vec<Problem>>) -> Vec<Problem> {
    answered.err().unwrap_or_default()
}
