//! A column strip: one narrow column a body, largest gain first, largest loss last, each side named in the other's empty half.

use crate::chart::{Chart, View};
use crate::drawing::Drawing;
use crate::looks::{Anchor, BlockLook, PathLook, Series, WordsLook};
use crate::scale::{Range, Scale, count};
use crate::sheet::Sheet;
use crate::text::{fit, wrap};
use rust_decimal::Decimal;

/// Everything a column strip shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ColumnStrip {
    /// What each body gains, or below zero loses, in any order.
    pub amounts: Vec<Decimal>,
    /// Names the gains: `25 boards gain`.
    pub more_name: String,
    /// Beneath that: `most: +£167m, Lancashire and South Cumbria`.
    pub more_words: String,
    /// Names the losses: `17 boards lose`.
    pub less_name: String,
    /// Beneath that: `most: −£317m, North Central London`.
    pub less_words: String,
}

/// The words of one side, broken into lines.
struct Label {
    lines: Vec<(WordsLook, String)>,
    /// Whether they stand in the other side's empty half.
    inside: bool,
}

impl Label {
    fn new(name: &str, words: &str, series: Series, (free, whole): (f64, f64), em: f64) -> Self {
        let inside = free >= 10.0 * em;
        let room = if inside { free - 0.6 * em } else { whole };
        let look = WordsLook::Name(series);
        let name = wrap(name, room, look.weight(), em).into_iter().map(|line| (look, line));
        let words = wrap(words, room, WordsLook::Quiet.weight(), em).into_iter().map(|line| (WordsLook::Quiet, line));
        Self { lines: name.chain(words).collect(), inside }
    }

    fn height(&self, em: f64) -> f64 {
        if self.lines.is_empty() { 0.0 } else { (1.3 * count(self.lines.len()) + 0.6) * em }
    }

    fn say(self, drawing: &mut Drawing, x: f64, anchor: Anchor, top: f64) {
        let em = drawing.text;
        for (turn, (look, line)) in self.lines.into_iter().enumerate() {
            let line = fit(&[line], drawing.width, look.weight(), em);
            drawing.say(x, top + (1.2 + 1.3 * count(turn)) * em, anchor, look, line);
        }
    }
}

impl Chart for ColumnStrip {
    fn range(&self) -> Range {
        Range::around(self.amounts.iter().copied().chain([Decimal::ZERO]))
    }

    fn draw(&self, sheet: Sheet, view: View) -> Drawing {
        let mut drawing = Drawing::on(sheet);
        let (em, width) = (sheet.text, sheet.width);
        let range = view.range.unwrap_or_else(|| self.range());
        let mut amounts = self.amounts.clone();
        order::by_key(&mut amounts, |amount| std::cmp::Reverse(*amount));
        let pitch = width / count(amounts.len().max(1));
        let of_side = |above: bool| {
            let members =
                amounts.iter().filter(|amount| if above { **amount > Decimal::ZERO } else { **amount < Decimal::ZERO });
            pitch * count(members.count())
        };
        let (more, less) = (of_side(true), of_side(false));
        let more_label = Label::new(&self.more_name, &self.more_words, Series::First, (more, width), em);
        let less_label = Label::new(&self.less_name, &self.less_words, Series::Second, (less, width), em);
        let height = (0.24 * width).clamp(8.0 * em, 12.0 * em);
        let heights = Scale::new(range, height, 0.0);
        let (above, below) = (heights.px(Decimal::ZERO), height - heights.px(Decimal::ZERO));
        // The losses' words stand over the zero line, or on top of everything.
        let words_above = less_label.height(em);
        let zero = if less_label.inside { above.max(words_above) } else { above + words_above };
        let scale = Scale::new(range, zero + below, zero - above);
        let gap = (pitch * 0.12).clamp(0.0, 2.0);
        for (turn, amount) in amounts.iter().enumerate() {
            let y = scale.px(*amount);
            let series = if *amount < Decimal::ZERO { Series::Second } else { Series::First };
            drawing.fill(
                pitch * count(turn) + gap / 2.0,
                y.min(zero),
                pitch - gap,
                (y - zero).abs(),
                BlockLook::Bar(series),
            );
        }
        drawing.rule((0.0, zero), (width, zero), PathLook::Zero);
        let words_top = if more_label.inside { zero } else { zero + below };
        drawing.height = (zero + below).max(words_top + more_label.height(em)) + 0.1 * em;
        let less_top = if less_label.inside { zero - words_above } else { 0.0 };
        less_label.say(&mut drawing, width, Anchor::End, less_top);
        more_label.say(&mut drawing, 0.0, Anchor::Start, words_top);
        drawing
    }

    fn description(&self) -> String {
        let side = |name: &str, words: &str| match (name, words) {
            ("", _) => String::new(),
            (name, "") => format!(" {name}."),
            (name, words) => format!(" {name}, {words}."),
        };
        format!("One column for each of {}.", self.amounts.len())
            + &side(&self.more_name, &self.more_words)
            + &side(&self.less_name, &self.less_words)
    }
}
