//! Unit squares: one square a body, in rows and columns, so that each can be pointed at and counted.

use crate::chart::{Chart, View};
use crate::drawing::{Drawing, KeyPart};
use crate::looks::{Anchor, BlockLook, Series, WordsLook};
use crate::scale::{Range, count};
use crate::sheet::Sheet;
use crate::text::{Weight, fit};
use rust_decimal::Decimal;

/// How the squares of a column look: told apart by fill, hatch and outline, not by colour alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Fill {
    /// Full.
    #[default]
    Full,
    /// Hatched.
    Hatched,
    /// A dashed outline: not known.
    Empty,
    /// Grey.
    Grey,
}

impl Fill {
    const fn look(self) -> BlockLook {
        match self {
            Self::Full => BlockLook::Bar(Series::First),
            Self::Hatched => BlockLook::Hatched,
            Self::Empty => BlockLook::Unknown,
            Self::Grey => BlockLook::Bar(Series::Mute),
        }
    }

    const fn letter(self) -> WordsLook {
        match self {
            Self::Full => WordsLook::Inside(Series::First),
            Self::Grey => WordsLook::Inside(Series::Mute),
            Self::Hatched | Self::Empty => WordsLook::Strong,
        }
    }
}

/// A column of squares.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Column {
    /// What its squares have in common.
    pub name: String,
    /// The same where there is little room.
    pub short_name: String,
    /// How they look.
    pub fill: Fill,
}

/// One square.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Square {
    /// A letter inside; blank for none.
    pub letter: String,
    /// Whether it is the one that is looked at.
    pub chosen: bool,
}

/// A row of squares.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Under it, quietly: `44 services`.
    pub note: String,
    /// Its squares, column by column.
    pub squares: Vec<Vec<Square>>,
}

/// Everything unit squares show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnitSquares {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// One square, as said: `service`.
    pub one: String,
}

/// A side of a square and the way from one to the next, in text sizes.
const SIDE: f64 = 1.14;
const PITCH: f64 = 1.4;

