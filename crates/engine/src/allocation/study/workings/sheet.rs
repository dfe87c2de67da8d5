//! The sheet on which a working is made: lines that are given, lines that are worked out.

use num_bigint::BigInt;

use crate::allocation::study::texts::Exact;
use crate::parameters::Grade;
use crate::quantities::Money;
use crate::working::Working;

use super::formula::{Formula, Line, Value};
use super::grading::{Graded, weakest};
use super::show::Show;

/// Most lines of parts before the rest are put together, so that letters do not run out.
pub(super) const MOST_PARTS: usize = 6;

/// A working in the making.
#[derive(Debug)]
pub(super) struct Sheet {
    working: Working,
    values: Vec<Value>,
}

impl Sheet {
    pub(super) fn new(title: impl Into<String>, formula: impl Into<String>) -> Self {
        Self { working: Working::new(title, formula), values: Vec::new() }
    }

    /// A line that is given: its value, and from where.
    pub(super) fn given(
        &mut self,
        name: impl Into<String>,
        value: Exact,
        show: Show,
        from: impl Into<String>,
        graded: &Graded,
    ) -> Line {
        self.line(name.into(), value, show, from.into(), graded)
    }

    /// A line of money that is given, in pence.
    pub(super) fn money(
        &mut self,
        name: impl Into<String>,
        pence: impl Into<BigInt>,
        from: impl Into<String>,
        graded: &Graded,
    ) -> Line {
        self.given(name, Exact::whole(pence), Show::Money, from, graded)
    }

    /// A line of a count that is given.
    pub(super) fn count(
        &mut self,
        name: impl Into<String>,
        count: usize,
        from: impl Into<String>,
        graded: &Graded,
    ) -> Line {
        self.given(name, Exact::whole(count), Show::Number, from, graded)
    }

    /// A line worked out from others; `None` over nothing. What is printed after the formula stands in `note`, the settings the formula
    /// holds as constants in `settings`.
    pub(super) fn worked(
        &mut self,
        name: impl Into<String>,
        formula: &Formula,
        show: Show,
        note: &str,
        settings: &[&Graded],
    ) -> Option<Line> {
        let value = formula.value(&self.values)?;
        let mut lines = Vec::new();
        formula.lines(&mut lines);
        let of_lines = lines.iter().filter_map(|line| self.working.steps.get(line.0)).map(|step| step.grade);
        let grade = weakest(of_lines.chain(settings.iter().map(|setting| setting.grade)).chain([Grade::Derived]));
        let sources = settings.iter().flat_map(|setting| setting.sources.iter().copied()).collect();
        let how = if note.is_empty() { formula.words() } else { format!("{}; {note}", formula.words()) };
        Some(self.line(name.into(), value, show, how, &Graded { grade, sources }))
    }

    /// A line for what whole pennies leave over, where it is not nothing: what turns the sum of the lines as shown into `pence`.
    pub(super) fn rounding(&mut self, sum: &Formula, pence: i64, how: &str) -> Option<Line> {
        let left = Exact::whole(pence).minus(&sum.value(&self.values)?);
        let graded = Graded::derived();
        (left.rounded(0) != 0.into()).then(|| self.given("Rounding to the penny", left, Show::Money, how, &graded))
    }

    /// Parts of a sum, the largest each on its line and the rest together.
    pub(super) fn parts(&mut self, mut parts: Vec<Part>, rest: &str, graded: &Graded) -> Vec<Line> {
        parts.retain(|part| part.pence != 0);
        order::by_key(&mut parts, |part| core::cmp::Reverse(part.pence.unsigned_abs()));
        let most = if parts.len() <= MOST_PARTS.saturating_add(1) { parts.len() } else { MOST_PARTS };
        let others = parts.split_off(most);
        let mut lines: Vec<Line> =
            parts.into_iter().map(|part| self.money(part.name, part.pence, part.how, graded)).collect();
        if !others.is_empty() {
            let sum = others.iter().fold(0_i128, |sum, part| sum.saturating_add(part.pence));
            lines.push(self.money(format!("{rest} ({})", others.len()), sum, "The smaller ones, added up", graded));
        }
        lines
    }

    /// The exact value of a line.
    pub(super) fn exact(&self, line: Line) -> Option<&Exact> {
        self.values.get(line.0).map(|value| &value.exact)
    }

    /// What a formula comes to over the lines so far.
    pub(super) fn value(&self, formula: &Formula) -> Option<Exact> {
        formula.value(&self.values)
    }

    /// The working, with a word on limits and rounding.
    pub(super) fn finish(mut self, rounding: impl Into<String>) -> Working {
        self.working.rounding = rounding.into();
        self.working
    }

    fn line(&mut self, name: String, exact: Exact, show: Show, how: String, graded: &Graded) -> Line {
        let (shown, text) = show.apply(&exact);
        self.working.step(name, text, how, graded.grade);
        self.working.from_sources(&graded.sources);
        self.values.push(Value { exact, shown });
        Line(self.values.len().saturating_sub(1))
    }
}

/// One part of a sum.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) pence: i128,
    pub(super) how: String,
}

/// Money as it stands in a sentence of a working.
pub(super) fn pounds(money: Money) -> String {
    Show::Money.apply(&Exact::whole(money.pence())).1
}
