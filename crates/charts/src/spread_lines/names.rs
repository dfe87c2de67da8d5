//! The names of chosen lines: at their ends, or on a phone in a key under the plot, each after a sample of its line.

use super::SpreadLines;
use crate::drawing::Drawing;
use crate::end_labels::{Wish, spread};
use crate::frame::Frame;
use crate::looks::{Anchor, BlockLook, PathLook, WordsLook};
use crate::scale::count;
use crate::text::{fit, width, wrap};
use rust_decimal::Decimal;

/// A label of some lines, waiting for a height.
struct Label {
    wish: Wish,
    lines: Vec<(WordsLook, String)>,
    /// The end of the line it names; absent for the band.
    end: Option<f64>,
}

impl SpreadLines {
    fn labels(&self, frame: &Frame, room: f64, em: f64) -> Vec<Label> {
        let label = |centre: f64, lines: Vec<(WordsLook, String)>, end| Label {
            wish: Wish { centre, height: (1.2 * count(lines.len()) + 0.4) * em },
            lines,
            end,
        };
        let mut labels: Vec<Label> = Vec::new();
        for chosen in self.by_end() {
            let look = chosen.choice.words();
            let name = fit(&[&chosen.name, &chosen.short_name], room, look.weight(), em);
            let change = fit(&[&chosen.change_words], room, WordsLook::Plain.weight(), em);
            let end = frame.scale.px(self.last(chosen).unwrap_or_default());
            labels.push(label(end, vec![(look, name), (WordsLook::Plain, change)], Some(end)));
        }
        if let Some(band) = &self.band {
            let look = WordsLook::Quiet;
            let lines = band.words.iter().flat_map(|words| wrap(words, room, look.weight(), em));
            labels.push(label(frame.scale.px(Decimal::ZERO), lines.take(4).map(|words| (look, words)).collect(), None));
        }
        labels
    }

    /// Names lines and band right of the plot; a name that had to move is led back to its line.
    pub(super) fn draw_labels(&self, drawing: &mut Drawing, frame: &Frame, room: f64, (top, bottom): (f64, f64)) {
        let em = drawing.text;
        let left = frame.right + em;
        let labels = self.labels(frame, room, em);
        let wishes: Vec<Wish> = labels.iter().map(|label| label.wish).collect();
        for (label, centre) in labels.into_iter().zip(spread(&wishes, top, bottom)) {
            let mut y = centre - 0.6 * em * count(label.lines.len()) + 0.95 * em;
            if let Some(end) = label.end.filter(|end| (end - centre).abs() > 0.9 * em) {
                drawing.rule((frame.right + 0.45 * em, end), (left - 0.2 * em, y - 0.35 * em), PathLook::Grid);
            }
            for (look, words) in label.lines {
                drawing.say(left, y, Anchor::Start, look, words);
                y += 1.2 * em;
            }
        }
    }

    /// Names lines and band under what is drawn so far, and adds to its height.
    pub(super) fn draw_key(&self, drawing: &mut Drawing) {
        let em = drawing.text;
        let (sample, left, step) = (2.2 * em, 2.8 * em, 1.45 * em);
        let room = drawing.width - left;
        let mut y = drawing.height + 0.6 * em;
        for chosen in self.by_end() {
            let look = chosen.choice.words();
            drawing.rule((0.0, y + 0.7 * em), (sample, y + 0.7 * em), chosen.choice.path());
            let change = fit(&[&chosen.change_words], room, WordsLook::Plain.weight(), em);
            let beside = room - 0.4 * em - width(&change, WordsLook::Plain.weight(), em);
            let names = [&chosen.name, &chosen.short_name];
            // Beside the name where that leaves the name whole, else under it.
            let together = names.iter().any(|name| width(name, look.weight(), em) <= beside);
            let name = fit(&names, if together { beside } else { room }, look.weight(), em);
            let x = if together { left + width(&name, look.weight(), em) + 0.4 * em } else { left };
            drawing.say(left, y + 1.05 * em, Anchor::Start, look, name);
            if !together {
                y += step;
            }
            drawing.say(x, y + 1.05 * em, Anchor::Start, WordsLook::Plain, change);
            y += step;
        }
        let band = self.band.iter().flat_map(|band| wrap(&band.words.join(" "), room, WordsLook::Quiet.weight(), em));
        for (turn, words) in band.enumerate() {
            if turn == 0 {
                drawing.fill(0.0, y + 0.2 * em, sample, em, BlockLook::Band);
            }
            drawing.say(left, y + 1.05 * em, Anchor::Start, WordsLook::Quiet, words);
            y += step;
        }
        drawing.height = y;
    }
}
