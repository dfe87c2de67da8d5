//! Lollipops: a dot on a stem for each size of something, up or down from the reference it is held against.
//!
//! The axis need not reach zero: what is drawn is how far each value lies from the reference, and the value stands beside its dot.

mod labels;

use crate::chart::{Chart, View};
use crate::drawing::{Dot, Drawing, Path};
use crate::key::{Entry, Sample, draw as draw_key};
use crate::looks::{Anchor, DotLook, PathLook, Series, WordsLook};
use crate::scale::{Range, Scale, count};
use crate::sheet::Sheet;
use crate::text::{Weight, width, wrap};
use crate::ticks::step;
use rust_decimal::Decimal;

/// One size and what it leads to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Point {
    /// The size, in the unit of the axis along the foot.
    pub size: Decimal,
    /// The size as it is to be read: `20%`.
    pub size_words: String,
    /// What it leads to, in the reference's unit; nothing where no choice is allowed at this size.
    pub value: Option<Decimal>,
    /// That as it is to be read, beside the dot: `980`, or `none` over a cross.
    pub words: String,
    /// Whether it was found but not proven: a hollow dot.
    pub unproven: bool,
}

/// Everything lollipops show.
///
/// ```
/// use charts::lollipops::{Lollipops, Point};
/// use charts::{Chart, Sheet, View};
/// let point = |size: i64, value: i64| Point {
///     size: size.into(),
///     size_words: format!("{size}%"),
///     value: Some(value.into()),
///     words: value.to_string(),
///     unproven: false,
/// };
/// let chart = Lollipops {
///     points: vec![point(0, 945), point(10, 919), point(20, 980)],
///     chosen: Some(2),
///     reference: 945.into(),
///     reference_words: "No ringfence: £945m".into(),
///     axis_name: "Share of all envelopes in the ringfence".into(),
///     ..Default::default()
/// };
/// assert_eq!(chart.draw(Sheet::screen(912.0), View::default()).dots.len(), 3);
/// assert_eq!(
///     chart.description(),
///     "3 dots on stems from a line. No ringfence: £945m. Highest: 980 at 20%. Lowest: 919 at 10%. Chosen: 980 at 20%."
/// );
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lollipops {
    /// The points, in rising order of size.
    pub points: Vec<Point>,
    /// The place of the chosen point: larger, in the third series.
    pub chosen: Option<usize>,
    /// What values are held against.
    pub reference: Decimal,
    /// Its name and value: `No ringfence: £945m`.
    pub reference_words: String,
    /// Under the sizes: `Share of all envelopes in the ringfence`.
    pub axis_name: String,
    /// What a hollow dot means: `Best found, not proven`. Told only where there is one.
    pub unproven_name: String,
    /// What a cross means: `Must-dos cannot be paid`. Told only where there is one.
    pub missing_name: String,
}

/// Over and under the stems, for dots and their words, in text sizes.
const PAD: f64 = 2.1;
/// Between two lines of words, in text sizes.
const LINE: f64 = 1.3;
/// Half a cross, in text sizes.
const CROSS: f64 = 0.36;

/// Where things stand.
struct Plot {
    /// Sizes to places.
    across: Scale,
    /// Values to heights.
    up: Scale,
    /// The height of the reference.
    line: f64,
    /// The upper edge of the sizes' words.
    foot: f64,
    /// What words at the points must not pass.
    right: f64,
    /// The radius of a dot that is not chosen.
    radius: f64,
}

/// Where one point stands.
#[derive(Clone, Copy)]
struct Mark {
    x: f64,
    y: f64,
    /// The radius of its dot, or half of its cross; nothing where the value lies beyond a kept axis.
    reach: f64,
}

impl Plot {
    fn mark(&self, point: &Point, chosen: bool, em: f64) -> Mark {
        let x = self.across.px(point.size);
        match point.value {
            None => Mark { x, y: self.line, reach: CROSS * em },
            Some(value) => {
                let reach = if chosen { 0.6 * em } else { self.radius };
                let reach = if self.up.range().holds(value) { reach } else { 0.0 };
                Mark { x, y: self.up.px(value), reach }
            }
        }
    }
}

impl Lollipops {
    fn is_chosen(&self, place: usize) -> bool {
        self.chosen == Some(place)
    }

    /// The reference's words in lines, for the right of its line; nothing where there is no room for them.
    fn beside(&self, sheet: Sheet) -> Option<Vec<String>> {
        let lines = wrap(&self.reference_words, sheet.em(8.0), Weight::Regular, sheet.text);
        (!sheet.narrower_than(36.0) && !lines.is_empty() && lines.len() <= 3).then_some(lines)
    }

    fn plot(&self, sheet: Sheet, view: View, beside: Option<&[String]>) -> Plot {
        let em = sheet.text;
        // Stems begin at the reference, whatever axis was kept.
        let range =
            view.range.map_or_else(|| self.range(), |kept| Range::around([kept.low(), kept.high(), self.reference]));
        let widest = |words: &mut dyn Iterator<Item = &String>, look: WordsLook| {
            let widest = words.map(|words| width(words, look.weight(), em)).fold(0.0, f64::max);
            // In whole text sizes: the plot must not tremble while figures change.
            (widest / em).ceil() * em
        };
        let margin = beside.map_or(0.0, |lines| widest(&mut lines.iter(), WordsLook::Quiet) + 0.6 * em);
        let words = self.points.iter().flat_map(|point| [&point.size_words, &point.words]);
        let pad = (widest(&mut words.into_iter(), WordsLook::Strong) / 2.0 + 0.3 * em).clamp(em, sheet.width * 0.1);
        let right = sheet.width - margin;
        let across = Scale::new(Range::around(self.points.iter().map(|point| point.size)), pad, right - pad);
        let height = (0.2 * sheet.width).clamp(8.0 * em, 11.0 * em);
        let up = Scale::new(range, PAD * em + height, PAD * em);
        let pitch = (right - 2.0 * pad) / count(self.points.len().max(2) - 1);
        let radius = (0.43 * em).min(0.45 * pitch).max(0.15 * em);
        Plot { across, up, line: up.px(self.reference), foot: 2.0 * PAD * em + height, right, radius }
    }

