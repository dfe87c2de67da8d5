//! The ways of holding the same money, side by side: what each is worth, and to whom.
//!
//! Two changes must never share one credit: where systems count every patient, that is shown apart from the ringfence.

use engine::capital::portfolio::{Answer, Budget, Prioritise, PrioritiseRequest, Regime, Standing, SystemView};
use engine::quantities::Pence;

use super::asked::Asked;

/// A way of holding the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// Each holder looks after its own residents with its whole envelope.
    OwnFootprint,
    /// Each holder counts every patient with its whole envelope.
    EveryPatient,
    /// The ringfence as it is set, every case having to pass the local-benefit test.
    LocalTest,
    /// The ringfence as it is set.
    Ringfence,
    /// All money in one pot.
    Pool,
}

/// Answers to every case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// What was asked.
    pub asked: Asked,
    /// Each case with its answer.
    pub cases: Vec<(Case, Answer)>,
}

impl Case {
    /// From the narrowest view to the widest.
    pub const ALL: [Self; 5] = [Self::OwnFootprint, Self::EveryPatient, Self::LocalTest, Self::Ringfence, Self::Pool];

    /// The three that are set side by side first.
    pub const FIRST: [Self; 3] = [Self::OwnFootprint, Self::Ringfence, Self::Pool];

    /// Its name in addresses and tests.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OwnFootprint => "own-footprint",
            Self::EveryPatient => "every-patient",
            Self::LocalTest => "local-test",
            Self::Ringfence => "ringfence",
            Self::Pool => "pool",
        }
    }

    /// What is asked of the engine; `None` where the case does not arise.
    #[must_use]
    pub fn request(self, asked: &Asked, budget: Budget) -> Option<PrioritiseRequest> {
        let mut portfolio = asked.portfolio.clone();
        let regime = match self {
            Self::OwnFootprint => {
                portfolio.ringfence_share = None;
                portfolio.system_view = SystemView::Own;
                Regime::OwnFootprint
            }
            Self::EveryPatient => {
                portfolio.ringfence_share = None;
                portfolio.system_view = SystemView::All;
                Regime::OwnFootprint
            }
            Self::LocalTest => {
                portfolio.local_share_minimum?;
                Regime::LocalTest
            }
            Self::Ringfence => Regime::Ringfenced,
            Self::Pool => Regime::Pooled,
        };
        Some(PrioritiseRequest { portfolio, regime, budget, detail: false })
    }
}

impl Answers {
    /// Answers every case, each within the budget.
    #[must_use]
    pub fn out(asked: Asked, budget: Budget) -> Self {
        let answer = |case: Case| {
            let mut run = Prioritise::new(case.request(&asked, budget)?);
            while !run.step(budget.nodes) {}
            Some((case, run.answer()))
        };
        let cases = Case::ALL.into_iter().filter_map(answer).collect();
        Self { asked, cases }
    }

    /// The answer to a case.
    #[must_use]
    pub fn of(&self, case: Case) -> Option<&Answer> {
        self.cases.iter().find(|(of, _)| *of == case).map(|(_, answer)| answer)
    }

    /// Value to everyone in one case less that in another; `None` unless both are found.
    #[must_use]
    pub fn more(&self, case: Case, than: Case, part: fn(&Answer) -> Option<Pence>) -> Option<Pence> {
        let (one, other) = (part(self.of(case)?)?, part(self.of(than)?)?);
        one.count().checked_sub(other.count()).map(Pence::of)
    }

    /// Whether every answer is proven.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        self.cases.iter().all(|(_, answer)| answer.status == Standing::ProvenBest)
    }
}
