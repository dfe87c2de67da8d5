//! Two-sided bars where there is room for names, bars and figures in columns.

use super::{NONE, Row, Side, TwoSidedBars, bar};
use crate::drawing::Drawing;
use crate::looks::{Anchor, BlockLook, PathLook, WordsLook};
use crate::scale::{Range, Scale};
use crate::sheet::Sheet;
use crate::text::{fit, width};

/// The columns of a panel, in pixels from its left edge.
struct Columns {
    /// Names end here.
    name: f64,
    /// Room for a name.
    name_room: f64,
    /// The zero line.
    zero: f64,
    /// The longest bar.
    bar: f64,
    /// Room for an amount.
    amount_room: f64,
    /// Figures beside end here.
    beside: f64,
    /// Room for a figure beside.
    beside_room: f64,
}

fn look(row: &Row) -> WordsLook {
    if row.yours { WordsLook::Strong } else { WordsLook::Plain }
}

impl TwoSidedBars {
    fn columns(&self, panel: f64, em: f64) -> Columns {
        let widest = |words: &dyn Fn(&Row) -> (String, WordsLook)| {
            let each = self.rows.iter().map(|row| {
                let (words, look) = words(row);
                width(&words, look.weight(), em)
            });
            // A hair more than the widest, so that rounding never cuts it.
            each.fold(0.0, f64::max) + 0.01
        };
        let (pad, gap) = (0.4 * em, 0.5 * em);
        let most_name = (13.0 * em).min(panel * 0.47);
        let name_room =
            widest(&|row| (fit(&[&row.name, &row.short_name], most_name, look(row).weight(), em), look(row)));
        // In whole text sizes: the scale must not tremble while figures change.
        let steady = |room: f64| (room / em).ceil() * em;
        let amount_room = steady(widest(&|row| (row.amount_words.clone(), look(row)))).min(panel * 0.25);
        let beside_heading = width(&self.beside_heading, WordsLook::Quiet.weight(), em) + 0.01;
        let beside_words = widest(&|row| (row.beside_words.clone(), WordsLook::Quiet));
        let beside_room = steady(beside_words.max(beside_heading)).min(panel * 0.15);
        let name = pad + name_room;
        let zero = name + gap;
        let beside = panel - gap;
        Columns {
            name,
            name_room,
            zero,
            bar: (beside - beside_room - gap - amount_room - 0.4 * em - zero).max(0.0),
            amount_room,
            beside,
            beside_room,
        }
    }

    /// One panel: headings, rows, zero line; answers where it ends.
    fn draw_panel(
        &self,
        drawing: &mut Drawing,
        side: &Side<'_>,
        columns: &Columns,
        reach: Range,
        corner: (f64, f64),
        panel: f64,
    ) -> f64 {
        let em = drawing.text;
        let (left, top) = corner;
        let (row_height, bar_height) = ((1.6 * em).round(), (0.93 * em).round());
        let zero = left + columns.zero;
        let scale = Scale::new(reach, zero, zero + columns.bar);
        let heading = top + em;
        let heading_look = WordsLook::Name(side.series);
        drawing.say(
            left,
            heading,
            Anchor::Start,
            heading_look,
            fit(&[side.heading], columns.zero - 0.5 * em, heading_look.weight(), em),
        );
        if side.rows.is_empty() {
            let base = heading + 1.6 * em;
            drawing.say(left, base, Anchor::Start, WordsLook::Quiet, NONE);
            return base + 0.4 * em;
        }
        let amount_heading_room = columns.beside - columns.beside_room - columns.zero - 0.5 * em;
        drawing.say(
            zero,
            heading,
            Anchor::Start,
            WordsLook::Quiet,
            fit(&[&self.amount_heading], amount_heading_room, WordsLook::Quiet.weight(), em),
        );
        drawing.say(
            left + columns.beside,
            heading,
            Anchor::End,
            WordsLook::Quiet,
            fit(&[&self.beside_heading], columns.beside_room, WordsLook::Quiet.weight(), em),
        );
        let first = top + 1.5 * em;
        let mut y = first;
        for row in &side.rows {
            let look = look(row);
            if row.yours {
                drawing.fill(left, y, panel, row_height, BlockLook::Yours);
            }
            let base = y + row_height / 2.0 + 0.35 * em;
            drawing.say(
                left + columns.name,
                base,
                Anchor::End,
                look,
                fit(&[&row.name, &row.short_name], columns.name_room, look.weight(), em),
            );
            let end = bar(drawing, scale, row.amount, y + (row_height - bar_height) / 2.0, bar_height, side.series);
            drawing.say(
                end + 0.4 * em,
                base,
                Anchor::Start,
                look,
                fit(&[&row.amount_words], columns.amount_room, look.weight(), em),
            );
            drawing.say(
                left + columns.beside,
                base,
                Anchor::End,
                WordsLook::Quiet,
                fit(&[&row.beside_words], columns.beside_room, WordsLook::Quiet.weight(), em),
            );
            y += row_height;
        }
        drawing.rule((zero, first - 0.2 * em), (zero, y + 0.2 * em), PathLook::Zero);
        y + 0.2 * em
    }

    /// Both sides in columns: beside one another where there is room, else one under the other.
    pub(super) fn draw_columns(&self, sheet: Sheet, reach: Range) -> Drawing {
        let mut drawing = Drawing::on(sheet);
        let em = sheet.text;
        let [less, more] = self.sides();
        if sheet.narrower_than(52.0) {
            let columns = self.columns(sheet.width, em);
            let y = self.draw_panel(&mut drawing, &less, &columns, reach, (0.0, 0.0), sheet.width);
            let y = self.draw_panel(&mut drawing, &more, &columns, reach, (0.0, y + 1.4 * em), sheet.width);
            drawing.height = self.draw_note(&mut drawing, (0.0, sheet.width), y + 1.2 * em) + 0.2 * em;
            return drawing;
        }
        let gap = 1.6 * em;
        let panel = (sheet.width - gap) / 2.0;
        let columns = self.columns(panel, em);
        let right = panel + gap;
        let less_end = self.draw_panel(&mut drawing, &less, &columns, reach, (0.0, 0.0), panel);
        let more_end = self.draw_panel(&mut drawing, &more, &columns, reach, (right, 0.0), panel);
        // Equal sides: the left one takes the note.
        let (edges, top) = if less.rows.len() <= more.rows.len() {
            ((0.0, panel), less_end)
        } else {
            ((right, right + panel), more_end)
        };
        let note_end = self.draw_note(&mut drawing, edges, top + 1.6 * em);
        drawing.height = less_end.max(more_end).max(note_end) + 0.2 * em;
        drawing
    }
}
