//! Works a printed working out again, from nothing but its text.

use std::collections::BTreeMap;

use engine::working::Working;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

use super::ratio;

/// An amount as printed: its value and half a unit of its last decimal.
pub fn amount(text: &str) -> (BigRational, BigRational) {
    let sign = if text.starts_with('−') { -1 } else { 1 };
    let bare = text.trim_start_matches('−').trim_start_matches('£').replace(',', "");
    let (digits, hundredth) = bare.strip_suffix('%').map_or((bare.as_str(), 1), |digits| (digits, 100));
    let decimals = digits.split_once('.').map_or(0, |(_, part)| part.len()) as u32;
    let scale: BigInt = BigInt::from(10).pow(decimals) * hundredth;
    let whole: BigInt = digits.replace('.', "").parse().unwrap_or_else(|_| panic!("{text} is not an amount"));
    // A number is cut of its trailing zeros: it has six decimals.
    let is_number = !text.contains('£') && !text.contains('%');
    let unit = if is_number { ratio(1, 2_000_000) } else { ratio(1, scale.clone() * 2) };
    (ratio(whole * sign, scale), unit)
}

/// The least and the most that an amount may have been before it was rounded for show.
#[derive(Debug, Clone)]
struct Range {
    least: BigRational,
    most: BigRational,
}

impl Range {
    fn exact(value: BigRational) -> Self {
        Self { least: value.clone(), most: value }
    }

    fn over_corners(one: &Self, other: &Self, sum: impl Fn(&BigRational, &BigRational) -> BigRational) -> Self {
        let corners = [&one.least, &one.most].map(|x| [&other.least, &other.most].map(|y| sum(x, y))).concat();
        let least = corners.iter().min().unwrap().clone();
        Self { least, most: corners.into_iter().max().unwrap() }
    }

    fn holds(&self, value: &BigRational) -> bool {
        &self.least <= value && value <= &self.most
    }
}

/// What a line's printed formula may come to over the printed amounts above it: `Err` where the line is given, `Ok(None)` where
/// rounding may have turned a divisor into nothing.
fn formula(working: &Working, place: usize, is_exact: bool) -> Result<Option<Range>, ()> {
    let range = |text: &str| {
        let (value, half) = amount(text);
        if is_exact { Range::exact(value) } else { Range { least: &value - &half, most: value + half } }
    };
    let amounts: BTreeMap<char, Range> =
        working.steps[..place].iter().map(|step| (step.letter, range(&step.amount))).collect();
    let text = working.steps[place].how.split("; ").next().unwrap();
    let mut reader = Reader { left: text, amounts: &amounts, is_over_nothing: false };
    let value = reader.sum().ok_or(())?;
    if !reader.left.trim().is_empty() {
        return Err(());
    }
    Ok((!reader.is_over_nothing).then_some(value))
}

/// Every line that is worked out, against its formula: what is printed lies within what its operands may have been before they were
/// rounded for show. The last must rest on other lines and be met by what is printed, to half a unit of its last decimal.
pub fn check(working: &Working) -> Vec<String> {
    let mut faults = Vec::new();
    let last = working.steps.len() - 1;
    for (place, step) in working.steps.iter().enumerate() {
        let (shown, half) = amount(&step.amount);
        match formula(working, place, place == last) {
            Ok(Some(Range { least, most })) => {
                let range = Range { least: least - &half, most: most + &half };
                if !range.holds(&shown) {
                    faults.push(format!("{}, {}: {} is not {}", working.title, step.letter, step.amount, step.how));
                }
            }
            Err(()) if place == last => faults.push(format!("{}: the last line is given: {}", working.title, step.how)),
            Ok(None) | Err(()) => {}
        }
    }
    faults
}

struct Reader<'a> {
    left: &'a str,
    amounts: &'a BTreeMap<char, Range>,
    is_over_nothing: bool,
}

impl Reader<'_> {
    fn sum(&mut self) -> Option<Range> {
        let mut value = self.product()?;
        while let Some(mark) = self.mark(&['+', '−']) {
            let next = self.product()?;
            value = Range::over_corners(&value, &next, |x, y| if mark == '+' { x + y } else { x - y });
        }
        Some(value)
    }

    fn product(&mut self) -> Option<Range> {
        let mut value = self.power()?;
        while let Some(mark) = self.mark(&['×', '÷']) {
            let next = self.power()?;
            if mark == '÷' && next.holds(&BigRational::zero()) {
                self.is_over_nothing = true;
                continue;
            }
            value = Range::over_corners(&value, &next, |x, y| if mark == '×' { x * y } else { x / y });
        }
        Some(value)
    }

    fn power(&mut self) -> Option<Range> {
        let value = self.atom()?;
        if self.mark(&['^']).is_none() {
            return Some(value);
        }
        let times = self.number()?.to_integer();
        let mut product = Range::exact(BigRational::one());
        let mut left = times;
        while left.is_positive() {
            product = Range::over_corners(&product, &value, |x, y| x * y);
            left -= 1;
        }
        Some(product)
    }

    fn atom(&mut self) -> Option<Range> {
        self.left = self.left.trim_start();
        let first = self.left.chars().next()?;
        match first {
            '(' => {
                self.left = &self.left[1..];
                let value = self.sum()?;
                self.mark(&[')'])?;
                Some(value)
            }
            '−' => {
                self.left = &self.left['−'.len_utf8()..];
                self.number().map(|number| Range::exact(-number))
            }
            'a'..='z' => {
                let rest = &self.left[1..];
                let alone = rest.chars().next().is_none_or(|next| " )^".contains(next));
                let value = self.amounts.get(&first).filter(|_| alone)?.clone();
                self.left = rest;
                Some(value)
            }
            _ => self.number().map(Range::exact),
        }
    }

    fn number(&mut self) -> Option<BigRational> {
        let length = self
            .left
            .find(|mark: char| !mark.is_ascii_digit() && mark != '.' && mark != ',')
            .unwrap_or(self.left.len());
        let digits = self.left[..length].replace(',', "");
        if digits.is_empty() {
            return None;
        }
        self.left = &self.left[length..];
        let value = super::fraction(&digits);
        match self.left.strip_prefix('%') {
            Some(rest) => {
                self.left = rest;
                Some(value / ratio(100, 1))
            }
            None => Some(value),
        }
    }

    fn mark(&mut self, marks: &[char]) -> Option<char> {
        let rest = self.left.trim_start();
        let mark = rest.chars().next().filter(|mark| marks.contains(mark))?;
        self.left = &rest[mark.len_utf8()..];
        Some(mark)
    }
}

#[test]
fn the_reader_knows_when_a_formula_is_wrong() {
    use engine::parameters::Grade;
    let mut working = Working::new("Test", "");
    working.step("one", "£10.00", "Given here", Grade::Yours);
    working.step("two", "£2.50", "Given here", Grade::Yours);
    working.step("three", "£15.75", "(a + b × 2) × (1 + 5%); note", Grade::Derived);
    assert_eq!(check(&working), Vec::<String>::new());
    working.steps[2].amount = "£15.76".to_owned();
    assert_eq!(check(&working).len(), 1);
    working.steps[2].how = "Given here".to_owned();
    assert_eq!(check(&working).len(), 1);
}
