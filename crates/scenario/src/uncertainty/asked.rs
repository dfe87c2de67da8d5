//! What the engine is asked: the study as it is set, the inputs in doubt as differences, the promises that are counted.

use engine::allocation::study::StudyInput;
use engine::problem::Problem;
use engine::uncertainty::{
    CorrelationText, DoubtText, Doubted, PromiseText, Spread, SpreadKind, StudyRequest, ValueText,
};

use super::input::{DoubtInput, UncertaintyInput, field_of};
use crate::{Inputs, WhoKind};

/// What is set, and for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The Allocation room.
    pub study: StudyInput,
    /// What is in doubt.
    pub input: UncertaintyInput,
    /// Code of the reader's own board; blank for none.
    pub board: String,
}

impl Asked {
    /// What the inputs ask.
    #[must_use]
    pub fn of(inputs: &Inputs) -> Self {
        let board = if inputs.who.kind == WhoKind::Board { inputs.who.code.clone() } else { String::new() };
        Self { study: inputs.allocation.clone(), input: inputs.uncertainty.clone(), board }
    }

    /// Inputs in doubt, in the order of the request.
    #[must_use]
    pub fn doubted(&self) -> Vec<Doubted> {
        Doubted::ALL.into_iter().filter(|input| self.input.doubts.of(*input).used).collect()
    }

    /// The request, with the seed of the scenario.
    ///
    /// ```
    /// use scenario::{Baseline, uncertainty::Asked};
    /// let request = Asked::of(&Baseline::default().inputs()).request(7);
    /// assert_eq!((request.draws, request.seed, request.doubts.len()), (10_000, 7, 3));
    /// assert_eq!(request.doubts[0].spread.low, "-0.015");
    /// ```
    #[must_use]
    pub fn request(&self, seed: u64) -> StudyRequest {
        let promises = self.input.promises.each().into_iter().filter(|(_, _, promise)| promise.used);
        StudyRequest {
            study: self.study.clone(),
            doubts: self
                .doubted()
                .into_iter()
                .map(|input| DoubtText { input, spread: spread(self.input.doubts.of(input)) })
                .collect(),
            correlations: self
                .input
                .correlations
                .iter()
                .map(|pair| CorrelationText { one: pair.one, other: pair.other, rank: pair.rank.clone() })
                .collect(),
            promises: promises.map(|(promise, _, set)| PromiseText { promise, limit: set.limit.clone() }).collect(),
            draws: self.input.draws,
            seed: u32::try_from(seed).unwrap_or(u32::MAX).max(1),
        }
    }

    /// A problem of the request at its place on the page.
    pub(super) fn on_page(&self, problem: Problem) -> Problem {
        let Problem { code, path, message, remedy } = problem;
        let remedy = remedy.map(|mut remedy| {
            remedy.path = self.path_on_page(&remedy.path);
            remedy
        });
        let path = self.path_on_page(&path);
        if code == "out_of_order" {
            let message = "How much lower and how much higher are both 0 or more. Leave the minus sign out.";
            return Problem { code, path, message: message.to_owned(), remedy };
        }
        Problem { code, path, message, remedy }
    }

    fn path_on_page(&self, path: &str) -> String {
        if let Some(rest) = path.strip_prefix("study") {
            return format!("allocation{rest}");
        }
        let row = |list: &str| {
            let (index, rest) = path.strip_prefix(list)?.strip_prefix('[')?.split_once(']')?;
            Some((index.parse::<usize>().ok()?, rest))
        };
        if let Some((index, rest)) = row("doubts") {
            let name = self.doubted().get(index).map_or("", |input| field_of(*input));
            let rest = rest.replace(".low", ".lower").replace(".high", ".higher").replace(".value", ".difference");
            // The list keeps its name; only the figure of a row is called otherwise.
            return format!("uncertainty.doubts.{name}{}", rest.replace(".differences", ".values"));
        }
        if let Some((index, rest)) = row("promises") {
            let mut used = self.input.promises.each().into_iter().filter(|(_, _, promise)| promise.used);
            let name = used.nth(index).map_or("", |(_, name, _)| name);
            return format!("uncertainty.promises.{name}{rest}");
        }
        format!("uncertainty.{path}")
    }
}

/// A doubt as a distribution of differences: nothing is likelier than what is set.
fn spread(doubt: &DoubtInput) -> Spread {
    let is_values = doubt.distribution == SpreadKind::Discrete;
    let text = |text: String| if is_values { String::new() } else { text };
    Spread {
        distribution: doubt.distribution,
        low: text(opposite(&doubt.lower)),
        likely: text("0".to_owned()),
        high: text(doubt.higher.clone()),
        values: doubt
            .values
            .iter()
            .map(|row| ValueText { value: row.difference.clone(), weight: row.weight.clone() })
            .collect(),
    }
}

/// The same figure with the other sign; what is blank stays blank.
fn opposite(text: &str) -> String {
    match text.strip_prefix('-') {
        Some(positive) => positive.to_owned(),
        None if text.trim().is_empty() => text.to_owned(),
        None => format!("-{text}"),
    }
}
