//! Rules of pace of change offered by name.

use engine::allocation::study::input::{FloorKind, KnotInput, Method, RuleInput};
use engine::parameters::{FloorRule, PaceMethod, PacePreset, Parameter, Reader, as_shipped, pace_presets};

use crate::Inputs;

/// A named rule. Choosing it sets the rule of the Allocation room and leaves every other input, and every setting the rule does not
/// use, as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RulePreset(&'static PacePreset);

impl RulePreset {
    /// Every named rule, the one the calculator opens with first.
    pub fn all() -> impl Iterator<Item = Self> {
        pace_presets().iter().map(Self)
    }

    /// The rule of that name, such as `tenth_of_the_gap`.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|preset| preset.id() == id)
    }

    /// The named rule that a scenario follows, if it follows one.
    #[must_use]
    pub fn of(inputs: &Inputs) -> Option<Self> {
        Self::all().find(|preset| preset.set(inputs) == *inputs)
    }

    /// Its short name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.0.id
    }

    /// Its name for people.
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.0.title
    }

    /// What it does, and what of it is not published.
    #[must_use]
    pub const fn note(self) -> &'static str {
        self.0.note
    }

    /// The figures it is made of, each with its grade and source.
    #[must_use]
    pub fn figures(self) -> Vec<&'static Parameter> {
        let mut figures = vec![match self.0.method {
            PaceMethod::Proportional { convergence } => convergence,
            PaceMethod::StraightLine { years } => years,
        }];
        match self.0.floor {
            FloorRule::None => {}
            FloorRule::Rate(rate) => figures.push(rate),
            FloorRule::Knots(knots) => figures.extend(knots.iter().flat_map(|knot| [knot.distance, knot.growth])),
        }
        figures.extend(self.0.ceiling.into_iter().chain(self.0.max_under));
        figures
    }

    /// The same inputs under this rule.
    #[must_use]
    pub fn set(self, inputs: &Inputs) -> Inputs {
        self.set_with(inputs, &as_shipped)
    }

    /// The same with the figures as the reader has them.
    #[must_use]
    pub fn set_with(self, inputs: &Inputs, read: Reader<'_>) -> Inputs {
        let mut inputs = inputs.clone();
        self.set_rule(&mut inputs.allocation.rule, read);
        inputs
    }

    pub(crate) fn set_rule(self, rule: &mut RuleInput, read: Reader<'_>) {
        let text = |figure| read(figure).to_owned();
        match self.0.method {
            PaceMethod::Proportional { convergence } => {
                rule.method = Method::Proportional;
                rule.convergence = text(convergence);
            }
            PaceMethod::StraightLine { years } => {
                rule.method = Method::StraightLine;
                rule.line_years = read(years).parse().unwrap_or(rule.line_years);
            }
        }
        match self.0.floor {
            FloorRule::None => rule.floor = FloorKind::None,
            FloorRule::Rate(rate) => {
                rule.floor = FloorKind::Flat;
                rule.least_growth = text(rate);
            }
            FloorRule::Knots(knots) => {
                rule.floor = FloorKind::Tapering;
                rule.floor_knots = knots
                    .iter()
                    .map(|knot| KnotInput { distance: text(knot.distance), growth: text(knot.growth) })
                    .collect();
            }
        }
        rule.has_ceiling = self.0.ceiling.is_some();
        if let Some(ceiling) = self.0.ceiling {
            rule.most_growth = text(ceiling);
        }
        rule.has_max_under = self.0.max_under.is_some();
        if let Some(max_under) = self.0.max_under {
            rule.max_under = text(max_under);
        }
    }
}
