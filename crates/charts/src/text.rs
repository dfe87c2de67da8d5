//! How wide words are, so that none is drawn over another: Arial's advance widths, and wide guesses for what it lacks.

/// How a run of words is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Ordinary words.
    Regular,
    /// Bold words.
    Bold,
}

/// The width of words in pixels at a text size in pixels; rather too wide than too narrow.
///
/// ```
/// use charts::text::{Weight, width};
/// assert!(width("Devon", Weight::Bold, 15.0) > width("Devon", Weight::Regular, 15.0));
/// ```
pub fn width(words: &str, weight: Weight, size: f64) -> f64 {
    let thousandths: u32 = words.chars().map(|letter| u32::from(advance(letter, weight))).sum();
    f64::from(thousandths) * size / 1000.0
}

/// The first of several wordings that fits, or else the last one cut short with an ellipsis.
///
/// ```
/// use charts::text::{Weight, fit};
/// let names = ["Lancashire and South Cumbria", "Lancashire and S Cumbria"];
/// assert_eq!(fit(&names, 186.0, Weight::Regular, 15.0), "Lancashire and S Cumbria");
/// assert_eq!(fit(&names, 80.0, Weight::Regular, 15.0), "Lancashi…");
/// ```
pub fn fit<S: AsRef<str>>(wordings: &[S], room: f64, weight: Weight, size: f64) -> String {
    for wording in wordings {
        if width(wording.as_ref(), weight, size) <= room {
            return wording.as_ref().to_owned();
        }
    }
    wordings.last().map(|words| cut(words.as_ref(), room, weight, size)).unwrap_or_default()
}

fn cut(words: &str, room: f64, weight: Weight, size: f64) -> String {
    let mut kept = String::new();
    let mut used = width("…", weight, size);
    for letter in words.chars() {
        used += f64::from(advance(letter, weight)) * size / 1000.0;
        if used > room {
            break;
        }
        kept.push(letter);
    }
    if kept.is_empty() && width("…", weight, size) > room { kept } else { kept.trim_end().to_owned() + "…" }
}

/// Words broken at spaces into lines no wider than the room; a single word too wide is cut.
pub fn wrap(words: &str, room: f64, weight: Weight, size: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        let grown = lines.last().map(|line| format!("{line} {word}"));
        match grown.filter(|line| width(line, weight, size) <= room) {
            Some(line) => {
                lines.pop();
                lines.push(line);
            }
            None => lines.push(fit(&[word], room, weight, size)),
        }
    }
    lines
}

/// Advance in thousandths of the text size.
fn advance(letter: char, weight: Weight) -> u16 {
    let table = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
    };
    let place = u32::from(letter).checked_sub(32).and_then(|place| usize::try_from(place).ok());
    if let Some(known) = place.and_then(|place| table.get(place)) {
        return *known;
    }
    match letter {
        '£' | '–' => 556,
        '−' | '×' => 584,
        '\u{a0}' | '·' => 278,
        '‘' | '’' => 278,
        '“' | '”' => 500,
        'ß'..='ÿ' => 640,
        _ => 1000,
    }
}

/// From space to tilde.
#[rustfmt::skip]
const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
    833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
    556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
    334, 260, 334, 584,
];

/// From space to tilde.
#[rustfmt::skip]
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
];
