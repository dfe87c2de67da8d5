//! What each size of the ringfence, or of a pot, is worth, in words.

use engine::quantities::Pence;
use rust_decimal::Decimal;

use super::measure::Measure;
use crate::count::{capital, listed};
use crate::figures::percent_as_set;
use crate::sentence::Sentence;

/// What grows from size to size.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Grown {
    /// The share off the top of every envelope.
    #[default]
    Ringfence,
    /// A pot, by what it is called in a sentence: `the envelope of Cheshire`.
    Pot(String),
}

impl Grown {
    /// A size in a sentence: `a 20% ringfence`, `150% of the envelope of Cheshire`.
    ///
    /// ```
    /// use rust_decimal::Decimal;
    /// use words::capital::Grown;
    /// assert_eq!(Grown::Ringfence.size(Decimal::ZERO), "no ringfence");
    /// assert_eq!(Grown::Ringfence.size(Decimal::new(2, 1)), "a 20% ringfence");
    /// assert_eq!(Grown::Pot("the national pot".into()).size(Decimal::new(15, 1)), "150% of the national pot");
    /// ```
    #[must_use]
    pub fn size(&self, at: Decimal) -> String {
        match self {
            Self::Ringfence if at.is_zero() => "no ringfence".to_owned(),
            Self::Ringfence => format!("{} {} ringfence", article(at), percent_as_set(at)),
            Self::Pot(name) if at.is_zero() => format!("none of {name}"),
            Self::Pot(name) if at == Decimal::ONE => format!("{name} as it is"),
            Self::Pot(name) => format!("{} of {name}", percent_as_set(at)),
        }
    }

    /// What sizes are held against: `none`, `as it is`.
    #[must_use]
    pub const fn against(&self) -> &'static str {
        match self {
            Self::Ringfence => "none",
            Self::Pot(_) => "as it is",
        }
    }
}

/// `a` or `an` before a percentage.
fn article(at: Decimal) -> &'static str {
    let words = percent_as_set(at);
    let whole = words.trim_end_matches('%').split('.').next().unwrap_or_default();
    if whole.starts_with('8') || whole == "11" || whole == "18" { "an" } else { "a" }
}

/// What the headline says. Differences are beside no ringfence, or beside the pot as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontierHeadline {
    /// What values are in.
    pub measure: Measure,
    /// What grows.
    pub grown: Grown,
    /// The size that is worth most, the smallest of equals, and its difference; `None` where no size keeps every limit.
    pub best: Option<(Decimal, Pence)>,
    /// The smallest size above none worth less than none, and its difference.
    pub small_loss: Option<(Decimal, Pence)>,
    /// The size that is set, and its difference.
    pub set: (Decimal, Option<Pence>),
    /// The difference of having none at all; it is told of a pot.
    pub without: Option<Pence>,
    /// The smallest size above none worth more than none.
    pub small_gain: Option<Decimal>,
    /// The first size tried above none.
    pub first: Decimal,
    /// Whether anything in it is illustrative.
    pub illustrative: bool,
}

