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
    /// Those that follow the ringfence last.
    pub const ALL: [Self; 5] = [Self::OwnFootprint, Self::EveryPatient, Self::Pool, Self::LocalTest, Self::Ringfence];

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

/// The cases being answered, one after the other; what an earlier run has answered already is taken over.
#[derive(Debug, Clone)]
pub struct AnswersRun {
    asked: Asked,
    waiting: Vec<(Case, PrioritiseRequest)>,
    current: Option<(Case, Prioritise)>,
    done: Vec<(Case, PrioritiseRequest, Answer)>,
}

impl AnswersRun {
    /// Not begun.
    #[must_use]
    pub fn new(asked: Asked, budget: Budget, before: Option<&Self>) -> Self {
        let mut run = Self { asked, waiting: Vec::new(), current: None, done: Vec::new() };
        // Taken from the end: the case that follows the settings first.
        for case in Case::ALL {
            let Some(request) = case.request(&run.asked, budget) else { continue };
            let known = before.and_then(|before| before.done.iter().find(|(_, asked, _)| *asked == request));
            match known {
                Some((_, _, answer)) => run.done.push((case, request, answer.clone())),
                None => run.waiting.push((case, request)),
            }
        }
        run
    }

    /// Looks into some parts more; true when every case is answered.
    pub fn step(&mut self, nodes: u32) -> bool {
        if self.current.is_none()
            && let Some((case, request)) = self.waiting.last()
        {
            self.current = Some((*case, Prioritise::new(request.clone())));
        }
        if let Some((case, run)) = &mut self.current {
            let is_done = run.step(nodes);
            if is_done {
                let (case, answer) = (*case, run.answer());
                self.settle(case, answer);
            }
        }
        self.is_done()
    }

    /// Ends the search of the case at hand with the best it has found.
    pub fn settle_for_the_best(&mut self) {
        if let Some((case, run)) = &self.current {
            let (case, answer) = (*case, run.answer());
            self.settle(case, answer);
        }
    }

    fn settle(&mut self, case: Case, answer: Answer) {
        self.current = None;
        if let Some((_, request)) = self.waiting.pop() {
            self.done.push((case, request, answer));
        }
    }

    /// Puts a better answer to a case in the place of the one there was; an answer to what is no longer asked is left aside.
    pub fn replace(&mut self, case: Case, request: &PrioritiseRequest, answer: Answer) {
        let is_it = |asked: &PrioritiseRequest| asked.regime == request.regime && asked.portfolio == request.portfolio;
        if let Some(known) = self.done.iter_mut().find(|(of, asked, _)| *of == case && is_it(asked)) {
            known.2 = answer;
        }
    }

    /// Whether every case is answered.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Whether a case is being answered; not so between two.
    #[must_use]
    pub const fn is_at_hand(&self) -> bool {
        self.current.is_some()
    }

    /// Cases answered and cases there are.
    #[must_use]
    pub const fn progress(&self) -> (usize, usize) {
        (self.done.len(), self.done.len().saturating_add(self.waiting.len()))
    }

    /// The answers there are.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let of = |case: Case| {
            self.done.iter().find(|(of, _, _)| *of == case).map(|(case, _, answer)| (*case, answer.clone()))
        };
        Answers { asked: self.asked.clone(), cases: Case::ALL.into_iter().filter_map(of).collect() }
    }
}

impl Answers {
    /// Answers every case, each within the budget.
    ///
    /// ```
    /// use engine::capital::portfolio::Budget;
    /// use scenario::capital::{Answers, Appraised, Asked, Case};
    /// let input = scenario::Baseline::default().inputs().capital;
    /// let asked = Asked::read(&input, &Appraised::out(&input).unwrap()).unwrap();
    /// let answers = Answers::out(asked, Budget::default());
    /// assert!(answers.is_proven());
    /// // A ringfence is worth more to everyone than each looking after its own.
    /// assert!(answers.more(Case::Ringfence, Case::OwnFootprint, |answer| answer.value).unwrap().count() > 0);
    /// ```
    #[must_use]
    pub fn out(asked: Asked, budget: Budget) -> Self {
        let mut run = AnswersRun::new(asked, budget, None);
        while !run.step(budget.nodes) {}
        run.answers()
    }

    /// The answer to a case.
    #[must_use]
    pub fn of(&self, case: Case) -> Option<&Answer> {
        self.cases.iter().find(|(of, _)| *of == case).map(|(_, answer)| answer)
    }

    /// The question of a case with a budget at which, asked again, it has the same answer: what is proven is so with any budget that is
    /// enough, what is the best found ends where it ended here.
    #[must_use]
    pub fn request(&self, case: Case) -> Option<PrioritiseRequest> {
        let answer = self.of(case)?;
        let looked = u32::try_from(answer.nodes).unwrap_or(u32::MAX);
        let nodes = if answer.status == Standing::BestFound {
            looked.max(1)
        } else {
            looked.saturating_add(1).max(Budget::default().nodes)
        };
        case.request(&self.asked, Budget { nodes })
    }

    /// A figure of one case less that of another; `None` unless both are found.
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

/// What goes to patients from outside the host systems.
#[must_use]
pub fn elsewhere(answer: &Answer) -> Option<Pence> {
    answer.value?.count().checked_sub(answer.own_residents?.count()).map(Pence::of)
}
