//! Two-sided bars: who loses on the left, who gains on the right, both from a zero line of their own and on one scale.
//!
//! A narrow sheet has the sides one under the other; a phone has each name above its bar and the largest eight of a side.

use crate::chart::{Chart, View};
use crate::drawing::Drawing;
use crate::looks::{Anchor, BlockLook, PathLook, Series, WordsLook};
use crate::scale::{Range, Scale};
use crate::sheet::Sheet;
use crate::text::{fit, width, wrap};
use rust_decimal::Decimal;

mod columns;

/// One body and what it gains or loses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// The whole name, shown where it fits.
    pub name: String,
    /// A shorter name for a narrow column.
    pub short_name: String,
    /// What it gains; below zero, what it loses. A row at zero stands on neither side.
    pub amount: Decimal,
    /// The amount as it is to be read: `−£317m`.
    pub amount_words: String,
    /// The figure beside it, its unit in the column's heading: `−23.8`.
    pub beside_words: String,
    /// Whether this is the reader's own.
    pub yours: bool,
}

/// A line of the note under the shorter side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// How it reads: plain, quiet or strong.
    pub look: WordsLook,
    /// The words; they are wrapped.
    pub text: String,
}

/// Everything two-sided bars show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TwoSidedBars {
    /// The bodies, in any order: each side is drawn largest first, ties in the order given.
    pub rows: Vec<Row>,
    /// What the bodies are, for the count of them: `boards`.
    pub bodies: String,
    /// Above the losses: `Get less: 17 boards`.
    pub less_heading: String,
    /// Above the gains: `Get more: 25 boards`.
    pub more_heading: String,
    /// Above the bars: `£ million a year`.
    pub amount_heading: String,
    /// Above the figures beside them, and after each of them on a phone: `%`.
    pub beside_heading: String,
    /// Under the shorter side, or under both.
    pub note: Vec<Note>,
}

/// How many rows of a side a phone shows.
const PHONE_ROWS: usize = 8;

/// What stands where a side has no rows.
const NONE: &str = "None";

/// One side: its heading, its rows, its series.
struct Side<'a> {
    heading: &'a str,
    rows: Vec<&'a Row>,
    series: Series,
}

impl TwoSidedBars {
    fn sides(&self) -> [Side<'_>; 2] {
        let side = |heading, series, above: bool| {
            let of_side = |row: &&Row| if above { row.amount > Decimal::ZERO } else { row.amount < Decimal::ZERO };
            let mut rows: Vec<&Row> = self.rows.iter().filter(of_side).collect();
            order::by_key(&mut rows, |row| std::cmp::Reverse(row.amount.abs()));
            Side { heading, rows, series }
        };
        [side(&self.less_heading, Series::Second, false), side(&self.more_heading, Series::First, true)]
    }

    /// Draws the note between two edges and answers where it ends.
    fn draw_note(&self, drawing: &mut Drawing, (left, right): (f64, f64), top: f64) -> f64 {
        if self.note.is_empty() {
            return top;
        }
        let em = drawing.text;
        drawing.rule((left, top), (right, top), PathLook::Grid);
        let mut y = top + 1.6 * em;
        for (turn, note) in self.note.iter().enumerate() {
            if turn > 0 && note.look == WordsLook::Quiet {
                y += 0.4 * em;
            }
            for line in wrap(&note.text, right - left, note.look.weight(), em) {
                drawing.say(left, y, Anchor::Start, note.look, line);
                y += 1.45 * em;
            }
        }
        y - 0.85 * em
    }

