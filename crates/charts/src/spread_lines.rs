//! Spread lines: every body's line over the years in the background, up to three chosen ones in front, named at their ends.

use crate::chart::{Chart, View};
use crate::drawing::{Dot, Drawing, Path};
use crate::frame::{Across, Frame, Period, Plot, axis};
use crate::looks::{Anchor, BlockLook, DotLook, PathLook, Series, WordsLook};
use crate::polyline::runs;
use crate::scale::Range;
use crate::sheet::Sheet;
use crate::text::fit;
use crate::ticks::Unit;
use rust_decimal::Decimal;

mod names;

/// How a chosen line is told from the others: by colour, dash and name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The first series: dashed.
    First,
    /// The second series: solid.
    Second,
    /// The reader's own: solid, in the colour of words.
    Yours,
}

/// A line in front.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenLine {
    /// Which of the lines it is, counted from 0.
    pub line: usize,
    /// How it is told apart; at most one line of each.
    pub choice: Choice,
    /// The whole name.
    pub name: String,
    /// A shorter name for a narrow place.
    pub short_name: String,
    /// Where it begins and ends: `+57.8% to +20.4%`.
    pub change_words: String,
}

/// A stretch of the axis that is ground rather than line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Its lower edge.
    pub low: Decimal,
    /// Its upper edge.
    pub high: Decimal,
    /// What it means, a line each: `Within 5% of target:`, `14 boards now, 27 by year 10`.
    pub words: Vec<String>,
}

/// Everything spread lines show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SpreadLines {
    /// The periods along the foot.
    pub periods: Vec<Period>,
    /// One line a body, a value a period in the unit of the axis (57.8 where that is %); absent where there is none.
    pub lines: Vec<Vec<Option<Decimal>>>,
    /// Up to three lines to be named and drawn in front.
    pub chosen: Vec<ChosenLine>,
    /// The band around zero.
    pub band: Option<Band>,
    /// What lies above zero: `Over target`.
    pub above: String,
    /// What lies below: `Under target`.
    pub below: String,
    /// How figures of the axis are written.
    pub unit: Unit,
}

impl Choice {
    fn path(self) -> PathLook {
        match self {
            Self::First => PathLook::Line(Series::First),
            Self::Second => PathLook::Line(Series::Second),
            Self::Yours => PathLook::Yours,
        }
    }

    fn dot(self) -> DotLook {
        match self {
            Self::First => DotLook::Of(Series::First),
            Self::Second => DotLook::Of(Series::Second),
            Self::Yours => DotLook::Yours,
        }
    }

    fn words(self) -> WordsLook {
        match self {
            Self::First => WordsLook::Name(Series::First),
            Self::Second => WordsLook::Name(Series::Second),
            Self::Yours => WordsLook::Strong,
        }
    }
}

impl SpreadLines {
    fn values(&self, chosen: &ChosenLine) -> &[Option<Decimal>] {
        self.lines.get(chosen.line).map_or(&[], Vec::as_slice)
    }

    fn last(&self, chosen: &ChosenLine) -> Option<Decimal> {
        self.values(chosen).last().copied().flatten()
    }

    /// Chosen lines that have values, highest end first.
    fn by_end(&self) -> Vec<&ChosenLine> {
        let mut chosen: Vec<&ChosenLine> =
            self.chosen.iter().filter(|chosen| self.last(chosen).is_some()).take(3).collect();
        order::by_key(&mut chosen, |chosen| std::cmp::Reverse(self.last(chosen)));
        chosen
    }

    fn draw_band(&self, drawing: &mut Drawing, frame: &Frame) {
        let Some(band) = &self.band else { return };
        let (upper, lower) = (frame.scale.px(band.low.max(band.high)), frame.scale.px(band.low.min(band.high)));
        drawing.fill(frame.left, upper, frame.right - frame.left, lower - upper, BlockLook::Band);
    }

    /// The band's edges lie over the lines nobody chose, or nothing of them would be seen.
    fn draw_band_edges(&self, drawing: &mut Drawing, frame: &Frame) {
        let edges = self.band.iter().flat_map(|band| [band.low, band.high]);
        for edge in edges.filter(|edge| frame.scale.range().holds(*edge)) {
            let y = frame.scale.px(edge);
            drawing.rule((frame.left, y), (frame.right, y), PathLook::BandEdge);
        }
    }

    fn draw_lines(&self, drawing: &mut Drawing, frame: &Frame) {
        let is_chosen = |line: usize| self.chosen.iter().any(|chosen| chosen.line == line);
        let context = self.lines.iter().enumerate().filter(|(line, _)| !is_chosen(*line));
        let all: Vec<_> = context.flat_map(|(_, values)| runs(values, frame)).collect();
        drawing.paths.push(Path { runs: all, closed: false, look: PathLook::Context });
        self.draw_band_edges(drawing, frame);
        for chosen in self.by_end() {
            let values = self.values(chosen);
            drawing.paths.push(Path { runs: runs(values, frame), closed: false, look: chosen.choice.path() });
            let ends = [(0, values.first()), (values.len().saturating_sub(1), values.last())];
            for (period, value) in ends {
                if let Some(value) = value.copied().flatten().filter(|value| frame.scale.range().holds(*value)) {
                    let (x, y) = frame.point(period, value);
                    drawing.dots.push(Dot { x, y, r: drawing.text / 3.0, look: chosen.choice.dot() });
                }
            }
        }
    }
}

impl Chart for SpreadLines {
    fn range(&self) -> Range {
        axis(
            self.lines
                .iter()
                .flatten()
                .copied()
                .flatten()
                .chain(self.band.iter().flat_map(|band| [band.low, band.high])),
        )
    }

    fn draw(&self, sheet: Sheet, view: View) -> Drawing {
        let mut drawing = Drawing::on(sheet);
        let em = sheet.text;
        let range = view.range.unwrap_or_else(|| self.range());
        // On a phone the names stand in a key under the periods, elsewhere at the lines' ends.
        let narrow = sheet.narrower_than(36.0);
        let room = if narrow { 0.0 } else { (14.0 * em).min(sheet.width * 0.33) };
        let right = sheet.width - if narrow { 0.5 * em } else { room + em };
        let top = 1.5 * em;
        let bottom = top + (0.4 * sheet.width).clamp(18.0 * em, 26.0 * em);
        let frame = Frame::draw(
            &mut drawing,
            range,
            &self.unit,
            &self.periods,
            Plot { top, bottom, right, foot: bottom + 2.0 * em, across: Across::Moments },
        );
        self.draw_band(&mut drawing, &frame);
        self.draw_lines(&mut drawing, &frame);
        for (words, y) in [(&self.above, top - 0.5 * em), (&self.below, bottom + 1.2 * em)] {
            let words = fit(&[words], right - frame.left, WordsLook::Quiet.weight(), em);
            drawing.say(right, y, Anchor::End, WordsLook::Quiet, words);
        }
        if narrow {
            self.draw_key(&mut drawing);
        } else {
            self.draw_labels(&mut drawing, &frame, room, (0.0, bottom + 2.0 * em));
        }
        drawing
    }

    fn description(&self) -> String {
        let mut words = format!("{} lines over {} periods.", self.lines.len(), self.periods.len());
        for chosen in self.by_end() {
            words.push_str(&format!(" {}: {}.", chosen.name, chosen.change_words));
        }
        words
    }
}
