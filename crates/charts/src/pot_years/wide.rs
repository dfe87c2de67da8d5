//! The grid where there is room for it: pot, scheme, a cell a year, and what is spent at the right.

use super::{BLOCK, Cells, LINE, NOTHING, POT, PotRows, PotYears, SCHEME, SPENT, lines};
use crate::drawing::{Drawing, Path};
use crate::looks::{Anchor, PathLook, WordsLook};
use crate::scale::count;
use crate::sheet::Sheet;
use crate::text::{Weight, fit, width};

/// From one scheme to the next, in text sizes.
const ROW: f64 = 1.85;
/// Above the first scheme of a pot, and under its last.
const PAD: f64 = 0.32;

/// Where the columns stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Columns {
    pot_room: f64,
    scheme: f64,
    scheme_room: f64,
    cells: Cells,
    spent_room: f64,
}

impl PotYears {
    /// The columns of a sheet; nothing where they leave too little room for the money in the cells.
    pub(super) fn columns(&self, sheet: Sheet) -> Option<Columns> {
        let em = sheet.text;
        if sheet.narrower_than(36.0) {
            return None;
        }
        // In whole text sizes: the columns must not tremble while figures change.
        let room = |widest: f64, share: f64| ((widest / em).ceil() * em).min(sheet.width * share);
        let wide = |words: &str, look: WordsLook| width(words, look.weight(), em);
        let pots = self.pots.iter().map(|pot| wide(&pot.name, WordsLook::Strong));
        let schemes = self.pots.iter().flat_map(|pot| &pot.schemes).map(|scheme| wide(&scheme.name, WordsLook::Plain));
        let spent = self
            .pots
            .iter()
            .map(|pot| wide(&pot.spent_words, WordsLook::Strong).max(wide(&pot.limit_words, WordsLook::Quiet)));
        let pot_room = room(pots.fold(wide(POT, WordsLook::Quiet), f64::max), 0.17);
        let scheme_room = room(schemes.fold(wide(NOTHING, WordsLook::Quiet), f64::max), 0.3);
        let spent_room = room(spent.fold(wide(SPENT[0], WordsLook::Quiet), f64::max), 0.17);
        let gap = 0.8 * em;
        let left = pot_room + gap + scheme_room + gap;
        let pitch = (sheet.width - left - gap - spent_room) / count(self.years.len().max(1));
        let cells = Cells { left, pitch };
        self.all_fit(cells, em).then_some(Columns { pot_room, scheme: pot_room + gap, scheme_room, cells, spent_room })
    }

    pub(super) fn draw_wide(&self, drawing: &mut Drawing, columns: Columns) {
        let em = drawing.text;
        drawing.say(0.0, em, Anchor::Start, WordsLook::Quiet, fit(&[POT], columns.pot_room, Weight::Regular, em));
        let scheme = fit(&[SCHEME], columns.scheme_room, Weight::Regular, em);
        drawing.say(columns.scheme, em, Anchor::Start, WordsLook::Quiet, scheme);
        self.name_years(drawing, columns.cells, em);
        let spent = fit(&SPENT, columns.spent_room, Weight::Regular, em);
        drawing.say(drawing.width, em, Anchor::End, WordsLook::Quiet, spent);
        let top = 1.6 * em;
        drawing.rule((0.0, top), (drawing.width, top), PathLook::Group);
        let mut y = top;
        for pot in &self.pots {
            y = self.draw_pot(drawing, pot, columns, y);
            drawing.rule((0.0, y), (drawing.width, y), PathLook::Group);
        }
        let runs = (0..=self.years.len()).map(|year| columns.cells.edge(year)).map(|x| vec![(x, top), (x, y)]);
        drawing.paths.insert(0, Path { runs: runs.collect(), closed: false, look: PathLook::Grid });
        drawing.height = y + 0.1 * em;
    }

    /// Draws the rows of a pot, and answers where they end.
    fn draw_pot(&self, drawing: &mut Drawing, pot: &PotRows, columns: Columns, top: f64) -> f64 {
        let em = drawing.text;
        let first = top + (PAD + ROW / 2.0 + 0.35) * em;
        let pot_names = lines(&[&pot.name], columns.pot_room, Weight::Bold, em);
        for (turn, line) in pot_names.iter().enumerate() {
            drawing.say(0.0, first + LINE * em * count(turn), Anchor::Start, WordsLook::Strong, line);
        }
        for (turn, (words, look)) in
            [(&pot.spent_words, WordsLook::Strong), (&pot.limit_words, WordsLook::Quiet)].into_iter().enumerate()
        {
            let words = fit(&[words], columns.spent_room, look.weight(), em);
            drawing.say(drawing.width, first + LINE * em * count(turn), Anchor::End, look, words);
        }
        if pot.schemes.is_empty() {
            let nothing = fit(&[NOTHING], columns.scheme_room, Weight::Regular, em);
            drawing.say(columns.scheme, first, Anchor::Start, WordsLook::Quiet, nothing);
        }
        let mut base = first;
        for scheme in &pot.schemes {
            let block = base - (0.35 + BLOCK / 2.0) * em;
            self.draw_blocks(drawing, scheme, pot.series(), columns.cells, block);
            let names = lines(&[&scheme.name, &scheme.short_name], columns.scheme_room, Weight::Regular, em);
            for (turn, line) in names.iter().enumerate() {
                drawing.say(columns.scheme, base + LINE * em * count(turn), Anchor::Start, WordsLook::Plain, line);
            }
            base += (ROW + LINE * count(names.len() - 1)) * em;
        }
        let rows = base - (ROW / 2.0 + 0.35 - PAD) * em;
        // The pot's own words may be higher than its schemes.
        rows.max(first + (LINE * count(pot_names.len().max(2) - 1) + 0.7) * em)
    }
}