impl UnitSquares {
    /// Every square in the order of the blocks of a drawing: its row, its column, and its place in the cell.
    pub fn order(&self) -> impl Iterator<Item = (usize, usize, usize)> + '_ {
        self.rows.iter().enumerate().flat_map(move |(row, cells)| {
            (0..self.columns.len()).flat_map(move |column| {
                let squares = cells.squares.get(column).map_or(0, Vec::len);
                (0..squares).map(move |place| (row, column, place))
            })
        })
    }

    fn in_column(&self, column: usize) -> usize {
        self.rows.iter().filter_map(|row| row.squares.get(column)).map(Vec::len).sum()
    }

    /// Draws the squares of a cell, wrapped within a width; answers how high they are.
    fn draw_cell(drawing: &mut Drawing, squares: &[Square], fill: Fill, (left, top, room): (f64, f64, f64)) -> f64 {
        let em = drawing.text;
        let mut place = (left, top);
        for square in squares {
            if place.0 > left && place.0 + SIDE * em > left + room {
                place = (left, place.1 + PITCH * em);
            }
            let (x, y) = place;
            drawing.fill(x, y, SIDE * em, SIDE * em, fill.look());
            let letter = fit(&[&square.letter], SIDE * em - 0.1 * em, fill.letter().weight(), em);
            drawing.say(x + SIDE * em / 2.0, y + 0.92 * em, Anchor::Middle, fill.letter(), letter);
            place.0 += PITCH * em;
        }
        if squares.is_empty() { 0.0 } else { place.1 - top + SIDE * em }
    }

    /// Rings round the chosen squares; they lie over all squares, so that the order of squares stays.
    fn draw_rings(&self, drawing: &mut Drawing) {
        let reach = 0.16 * drawing.text;
        let chosen = self.order().zip(drawing.blocks.clone()).filter(|((row, column, place), _)| {
            let cell = self.rows.get(*row).and_then(|row| row.squares.get(*column));
            cell.and_then(|cell| cell.get(*place)).is_some_and(|square| square.chosen)
        });
        for (_, block) in chosen.collect::<Vec<_>>() {
            let side = block.width + 2.0 * reach;
            drawing.fill(block.x - reach, block.y - reach, side, side, BlockLook::Ring);
        }
    }

    fn draw_wide(&self, drawing: &mut Drawing) -> f64 {
        let em = drawing.text;
        let name_room = (11.5 * em).min(drawing.width * 0.22);
        let left = name_room + 0.8 * em;
        let column_width = (drawing.width - left - 0.3 * em) / count(self.columns.len().max(1));
        let count_room = 2.1 * em;
        let column_left = |column: usize| left + column_width * count(column);
        for (at, column) in self.columns.iter().enumerate() {
            let room = column_width - 0.6 * em;
            let name = fit(&[&column.name, &column.short_name], room, Weight::Bold, em);
            drawing.say(column_left(at), em, Anchor::Start, WordsLook::Strong, name);
            drawing.say(column_left(at), 2.4 * em, Anchor::Start, WordsLook::Strong, self.in_column(at).to_string());
        }
        let mut y = 3.3 * em;
        for row in &self.rows {
            drawing.say(
                0.0,
                y + 0.95 * em,
                Anchor::Start,
                WordsLook::Strong,
                fit(&[&row.name], name_room, Weight::Bold, em),
            );
            drawing.say(
                0.0,
                y + 2.2 * em,
                Anchor::Start,
                WordsLook::Quiet,
                fit(&[&row.note], name_room, Weight::Regular, em),
            );
            let mut height = 2.4 * em;
            for (at, column) in self.columns.iter().enumerate() {
                let squares = row.squares.get(at).map_or(&[][..], Vec::as_slice);
                drawing.say(column_left(at), y + 0.95 * em, Anchor::Start, WordsLook::Plain, squares.len().to_string());
                let place = (column_left(at) + count_room, y, (column_width - count_room - 0.6 * em).max(SIDE * em));
                height = height.max(Self::draw_cell(drawing, squares, column.fill, place));
            }
            y += height + 0.9 * em;
        }
        y
    }

    fn draw_narrow(&self, drawing: &mut Drawing) -> f64 {
        let em = drawing.text;
        let room = drawing.width;
        let mut y = 0.3 * em;
        for row in &self.rows {
            let name = fit(&[&row.name], room * 0.68, Weight::Bold, em);
            drawing.say(0.0, y + em, Anchor::Start, WordsLook::Strong, name);
            let note = fit(&[&row.note], room * 0.3, Weight::Regular, em);
            drawing.say(room, y + em, Anchor::End, WordsLook::Quiet, note);
            y += 1.6 * em;
            for (at, column) in self.columns.iter().enumerate() {
                let squares = row.squares.get(at).map_or(&[][..], Vec::as_slice);
                if squares.is_empty() {
                    continue;
                }
                let number = squares.len().to_string();
                let name = fit(&[&column.name, &column.short_name], room * 0.7, Weight::Regular, em);
                drawing.say(0.0, y + em, Anchor::Start, WordsLook::Plain, format!("{name}: {number}"));
                y += 1.45 * em;
                y += Self::draw_cell(drawing, squares, column.fill, (0.3 * em, y, room - 0.6 * em)) + 0.6 * em;
            }
            y += 0.7 * em;
        }
        y
    }
}

impl Chart for UnitSquares {
    fn range(&self) -> Range {
        Range::new(Decimal::ZERO, Decimal::ONE)
    }

    fn draw(&self, sheet: Sheet, _view: View) -> Drawing {
        let mut drawing = Drawing::on(sheet);
        let is_narrow = sheet.narrower_than(44.0);
        drawing.height = if is_narrow { self.draw_narrow(&mut drawing) } else { self.draw_wide(&mut drawing) };
        self.draw_rings(&mut drawing);
        if is_narrow {
            let parts =
                self.columns.iter().map(|column| KeyPart { look: column.fill.look(), text: column.name.clone() });
            drawing.key = parts.collect();
        }
        drawing
    }

    fn description(&self) -> String {
        let columns: Vec<String> = self
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| format!("{}: {}", column.name, self.in_column(at)))
            .collect();
        format!("One square a {}, in {} rows. {}.", self.one, self.rows.len(), columns.join("; "))
    }
}
