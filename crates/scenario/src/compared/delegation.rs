//! The Delegation room: verdicts, who plans what, and a service pooled over a board and over England.

use engine::delegation::Category;
use engine::delegation::arrangement::Arrangement;
use engine::parameters::prescribed_service;
use words::estimate::Estimated;

use super::Amount;
use super::page::{One, Tells, Told, alone, figure};
use crate::delegation::{Arranged, Judged, Planner, Pooled, Sight};

impl Tells for Judged {
    fn tells(&self) -> Told {
        let verdicts = &self.classification.services;
        let of = |category| Some(Amount::count(verdicts.iter().filter(|verdict| verdict.category == category).count()));
        let name =
            |code: &str| prescribed_service(code).map_or_else(|| code.to_owned(), |service| service.name.to_owned());
        let each = verdicts.iter().map(|verdict| One {
            code: verdict.code.clone(),
            name: name(&verdict.code),
            amount: Amount::Words(category(verdict.category).to_owned()),
        });
        Told {
            figures: vec![
                figure("Services suitable and ready", of(Category::SuitableAndReady)),
                figure("Suitable, not ready", of(Category::SuitableNotReady)),
                figure("Staying national", of(Category::NotSuitable)),
                figure("Not settled", of(Category::Undetermined)),
            ],
            each: each.collect(),
        }
    }
}

const fn category(category: Category) -> &'static str {
    match category {
        Category::SuitableAndReady => "Suitable and ready",
        Category::SuitableNotReady => "Suitable, not ready",
        Category::NotSuitable => "Stays national",
        Category::Undetermined => "Not settled",
    }
}

impl Tells for Arranged {
    fn tells(&self) -> Told {
        let year = self.years().last().copied();
        let of = |planners: &[Planner]| {
            let year = year?;
            let counts = planners.iter().map(|planner| self.count(Sight::England, year, *planner));
            Some(Amount::count(counts.fold(0, usize::saturating_add)))
        };
        alone(vec![
            figure(
                "Planned by boards with the budget, in the last year",
                of(&[Planner::By(Arrangement::Delegated), Planner::By(Arrangement::LeadProvider)]),
            ),
            figure(
                "Planned jointly, no budget moves",
                of(&[Planner::By(Arrangement::Joint), Planner::By(Arrangement::PanBoardOffice)]),
            ),
            figure("Planned by NHS England", of(&[Planner::NHS_ENGLAND])),
            figure("Open: no one answer", of(&[Planner::Differs, Planner::NotKnown, Planner::NotSettled])),
        ])
    }
}

impl Tells for Pooled {
    fn tells(&self) -> Told {
        let (board, england) = (self.average_board(), self.england());
        let words = |words: Option<String>| words.map(Amount::Words);
        let swing = |over: &crate::delegation::Over| Estimated::of(over.estimate.relative_sd).percent();
        alone(vec![
            figure("Swing of a year, average board", words(board.map(swing))),
            figure("Swing of a year, England", words(england.map(swing))),
            figure("Reserve of an average board", words(board.map(|over| Estimated::of(over.reserve.money).pounds()))),
            figure("People it takes", words(board.map(|over| Estimated::of(over.estimate.population_needed).people()))),
        ])
    }
}
