//! Applicants found sound once, and told apart by their figures: whoever has the same figures has the same bounds and weight, so that much is
//! worked out for one of them and holds for all. Only the last penny tells them apart.

use core::ops::Deref;

use super::request::{Applicant, check_applicants};
use crate::problem::Problem;
use crate::quantities::Money;

/// Applicants among whom many pots can be shared, each in its own way.
///
/// ```
/// use engine::engagement::fund::{Applicant, Applicants};
/// use engine::quantities::Money;
/// let of = |code: &str, income: &str| Applicant { code: code.into(), income: Money::from_text(income).ok(), ..Applicant::default() };
/// let all = Applicants::of(vec![of("one", "100"), of("two", "900"), of("three", "100")]).unwrap();
/// assert_eq!((all.len(), all.kinds()), (3, 2));
/// assert_eq!(Applicants::of(vec![of("one", "100"), of("one", "200")]).unwrap_err()[0].code, "duplicate_code");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Applicants {
    all: Vec<Applicant>,
    alike: Alike,
}

impl Applicants {
    /// Takes applicants in the order in which equal fractions of a penny are settled.
    ///
    /// # Errors
    /// Every [`Problem`] that they have whatever is shared: none or too many of them, blank and repeated codes, sums below zero.
    pub fn of(all: Vec<Applicant>) -> Result<Self, Vec<Problem>> {
        let problems = check_applicants(&all);
        if problems.is_empty() { Ok(Self::sound(all)) } else { Err(problems) }
    }

    /// Takes applicants that have been checked.
    pub(super) fn sound(all: Vec<Applicant>) -> Self {
        Self { alike: Alike::of(&all), all }
    }

    /// How many there are whose figures differ.
    #[must_use]
    pub const fn kinds(&self) -> usize {
        self.alike.kinds.len()
    }

    pub(super) const fn alike(&self) -> &Alike {
        &self.alike
    }

    /// One applicant of each kind, in the order of the kinds.
    pub(super) fn firsts(&self) -> Vec<Applicant> {
        self.alike.kinds.iter().filter_map(|kind| self.all.get(kind.first)).cloned().collect()
    }
}

impl Deref for Applicants {
    type Target = [Applicant];

    fn deref(&self) -> &[Applicant] {
        &self.all
    }
}

/// Which applicants have the same figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Alike {
    /// The kind of each applicant, in their order.
    pub(super) of: Vec<usize>,
    pub(super) kinds: Vec<Kind>,
}

/// Applicants of the same figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kind {
    /// Where the first of them stands.
    pub(super) first: usize,
    /// How many there are, 1 or more.
    pub(super) number: usize,
}

impl Alike {
    fn of(all: &[Applicant]) -> Self {
        let figures = |applicant: &Applicant| [applicant.income, applicant.cost, applicant.requested];
        // Whoever has the same figures often stands together, so that only runs need be put in order.
        let mut runs: Vec<([Option<Money>; 3], usize, usize)> = Vec::new();
        let mut place: usize = 0;
        for run in all.chunk_by(|one, other| figures(one) == figures(other)) {
            runs.extend(run.first().map(|first| (figures(first), place, run.len())));
            place = place.saturating_add(run.len());
        }
        runs.sort_unstable();
        let mut kinds: Vec<Kind> = Vec::new();
        let mut of = vec![0; all.len()];
        for alike in runs.chunk_by(|one, other| one.0 == other.0) {
            for (_, place, number) in alike {
                for kind in of.iter_mut().skip(*place).take(*number) {
                    *kind = kinds.len();
                }
            }
            let first = alike.first().map_or(0, |(_, place, _)| *place);
            kinds.push(Kind { first, number: alike.iter().map(|(.., number)| number).sum() });
        }
        Self { of, kinds }
    }
}
