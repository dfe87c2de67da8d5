//! A pooled service's swing taken to the test, as a count of steady cost for one service of the list: what it would change.

use engine::delegation::{Category, Criterion, ValueFunction, classify};
use engine::quantities::{Fraction, decimal_text};

use super::input::DelegationInput;
use super::reading;

/// What taking a swing to a service would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Line of the service.
    pub line: String,
    /// The swing: standard deviation of a year's cost over its mean.
    pub swing: String,
    /// What stands there now; blank is not known.
    pub before: String,
    /// Whether a rating of the user's stands there too: it is looked at in place of any count.
    pub is_rated: bool,
    /// What the swing scores for steady cost, 0 to 100.
    pub score: Fraction,
    /// The verdict on the service before and after.
    pub verdicts: [Category; 2],
}

impl Taken {
    /// Works it out; `None` where there is no such line, no such figure, or the test cannot be read.
    ///
    /// ```
    /// use scenario::delegation::Taken;
    /// let input = scenario::Baseline::default().inputs().delegation;
    /// let taken = Taken::out(&input, "15", "0.1714").unwrap();
    /// assert_eq!((taken.before.as_str(), taken.is_rated), ("", false));
    /// assert!(Taken::out(&input, "no line", "0.1714").is_none());
    /// ```
    #[must_use]
    pub fn out(input: &DelegationInput, line: &str, swing: &str) -> Option<Self> {
        let score = ValueFunction::shipped(Criterion::StabilityOfCost)?.at(&decimal_text::read(swing).ok()?.into());
        let service = input.service(line)?;
        let mut after = input.clone();
        take(&mut after, line, swing);
        Some(Self {
            line: line.to_owned(),
            swing: swing.to_owned(),
            is_rated: !service.rating(Criterion::StabilityOfCost).trim().is_empty(),
            before: service.measures.cost_variation,
            score,
            verdicts: [verdict(input, line)?, verdict(&after, line)?],
        })
    }

    /// Takes it there.
    pub fn take(&self, input: &mut DelegationInput) {
        take(input, &self.line, &self.swing);
    }

    /// Whether the very same stands there already.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.before == self.swing
    }
}

fn take(input: &mut DelegationInput, line: &str, swing: &str) {
    input.change(line, |service| swing.clone_into(&mut service.measures.cost_variation));
}

fn verdict(input: &DelegationInput, line: &str) -> Option<Category> {
    let (services, policy) = reading::read(input).ok()?;
    let own: Vec<_> = services.into_iter().filter(|service| service.code == line).collect();
    classify(&own, &policy).services.first().map(|verdict| verdict.category)
}
