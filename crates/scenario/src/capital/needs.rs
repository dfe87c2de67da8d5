//! What would change the standing of one scheme under each way of holding the money, worked out in steps.

use engine::capital::portfolio::{Answer, Budget, LeftOut, Needs, Prioritise, PrioritiseRequest, Standing};
use engine::quantities::Pence;

use super::answers::{Answers, Case};

/// What would change a scheme's standing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Left out: why, and what it would need.
    LeftOut(LeftOut),
    /// Funded: how much less the best choice counts for without it; `None` where it cannot be left out.
    Funded(Option<Pence>),
    /// The answer is not proven, or the search for another ended first, so nothing is said.
    Unsettled,
}

/// The changes being worked out, case by case.
#[derive(Debug, Clone)]
pub struct ChangesRun {
    code: String,
    /// Cases not begun, the last first.
    waiting: Vec<(Case, PrioritiseRequest, Answer)>,
    current: Option<(Case, Work)>,
    done: Vec<(Case, Change)>,
}

#[derive(Debug, Clone)]
enum Work {
    Needs(Box<Needs>),
    Without { best: Pence, run: Box<Prioritise> },
}

impl ChangesRun {
    /// Not begun; `first` is worked out first.
    #[must_use]
    pub fn new(answers: &Answers, code: &str, first: Case, budget: Budget) -> Self {
        let mut waiting: Vec<(Case, PrioritiseRequest, Answer)> = answers
            .cases
            .iter()
            .filter_map(|(case, answer)| Some((*case, case.request(&answers.asked, budget)?, answer.clone())))
            .collect();
        waiting.sort_by_key(|(case, _, _)| *case == first);
        Self { code: code.to_owned(), waiting, current: None, done: Vec::new() }
    }

    /// Looks into some parts more; true when every case is worked out.
    pub fn step(&mut self, nodes: u32) -> bool {
        match self.current.take() {
            Some((case, mut work)) => {
                if work.step(nodes) {
                    self.done.push((case, work.change()));
                } else {
                    self.current = Some((case, work));
                }
            }
            None => self.begin(),
        }
        self.waiting.is_empty() && self.current.is_none()
    }

    fn begin(&mut self) {
        let Some((case, request, answer)) = self.waiting.pop() else { return };
        let is_proven = answer.status == Standing::ProvenBest;
        let is_funded = answer.chosen.iter().any(|chosen| chosen.code == self.code);
        let work = match answer.objective {
            Some(best) if is_proven && is_funded => {
                let Some(without) = without(request, &self.code) else {
                    self.done.push((case, Change::Funded(None)));
                    return;
                };
                Some(Work::Without { best, run: Box::new(Prioritise::new(without)) })
            }
            _ => Needs::new(request, &answer, &self.code).map(|needs| Work::Needs(Box::new(needs))),
        };
        match work {
            Some(work) => self.current = Some((case, work)),
            None => self.done.push((case, Change::Unsettled)),
        }
    }

    /// Ends the case at hand with what is known of it.
    pub fn settle(&mut self) {
        if let Some((case, work)) = self.current.take() {
            self.done.push((case, work.change()));
        }
    }

    /// Cases worked out and cases there are.
    #[must_use]
    pub const fn progress(&self) -> (usize, usize) {
        let open = self.waiting.len().saturating_add(if self.current.is_some() { 1 } else { 0 });
        (self.done.len(), self.done.len().saturating_add(open))
    }

    /// Whether a case is being worked out; not so between two.
    #[must_use]
    pub const fn is_at_hand(&self) -> bool {
        self.current.is_some()
    }

    /// What is known of a case; `None` while it is not.
    #[must_use]
    pub fn of(&self, case: Case) -> Option<&Change> {
        self.done.iter().find(|(of, _)| *of == case).map(|(_, change)| change)
    }

    /// Everything known.
    #[must_use]
    pub fn done(&self) -> &[(Case, Change)] {
        &self.done
    }
}

impl Work {
    fn step(&mut self, nodes: u32) -> bool {
        match self {
            Self::Needs(needs) => needs.step(nodes),
            Self::Without { run, .. } => run.step(nodes),
        }
    }

    fn change(&self) -> Change {
        match self {
            Self::Needs(needs) => Change::LeftOut(needs.left_out()),
            Self::Without { best, run } => {
                let answer = run.answer();
                match (answer.status, answer.objective) {
                    (Standing::ProvenBest, Some(without)) => Change::Funded(Some(best.minus(without))),
                    (Standing::Infeasible, _) => Change::Funded(None),
                    _ => Change::Unsettled,
                }
            }
        }
    }
}

/// The same question without a scheme and, since they cannot go ahead, without those that require it; `None` where one of them must be funded.
fn without(mut request: PrioritiseRequest, code: &str) -> Option<PrioritiseRequest> {
    let mut gone = vec![code.to_owned()];
    while let Some(code) = gone.pop() {
        let schemes = &mut request.portfolio.schemes;
        gone.extend(schemes.iter().filter(|scheme| scheme.requires.contains(&code)).map(|scheme| scheme.code.clone()));
        if schemes.iter().any(|scheme| scheme.code == code && scheme.must) {
            return None;
        }
        schemes.retain(|scheme| scheme.code != code);
    }
    Some(request)
}
