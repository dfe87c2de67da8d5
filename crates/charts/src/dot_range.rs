//! Dot ranges: for each group a dot at its own value and a whisker from the least to the most of its members.

use crate::chart::{Chart, View};
use crate::drawing::{Dot, Drawing, Path};
use crate::frame::axis;
use crate::looks::{Anchor, BlockLook, DotLook, PathLook, Series, WordsLook};
use crate::scale::{Range, Scale, count};
use crate::sheet::Sheet;
use crate::text::{Weight, fit, width, wrap};
use crate::ticks::{Unit, step, ticks};
use rust_decimal::Decimal;

/// One group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// The whole name, shown where it fits.
    pub name: String,
    /// A shorter name for a narrow column.
    pub short_name: String,
    /// The group's own value.
    pub value: Decimal,
    /// The least and the most of its members, in either order.
    pub members: (Decimal, Decimal),
    /// What it was, as a hollow dot; absent where nothing is compared.
    pub baseline: Option<Decimal>,
    /// The value as it is to be read: `+£12.40`.
    pub words: String,
    /// Whether the reader's own body belongs to it.
    pub yours: bool,
}

/// Everything dot ranges show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DotRange {
    /// The groups, drawn in this order.
    pub groups: Vec<Group>,
    /// Under the axis: `£ a head, year 10`.
    pub axis_name: String,
    /// Left of zero and right of it: `Loses`, `Gains`. Empty where sides have no names.
    pub sides: (String, String),
    /// How figures of the axis are written.
    pub unit: Unit,
}

impl DotRange {
    /// Lines to read by through every stretch of rows, their figures and the axis' name under the last; answers where that ends.
    fn draw_axis(
        &self,
        drawing: &mut Drawing,
        scale: Scale,
        (left, bottom): (f64, f64),
        stretches: &[(f64, f64)],
    ) -> f64 {
        let em = drawing.text;
        let range = scale.range();
        for wanted in [6, 4, 3, 2, 1] {
            let marks = step(range, wanted).map(|step| ticks(range, step)).unwrap_or_default();
            let named: Vec<(f64, String)> =
                marks.iter().map(|tick| (scale.px(*tick), self.unit.words(*tick))).collect();
            let edges = |(x, words): &(f64, String)| {
                let half = width(words, Weight::Regular, em) / 2.0;
                (x - half, x + half)
            };
            let apart =
                named.windows(2).all(|pair| matches!(pair, [one, other] if edges(one).1 + 0.6 * em <= edges(other).0));
            let on_sheet = named.iter().all(|named| edges(named).0 >= 0.0 && edges(named).1 <= drawing.width);
            if !(apart && on_sheet) {
                continue;
            }
            for (tick, (x, words)) in marks.into_iter().zip(named) {
                let look = if tick.is_zero() { PathLook::Zero } else { PathLook::Grid };
                let runs = stretches.iter().map(|(top, bottom)| vec![(x, *top), (x, *bottom)]).collect();
                drawing.paths.push(Path { runs, closed: false, look });
                drawing.say(x, bottom + 1.2 * em, Anchor::Middle, WordsLook::Quiet, words);
            }
            break;
        }
        let mut y = bottom + 1.6 * em;
        for line in wrap(&self.axis_name, drawing.width - left, Weight::Regular, em) {
            drawing.say(left, y + 1.1 * em, Anchor::Start, WordsLook::Quiet, line);
            y += 1.4 * em;
        }
        y
    }

    /// Names the two sides of zero over the rows, where both fit.
    fn draw_sides(&self, drawing: &mut Drawing, zero: f64, right: f64) {
        let em = drawing.text;
        let (less, more) = (WordsLook::Name(Series::Second), WordsLook::Name(Series::First));
        let fits_left = width(&self.sides.0, Weight::Bold, em) <= zero - 0.4 * em;
        let fits_right = zero + 0.4 * em + width(&self.sides.1, Weight::Bold, em) <= right;
        if fits_left && fits_right {
            drawing.say(zero - 0.4 * em, em, Anchor::End, less, &self.sides.0);
            drawing.say(zero + 0.4 * em, em, Anchor::Start, more, &self.sides.1);
        }
    }
}

