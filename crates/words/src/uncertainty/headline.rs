//! The headline: how often the promises hold and where the money ends; before any draw, what matters most.

use engine::quantities::Pence;
use engine::uncertainty::{Measure, Outcome, PromiseKind, Tornado};

use super::names::{measure, name, of_hundred, promise};
use crate::analysis::analysis;
use crate::count::{capital, digits};
use crate::year::year;
use crate::{Figures, Sentence};

/// What the headline speaks of.
#[derive(Debug, Clone, Copy)]
pub struct UncertaintyHeadline<'a> {
    /// What needs no chance.
    pub tornado: &'a Tornado,
    /// Name of the reader's own board; `None` for the board that loses most, which no illustrative figure may name.
    pub own: Option<&'a str>,
    /// What the draws came to; `None` before any.
    pub outcome: Option<&'a Outcome>,
}

impl UncertaintyHeadline<'_> {
    fn years(&self) -> usize {
        self.tornado.as_set.len()
    }

    fn figures(&self) -> Figures {
        if self.tornado.illustrative { Figures::Illustrative } else { Figures::Own }
    }

    /// The board inside a sentence.
    #[must_use]
    pub fn board(&self) -> String {
        self.own.map_or_else(|| "the board that loses most".to_owned(), str::to_owned)
    }

    /// The whole sentence.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let begins = if self.tornado.illustrative { "With illustrative figures, " } else { "" };
        let start = |words: String| if begins.is_empty() { capital(&words) } else { words };
        match self.outcome.filter(|outcome| outcome.worked > 0) {
            Some(outcome) => {
                let sentence = match outcome.promises.first() {
                    Some(first) => {
                        let clause = promise(first.promise, &first.limit, self.years());
                        let promise =
                            format!("the promise that {clause} holds in {}.", of_hundred(first.kept, outcome.draws));
                        Sentence::new().say(begins).answer(start(promise))
                    }
                    None => Sentence::new().say(begins).answer(start("no promise is counted.".to_owned())),
                };
                self.others(outcome)
                    .into_iter()
                    .chain(self.ends(outcome))
                    .chain(stuck(outcome))
                    .fold(sentence, |sentence, words| sentence.say(format!(" {words}")))
            }
            None => match self.widest() {
                Some(widest) => Sentence::new().say(begins).answer(start(widest)),
                None => {
                    Sentence::new().say(begins).answer(start("nothing is in doubt, so there is one answer.".to_owned()))
                }
            },
        }
    }

    /// What matters most for the board's money, with both its ends.
    fn widest(&self) -> Option<String> {
        let bars = self.tornado.bars(Measure::BoardMoney);
        let bar = bars.first()?;
        let (low, high) = bar.at_low.zip(bar.at_high)?;
        let money = |pence| self.figures().pounds(Pence::of(pence));
        let (low, high) = (low.of(Measure::BoardMoney), high.of(Measure::BoardMoney));
        Some(format!(
            "{} matters most: from one end of that doubt to the other, the money of {} in {} goes from {} to {}.",
            name(bar.input),
            self.board(),
            year(self.years()),
            money(low.min(high)),
            money(low.max(high)),
        ))
    }

    /// The promises after the first.
    fn others(&self, outcome: &Outcome) -> Option<String> {
        let each: Vec<String> = outcome
            .promises
            .iter()
            .skip(1)
            .map(|kept| {
                let clause = promise(kept.promise, &kept.limit, self.years());
                format!("that {clause}, in {}", of_hundred(kept.kept, outcome.draws))
            })
            .collect();
        (!each.is_empty()).then(|| capital(&format!("{}.", each.join("; "))))
    }

    /// Where the board's money ends in nine of ten draws.
    fn ends(&self, outcome: &Outcome) -> Option<String> {
        let money = outcome.places.get(self.tornado.board)?.years.last()?;
        let [least, .., most] = money.clone().map(|text| text.parse::<rust_decimal::Decimal>().unwrap_or_default());
        let pounds = |amount| {
            engine::quantities::Money::from_pounds(amount)
                .map_or_else(|_| String::new(), |money| self.figures().pounds(money))
        };
        Some(format!(
            "In nine of ten draws {} has between {} and {} in {}.",
            self.board(),
            pounds(least),
            pounds(most),
            year(self.years())
        ))
    }

    /// One line for the bar of a phone.
    #[must_use]
    pub fn short(&self) -> String {
        match self.outcome.and_then(|outcome| Some((outcome, outcome.promises.first()?))) {
            Some((outcome, kept)) => format!("The first promise holds in {}.", of_hundred(kept.kept, outcome.draws)),
            None => format!(
                "Widest: {}.",
                self.tornado.bars(Measure::BoardMoney).first().map_or("nothing", |bar| name(bar.input))
            ),
        }
    }

    /// A sentence to paste; blank before any draw.
    #[must_use]
    pub fn to_paste(&self) -> String {
        let Some(outcome) = self.outcome.filter(|outcome| outcome.worked > 0) else { return String::new() };
        let Some(kept) = outcome.promises.first() else { return String::new() };
        let found = format!(
            "the promise that {} holds in {} of {} draws",
            promise(kept.promise, &kept.limit, self.years()),
            digits(usize::try_from(kept.kept).unwrap_or(usize::MAX)),
            digits(usize::try_from(outcome.draws).unwrap_or(usize::MAX)),
        );
        let rests_on = if self.tornado.illustrative {
            "Its money is illustrative, and how far each input is in doubt is assumed."
        } else {
            "How far each input is in doubt is our own assumption."
        };
        analysis(&found, rests_on)
    }

    /// A heading over the bars of a measure.
    #[must_use]
    pub fn over_bars(&self, of: Measure) -> String {
        match self.tornado.bars(of).first().filter(|bar| bar.swing(of) > 0) {
            Some(bar) => format!("{} moves {} most", capital(name(bar.input)), measure(of, "the board’s")),
            None => format!("Nothing in doubt moves {}", measure(of, "the board’s")),
        }
    }

    /// How often the promise of a kind holds, for a key figure; `None` where it is not counted or nothing was drawn.
    #[must_use]
    pub fn kept(&self, kind: PromiseKind) -> Option<String> {
        let outcome = self.outcome.filter(|outcome| outcome.worked > 0)?;
        let kept = outcome.promises.iter().find(|kept| kept.promise == kind)?;
        Some(of_hundred(kept.kept, outcome.draws))
    }
}

/// Draws that could not be worked out, where there are any.
fn stuck(outcome: &Outcome) -> Option<String> {
    let stuck = outcome.draws.saturating_sub(outcome.worked);
    (stuck > 0).then(|| {
        format!(
            "In {} floors or ceilings cannot meet the national sum: no promise holds there, and no money is counted.",
            of_hundred(stuck, outcome.draws)
        )
    })
}
