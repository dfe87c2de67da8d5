//! Fills in an outline: for each way of paying, the outline is what is needed and the fill inside it what is paid; what follows from it
//! stands on the right.

use crate::chart::{Chart, View};
use crate::drawing::Drawing;
use crate::looks::{Anchor, BlockLook, Series, WordsLook};
use crate::scale::{Range, Scale};
use crate::sheet::Sheet;
use crate::text::{fit, width};
use rust_decimal::Decimal;

/// One way of paying.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Way {
    /// Its name.
    pub name: String,
    /// A quiet line under the name: `Every applicant weighs the same`.
    pub note: String,
    /// What is paid.
    pub paid: Decimal,
    /// That as it is to be read, inside the fill where it fits: `£4,302`.
    pub paid_words: String,
    /// Beside it: `10% of £41,424`.
    pub share_words: String,
    /// What follows, on the right: `7`.
    pub result: String,
    /// Whether it is the one that is chosen.
    pub chosen: bool,
}

/// Everything the chart shows.
///
/// ```
/// use charts::fill_in_outline::{FillInOutline, Way};
/// use charts::{Chart, Sheet, View};
/// let way = |name: &str, paid: i64| Way { name: name.into(), paid: paid.into(), paid_words: format!("£{paid}"), ..Way::default() };
/// let chart = FillInOutline { ways: vec![way("Bands", 608), way("No grant", 0)], need: 1_084.into(), ..Default::default() };
/// // Two outlines, and a fill in the first.
/// assert_eq!(chart.draw(Sheet::screen(912.0), View::default()).blocks.len(), 3);
/// assert_eq!(chart.description(), "2 outlines of what is needed, filled by what is paid. Bands: £608. No grant: £0.");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FillInOutline {
    /// The ways, drawn in this order.
    pub ways: Vec<Way>,
    /// What is needed: the length of every outline.
    pub need: Decimal,
    /// Over the outlines: `Grant a year`.
    pub heading: String,
    /// Over what follows: `Systems reached`.
    pub result_heading: String,
}

impl Chart for FillInOutline {
    fn range(&self) -> Range {
        Range::from_zero(self.ways.iter().map(|way| way.paid).chain([self.need]))
    }

    fn draw(&self, sheet: Sheet, view: View) -> Drawing {
        let mut drawing = Drawing::on(sheet);
        let em = sheet.text;
        let reach = view.range.map_or_else(|| self.range(), |kept| Range::from_zero([kept.low(), kept.high()]));
        let above = sheet.narrower_than(42.0);
        let name_room = if above { sheet.width } else { sheet.width * 0.34 };
        let left = if above { 0.0 } else { name_room + em };
        let results = self.ways.iter().map(|way| width(&way.result, WordsLook::Strong.weight(), em));
        let result_room = ((results.fold(0.0, f64::max) / em).ceil() * em).min(sheet.width * 0.2);
        let right = (sheet.width - result_room - em).max(left);
        let scale = Scale::new(reach, left, right);
        let heads = sheet.width - left;
        let result_heading = fit(&[&self.result_heading], heads * 0.6, WordsLook::Quiet.weight(), em);
        let taken = width(&result_heading, WordsLook::Quiet.weight(), em);
        let heading = fit(&[&self.heading], heads - taken - em, WordsLook::Quiet.weight(), em);
        drawing.say(left, em, Anchor::Start, WordsLook::Quiet, heading);
        drawing.say(sheet.width, em, Anchor::End, WordsLook::Quiet, result_heading);
        let (height, pitch) = if above { (2.0 * em, 5.6 * em) } else { (2.0 * em, 3.6 * em) };
        let mut y = 1.9 * em;
        for way in &self.ways {
            let look = if way.chosen { WordsLook::Strong } else { WordsLook::Plain };
            let name = fit(&[&way.name], name_room, look.weight(), em);
            let note = fit(&[&way.note], name_room, WordsLook::Quiet.weight(), em);
            drawing.say(0.0, y + 1.0 * em, Anchor::Start, look, name);
            drawing.say(0.0, y + 2.3 * em, Anchor::Start, WordsLook::Quiet, note);
            let top = if above { y + 2.8 * em } else { y + 0.4 * em };
            let series = if way.chosen { Series::First } else { Series::Mute };
            let start = scale.px(Decimal::ZERO);
            let (filled, end) = (scale.px(way.paid), scale.px(self.need));
            drawing.fill(start, top, filled - start, height, BlockLook::Bar(series));
            if filled <= start {
                drawing.blocks.pop();
            }
            drawing.fill(start, top, end - start, height, BlockLook::Need);
            let base = top + height / 2.0 + 0.35 * em;
            let inside = WordsLook::Inside(series);
            let wide = width(&way.paid_words, inside.weight(), em);
            let fits = filled - start >= wide + em;
            let edge = if fits {
                drawing.say(start + 0.5 * em, base, Anchor::Start, inside, &way.paid_words);
                filled
            } else {
                let paid = fit(&[&way.paid_words], right - filled - em, look.weight(), em);
                let wide = width(&paid, look.weight(), em);
                drawing.say(filled + 0.5 * em, base, Anchor::Start, look, paid);
                filled + 0.5 * em + wide
            };
            let share = fit(&[&way.share_words], right - edge - 0.5 * em, WordsLook::Quiet.weight(), em);
            drawing.say(edge + 0.5 * em, base, Anchor::Start, WordsLook::Quiet, share);
            let result = fit(&[&way.result], result_room, WordsLook::Strong.weight(), em);
            drawing.say(sheet.width, base, Anchor::End, WordsLook::Strong, result);
            y += pitch;
        }
        drawing.height = y + 0.3 * em;
        drawing
    }

    fn description(&self) -> String {
        let ways: Vec<String> = self.ways.iter().map(|way| format!(" {}: {}.", way.name, way.paid_words)).collect();
        format!("{} outlines of what is needed, filled by what is paid.{}", self.ways.len(), ways.concat())
    }
}