impl FrontierHeadline {
    /// The size that is worth most, what a small one costs, and where the one that is set stands.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let Some((best, more)) = self.best else {
            return Sentence::plain("No size keeps every limit and holds every must-do.");
        };
        let opening = if self.illustrative { "With illustrative figures, " } else { "" };
        let start = |words: String| if opening.is_empty() { capital(&words) } else { words };
        let sentence = Sentence::plain(opening);
        let sentence = match (&self.grown, more.count()) {
            (Grown::Ringfence, ..=0) => {
                sentence.answer(start("no ringfence is worth more than none".to_owned())).say(".")
            }
            (Grown::Ringfence, _) => sentence
                .answer(start(format!("{} is worth most", self.grown.size(best))))
                .say(format!(": {} more than none.", self.measure.amount(more))),
            (Grown::Pot(name), ..=0) => sentence.answer(start(format!("{name} is worth most as it is"))).say("."),
            (Grown::Pot(name), _) => sentence
                .answer(start(format!("{name} is worth most at {} of its size", percent_as_set(best))))
                .say(format!(": {} more than as it is.", self.measure.amount(more))),
        };
        sentence.say(format!("{}{}", self.small(), self.now(best, more)))
    }

    fn small(&self) -> String {
        match (&self.grown, self.small_loss, self.without) {
            (Grown::Ringfence, Some((at, less)), _) => {
                format!(" {} is worth {} less than none.", capital(&self.grown.size(at)), self.measure.amount(less))
            }
            (Grown::Ringfence, None, _) => " No size is worth less than none.".to_owned(),
            (Grown::Pot(_), _, Some(less)) if less.count() < 0 => {
                format!(" Without it patients would have {} less.", self.measure.amount(less))
            }
            (Grown::Pot(_), ..) => String::new(),
        }
    }

    fn now(&self, best: Decimal, more: Pence) -> String {
        let (set, worth) = self.set;
        let less = worth.and_then(|worth| more.count().checked_sub(worth.count())).map(Pence::of);
        match (&self.grown, less) {
            (Grown::Pot(_), _) => String::new(),
            (Grown::Ringfence, _) if set == best && more.count() > 0 => " It is the size set now.".to_owned(),
            (Grown::Ringfence, Some(less)) if less.count() == 0 => String::new(),
            (Grown::Ringfence, Some(less)) if set.is_zero() => {
                format!(" None is set now: {} less than the best.", self.measure.amount(less))
            }
            (Grown::Ringfence, Some(less)) => {
                format!(
                    " The {} set now is worth {} less than the best.",
                    percent_as_set(set),
                    self.measure.amount(less)
                )
            }
            (Grown::Ringfence, None) => {
                format!(" With the {} set now no choice keeps every limit.", percent_as_set(set))
            }
        }
    }

    /// The same in a line, for the bar of a phone.
    #[must_use]
    pub fn short(&self) -> String {
        match self.best {
            None => "No size keeps every limit.".to_owned(),
            Some((_, more)) if more.count() <= 0 => format!("Nothing beats {}.", self.grown.against()),
            Some((best, more)) => {
                format!("{} is worth most: {} more.", percent_as_set(best), self.measure.amount(more))
            }
        }
    }

    /// The title of the figure, at most ten words.
    #[must_use]
    pub fn title(&self) -> String {
        match (&self.grown, self.best, self.small_gain) {
            (_, None, _) => "No size keeps every limit".to_owned(),
            (Grown::Ringfence, _, None) => "No ringfence adds value".to_owned(),
            (Grown::Ringfence, _, Some(at)) if at == self.first => {
                format!("Even {} ringfence adds value", format_args!("{} {}", article(at), percent_as_set(at)))
            }
            (Grown::Ringfence, _, Some(at)) => {
                format!("{} is the smallest ringfence that adds value", percent_as_set(at))
            }
            (Grown::Pot(_), Some((_, more)), _) if more.count() <= 0 => "No other size is worth more".to_owned(),
            (Grown::Pot(_), Some((best, more)), _) => {
                format!("At {} it adds {}", percent_as_set(best), self.measure.amount(more))
            }
        }
    }
}

/// Sizes by what became of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SizesSaid {
    /// Every size, rising.
    pub all: Vec<Decimal>,
    /// Above none and worth less than none.
    pub below: Vec<Decimal>,
    /// Best found, not proven.
    pub unproven: Vec<Decimal>,
    /// No choice is allowed.
    pub impossible: Vec<Decimal>,
}

