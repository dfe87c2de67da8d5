//! The names of chosen lines: at their ends, or on a phone in a key under the plot, each after a sample of its line.

use super::SpreadLines;
use crate::drawing::Drawing;
use crate::end_labels::{Wish, spread};
use crate::frame::Frame;
use crate::key::{self, Entry, Sample};
use crate::looks::{Anchor, BlockLook, PathLook, WordsLook};
use crate::scale::count;
use crate::text::{fit, wrap};
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

    /// Names lines and band under what is drawn so far.
    pub(super) fn draw_key(&self, drawing: &mut Drawing) {
        let band_words = self.band.as_ref().map(|band| band.words.join(" "));
        let lines = self.by_end().into_iter().map(|chosen| Entry {
            sample: Sample::Line(chosen.choice.path()),
            look: chosen.choice.words(),
            names: vec![&chosen.name, &chosen.short_name],
            after: &chosen.change_words,
        });
        let band = band_words.iter().map(|words| Entry {
            sample: Sample::Block(BlockLook::Band),
            look: WordsLook::Quiet,
            names: vec![words],
            after: "",
        });
        let entries: Vec<Entry<'_>> = lines.chain(band).collect();
        key::draw(drawing, &entries);
    }
}
