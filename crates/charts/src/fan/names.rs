//! The names of a fan's parts: where they end, or on a phone in a key under the plot.

use super::Fan;
use crate::drawing::Drawing;
use crate::end_labels::{Wish, spread};
use crate::frame::Frame;
use crate::key::{self, Entry, Sample};
use crate::looks::{Anchor, PathLook, Series, WordsLook};
use crate::text::fit;

const MEDIAN: WordsLook = WordsLook::Name(Series::First);

impl Fan {
    /// Names the parts right of the plot, each as near its end as it can stand.
    pub(super) fn draw_names(&self, drawing: &mut Drawing, frame: &Frame, room: f64, bottom: f64) {
        let em = drawing.text;
        let mut labels: Vec<(f64, WordsLook, Vec<&String>)> = Vec::new();
        let five = self.fives.last().map(|five| five.sorted().map(|value| frame.scale.px(value)));
        if let Some([least, lower, median, upper, most]) = five {
            labels.push((most, WordsLook::Quiet, vec![&self.names.most]));
            labels.push(((lower + upper) / 2.0, WordsLook::Quiet, vec![&self.names.middle_half]));
            labels.push((median, MEDIAN, vec![&self.names.median]));
            labels.push((least, WordsLook::Quiet, vec![&self.names.least]));
        }
        if let Some(own) = self.yours.last().copied().flatten() {
            labels.push((frame.scale.px(own), WordsLook::Strong, self.yours_name.iter().collect()));
        }
        if let Some((level, name)) = self.level.as_ref().filter(|(level, _)| frame.scale.range().holds(*level)) {
            labels.push((frame.scale.px(*level), WordsLook::Plain, vec![name]));
        }
        labels.retain(|(_, _, names)| names.iter().any(|name| !name.is_empty()));
        let wishes: Vec<Wish> = labels.iter().map(|(y, _, _)| Wish { centre: *y, height: 1.3 * em }).collect();
        for ((_, look, names), centre) in labels.into_iter().zip(spread(&wishes, 0.0, bottom)) {
            let words = fit(&names, room, look.weight(), em);
            drawing.say(frame.right + em, centre + 0.35 * em, Anchor::Start, look, words);
        }
    }

    /// Names the parts under what is drawn so far.
    pub(super) fn draw_key(&self, drawing: &mut Drawing) {
        let entry = |sample, look, names| Entry { sample, look, names, after: "" };
        let mut entries: Vec<Entry<'_>> = Vec::new();
        if self.yours.iter().any(Option::is_some) {
            let names = self.yours_name.iter().map(String::as_str).collect();
            entries.push(entry(Sample::Line(PathLook::Yours), WordsLook::Strong, names));
        }
        if !self.fives.is_empty() {
            entries.push(entry(Sample::Line(PathLook::Line(Series::First)), MEDIAN, vec![&self.names.median]));
            entries.push(entry(Sample::Area(PathLook::InnerArea), WordsLook::Quiet, vec![&self.names.middle_half]));
            entries.push(entry(Sample::Area(PathLook::Area), WordsLook::Quiet, vec![&self.names.whole]));
        }
        if let Some((_, name)) = &self.level {
            entries.push(entry(Sample::Line(PathLook::Rule), WordsLook::Plain, vec![name]));
        }
        key::draw(drawing, &entries);
    }
}
