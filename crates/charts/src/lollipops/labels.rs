//! The words at the points: a size under each and its value beside its dot; every second, third and so on where all would touch.

use super::{Lollipops, Mark, Plot, Point};
use crate::drawing::Drawing;
use crate::looks::{Anchor, Series, WordsLook};
use crate::text::width;

/// Left, upper, right and lower edge.
type Edges = (f64, f64, f64, f64);

/// A point with the room its words take across the sheet.
struct Label<'a> {
    place: usize,
    point: &'a Point,
    chosen: bool,
    mark: Mark,
    left: f64,
    right: f64,
}

impl Label<'_> {
    fn centre(&self) -> f64 {
        (self.left + self.right) / 2.0
    }

    fn looks(&self) -> (WordsLook, WordsLook) {
        match self.point.value {
            _ if self.chosen => (WordsLook::Strong, WordsLook::Name(Series::Third)),
            Some(_) => (WordsLook::Quiet, WordsLook::Plain),
            None => (WordsLook::Quiet, WordsLook::Quiet),
        }
    }

    /// Whether two labels leave less than a word's gap between them.
    fn touches(&self, other: &Self, em: f64) -> bool {
        self.left < other.right + 0.4 * em && other.left < self.right + 0.4 * em
    }
}

/// Whether the words would lie on a stem or a dot.
fn lies_on(words: Edges, mark: Mark, line: f64) -> bool {
    let Mark { x, y, reach } = mark;
    let (half, top, bottom) = (reach.max(1.5), y.min(line) - reach, y.max(line) + reach);
    overlap(words, (x - half, top, x + half, bottom))
}

fn overlap(one: Edges, other: Edges) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}

impl Lollipops {
    pub(super) fn draw_labels(&self, drawing: &mut Drawing, plot: &Plot) {
        let em = drawing.text;
        let all = self.labels(plot, em);
        let kept = Self::kept(&all, plot.right, em);
        for label in &kept {
            drawing.say(label.centre(), plot.foot + em, Anchor::Middle, label.looks().0, &label.point.size_words);
        }
        // The highest and the lowest say their values even where their sizes have no room.
        let in_order = all.iter().filter(|label| label.right <= plot.right && label.point.value.is_some());
        let ends =
            [in_order.clone().max_by_key(|label| label.point.value), in_order.min_by_key(|label| label.point.value)];
        let ends = ends.into_iter().flatten().filter(|end| kept.iter().all(|label| label.place != end.place));
        let mut said: Vec<Edges> = Vec::new();
        for label in kept.iter().copied().chain(ends) {
            let look = label.looks().1;
            let base = base(label.mark, plot.line, em);
            let half = width(&label.point.words, look.weight(), em) / 2.0;
            let edges = (label.centre() - half, base - 0.76 * em, label.centre() + half, base + 0.22 * em);
            let mut others = all.iter().filter(|other| other.place != label.place);
            // Left out rather than struck through; the chosen value is always said.
            let free = label.chosen || !others.any(|other| lies_on(edges, other.mark, plot.line));
            if free && !said.iter().any(|other| overlap(edges, *other)) {
                said.push(edges);
                drawing.say(label.centre(), base, Anchor::Middle, look, &label.point.words);
            }
        }
    }

    /// What each point would say, and where.
    fn labels(&self, plot: &Plot, em: f64) -> Vec<Label<'_>> {
        self.points.iter().enumerate().map(|(place, point)| self.label(place, point, plot, em)).collect()
    }

    fn label<'a>(&self, place: usize, point: &'a Point, plot: &Plot, em: f64) -> Label<'a> {
        let chosen = self.is_chosen(place);
        let mark = plot.mark(point, chosen, em);
        let label = Label { place, point, chosen, mark, left: mark.x, right: mark.x };
        let (size, value) = label.looks();
        let wide = width(&point.size_words, size.weight(), em).max(width(&point.words, value.weight(), em));
        let left = (mark.x - wide / 2.0).min(plot.right - wide).max(0.0);
        Label { left, right: left + wide, ..label }
    }

    /// The labels that can stand side by side: the chosen one, and of the others as many as may be at even steps. Words wider than the
    /// plot are not said.
    fn kept<'a>(all: &'a [Label<'a>], right: f64, em: f64) -> Vec<&'a Label<'a>> {
        let chosen = all.iter().find(|label| label.chosen && label.right <= right);
        for every in 1..=all.len() {
            let steps = all.iter().filter(|label| {
                let free = chosen.is_none_or(|chosen| !label.touches(chosen, em));
                label.right <= right && (label.chosen || (label.place.is_multiple_of(every) && free))
            });
            let kept: Vec<_> = steps.collect();
            let apart =
                |(turn, one): (usize, &&Label<'_>)| kept.iter().skip(turn + 1).all(|other| !one.touches(other, em));
            if kept.iter().enumerate().all(apart) {
                return kept;
            }
        }
        chosen.into_iter().collect()
    }
}

/// The line the words of a value stand on: beyond its dot, seen from the reference.
fn base(mark: Mark, line: f64, em: f64) -> f64 {
    if mark.y > line { mark.y + mark.reach + 1.1 * em } else { mark.y - mark.reach - 0.45 * em }
}