impl Chart for DotRange {
    fn range(&self) -> Range {
        axis(
            self.groups
                .iter()
                .flat_map(|group| [group.value, group.members.0, group.members.1].into_iter().chain(group.baseline)),
        )
    }

    fn draw(&self, sheet: Sheet, view: View) -> Drawing {
        let mut drawing = Drawing::on(sheet);
        let em = sheet.text;
        let range = view.range.unwrap_or_else(|| self.range());
        let above = sheet.narrower_than(36.0);
        // In whole text sizes: the scale must not tremble while figures change.
        let widest = |words: fn(&Group) -> &String| {
            let widest = self.groups.iter().map(|group| width(words(group), Weight::Bold, em)).fold(0.0, f64::max);
            (widest / em).ceil() * em
        };
        let name_room =
            if above { sheet.width } else { widest(|group| &group.name).max(14.0 * em).min(sheet.width * 0.3) };
        let left = if above { em } else { name_room + 1.2 * em };
        // Under its name a row has the whole width for both.
        let words_room = widest(|group| &group.words).min(sheet.width * if above { 0.5 } else { 0.25 });
        let right = (sheet.width - words_room - 1.4 * em).max(left);
        let scale = Scale::new(range, left, right);
        let named = !(self.sides.0.is_empty() && self.sides.1.is_empty());
        let top = if named { 1.5 * em } else { 0.0 };
        let pitch = if above { 3.0 * em } else { 1.9 * em };
        // A name above its row must not have a line through it.
        let mut stretches =
            if above { Vec::new() } else { vec![(top, top + pitch * count(self.groups.len()) + 0.3 * em)] };
        let mut y = top;
        for group in &self.groups {
            let look = if group.yours { WordsLook::Strong } else { WordsLook::Plain };
            if group.yours {
                drawing.fill(0.0, y, sheet.width, pitch, BlockLook::Yours);
            }
            let middle = if above { y + 2.1 * em } else { y + pitch / 2.0 };
            if above {
                stretches.push((y + 1.45 * em, y + pitch));
            }
            let base = middle + 0.35 * em;
            let name = fit(&[&group.name, &group.short_name], name_room, look.weight(), em);
            if above {
                drawing.say(0.0, y + 1.15 * em, Anchor::Start, look, name);
            } else {
                drawing.say(name_room, base, Anchor::End, look, name);
            }
            let (one, other) = (scale.px(group.members.0), scale.px(group.members.1));
            drawing.rule((one.min(other), middle), (one.max(other), middle), PathLook::Whisker);
            for end in [group.members.0, group.members.1].into_iter().filter(|end| range.holds(*end)) {
                let x = scale.px(end);
                drawing.rule((x, middle - 0.3 * em), (x, middle + 0.3 * em), PathLook::Whisker);
            }
            if let Some(baseline) = group.baseline.filter(|baseline| range.holds(*baseline)) {
                drawing.dots.push(Dot { x: scale.px(baseline), y: middle, r: em / 3.0, look: DotLook::Hollow });
            }
            if range.holds(group.value) {
                let look = if group.yours { DotLook::Yours } else { DotLook::Of(Series::First) };
                drawing.dots.push(Dot { x: scale.px(group.value), y: middle, r: 0.4 * em, look });
            }
            drawing.say(
                sheet.width - 0.4 * em,
                base,
                Anchor::End,
                look,
                fit(&[&group.words], words_room, look.weight(), em),
            );
            y += pitch;
        }
        if named && range.holds(Decimal::ZERO) {
            self.draw_sides(&mut drawing, scale.px(Decimal::ZERO), sheet.width);
        }
        drawing.height = self.draw_axis(&mut drawing, scale, (left, y + 0.3 * em), &stretches);
        drawing
    }

    fn description(&self) -> String {
        let each = self.groups.iter().map(|group| format!(" {}: {}.", group.name, group.words));
        format!("A dot and a range for each of {}.", self.groups.len()) + &each.collect::<String>()
    }
}
