//! What a chart consists of once its figures have places: blocks, paths, dots and words, in pixels.
//!
//! A drawing says what each mark is, never what colour it has: that is the style sheet's business.

use crate::looks::{Anchor, BlockLook, DotLook, PathLook, WordsLook};
use crate::sheet::Sheet;
use crate::text::width;
use std::fmt::Write;

/// A block, its upper left corner first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Block {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width, not negative.
    pub width: f64,
    /// Height, not negative.
    pub height: f64,
    /// What it is.
    pub look: BlockLook,
}

/// A line, or several drawn as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Unbroken runs of points, each from left to right.
    pub runs: Vec<Vec<(f64, f64)>>,
    /// Whether each run goes back to its first point.
    pub closed: bool,
    /// What it is.
    pub look: PathLook,
}

impl Path {
    /// One straight line.
    pub fn straight(from: (f64, f64), to: (f64, f64), look: PathLook) -> Self {
        Self { runs: vec![vec![from, to]], closed: false, look }
    }

    /// Two strokes that cross in `at`, each reaching so far to every side.
    pub fn cross(at: (f64, f64), reach: f64, look: PathLook) -> Self {
        let (left, right, top, bottom) = (at.0 - reach, at.0 + reach, at.1 - reach, at.1 + reach);
        Self { runs: vec![vec![(left, top), (right, bottom)], vec![(left, bottom), (right, top)]], closed: false, look }
    }

    /// The path in the words of SVG, to a hundredth of a pixel.
    pub fn d(&self) -> String {
        let mut d = String::with_capacity(self.runs.iter().map(|run| run.len() * 12).sum());
        for run in &self.runs {
            for (turn, (x, y)) in run.iter().enumerate() {
                // Writing to text cannot fail.
                let _ = write!(d, "{}{} {}", if turn == 0 { 'M' } else { 'L' }, Px(*x), Px(*y));
            }
            if self.closed {
                d.push('Z');
            }
        }
        d
    }
}

/// A dot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// Centre.
    pub x: f64,
    /// Centre.
    pub y: f64,
    /// Radius.
    pub r: f64,
    /// What it is.
    pub look: DotLook,
}

/// Words on one line.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// Where the anchored end stands.
    pub x: f64,
    /// The line the letters stand on.
    pub y: f64,
    /// Which end stands at `x`.
    pub anchor: Anchor,
    /// What they are.
    pub look: WordsLook,
    /// The words.
    pub text: String,
}

impl Words {
    /// Left, upper, right and lower edge of the letters at a text size.
    pub fn edges(&self, size: f64) -> (f64, f64, f64, f64) {
        let width = width(&self.text, self.look.weight(), size);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        (left, self.y - 0.76 * size, left + width, self.y + 0.22 * size)
    }
}

/// A part of the key under a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPart {
    /// What the mark is.
    pub look: BlockLook,
    /// What it stands for.
    pub text: String,
}

/// A chart with every mark in its place: blocks undermost, then paths, dots and words.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// Text size in pixels.
    pub text: f64,
    /// Boxes.
    pub blocks: Vec<Block>,
    /// Paths.
    pub paths: Vec<Path>,
    /// Dots.
    pub dots: Vec<Dot>,
    /// Words.
    pub words: Vec<Words>,
    /// The key to be set under the drawing; empty where marks carry their names.
    pub key: Vec<KeyPart>,
    /// How many rows are left out because the sheet is narrow.
    pub left_out: usize,
}

impl Drawing {
    /// An empty drawing on a sheet.
    pub fn on(sheet: Sheet) -> Self {
        Self {
            width: sheet.width,
            height: 0.0,
            text: sheet.text,
            blocks: Vec::new(),
            paths: Vec::new(),
            dots: Vec::new(),
            words: Vec::new(),
            key: Vec::new(),
            left_out: 0,
        }
    }

    /// Adds words; nothing where there are none.
    pub fn say(&mut self, x: f64, y: f64, anchor: Anchor, look: WordsLook, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.words.push(Words { x, y, anchor, look, text });
        }
    }

    /// Adds a straight line.
    pub fn rule(&mut self, from: (f64, f64), to: (f64, f64), look: PathLook) {
        self.paths.push(Path::straight(from, to, look));
    }

    /// Adds a block.
    pub fn fill(&mut self, x: f64, y: f64, width: f64, height: f64, look: BlockLook) {
        self.blocks.push(Block { x, y, width: width.max(0.0), height: height.max(0.0), look });
    }
}

/// A length as SVG writes it: to a hundredth of a pixel, without a trailing zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Px(pub f64);

impl std::fmt::Display for Px {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Written from whole hundredths: the library's way with floats is a tenth of all the code a chart needs.
        let hundredths = crate::scale::whole((self.0 * 100.0).round());
        let sign = if hundredths < 0 { "-" } else { "" };
        let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        match rest {
            0 => write!(f, "{sign}{whole}"),
            tenths if tenths % 10 == 0 => write!(f, "{sign}{whole}.{}", tenths / 10),
            _ => write!(f, "{sign}{whole}.{rest:02}"),
        }
    }
}