    fn draw_point(&self, drawing: &mut Drawing, plot: &Plot, place: usize, point: &Point) {
        let chosen = self.is_chosen(place);
        let series = if chosen { Series::Third } else { Series::Mute };
        let Mark { x, y, reach } = plot.mark(point, chosen, drawing.text);
        if point.value.is_none() {
            drawing.paths.push(Path::cross((x, y), reach, PathLook::Stem(series)));
            return;
        }
        let part = |share: f64| (x, plot.line + share * (y - plot.line));
        if reach > 0.0 {
            drawing.rule(part(0.0), part(1.0), PathLook::Stem(series));
            let look = if point.unproven { DotLook::Hollow } else { DotLook::Of(series) };
            drawing.dots.push(Dot { x, y, r: reach, look });
        } else {
            // A stem that runs past a kept axis is broken and has no dot.
            let runs = vec![vec![part(0.0), part(0.75)], vec![part(0.85), part(1.0)]];
            drawing.paths.push(Path { runs, closed: false, look: PathLook::Stem(series) });
        }
    }

    /// Says what the axis, hollow dots, crosses and, where it has no room beside its line, the reference are.
    fn draw_foot(&self, drawing: &mut Drawing, plot: &Plot, names_reference: bool) {
        let em = drawing.text;
        let mut y = plot.foot + 1.4 * em;
        for line in wrap(&self.axis_name, plot.right, Weight::Regular, em) {
            drawing.say(plot.right / 2.0, y + em, Anchor::Middle, WordsLook::Quiet, line);
            y += 1.4 * em;
        }
        drawing.height = y;
        let entry = |sample, name| Entry { sample, look: WordsLook::Quiet, names: vec![name], after: "" };
        let mut entries = Vec::new();
        if names_reference {
            entries.push(entry(Sample::Line(PathLook::Rule), self.reference_words.as_str()));
        }
        if self.points.iter().any(|point| point.value.is_some() && point.unproven) {
            entries.push(entry(Sample::Dot(DotLook::Hollow), self.unproven_name.as_str()));
        }
        if self.points.iter().any(|point| point.value.is_none()) {
            entries.push(entry(Sample::Cross(PathLook::Stem(Series::Mute)), self.missing_name.as_str()));
        }
        entries.retain(|entry| entry.names.iter().any(|name| !name.is_empty()));
        if !entries.is_empty() {
            draw_key(drawing, &entries);
        }
        drawing.height += 0.2 * em;
    }
}

impl Chart for Lollipops {
    fn range(&self) -> Range {
        let values = self.points.iter().filter_map(|point| point.value);
        let range = Range::around(values.chain([self.reference]));
        match step(range, 6).and_then(|step| step.checked_div(Decimal::TWO)) {
            Some(half) => range.in_steps_of(half),
            None => range,
        }
    }

    fn draw(&self, sheet: Sheet, view: View) -> Drawing {
        let mut drawing = Drawing::on(sheet);
        let em = sheet.text;
        let beside = self.beside(sheet);
        let plot = self.plot(sheet, view, beside.as_deref());
        drawing.rule((0.0, plot.line), (plot.right, plot.line), PathLook::Rule);
        // The chosen one lies over its neighbours.
        let (chosen, others): (Vec<_>, Vec<_>) =
            self.points.iter().enumerate().partition(|(place, _)| self.is_chosen(*place));
        for (place, point) in others.into_iter().chain(chosen) {
            self.draw_point(&mut drawing, &plot, place, point);
        }
        self.draw_labels(&mut drawing, &plot);
        let lines = beside.as_deref().unwrap_or_default();
        let block = LINE * em * count(lines.len());
        let top = (plot.line - block / 2.0).min(plot.foot - block).max(0.0);
        for (turn, line) in lines.iter().enumerate() {
            let base = top + (LINE * count(turn) + 1.0) * em;
            drawing.say(plot.right + 0.6 * em, base, Anchor::Start, WordsLook::Quiet, line);
        }
        self.draw_foot(&mut drawing, &plot, beside.is_none());
        drawing
    }

    fn description(&self) -> String {
        let known = || self.points.iter().filter_map(|point| Some((point.value?, point)));
        let said = |name: &str, point: Option<&Point>| {
            point.map_or_else(String::new, |point| format!(" {name}: {} at {}.", point.words, point.size_words))
        };
        let sizes = |name: &str, member: &dyn Fn(&Point) -> bool| {
            let members = self.points.iter().filter(|point| member(point)).map(|point| point.size_words.as_str());
            let sizes: Vec<&str> = members.collect();
            if sizes.is_empty() { String::new() } else { format!(" {name} at {}.", sizes.join(", ")) }
        };
        let reference =
            if self.reference_words.is_empty() { String::new() } else { format!(" {}.", self.reference_words) };
        format!("{} dots on stems from a line.", known().count())
            + &reference
            // The first of equals, as the eye finds it.
            + &said("Highest", known().rev().max_by_key(|(value, _)| *value).map(|(_, point)| point))
            + &said("Lowest", known().min_by_key(|(value, _)| *value).map(|(_, point)| point))
            + &said("Chosen", self.chosen.and_then(|place| self.points.get(place)))
            + &sizes("Nothing is allowed", &|point| point.value.is_none())
            + &sizes("Not proven", &|point| point.value.is_some() && point.unproven)
    }
}
