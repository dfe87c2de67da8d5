//! Share bars: one bar a body, cut into at most four parts with a gap of two pixels, what nobody explains left as an outline.

use crate::chart::{Chart, View};
use crate::drawing::{Drawing, KeyPart, Path};
use crate::looks::{Anchor, BlockLook, PathLook, Series, WordsLook};
use crate::scale::{Range, Scale, count};
use crate::sheet::Sheet;
use crate::text::{fit, width};
use rust_decimal::Decimal;

/// A part of a bar.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// Its size in the unit of the axis; below zero counts as nothing.
    pub amount: Decimal,
    /// The words inside it, shown where they fit.
    pub words: String,
}

/// One body's bar.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bar {
    /// The whole name, shown where it fits.
    pub name: String,
    /// A shorter name for a narrow column.
    pub short_name: String,
    /// The parts, in the order of the key.
    pub parts: Vec<Part>,
    /// What the parts leave unexplained: an outline at the end.
    pub unexplained: Decimal,
    /// After the bar: the whole.
    pub whole_words: String,
    /// Under the whole, quietly.
    pub note: String,
    /// Whether this is the reader's own, or the one that is chosen: bold, on a shade.
    pub yours: bool,
}

/// Everything share bars show.
///
/// Ways of doing the same thing stand side by side as bars too, their parts on one scale, the chosen one as the reader's own:
///
/// ```
/// use charts::stacked_shares::{Bar, Part, StackedShares};
/// use charts::{Chart, Sheet, View};
/// let part = |amount: i64| Part { amount: amount.into(), words: format!("£{amount}m") };
/// let way = |name: &str, own: i64, elsewhere: i64| Bar {
///     name: name.into(),
///     parts: vec![part(own), part(elsewhere)],
///     whole_words: format!("£{}m", own + elsewhere),
///     ..Default::default()
/// };
/// let ways = StackedShares {
///     bars: vec![way("Own residents first", 546, 185), way("One national pool", 439, 601)],
///     part_names: vec!["Own residents".into(), "Patients elsewhere".into()],
///     ..Default::default()
/// };
/// let drawing = ways.draw(Sheet::screen(912.0), View::default());
/// assert_eq!((drawing.blocks.len(), drawing.key.len()), (4, 2));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StackedShares {
    /// The bars, drawn in this order.
    pub bars: Vec<Bar>,
    /// What the parts are called. Four can be told apart: a fourth and any beyond it are muted.
    pub part_names: Vec<String>,
    /// What an unexplained rest is called.
    pub unexplained_name: String,
    /// A mark across all bars, and its name: `Your budget: £6,000`.
    pub mark: Option<(Decimal, String)>,
}

// The second series means a loss; no part of a whole is one.
const SERIES: [Series; 3] = [Series::First, Series::Third, Series::Fourth];

fn series(place: usize) -> Series {
    SERIES.get(place).copied().unwrap_or(Series::Mute)
}

impl Bar {
    fn whole(&self) -> Decimal {
        let sizes = self.parts.iter().map(|part| part.amount).chain([self.unexplained]);
        sizes.fold(Decimal::ZERO, |sum, size| sum.checked_add(size.max(Decimal::ZERO)).unwrap_or(Decimal::MAX))
    }

    fn look(&self) -> WordsLook {
        if self.yours { WordsLook::Strong } else { WordsLook::Plain }
    }
}

impl StackedShares {
    /// Draws the parts of a bar, each from where the one before ends; answers where the last one ends.
    fn draw_parts(&self, drawing: &mut Drawing, bar: &Bar, scale: Scale, (top, height): (f64, f64)) -> f64 {
        let em = drawing.text;
        let mut sum = Decimal::ZERO;
        let rest = Part { amount: bar.unexplained, words: String::new() };
        let looks = (0..bar.parts.len()).map(|place| BlockLook::Bar(series(place))).chain([BlockLook::Unknown]);
        let mut end = scale.px(sum);
        for (part, look) in bar.parts.iter().chain([&rest]).zip(looks) {
            if part.amount <= Decimal::ZERO {
                continue;
            }
            let start = scale.px(sum);
            sum = sum.checked_add(part.amount).unwrap_or(Decimal::MAX);
            end = scale.px(sum);
            // The gap is taken from the part's end, so that starts stand where the sums are.
            let wide = (end - start - 2.0).max((end - start) / 2.0);
            drawing.fill(start, top, wide, height, look);
            if let BlockLook::Bar(series) = look {
                let inside = WordsLook::Inside(series);
                let words = width(&part.words, inside.weight(), em);
                let right = start + wide - 0.4 * em;
                // Left of the mark, where that would run through them.
                let mark = self.mark_at(scale).filter(|x| *x > right - words - 0.3 * em && *x < right + 0.3 * em);
                let right = mark.map_or(right, |x| x - 0.4 * em);
                if right - words >= start + 0.4 * em {
                    drawing.say(right, top + height / 2.0 + 0.35 * em, Anchor::End, inside, &part.words);
                }
            }
        }
        end
    }

    fn mark_at(&self, scale: Scale) -> Option<f64> {
        self.mark.as_ref().map(|(mark, _)| scale.px(*mark))
    }

