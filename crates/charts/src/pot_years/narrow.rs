//! The grid on a narrow sheet: pot by pot, the name of each scheme over its cells, cells as wide as the sheet allows.

use super::{BLOCK, Cells, LINE, NOTHING, PotRows, PotYears, SPENT, SchemeYears, lines};
use crate::drawing::{Drawing, Path};
use crate::looks::{Anchor, PathLook, WordsLook};
use crate::scale::count;
use crate::text::{Weight, fit, width, wrap};

impl PotYears {
    pub(super) fn draw_narrow(&self, drawing: &mut Drawing) {
        let em = drawing.text;
        let spent = fit(&SPENT, drawing.width, Weight::Regular, em);
        drawing.say(drawing.width, em, Anchor::End, WordsLook::Quiet, spent);
        let cells = Cells { left: 0.0, pitch: drawing.width / count(self.years.len().max(1)) };
        let mut y = 1.6 * em;
        drawing.rule((0.0, y), (drawing.width, y), PathLook::Group);
        // Lines between years run through blocks alone, never through words.
        let mut stretches = Vec::new();
        for pot in &self.pots {
            y = draw_head(drawing, pot, y + 0.3 * em);
            if pot.schemes.is_empty() {
                let nothing = fit(&[NOTHING], drawing.width, Weight::Regular, em);
                drawing.say(0.0, y + 1.1 * em, Anchor::Start, WordsLook::Quiet, nothing);
                y += 1.6 * em;
            } else {
                self.name_years(drawing, cells, y + 1.1 * em);
                y += 1.6 * em;
            }
            for scheme in &pot.schemes {
                for name in lines(&[&scheme.name, &scheme.short_name], drawing.width, Weight::Regular, em) {
                    drawing.say(0.0, y + 1.1 * em, Anchor::Start, WordsLook::Plain, name);
                    y += LINE * em;
                }
                let top = y + 0.25 * em;
                let fits = self.draw_blocks(drawing, scheme, pot.series(), cells, top);
                stretches.push((top - 0.1 * em, top + (BLOCK + 0.1) * em));
                y = top + (BLOCK + 0.15) * em;
                if !fits {
                    y = self.list_spending(drawing, scheme, y);
                }
                y += 0.35 * em;
            }
            y += 0.2 * em;
            drawing.rule((0.0, y), (drawing.width, y), PathLook::Group);
        }
        let edges = (1..self.years.len()).map(|year| cells.edge(year));
        let runs = edges.flat_map(|x| stretches.iter().map(move |(top, bottom)| vec![(x, *top), (x, *bottom)]));
        let runs: Vec<_> = runs.collect();
        drawing.paths.insert(0, Path { runs, closed: false, look: PathLook::Grid });
        drawing.height = y + 0.1 * em;
    }

    /// Says year by year what no block has room for, and answers where that ends.
    fn list_spending(&self, drawing: &mut Drawing, scheme: &SchemeYears, top: f64) -> f64 {
        let em = drawing.text;
        let each = scheme.spending(self.years.len()).filter_map(|(year, money)| {
            let year = self.years.get(year)?;
            Some(format!("{year}: {money}"))
        });
        let list = each.collect::<Vec<_>>().join("; ");
        let mut y = top;
        for line in wrap(&list, drawing.width, Weight::Regular, em) {
            drawing.say(0.0, y + 1.1 * em, Anchor::Start, WordsLook::Quiet, line);
            y += LINE * em;
        }
        y
    }
}

/// Draws a pot's name with what is spent of it, on one line where both fit; answers where that ends.
fn draw_head(drawing: &mut Drawing, pot: &PotRows, top: f64) -> f64 {
    let em = drawing.text;
    let limit = fit(&[&pot.limit_words], drawing.width * 0.45, Weight::Regular, em);
    let spent = fit(&[&pot.spent_words], drawing.width * 0.45, Weight::Bold, em);
    let beside = width(&limit, Weight::Regular, em) + if limit.is_empty() { 0.0 } else { 0.3 * em };
    let money = beside + width(&spent, Weight::Bold, em);
    let together = width(&pot.name, Weight::Bold, em) + 0.8 * em + money <= drawing.width;
    let mut base = top + 1.1 * em;
    for (turn, name) in lines(&[&pot.name], drawing.width, Weight::Bold, em).iter().enumerate() {
        base = top + (1.1 + LINE * count(turn)) * em;
        drawing.say(0.0, base, Anchor::Start, WordsLook::Strong, name);
    }
    let money_base = if together { base } else { base + LINE * em };
    drawing.say(drawing.width, money_base, Anchor::End, WordsLook::Quiet, limit);
    drawing.say(drawing.width - beside, money_base, Anchor::End, WordsLook::Strong, spent);
    money_base + 0.4 * em
}
