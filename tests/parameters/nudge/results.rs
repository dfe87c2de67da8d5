//! Everything a user can read off a study, as named texts: a figure moves a result where one of them differs.
use engine::allocation::study::measures::groups::{Grouping, groups};
use engine::allocation::study::measures::{board, closeness, destabilised, growth, headline, redistribution};
use engine::allocation::study::measures::{safeguards, spread};
use engine::allocation::study::provider::catchment::{Catchment, illustrative_income};
use engine::allocation::study::provider::{aligned_payment, cross_boundary, exposure};
use engine::allocation::study::{Facts, Ledger};
use engine::parameters::{Grade, as_shipped};
use scenario::Worked;
use std::fmt::Debug;

use super::cases::{Case, cases};

type Measured = fn(&Ledger<'_>) -> String;

/// What the room shows besides the money itself, by the name it has there.
const MEASURES: [(&str, Measured); 13] = [
    ("headline", |ledger| text(headline::headline(ledger, ledger.last_year(), Some(0)))),
    ("gains and losses", |ledger| every_year(ledger, redistribution::redistribution)),
    ("re-basing", |ledger| text(redistribution::rebasing(ledger))),
    ("closeness to target", |ledger| text(closeness::by_year(ledger))),
    ("growth", |ledger| text(growth::by_year(ledger))),
    ("safeguards", |ledger| text(safeguards::by_year(ledger))),
    ("spread by weighted head", |ledger| text(spread::by_year(ledger))),
    ("destabilised boards", |ledger| text(destabilised::destabilised(ledger))),
    ("a board's story", |ledger| text(board::story(ledger, 0))),
    ("groups of boards", |ledger| {
        text([Grouping::Region, Grouping::Deprivation, Grouping::Older].map(|grouping| groups(ledger, grouping)))
    }),
    ("money between boards", |ledger| text((cross_boundary::hosts(ledger), cross_boundary::positions(ledger)))),
    ("aligned payment", |ledger| text(aligned_payment::pairs(ledger))),
    ("a trust's exposure", trusts),
];

fn text(of: impl Debug) -> String {
    format!("{of:?}")
}

fn every_year<T: Debug>(ledger: &Ledger<'_>, of: fn(&Ledger<'_>, u32) -> T) -> String {
    text(ledger.years().map(|year| of(ledger, year)).collect::<Vec<_>>())
}

fn trusts(ledger: &Ledger<'_>) -> String {
    let of_trust = |code| {
        let income = illustrative_income(ledger, code)?;
        let income = Catchment::illustrative(code, ledger.facts)?.income(income, Grade::Illustrative)?;
        Some((exposure::exposure(ledger, &income, ledger.last_year()), income))
    };
    text(["RP4", "R0A"].map(of_trust))
}

/// The answer to a case: its money, then its measures; or its problems in words.
type Answer = Result<Vec<String>, String>;

fn money(worked: &Worked) -> String {
    let outcome = &worked.outcome;
    text((&outcome.quanta, &outcome.scenario, &outcome.baseline))
}

fn answer(case: &Case, facts: &Facts) -> Answer {
    let worked = Worked::out(&case.input, facts).map_err(text)?;
    let ledger = Ledger::new(facts, &worked.input, &worked.study, &worked.outcome);
    Ok(std::iter::once(money(&worked)).chain(MEASURES.iter().map(|(_, measured)| measured(&ledger))).collect())
}

/// Every case with its answer, from the figures as they ship.
pub struct Shipped {
    facts: Facts,
    answered: Vec<(Case, Answer)>,
}

impl Shipped {
    pub fn worked_out() -> Self {
        let facts = Facts::shipped();
        let answered = cases(&as_shipped).into_iter().map(|case| (answer(&case, &facts), case));
        let answered = answered.map(|(answer, case)| (case, answer)).collect();
        Self { facts, answered }
    }

    /// How many cases have an answer rather than problems.
    pub fn sound(&self) -> usize {
        self.answered.iter().filter(|(_, answer)| answer.is_ok()).count()
    }

    /// The first result that differs with these facts and cases, by its names: money if any of it does, else a measure.
    ///
    /// A case set as it was, on the facts as they were, has the answer it had: it is not worked out again. A refusal is no result.
    pub fn first_moved(&self, facts: &Facts, cases: &[Case]) -> Option<String> {
        assert_eq!(cases.len(), self.answered.len());
        let same_facts = *facts == self.facts;
        let first = |moved: fn(&Worked, &Ledger<'_>, &[String]) -> Option<&'static str>| {
            cases.iter().zip(&self.answered).find_map(|(case, (as_it_was, before))| {
                let before = before.as_ref().ok().filter(|_| !same_facts || case.input != as_it_was.input)?;
                let worked = Worked::out(&case.input, facts).ok()?;
                let ledger = Ledger::new(facts, &worked.input, &worked.study, &worked.outcome);
                moved(&worked, &ledger, before).map(|result| format!("{}: {result}", case.name))
            })
        };
        first(|worked, _, before| (before.first() != Some(&money(worked))).then_some("money")).or_else(|| {
            first(|_, ledger, before| {
                let mut measures = before.iter().skip(1).zip(&MEASURES);
                measures.find_map(|(before, (name, measured))| (*before != measured(ledger)).then_some(*name))
            })
        })
    }

    /// The first result that differs where only the facts do.
    pub fn moved_by_facts(&self, change: impl FnOnce(&mut Facts)) -> Option<String> {
        let mut facts = self.facts.clone();
        change(&mut facts);
        self.first_moved(&facts, &cases(&as_shipped))
    }
}
