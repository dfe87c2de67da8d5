//! Intervals on a scale of 0 to 100: a dot where a value is known, a dashed stretch where it is not, a bar from the least to the most
//! a score may be, and the mark it is held against.

use crate::chart::{Chart, View};
use crate::drawing::{Dot, Drawing};
use crate::looks::{Anchor, BlockLook, DotLook, PathLook, Series, WordsLook};
use crate::scale::{Range, Scale};
use crate::sheet::Sheet;
use crate::text::{Weight, fit, width};
use rust_decimal::Decimal;

/// A value that a score is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Value {
    /// What it is of.
    pub name: String,
    /// The value; nothing where it is not known.
    pub value: Option<Decimal>,
    /// As it is to be read: `70`, `Not known`.
    pub words: String,
}

/// A score with its values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Score {
    /// What it is called.
    pub name: String,
    /// The least and the most it may be.
    pub ends: (Decimal, Decimal),
    /// As it is to be read: `60.5 to 80.5`.
    pub words: String,
    /// The mark it is held against, and its words: `Pass: 60`.
    pub mark: (Decimal, String),
    /// What it is made of.
    pub values: Vec<Value>,
}

/// Everything intervals show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Intervals {
    /// The scores, drawn in this order.
    pub scores: Vec<Score>,
}

const ROW: f64 = 1.75;

/// Where things stand across the sheet.
#[derive(Clone, Copy)]
struct Across {
    scale: Scale,
    left: f64,
    name_room: f64,
    words_room: f64,
    above: bool,
}

impl Intervals {
    fn draw_axis(drawing: &mut Drawing, scale: Scale) {
        let em = drawing.text;
        let apart = scale.px(Decimal::from(20)) - scale.px(Decimal::ZERO);
        let marks: &[i64] = if apart > 2.4 * em { &[0, 20, 40, 60, 80, 100] } else { &[0, 50, 100] };
        for mark in marks {
            let words = mark.to_string();
            let half = width(&words, Weight::Regular, em) / 2.0;
            let x = scale.px(Decimal::from(*mark)).min(drawing.width - half).max(half);
            drawing.say(x, em, Anchor::Middle, WordsLook::Quiet, words);
        }
    }

    /// Draws a row's name and words, and answers the middle of the row and where it ends.
    fn draw_row(
        drawing: &mut Drawing,
        across: Across,
        y: f64,
        (name, words): (&str, &str),
        strong: bool,
    ) -> (f64, f64) {
        let em = drawing.text;
        let look = if strong { WordsLook::Strong } else { WordsLook::Plain };
        let indent = if strong { 0.0 } else { 0.8 * em };
        let said = fit(&[words], across.words_room, look.weight(), em);
        if across.above {
            let room = drawing.width - across.words_room - 0.6 * em - indent;
            drawing.say(indent, y + em, Anchor::Start, look, fit(&[name], room, look.weight(), em));
            drawing.say(drawing.width, y + em, Anchor::End, look, said);
            return (y + 2.0 * em, y + 2.9 * em);
        }
        let middle = y + ROW * em / 2.0;
        let base = middle + 0.35 * em;
        drawing.say(indent, base, Anchor::Start, look, fit(&[name], across.name_room - indent, look.weight(), em));
        drawing.say(drawing.width, base, Anchor::End, look, said);
        (middle, y + ROW * em)
    }

    fn draw_score(drawing: &mut Drawing, across: Across, score: &Score, series: Series, top: f64) -> f64 {
        let em = drawing.text;
        let scale = across.scale;
        let (middle, mut y) = Self::draw_row(drawing, across, top, (&score.name, &score.words), true);
        let (one, other) = (scale.px(score.ends.0), scale.px(score.ends.1));
        let (low, high) = (one.min(other), one.max(other));
        // A score that is known has no length, and must be seen all the same.
        let wide = (high - low).max(0.3 * em);
        let start = (low + high - wide) / 2.0;
        drawing.fill(start, middle - 0.45 * em, wide, 0.9 * em, BlockLook::Bar(series));
        let mut stretches = vec![(middle - 0.7 * em, middle + 0.7 * em)];
        for value in &score.values {
            let (middle, end) = Self::draw_row(drawing, across, y, (&value.name, &value.words), false);
            match value.value {
                Some(known) => {
                    drawing.dots.push(Dot { x: scale.px(known), y: middle, r: 0.36 * em, look: DotLook::Of(series) });
                }
                None => {
                    let (from, to) = (scale.px(Decimal::ZERO), scale.px(Decimal::ONE_HUNDRED));
                    drawing.fill(from, middle - 0.4 * em, to - from, 0.8 * em, BlockLook::Unknown);
                }
            }
            stretches.push((middle - 0.7 * em, middle + 0.7 * em));
            y = end;
        }
        let x = scale.px(score.mark.0);
        // Where names stand above their rows the mark must not run through them.
        let runs = if across.above { stretches } else { vec![(top + 0.1 * em, y + 0.1 * em)] };
        for (from, to) in runs {
            drawing.rule((x, from), (x, to), PathLook::Mark);
        }
        let words = fit(&[&score.mark.1], drawing.width - across.left, Weight::Bold, em);
        let half = width(&words, Weight::Bold, em) / 2.0;
        let place = x.min(drawing.width - half).max(half);
        drawing.say(place, y + 1.15 * em, Anchor::Middle, WordsLook::Strong, words);
        y + 2.2 * em
    }
}

impl Chart for Intervals {
    fn range(&self) -> Range {
        Range::new(Decimal::ZERO, Decimal::ONE_HUNDRED)
    }

    fn draw(&self, sheet: Sheet, _view: View) -> Drawing {
        let mut drawing = Drawing::on(sheet);
        let em = sheet.text;
        let above = sheet.narrower_than(28.0);
        let words_room = (7.2 * em).min(sheet.width * 0.35);
        let name_room = (12.6 * em).min(sheet.width * 0.4);
        let left = if above { 0.5 * em } else { name_room + 0.9 * em };
        let right = if above { sheet.width - 0.5 * em } else { sheet.width - words_room - 0.9 * em };
        let scale = Scale::new(self.range(), left, right.max(left));
        let across = Across { scale, left, name_room, words_room, above };
        Self::draw_axis(&mut drawing, scale);
        let mut y = 1.5 * em;
        for (score, series) in self.scores.iter().zip([Series::First, Series::Third].into_iter().cycle()) {
            y = Self::draw_score(&mut drawing, across, score, series, y);
        }
        drawing.height = y;
        drawing
    }

    fn description(&self) -> String {
        let each = self.scores.iter().map(|score| {
            let unknown = score.values.iter().filter(|value| value.value.is_none()).count();
            format!(
                " {}: {}, {}; {unknown} of {} values not known.",
                score.name,
                score.words,
                score.mark.1,
                score.values.len()
            )
        });
        "Scores on a scale of 0 to 100, each with what it is made of.".to_owned() + &each.collect::<String>()
    }
}
