//! A fan: for each year the least, the middle half, the median and the most of many values, and one chosen line among them.

use crate::chart::{Chart, View};
use crate::drawing::{Dot, Drawing, Path};
use crate::frame::{Across, Frame, Period, Plot, axis};
use crate::looks::{DotLook, PathLook, Series};
use crate::polyline::{levels, runs};
use crate::scale::Range;
use crate::sheet::Sheet;
use crate::ticks::Unit;
use rust_decimal::Decimal;

mod names;

/// Five values that sum many up, in one period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Five {
    /// The least, or a low percentile.
    pub least: Decimal,
    /// A quarter lie below it.
    pub lower: Decimal,
    /// Half lie below it.
    pub median: Decimal,
    /// A quarter lie above it.
    pub upper: Decimal,
    /// The most, or a high percentile.
    pub most: Decimal,
}

/// What the parts of a fan are called.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// The most: `Fastest`.
    pub most: String,
    /// The inner band: `Middle half`.
    pub middle_half: String,
    /// The line: `Median`.
    pub median: String,
    /// The least: `Slowest`.
    pub least: String,
    /// The outer band, in a key: `Slowest to fastest`.
    pub whole: String,
}

/// How a value reaches from one period to the next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Steps {
    /// A straight slope: a level at a moment.
    #[default]
    Slopes,
    /// A level stretch and a jump: a rate that holds for a whole year.
    Levels,
}

/// Everything a fan shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fan {
    /// The periods along the foot.
    pub periods: Vec<Period>,
    /// Five values a period, in the unit of the axis; the least first whatever the order given.
    pub fives: Vec<Five>,
    /// Slopes or levels.
    pub steps: Steps,
    /// The reader's own values, one a period; empty where there is none.
    pub yours: Vec<Option<Decimal>>,
    /// What the reader's own line is called, whole and short.
    pub yours_name: [String; 2],
    /// A level to compare with, and its name: `England 4.5%`.
    pub level: Option<(Decimal, String)>,
    /// What its parts are called.
    pub names: Names,
    /// How figures of the axis are written.
    pub unit: Unit,
}

impl Five {
    /// The five in rising order.
    fn sorted(self) -> [Decimal; 5] {
        let mut five = [self.least, self.lower, self.median, self.upper, self.most];
        // Five are put in order by exchanging neighbours four times over.
        for _ in 1..five.len() {
            for pair in 1..five.len() {
                if let Some([one, other]) = five.get_mut(pair.saturating_sub(1)..=pair)
                    && *one > *other
                {
                    std::mem::swap(one, other);
                }
            }
        }
        five
    }
}

impl Fan {
    /// One of the five values by period: 0 is the least.
    fn values(&self, place: usize) -> Vec<Option<Decimal>> {
        self.fives.iter().map(|five| five.sorted().get(place).copied()).collect()
    }

    fn line(&self, values: &[Option<Decimal>], frame: &Frame) -> Vec<Vec<(f64, f64)>> {
        if self.steps == Steps::Levels { levels(values, frame) } else { runs(values, frame) }
    }

    /// An area between two of the five values, kept inside the frame.
    fn area(&self, drawing: &mut Drawing, frame: &Frame, (low, high): (usize, usize), look: PathLook) {
        let along = |place: usize| -> Vec<(f64, f64)> {
            let values =
                self.fives.iter().enumerate().filter_map(|(period, five)| Some((period, *five.sorted().get(place)?)));
            let ends =
                |period: usize| if self.steps == Steps::Levels { vec![period, period + 1] } else { vec![period] };
            values
                .flat_map(|(period, value)| ends(period).into_iter().map(move |end| (end, value)))
                .map(|(end, value)| frame.point(end, value))
                .collect()
        };
        let mut run = along(high);
        run.extend(along(low).into_iter().rev());
        if run.len() > 3 {
            drawing.paths.push(Path { runs: vec![run], closed: true, look });
        }
    }
}

impl Chart for Fan {
    fn range(&self) -> Range {
        let five = self.fives.iter().flat_map(|five| five.sorted());
        axis(five.chain(self.yours.iter().copied().flatten()).chain(self.level.iter().map(|(level, _)| *level)))
    }

    fn draw(&self, sheet: Sheet, view: View) -> Drawing {
        let mut drawing = Drawing::on(sheet);
        let em = sheet.text;
        let range = view.range.unwrap_or_else(|| self.range());
        let across = if self.steps == Steps::Levels { Across::Stretches } else { Across::Moments };
        let narrow = sheet.narrower_than(36.0);
        let room = if narrow { 0.0 } else { (13.0 * em).min(sheet.width * 0.32) };
        let (top, right) = (0.6 * em, sheet.width - if narrow { 0.5 * em } else { room + em });
        let bottom = top + (0.32 * sheet.width).clamp(14.0 * em, 22.0 * em);
        let frame = Frame::draw(
            &mut drawing,
            range,
            &self.unit,
            &self.periods,
            Plot { top, bottom, right, foot: bottom + 0.6 * em, across },
        );
        self.area(&mut drawing, &frame, (0, 4), PathLook::Area);
        self.area(&mut drawing, &frame, (1, 3), PathLook::InnerArea);
        if let Some((level, _)) = self.level.as_ref().filter(|(level, _)| range.holds(*level)) {
            let y = frame.scale.px(*level);
            drawing.rule((frame.left, y), (frame.right, y), PathLook::Rule);
        }
        let median = self.line(&self.values(2), &frame);
        drawing.paths.push(Path { runs: median, closed: false, look: PathLook::Line(Series::First) });
        let yours = self.line(&self.yours, &frame);
        drawing.paths.push(Path { runs: yours, closed: false, look: PathLook::Yours });
        if let Some(own) = self.yours.last().copied().flatten().filter(|own| range.holds(*own)) {
            let end = if self.steps == Steps::Levels { self.yours.len() } else { self.yours.len().saturating_sub(1) };
            let (x, y) = frame.point(end, own);
            drawing.dots.push(Dot { x, y, r: em / 3.0, look: DotLook::Yours });
        }
        // Areas lie under the lines to read by.
        order::by_key(&mut drawing.paths, |path| !path.closed);
        if narrow {
            self.draw_key(&mut drawing);
        } else {
            self.draw_names(&mut drawing, &frame, room, bottom + 0.6 * em);
        }
        drawing
    }

    fn description(&self) -> String {
        let mut words = format!("Bands over {} periods", self.periods.len());
        if let Some([least, _, median, _, most]) = self.fives.last().map(|five| five.sorted()) {
            let [least, median, most] = [least, median, most].map(|value| self.unit.words(value.round_dp(1)));
            words.push_str(&format!("; in the last, from {least} to {most}, the median {median}"));
        }
        words + "."
    }
}
