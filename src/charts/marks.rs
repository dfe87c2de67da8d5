//! Marks kept in place: a redraw changes only what differs from the drawing before, so that a frame costs little.

use ::charts::Drawing;
use ::charts::drawing::{Block, Dot, Path, Px, Words};
use ::charts::looks::Anchor;
use leptos::prelude::document;
use web_sys::Element;

use super::classes;

/// The space of names that pictures live in; no address anybody fetches.
const SPACE: &str = "http://www.w3.org/2000/svg";

/// A mark that knows its element.
trait Mark: Clone {
    /// The element's name.
    const ELEMENT: &'static str;

    /// Writes onto the element what differs from the mark before; everything where there was none.
    fn write(&self, before: Option<&Self>, onto: &Element);
}

/// The elements of one kind of mark, in the order they are drawn.
struct Kept<M>(Vec<(Element, M)>);

/// Every mark of a picture.
#[derive(Default)]
pub(super) struct Marks {
    blocks: Kept<Block>,
    paths: Kept<Path>,
    dots: Kept<Dot>,
    words: Kept<Words>,
}

impl Marks {
    /// Draws into the four groups of a picture, in the order in which they lie over one another.
    pub(super) fn draw(&mut self, [blocks, paths, dots, words]: [&Element; 4], drawing: &Drawing) {
        self.blocks.draw(blocks, &drawing.blocks);
        self.paths.draw(paths, &drawing.paths);
        self.dots.draw(dots, &drawing.dots);
        self.words.draw(words, &drawing.words);
    }
}

impl<M> Default for Kept<M> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<M: Mark> Kept<M> {
    fn draw(&mut self, group: &Element, marks: &[M]) {
        for ((element, before), mark) in self.0.iter_mut().zip(marks) {
            mark.write(Some(before), element);
            *before = mark.clone();
        }
        for (element, _) in self.0.drain(marks.len().min(self.0.len())..) {
            element.remove();
        }
        for mark in marks.get(self.0.len()..).unwrap_or_default() {
            // Refused only for a name that no element can have.
            let Ok(element) = document().create_element_ns(Some(SPACE), M::ELEMENT) else { return };
            mark.write(None, &element);
            if group.append_child(&element).is_ok() {
                self.0.push((element, mark.clone()));
            }
        }
    }
}

/// Writes an attribute where it differs.
fn put<T: PartialEq>(onto: &Element, name: &str, now: T, before: Option<T>, text: impl FnOnce(T) -> String) {
    if before.as_ref() != Some(&now) {
        // Refused only for a name that no attribute can have.
        let _ = onto.set_attribute(name, &text(now));
    }
}

fn pixels(length: f64) -> String {
    Px(length).to_string()
}

impl Mark for Block {
    const ELEMENT: &'static str = "rect";

    fn write(&self, before: Option<&Self>, onto: &Element) {
        put(onto, "class", classes::block(self.look), before.map(|before| classes::block(before.look)), str::to_owned);
        let fill = classes::fill(self.look);
        if before.and_then(|before| classes::fill(before.look)) != fill {
            // Refused only for a name that no attribute can have.
            let _ = fill.map_or_else(|| onto.remove_attribute("fill"), |fill| onto.set_attribute("fill", fill));
        }
        put(onto, "x", self.x, before.map(|before| before.x), pixels);
        put(onto, "y", self.y, before.map(|before| before.y), pixels);
        put(onto, "width", self.width, before.map(|before| before.width), pixels);
        put(onto, "height", self.height, before.map(|before| before.height), pixels);
    }
}

impl Mark for Path {
    const ELEMENT: &'static str = "path";

    fn write(&self, before: Option<&Self>, onto: &Element) {
        put(onto, "class", classes::path(self.look), before.map(|before| classes::path(before.look)), str::to_owned);
        if before != Some(self) {
            let _ = onto.set_attribute("d", &self.d());
        }
    }
}

impl Mark for Dot {
    const ELEMENT: &'static str = "circle";

    fn write(&self, before: Option<&Self>, onto: &Element) {
        put(onto, "class", classes::dot(self.look), before.map(|before| classes::dot(before.look)), str::to_owned);
        put(onto, "cx", self.x, before.map(|before| before.x), pixels);
        put(onto, "cy", self.y, before.map(|before| before.y), pixels);
        put(onto, "r", self.r, before.map(|before| before.r), pixels);
    }
}

impl Mark for Words {
    const ELEMENT: &'static str = "text";

    fn write(&self, before: Option<&Self>, onto: &Element) {
        put(onto, "class", classes::words(self.look), before.map(|before| classes::words(before.look)), str::to_owned);
        put(onto, "x", self.x, before.map(|before| before.x), pixels);
        put(onto, "y", self.y, before.map(|before| before.y), pixels);
        put(onto, "text-anchor", anchor(self.anchor), before.map(|before| anchor(before.anchor)), str::to_owned);
        if before.map(|before| &before.text) != Some(&self.text) {
            onto.set_text_content(Some(&self.text));
        }
    }
}

fn anchor(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}
