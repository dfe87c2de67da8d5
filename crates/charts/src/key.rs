//! A key under a plot that is too narrow for names at the ends of its lines: each name after a sample of what it names.

use crate::drawing::{Dot, Drawing, Path};
use crate::looks::{Anchor, BlockLook, DotLook, PathLook, WordsLook};
use crate::text::{fit, width, wrap};

/// What stands before a name.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Sample {
    /// A piece of a line.
    Line(PathLook),
    /// A piece of an area.
    Area(PathLook),
    /// A piece of a block.
    Block(BlockLook),
    /// A dot.
    Dot(DotLook),
    /// A cross.
    Cross(PathLook),
}

/// One line of the key.
pub(crate) struct Entry<'a> {
    pub(crate) sample: Sample,
    pub(crate) look: WordsLook,
    /// The name, longest wording first.
    pub(crate) names: Vec<&'a str>,
    /// Plain words after the name, or under it where there is no room.
    pub(crate) after: &'a str,
}

/// Adds the key under what is drawn so far.
pub(crate) fn draw(drawing: &mut Drawing, entries: &[Entry<'_>]) {
    let em = drawing.text;
    let (left, step) = (2.8 * em, 1.45 * em);
    let room = drawing.width - left;
    let mut y = drawing.height + 0.6 * em;
    for Entry { sample, look, names, after } in entries {
        let after = fit(&[after], room, WordsLook::Plain.weight(), em);
        let beside = room - 0.4 * em - width(&after, WordsLook::Plain.weight(), em);
        // Beside the name where that leaves the name whole, else under it.
        let together = names.iter().any(|name| width(name, look.weight(), em) <= beside);
        let mut lines = if together {
            vec![fit(names, beside, look.weight(), em)]
        } else {
            let whole = names.iter().find(|name| width(name, look.weight(), em) <= room).or(names.first());
            whole.map(|name| wrap(name, room, look.weight(), em)).unwrap_or_default()
        };
        lines.retain(|line| !line.is_empty());
        if lines.is_empty() && after.is_empty() {
            continue;
        }
        draw_sample(drawing, *sample, y);
        let mut x = left;
        for (turn, line) in lines.iter().enumerate() {
            drawing.say(left, y + 1.05 * em, Anchor::Start, *look, line);
            if together && turn == 0 {
                x = left + width(line, look.weight(), em) + 0.4 * em;
            } else {
                y += step;
            }
        }
        drawing.say(x, y + 1.05 * em, Anchor::Start, WordsLook::Plain, after.as_str());
        if together || !after.is_empty() {
            y += step;
        }
    }
    drawing.height = y;
}

fn draw_sample(drawing: &mut Drawing, sample: Sample, y: f64) {
    let em = drawing.text;
    let (right, top, bottom) = (2.2 * em, y + 0.2 * em, y + 1.2 * em);
    match sample {
        Sample::Line(look) => drawing.rule((0.0, y + 0.7 * em), (right, y + 0.7 * em), look),
        Sample::Block(look) => drawing.fill(0.0, top, right, bottom - top, look),
        Sample::Dot(look) => {
            drawing.dots.push(Dot { x: right / 2.0, y: y + 0.7 * em, r: 0.43 * em, look });
        }
        Sample::Cross(look) => drawing.paths.push(Path::cross((right / 2.0, y + 0.7 * em), 0.35 * em, look)),
        Sample::Area(look) => {
            let run = vec![(0.0, top), (right, top), (right, bottom), (0.0, bottom)];
            drawing.paths.push(Path { runs: vec![run], closed: true, look });
        }
    }
}