impl SizesSaid {
    /// What the figure says in numbers, and how far each dot is proven.
    ///
    /// ```
    /// use rust_decimal::Decimal;
    /// use words::capital::frontier::{Grown, SizesSaid};
    /// let sizes = [0, 5, 10, 15].map(|size| Decimal::new(size, 2));
    /// let said = SizesSaid { all: sizes.to_vec(), below: vec![sizes[1], sizes[2]], ..SizesSaid::default() };
    /// assert_eq!(
    ///     said.sentence(&Grown::Ringfence),
    ///     "Worth less than none: 5% and 10%. Schemes come in lumps: each of the 4 dots is worked out by itself and proven best for \
    ///      those who hold the money; nothing is drawn between two."
    /// );
    /// ```
    #[must_use]
    pub fn sentence(&self, grown: &Grown) -> String {
        let listed =
            |sizes: &[Decimal]| listed(&sizes.iter().map(|size| percent_as_set(*size)).collect::<Vec<String>>());
        let below = match grown {
            Grown::Ringfence if self.below.is_empty() => "No size is worth less than none. ".to_owned(),
            Grown::Ringfence => format!("Worth less than none: {}. ", listed(&self.below)),
            Grown::Pot(_) => String::new(),
        };
        let lumps = format!(
            "Schemes come in lumps: each of the {} dots is worked out by itself",
            self.all.len().saturating_sub(self.impossible.len())
        );
        let proof = if self.unproven.is_empty() {
            " and proven best for those who hold the money; nothing is drawn between two.".to_owned()
        } else {
            format!(
                "; nothing is drawn between two. At {} the best that was found is shown: a better choice may exist. The others are proven best for those who hold the money.",
                listed(&self.unproven)
            )
        };
        let impossible = match self.impossible.as_slice() {
            [] => String::new(),
            [first, _, ..] if self.all.ends_with(&self.impossible) => {
                format!(" From {} up no choice keeps every limit and holds every must-do.", percent_as_set(*first))
            }
            [_, .., last] if self.all.starts_with(&self.impossible) => {
                format!(" Up to {} no choice keeps every limit and holds every must-do.", percent_as_set(*last))
            }
            some => format!(" At {} no choice keeps every limit and holds every must-do.", listed(some)),
        };
        format!("{below}{lumps}{proof}{impossible}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headline() -> FrontierHeadline {
        FrontierHeadline {
            measure: Measure::Pounds,
            grown: Grown::Ringfence,
            best: Some((Decimal::new(4, 1), Pence::of(3_600_000_000_i64))),
            small_loss: Some((Decimal::new(5, 2), Pence::of(-3_700_000_000_i64))),
            set: (Decimal::new(2, 1), Some(Pence::of(2_400_000_000_i64))),
            without: Some(Pence::of(0)),
            small_gain: Some(Decimal::new(2, 1)),
            first: Decimal::new(5, 2),
            illustrative: true,
        }
    }

    #[test]
    fn the_best_size_the_small_one_and_the_one_that_is_set() {
        assert_eq!(
            headline().sentence().text(),
            "With illustrative figures, a 40% ringfence is worth most: £36.0m more than none. A 5% ringfence is worth £37.0m less than \
             none. The 20% set now is worth £12.0m less than the best."
        );
        assert_eq!(headline().title(), "20% is the smallest ringfence that adds value");
        assert_eq!(headline().short(), "40% is worth most: £36.0m more.");
    }

    #[test]
    fn where_no_ringfence_helps_it_says_so() {
        let none = FrontierHeadline {
            best: Some((Decimal::ZERO, Pence::of(0))),
            set: (Decimal::ZERO, Some(Pence::of(0))),
            small_gain: None,
            illustrative: false,
            ..headline()
        };
        assert_eq!(
            none.sentence().text(),
            "No ringfence is worth more than none. A 5% ringfence is worth £37.0m less than none."
        );
        assert_eq!(none.title(), "No ringfence adds value");
        let lost = FrontierHeadline { set: (Decimal::new(6, 1), None), small_loss: None, ..headline() };
        assert!(
            lost.sentence()
                .text()
                .ends_with("No size is worth less than none. With the 60% set now no choice keeps every limit.")
        );
        let nothing = FrontierHeadline { best: None, ..headline() };
        assert_eq!(nothing.sentence().text(), "No size keeps every limit and holds every must-do.");
    }

    #[test]
    fn a_pot_is_told_beside_itself() {
        let pot = FrontierHeadline {
            grown: Grown::Pot("the envelope of Cheshire".to_owned()),
            best: Some((Decimal::TWO, Pence::of(4_000_000_000_i64))),
            small_loss: None,
            set: (Decimal::ONE, Some(Pence::of(0))),
            without: Some(Pence::of(-9_000_000_000_i64)),
            ..headline()
        };
        assert_eq!(
            pot.sentence().text(),
            "With illustrative figures, the envelope of Cheshire is worth most at 200% of its size: £40.0m more than as it is. Without \
             it patients would have £90.0m less."
        );
        assert_eq!(pot.title(), "At 200% it adds £40.0m");
    }

    #[test]
    fn what_is_not_proven_and_what_is_not_allowed_are_named() {
        let sizes = |sizes: &[i64]| sizes.iter().map(|size| Decimal::new(*size, 2)).collect::<Vec<Decimal>>();
        let said = SizesSaid {
            all: sizes(&[0, 25, 50, 55, 60]),
            below: Vec::new(),
            unproven: sizes(&[50]),
            impossible: sizes(&[55, 60]),
        };
        let words = said.sentence(&Grown::Ringfence);
        assert!(words.contains("each of the 3 dots"), "{words}");
        assert!(words.contains("At 50% the best that was found is shown"), "{words}");
        assert!(words.ends_with("From 55% up no choice keeps every limit and holds every must-do."), "{words}");
        let low = SizesSaid { impossible: sizes(&[0, 25]), ..said.clone() };
        assert!(low.sentence(&Grown::Ringfence).contains(" Up to 25% no choice"));
        let one = SizesSaid { impossible: sizes(&[25]), ..said };
        assert!(one.sentence(&Grown::Ringfence).contains(" At 25% no choice"));
        assert_eq!(article(Decimal::new(8, 2)), "an");
        assert_eq!(article(Decimal::new(115, 3)), "an");
    }
}
