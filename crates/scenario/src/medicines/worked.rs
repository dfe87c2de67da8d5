//! Paying over time worked out for a board and its region, with every problem at its place on the page.

use engine::entry::Tree;
use engine::parameters::Grade;
use engine::pathways::pay_over_time::{Answer, pay_over_time_tree};
use engine::problem::Problem;

use super::input::MedicinesInput;
use super::people::{Place, place_of};
use crate::pathway_tree::{list, text};
use crate::{Inputs, WhoKind};

/// What is set, and for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What is set.
    pub input: MedicinesInput,
    /// Code of the reader's own board; blank for one of average size.
    pub board: String,
}

/// What it comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worked {
    /// The answer of the engine.
    pub answer: Answer,
    /// Board, region and England.
    pub place: Place,
    /// Yearly payments.
    pub payments: u32,
}

impl Asked {
    /// What the inputs ask.
    #[must_use]
    pub fn of(inputs: &Inputs) -> Self {
        let board = if inputs.who.kind == WhoKind::Board { inputs.who.code.clone() } else { String::new() };
        Self { input: inputs.medicines.clone(), board }
    }

    /// Whether price, uptake, payments, link or failure are still the example's.
    #[must_use]
    pub fn has_example(&self, start: &Self) -> bool {
        self.grades(start).contains(&Grade::Illustrative)
    }

    /// Grades of price, patients, payments, link and failure.
    #[must_use]
    pub fn grades(&self, start: &Self) -> [Grade; 5] {
        let (now, was) = (&self.input, &start.input);
        [
            now.price == was.price,
            now.patients == was.patients,
            now.payments == was.payments,
            now.linked == was.linked,
            now.failure == was.failure && now.failure_by_year == was.failure_by_year,
        ]
        .map(|same| if same { Grade::Illustrative } else { Grade::Yours })
    }
}

impl Worked {
    /// Works it out.
    ///
    /// # Errors
    /// Every [`Problem`], its path and that of its remedy from the root of [`crate::Inputs`].
    ///
    /// ```
    /// use scenario::medicines::{Asked, Worked};
    /// let asked = Asked::of(&scenario::Baseline::default().inputs());
    /// let worked = Worked::out(&asked).unwrap();
    /// assert_eq!(worked.answer.years.len(), 9);
    /// assert!(worked.answer.unknown.is_empty());
    /// ```
    pub fn out(asked: &Asked) -> Result<Self, Vec<Problem>> {
        let place = place_of(&asked.board);
        match pay_over_time_tree(&tree(&asked.input, &place)) {
            Ok(answer) => {
                let payments = u32::try_from(answer.due.len()).unwrap_or(1);
                Ok(Self { answer, place, payments })
            }
            Err(problems) => Err(problems.into_iter().map(|problem| on_page(&asked.input, problem)).collect()),
        }
    }
}

/// The input as the entry reads it.
fn tree(input: &MedicinesInput, place: &Place) -> Tree {
    let failure = if input.failure_by_year.is_empty() { text(&input.failure) } else { list(&input.failure_by_year) };
    let people =
        [("board", place.people.board), ("footprint", place.people.footprint), ("nation", place.people.nation)];
    let people = people.map(|(name, people)| (name.to_owned(), Tree::Text(people.to_string())));
    let fields = [
        ("patients", list(&input.patients)),
        ("price", text(&input.price)),
        ("payments", text(&input.payments)),
        ("linked", text(&input.linked)),
        ("failure", failure),
        ("people", Tree::Record(people.into())),
        ("bad_year", text(&input.bad_year)),
    ];
    Tree::Record(fields.map(|(name, value)| (name.to_owned(), value)).into())
}

/// The problem with its path as the page has it.
fn on_page(input: &MedicinesInput, problem: Problem) -> Problem {
    let by_year = !input.failure_by_year.is_empty();
    let path = match problem.path.strip_prefix("failure") {
        Some(rest) if by_year => format!("medicines.failure_by_year{rest}"),
        _ => format!("medicines.{}", problem.path),
    };
    let moved = Problem { path, ..problem };
    match moved.code {
        "too_few_years" => {
            let message = "There are payments after the last year of failures. Add a year of failures for each, or make fewer payments.".to_owned();
            let payments = input.failure_by_year.len().saturating_add(1).to_string();
            Problem { message, ..moved }.with_remedy("medicines.payments", payments)
        }
        "missing" if moved.path == "medicines.payments" => {
            let message = "This is blank. Enter how many yearly payments there are, 1 for paying up front.".to_owned();
            Problem { message, ..moved }.with_remedy("medicines.payments", "1")
        }
        _ => moved,
    }
}