    fn draw_above(&self, sheet: Sheet, reach: Range, every_row: bool) -> Drawing {
        let mut drawing = Drawing::on(sheet);
        let em = sheet.text;
        let beside = |row: &Row| format!("{}{}", row.beside_words, self.beside_heading);
        let look = |row: &Row| if row.yours { WordsLook::Strong } else { WordsLook::Plain };
        let (amount_room, beside_room) = (sheet.width * 0.36, sheet.width * 0.24);
        let amount = |row: &Row| fit(&[&row.amount_words], amount_room, look(row).weight(), em);
        let beside = |row: &Row| fit(&[beside(row)], beside_room, WordsLook::Quiet.weight(), em);
        let after = |row: &Row| {
            width(&amount(row), look(row).weight(), em) + width(&beside(row), WordsLook::Quiet.weight(), em)
        };
        // In whole text sizes: the scale must not tremble while figures change.
        let words = (self.rows.iter().map(after).fold(0.0, f64::max) / em).ceil() * em;
        let scale = Scale::new(reach, 0.0, (sheet.width - words - 0.8 * em).max(0.0));
        let mut y = 0.0;
        for side in self.sides() {
            if y > 0.0 {
                y += 1.4 * em;
            }
            drawing.say(
                0.0,
                y + em,
                Anchor::Start,
                WordsLook::Name(side.series),
                fit(&[side.heading], sheet.width, WordsLook::Strong.weight(), em),
            );
            y += 1.4 * em;
            if side.rows.is_empty() {
                drawing.say(0.0, y + em, Anchor::Start, WordsLook::Quiet, NONE);
                y += 1.4 * em;
            }
            let shown = if every_row { side.rows } else { shorten(side.rows, &mut drawing.left_out) };
            for row in shown {
                if row.yours {
                    drawing.fill(0.0, y + 0.1 * em, sheet.width, 2.6 * em, BlockLook::Yours);
                }
                let name = fit(&[&row.name, &row.short_name], sheet.width, look(row).weight(), em);
                drawing.say(0.0, y + em, Anchor::Start, look(row), name);
                let end = bar(&mut drawing, scale, row.amount, y + 1.4 * em, em, side.series);
                let base = y + 2.25 * em;
                drawing.say(end + 0.4 * em, base, Anchor::Start, look(row), amount(row));
                let x = end + 0.7 * em + width(&amount(row), look(row).weight(), em);
                drawing.say(x, base, Anchor::Start, WordsLook::Quiet, beside(row));
                y += 2.8 * em;
            }
        }
        drawing.height = self.draw_note(&mut drawing, (0.0, sheet.width), y + 0.6 * em) + 0.4 * em;
        drawing
    }
}

/// The largest rows of a side; the reader's own takes the last place if it would be left out.
fn shorten<'a>(rows: Vec<&'a Row>, left_out: &mut usize) -> Vec<&'a Row> {
    let Some(rest) = rows.get(PHONE_ROWS..).filter(|rest| !rest.is_empty()) else { return rows };
    *left_out += rest.len();
    let yours = rest.iter().find(|row| row.yours).copied();
    let kept = if yours.is_some() { PHONE_ROWS - 1 } else { PHONE_ROWS };
    rows.iter().take(kept).copied().chain(yours).collect()
}

/// Draws one bar and answers where it ends; beyond a kept range it is broken near its end.
fn bar(drawing: &mut Drawing, scale: Scale, amount: Decimal, top: f64, height: f64, series: Series) -> f64 {
    let amount = amount.abs();
    let start = scale.px(Decimal::ZERO);
    let end = scale.px(amount).max(start + 0.5);
    let gap = 3.0;
    if !scale.range().holds(amount) && end - start > 4.0 * gap {
        drawing.fill(start, top, end - start - 3.0 * gap, height, BlockLook::Bar(series));
        drawing.fill(end - 2.0 * gap, top, 2.0 * gap, height, BlockLook::Bar(series));
    } else {
        drawing.fill(start, top, end - start, height, BlockLook::Bar(series));
    }
    end
}

impl Chart for TwoSidedBars {
    fn range(&self) -> Range {
        Range::from_zero(self.rows.iter().map(|row| row.amount))
    }

    fn draw(&self, sheet: Sheet, view: View) -> Drawing {
        let reach = view.range.map_or_else(|| self.range(), |kept| Range::from_zero([kept.low(), kept.high()]));
        if sheet.narrower_than(30.0) {
            self.draw_above(sheet, reach, view.every_row)
        } else {
            self.draw_columns(sheet, reach)
        }
    }

    fn description(&self) -> String {
        let mut words = String::from("Bars on one scale.");
        for side in self.sides() {
            words.push_str(&format!(" {}", side.heading));
            match side.rows.first() {
                Some(most) => words.push_str(&format!("; the most, {}, {}.", most.name, most.amount_words)),
                None => words.push('.'),
            }
        }
        words
    }

    fn rows(&self) -> String {
        format!("{} {}", self.rows.len(), self.bodies)
    }
}
