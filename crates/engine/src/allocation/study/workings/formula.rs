//! Formulas over the lines of a working: worked out exactly, and printed as they are worked out.

use rust_decimal::Decimal;

use crate::allocation::study::texts::Exact;
use crate::quantities::Rate;

use super::show::{grouped, percent};

/// A line of a working, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line(pub(super) usize);

/// What a line says, exactly and as it is shown.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub(super) exact: Exact,
    pub(super) shown: Exact,
}

/// How a figure is worked out from lines and constants.
#[derive(Debug, Clone)]
pub(super) enum Formula {
    /// A line before it is rounded for show.
    Of(Line),
    /// A line as it is shown.
    Shown(Line),
    /// A rate, printed as a percentage.
    Percent(Rate),
    /// A whole number.
    Whole(u64),
    /// Two formulas put together.
    Pair(Box<Formula>, Sign4, Box<Formula>),
    /// Multiplied by itself.
    Power(Box<Formula>, u32),
}

/// The four signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign4 {
    Plus,
    Minus,
    Times,
    Over,
}

impl Line {
    pub(super) const fn exact(self) -> Formula {
        Formula::Of(self)
    }

    pub(super) const fn shown(self) -> Formula {
        Formula::Shown(self)
    }

    /// The letter other lines call it by; there is none after z.
    pub(super) fn letter(self) -> char {
        ('a'..='z').nth(self.0).unwrap_or('z')
    }
}

impl Formula {
    pub(super) fn plus(self, other: Self) -> Self {
        self.pair(Sign4::Plus, other)
    }

    pub(super) fn minus(self, other: Self) -> Self {
        self.pair(Sign4::Minus, other)
    }

    pub(super) fn times(self, other: Self) -> Self {
        self.pair(Sign4::Times, other)
    }

    pub(super) fn over(self, other: Self) -> Self {
        self.pair(Sign4::Over, other)
    }

    pub(super) fn raised(self, power: u32) -> Self {
        if power == 1 { self } else { Self::Power(Box::new(self), power) }
    }

    /// `1 + rate`.
    pub(super) fn one_plus(rate: Rate) -> Self {
        Self::Whole(1).plus_rate(rate)
    }

    /// Adds a rate, or takes its size away where it is below zero.
    pub(super) fn plus_rate(self, rate: Rate) -> Self {
        match negated(rate) {
            Some(size) if rate < Rate::ZERO => self.minus(Self::Percent(size)),
            _ => self.plus(Self::Percent(rate)),
        }
    }

    /// Takes a rate away, or adds its size where it is below zero.
    pub(super) fn minus_rate(self, rate: Rate) -> Self {
        match negated(rate) {
            Some(size) if rate < Rate::ZERO => self.plus(Self::Percent(size)),
            _ => self.minus(Self::Percent(rate)),
        }
    }

    /// The sum of lines as they are shown; `None` of no line.
    pub(super) fn sum_shown(lines: impl IntoIterator<Item = Line>) -> Option<Self> {
        lines.into_iter().map(Line::shown).reduce(Self::plus)
    }

    fn pair(self, sign: Sign4, other: Self) -> Self {
        Self::Pair(Box::new(self), sign, Box::new(other))
    }

    /// Its value over the lines so far; `None` over nothing.
    pub(super) fn value(&self, lines: &[Value]) -> Option<Exact> {
        match self {
            Self::Of(line) => lines.get(line.0).map(|value| value.exact.clone()),
            Self::Shown(line) => lines.get(line.0).map(|value| value.shown.clone()),
            Self::Percent(rate) => Some(Exact::of_rate(*rate)),
            Self::Whole(number) => Some(Exact::whole(*number)),
            Self::Power(base, power) => base.value(lines).map(|base| base.power(*power)),
            Self::Pair(one, sign, other) => {
                let (one, other) = (one.value(lines)?, other.value(lines)?);
                match sign {
                    Sign4::Plus => Some(one.plus(&other)),
                    Sign4::Minus => Some(one.minus(&other)),
                    Sign4::Times => Some(one.times(&other)),
                    Sign4::Over => one.over(&other),
                }
            }
        }
    }