    fn fill_key(&self, drawing: &mut Drawing) {
        for (place, name) in self.part_names.iter().enumerate() {
            drawing.key.push(KeyPart { look: BlockLook::Bar(series(place)), text: name.clone() });
        }
        if self.bars.iter().any(|bar| bar.unexplained > Decimal::ZERO) {
            drawing.key.push(KeyPart { look: BlockLook::Unknown, text: self.unexplained_name.clone() });
        }
    }

    /// The mark through the given stretches, its name above the first.
    fn draw_mark(&self, drawing: &mut Drawing, scale: Scale, stretches: Vec<(f64, f64)>) {
        let Some((mark, name)) = &self.mark else { return };
        let em = drawing.text;
        let x = scale.px(*mark);
        let runs = stretches.into_iter().map(|(top, bottom)| vec![(x, top), (x, bottom)]).collect();
        drawing.paths.push(Path { runs, closed: false, look: PathLook::Rule });
        let name = fit(&[name], drawing.width, WordsLook::Strong.weight(), em);
        let left = (x - 0.3 * em).min(drawing.width - width(&name, WordsLook::Strong.weight(), em)).max(0.0);
        drawing.say(left, em, Anchor::Start, WordsLook::Strong, name);
    }
}

impl Chart for StackedShares {
    fn range(&self) -> Range {
        Range::from_zero(self.bars.iter().map(Bar::whole).chain(self.mark.iter().map(|(mark, _)| *mark)))
    }

    fn draw(&self, sheet: Sheet, view: View) -> Drawing {
        let mut drawing = Drawing::on(sheet);
        let em = sheet.text;
        let reach = view.range.map_or_else(|| self.range(), |kept| Range::from_zero([kept.low(), kept.high()]));
        let above = sheet.narrower_than(36.0);
        let name_room = if above { sheet.width } else { (12.4 * em).min(sheet.width * 0.25) };
        let left = if above { 0.0 } else { name_room + 0.6 * em };
        let whole_room = sheet.width * if above { 0.32 } else { 0.24 };
        let words = self.bars.iter().map(|bar| {
            width(&bar.whole_words, bar.look().weight(), em).max(width(&bar.note, WordsLook::Quiet.weight(), em))
        });
        // In whole text sizes: the scale must not tremble while figures change.
        let whole_room = ((words.fold(0.0, f64::max) / em).ceil() * em).min(whole_room);
        let scale = Scale::new(reach, left, (sheet.width - whole_room - 0.5 * em).max(left));
        let top = if self.mark.is_some() { 1.8 * em } else { 0.0 };
        let (height, pitch) = if above { (1.7 * em, 3.8 * em) } else { (2.0 * em, 3.0 * em) };
        // A name above its bar must not have the mark through it.
        let mut stretches = if above { Vec::new() } else { vec![(1.3 * em, top + pitch * count(self.bars.len()))] };
        let mut y = top;
        for bar in &self.bars {
            let look = bar.look();
            if bar.yours {
                drawing.fill(0.0, y, sheet.width, pitch, BlockLook::Yours);
            }
            let bar_top = if above { y + 1.7 * em } else { y + (pitch - height) / 2.0 };
            if above {
                stretches.push((bar_top - 0.1 * em, bar_top + height + 0.2 * em));
            }
            let base = bar_top + height / 2.0 + 0.35 * em;
            let name = fit(&[&bar.name, &bar.short_name], name_room, look.weight(), em);
            if above {
                drawing.say(0.0, y + 1.2 * em, Anchor::Start, look, name);
            } else {
                drawing.say(name_room, base, Anchor::End, look, name);
            }
            let end = self.draw_parts(&mut drawing, bar, scale, (bar_top, height)) + 0.5 * em;
            let whole = fit(&[&bar.whole_words], whole_room, look.weight(), em);
            let note = fit(&[&bar.note], whole_room, WordsLook::Quiet.weight(), em);
            // Clear of the mark, where that would run through the words.
            let wide = width(&whole, look.weight(), em).max(width(&note, WordsLook::Quiet.weight(), em));
            let mark = self
                .mark
                .iter()
                .map(|(mark, _)| scale.px(*mark))
                .find(|x| *x > end - 0.4 * em && *x < end + wide + 0.4 * em);
            let end = mark.map_or(end, |x| x + 0.5 * em);
            let shift = if note.is_empty() { 0.0 } else { 0.55 * em };
            drawing.say(end, base - shift, Anchor::Start, look, whole);
            drawing.say(end, base + 1.15 * em - shift, Anchor::Start, WordsLook::Quiet, note);
            y += pitch;
        }
        self.draw_mark(&mut drawing, scale, stretches);
        self.fill_key(&mut drawing);
        drawing.height = y + 0.2 * em;
        drawing
    }

    fn description(&self) -> String {
        let parts = self.part_names.join(", ");
        match self.bars.iter().max_by_key(|bar| bar.whole()) {
            Some(most) => format!(
                "{} stacked bars; parts: {parts}. The longest is {}, {}.",
                self.bars.len(),
                most.name,
                most.whole_words
            ),
            None => "No bars.".to_owned(),
        }
    }
}
