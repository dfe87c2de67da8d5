//! The frame of a chart over years: figures up the side, periods along the foot, lines to read by.

use crate::drawing::Drawing;
use crate::looks::{Anchor, PathLook, WordsLook};
use crate::scale::{Range, Scale, count};
use crate::text::{Weight, fit, width};
use crate::ticks::{Unit, step, ticks};
use rust_decimal::Decimal;

/// One period along the foot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Period {
    /// Whole: `Year 5`.
    pub name: String,
    /// Where every period has a mark of its own: `5`.
    pub short_name: String,
}

/// The axis a chart over years gives itself: its figures and zero, out to the next half step.
pub fn axis(figures: impl IntoIterator<Item = Decimal>) -> Range {
    let range = Range::around(figures.into_iter().chain([Decimal::ZERO]));
    match step(range, 6).and_then(|step| step.checked_div(Decimal::TWO)) {
        Some(half) => range.in_steps_of(half),
        None => range,
    }
}

/// How a period takes its place along the foot.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Across {
    /// As a moment: the first at the left edge, the last at the right.
    #[default]
    Moments,
    /// As a stretch, all equally wide.
    Stretches,
}

/// Where a plot lies on its sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plot {
    /// The upper edge of the figures.
    pub top: f64,
    /// Their lower edge.
    pub bottom: f64,
    /// The right edge.
    pub right: f64,
    /// The upper edge of the periods' names.
    pub foot: f64,
    /// How periods take their places.
    pub across: Across,
}

/// Where the values and the periods of a chart stand.
pub struct Frame {
    /// Figures to heights.
    pub scale: Scale,
    /// The plot's left edge.
    pub left: f64,
    /// The plot's right edge.
    pub right: f64,
    periods: usize,
    across: Across,
}

impl Frame {
    /// Draws axis and periods, and answers where values stand. The drawing's height is set to where the names end.
    pub fn draw(drawing: &mut Drawing, range: Range, unit: &Unit, periods: &[Period], plot: Plot) -> Self {
        let Plot { top, bottom, right, foot, across } = plot;
        let em = drawing.text;
        let marks = step(range, 6).map(|step| ticks(range, step)).unwrap_or_default();
        let room = drawing.width * 0.3;
        let named: Vec<(Decimal, String)> =
            marks.into_iter().map(|tick| (tick, fit(&[unit.words(tick)], room, Weight::Regular, em))).collect();
        let widest = named.iter().map(|(_, words)| width(words, Weight::Regular, em)).fold(0.0, f64::max);
        // In whole text sizes: the plot must not tremble while figures change.
        let left = ((widest / em).ceil() * em + 0.5 * em).min(right - em);
        let scale = Scale::new(range, bottom, top);
        for (tick, words) in named {
            let y = scale.px(tick);
            let look = if tick.is_zero() { PathLook::Zero } else { PathLook::Grid };
            drawing.rule((left, y), (right, y), look);
            drawing.say(left - 0.5 * em, y + 0.35 * em, Anchor::End, WordsLook::Quiet, words);
        }
        let frame = Self { scale, left, right, periods: periods.len(), across };
        frame.name_periods(drawing, periods, foot + em);
        drawing.height = foot + 1.4 * em;
        frame
    }

    /// Where a period, counted from 0, begins along the foot.
    pub fn x(&self, period: usize) -> f64 {
        let steps = match self.across {
            Across::Moments => self.periods.saturating_sub(1),
            Across::Stretches => self.periods,
        };
        if steps == 0 {
            self.left
        } else {
            self.left + (self.right - self.left) * (count(period) / count(steps)).min(1.0)
        }
    }

    /// Where the middle of a period lies.
    fn middle(&self, period: usize) -> f64 {
        match self.across {
            Across::Moments => self.x(period),
            Across::Stretches => (self.x(period) + self.x(period + 1)) / 2.0,
        }
    }

    /// The place of a figure in a period.
    pub fn point(&self, period: usize, figure: Decimal) -> (f64, f64) {
        (self.x(period), self.scale.px(figure))
    }

    /// Names as many periods as fit, evenly, the first and the last among them where that can be.
    fn name_periods(&self, drawing: &mut Drawing, periods: &[Period], y: f64) {
        let em = drawing.text;
        let last = periods.len().saturating_sub(1);
        let gap = 0.7 * em;
        // All, the first two whole; all, the first and the last whole; then every second, fifth and so on, whole.
        for (every, brief) in
            [(1, true), (1, false), (2, false), (5, false), (10, false), (20, false), (last.max(2), false)]
        {
            let mut placed: Vec<(f64, f64, String)> = Vec::new();
            for (turn, period) in periods.iter().enumerate() {
                // The last is named too, unless its neighbour would be within half a step of it.
                let whole = turn.is_multiple_of(every) && (turn == last || last - turn >= every.div_ceil(2));
                if !whole && turn != last {
                    continue;
                }
                let short = every == 1 && if brief { turn > 1 } else { turn > 0 && turn < last };
                let words = if short { &period.short_name } else { &period.name };
                let words = fit(&[words], (self.right - self.left) * 0.45, Weight::Regular, em);
                let wide = width(&words, Weight::Regular, em);
                // The first begins at the plot's edge, clear of the figures; the last stays on the sheet.
                let centred = (self.middle(turn) - wide / 2.0).min(drawing.width - wide);
                let x = if turn == 0 { centred.max(self.left) } else { centred };
                placed.push((x, x + wide, words));
            }
            let free = placed.windows(2).all(|pair| matches!(pair, [one, other] if one.1 + gap <= other.0));
            if free {
                for (x, _, words) in placed {
                    drawing.say(x, y, Anchor::Start, WordsLook::Quiet, words);
                }
                return;
            }
        }
    }
}