    /// The lines it rests on.
    pub(super) fn lines(&self, into: &mut Vec<Line>) {
        match self {
            Self::Of(line) | Self::Shown(line) => into.push(*line),
            Self::Pair(one, _, other) => {
                one.lines(into);
                other.lines(into);
            }
            Self::Power(base, _) => base.lines(into),
            Self::Percent(_) | Self::Whole(_) => {}
        }
    }

    /// As it is printed, such as `(a + b) × (1 + 4.5%)`.
    pub(super) fn words(&self) -> String {
        match self {
            Self::Of(line) | Self::Shown(line) => line.letter().to_string(),
            Self::Percent(rate) if *rate < Rate::ZERO => format!("({})", percent(*rate)),
            Self::Percent(rate) => percent(*rate),
            Self::Whole(number) => grouped(&number.to_string()),
            Self::Power(base, power) => format!("{}^{power}", base.enclosed(Binding::Tight)),
            Self::Pair(one, sign, other) => {
                let (mark, first, second) = match sign {
                    Sign4::Plus => ("+", Binding::Loose, Binding::Loose),
                    Sign4::Minus => ("−", Binding::Loose, Binding::Middle),
                    Sign4::Times => ("×", Binding::Middle, Binding::Middle),
                    Sign4::Over => ("÷", Binding::Middle, Binding::Tight),
                };
                format!("{} {mark} {}", one.enclosed(first), other.enclosed(second))
            }
        }
    }

    /// In brackets where it binds less than its place demands.
    fn enclosed(&self, least: Binding) -> String {
        if self.binding() < least { format!("({})", self.words()) } else { self.words() }
    }

    const fn binding(&self) -> Binding {
        match self {
            Self::Pair(_, Sign4::Plus | Sign4::Minus, _) => Binding::Loose,
            Self::Pair(_, Sign4::Times | Sign4::Over, _) => Binding::Middle,
            _ => Binding::Tight,
        }
    }
}

/// How firmly a formula holds together when printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Loose,
    Middle,
    Tight,
}

fn negated(rate: Rate) -> Option<Rate> {
    Decimal::ZERO.checked_sub(rate.decimal()).and_then(|decimal| Rate::from_decimal(decimal).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allocation::study::workings::show::Show;

    fn rate(text: &str) -> Rate {
        Rate::from_text(text).unwrap_or_default()
    }

    #[test]
    fn brackets_stand_where_they_must() {
        let [a, b, c] = [0, 1, 2].map(|place| Line(place).exact());
        assert_eq!(a.clone().plus(b.clone()).times(c.clone()).words(), "(a + b) × c");
        assert_eq!(a.clone().minus(b.clone().plus(c.clone())).words(), "a − (b + c)");
        assert_eq!(a.clone().over(b.clone().times(c.clone())).words(), "a ÷ (b × c)");
        assert_eq!(a.times(Formula::one_plus(rate("-0.045")).raised(2)).words(), "a × (1 − 4.5%)^2");
        assert_eq!(b.plus(c.times(Formula::Percent(rate("-0.5")))).words(), "b + c × (−50%)");
    }

    #[test]
    fn a_formula_is_worked_out_as_printed() {
        let line = |pence: i64| Value { exact: Exact::whole(pence), shown: Exact::whole(pence) };
        let lines = [line(60_300_161_840), line(4_500)];
        let grown = Line(0).exact().times(Formula::one_plus(rate("0.045"))).minus(Line(1).exact());
        let value = grown.value(&lines).map(|value| Show::Money.apply(&value).1);
        assert_eq!(value.as_deref(), Some("£630,136,646.23"));
        assert!(Line(0).exact().over(Formula::Whole(0)).value(&lines).is_none());
    }
}
