//! What must hold for every chart whatever its figures, as functions that take how many cases to try and where to begin.
//!
//! A failing case names its seed, so that it can be run again alone.

mod random;
mod shapes;

use crate::drawing::{Drawing, Px};
use crate::scale::{Scale, float};
use crate::ticks::{step, ticks};
use random::Random;
use rust_decimal::Decimal;

/// Scales over random ranges: every pixel is finite and on the sheet, a figure comes back from the pixel as written within half a pixel,
/// ticks rise and stay inside.
///
/// # Errors
/// The first case that breaks this, with its seed.
pub fn scales_are_true(first_seed: u64, cases: u64) -> Result<(), String> {
    for seed in first_seed..first_seed.saturating_add(cases) {
        let mut random = Random::new(seed);
        let (range, end) = (random.range(), random.width());
        let scale = Scale::new(range, 0.0, end);
        let end = if end.is_finite() { end } else { 0.0 };
        let inside = random.between(range);
        for figure in [range.low(), range.high(), inside, random.figure(), Decimal::MIN, Decimal::MAX] {
            let px = scale.px(figure);
            let on_sheet = px.is_finite() && px >= end.min(0.0) && px <= end.max(0.0);
            let written: f64 = Px(px).to_string().parse().unwrap_or(f64::NAN);
            let truth = figure.checked_sub(range.low()).map(float);
            let back = truth.map(|truth| (scale.above_low(written) - truth).abs() * scale.px_per_unit());
            let true_back = !range.holds(figure) || back.is_some_and(|off| off <= 0.5) || truth.is_none();
            if !on_sheet || !true_back {
                return Err(format!(
                    "seed {seed}: {figure} on {range:?} to {end} px stands at {px}, off by {back:?} px"
                ));
            }
        }
        let marks = step(range, random.upto(12)).map(|step| ticks(range, step)).unwrap_or_default();
        let rising = marks.windows(2).all(|pair| matches!(pair, [one, other] if one < other));
        if !rising || !marks.iter().all(|mark| range.holds(*mark)) || marks.len() > 50 {
            return Err(format!("seed {seed}: ticks {marks:?} on {range:?}"));
        }
    }
    Ok(())
}

/// Charts of every shape with random figures, names and widths: nothing at NaN, nothing off the sheet, no words on other words.
///
/// # Errors
/// The first case that breaks this, with its seed.
pub fn drawings_are_sound(first_seed: u64, cases: u64) -> Result<(), String> {
    for seed in first_seed..first_seed.saturating_add(cases) {
        let mut random = Random::new(seed);
        let chart = shapes::any(&mut random);
        let (sheet, view) = (random.sheet(), random.view());
        let drawing = chart.draw(sheet, view);
        if let Some(fault) = fault(&drawing) {
            return Err(format!("seed {seed}: {fault} on {sheet:?}: {}", chart.description()));
        }
    }
    Ok(())
}

/// What is wrong with a drawing, if anything.
fn fault(drawing: &Drawing) -> Option<String> {
    let Drawing { width, height, .. } = *drawing;
    if !(width.is_finite() && height.is_finite() && width > 0.0 && height >= 0.0) {
        return Some(format!("a sheet of {width} by {height}"));
    }
    let slack = 0.02;
    // A comparison with NaN is false, so that NaN is never inside.
    let inside = |x: f64, y: f64| x >= -slack && x <= width + slack && y >= -slack && y <= height + slack;
    let block = drawing.blocks.iter().find(|block| {
        !(inside(block.x, block.y)
            && inside(block.x + block.width, block.y + block.height)
            && block.width >= 0.0
            && block.height >= 0.0)
    });
    let path = drawing.paths.iter().find(|path| {
        let off = path.runs.iter().flatten().any(|(x, y)| !inside(*x, *y));
        off || path.d().contains(['N', 'n', 'i'])
    });
    let dot =
        drawing.dots.iter().find(|dot| !(inside(dot.x - dot.r, dot.y - dot.r) && inside(dot.x + dot.r, dot.y + dot.r)));
    let edges: Vec<_> = drawing.words.iter().map(|words| words.edges(drawing.text)).collect();
    let words = edges
        .iter()
        .zip(&drawing.words)
        .find(|((left, top, right, bottom), _)| !(inside(*left, *top) && inside(*right, *bottom)));
    if let Some(block) = block {
        return Some(format!("off the sheet: {block:?}"));
    }
    if let Some(path) = path {
        return Some(format!("off the sheet: {path:?}"));
    }
    if let Some(dot) = dot {
        return Some(format!("off the sheet: {dot:?}"));
    }
    if let Some((_, words)) = words {
        return Some(format!("off the sheet: {words:?}, {width} by {height}"));
    }
    for (turn, one) in edges.iter().enumerate() {
        for (other_turn, other) in edges.iter().enumerate().skip(turn + 1) {
            let apart = one.2 <= other.0 + slack
                || other.2 <= one.0 + slack
                || one.3 <= other.1 + slack
                || other.3 <= one.1 + slack;
            if !apart {
                return Some(format!(
                    "words on words: {:?} and {:?}",
                    drawing.words.get(turn),
                    drawing.words.get(other_turn)
                ));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scale::Range;

    #[test]
    fn scales_over_random_ranges_are_true() {
        assert_eq!(scales_are_true(0, 50_000), Ok(()));
    }

    #[test]
    fn drawings_of_random_figures_are_sound() {
        assert_eq!(drawings_are_sound(0, 6_000), Ok(()));
    }

    /// Ranges that no random draw would find.
    fn edges() -> [Range; 6] {
        let tiny = Decimal::new(1, 28);
        [
            Range::around([]),
            Range::new(Decimal::ZERO, Decimal::ZERO),
            Range::new(Decimal::MIN, Decimal::MAX),
            Range::new(Decimal::MAX, Decimal::MAX),
            Range::new(Decimal::ZERO, tiny),
            Range::new(tiny, tiny),
        ]
    }

    #[test]
    fn scales_at_the_edges_are_finite() {
        for range in edges() {
            assert!(range.low() < range.high(), "{range:?}");
            let scale = Scale::new(range, 0.0, 900.0);
            for figure in [range.low(), range.high(), Decimal::ZERO, Decimal::MIN, Decimal::MAX] {
                assert!((0.0..=900.0).contains(&scale.px(figure)), "{figure} on {range:?}");
            }
        }
    }

    #[test]
    fn a_broken_drawing_is_caught() {
        let mut drawing = shapes::any(&mut Random::new(1)).draw(crate::Sheet::screen(600.0), crate::View::default());
        assert_eq!(fault(&drawing), None);
        drawing.dots.push(crate::drawing::Dot { x: f64::NAN, y: 1.0, r: 0.5, look: crate::looks::DotLook::Yours });
        assert!(fault(&drawing).is_some_and(|fault| fault.contains("off the sheet")));
        drawing.dots.clear();
        drawing.words = vec![drawing.words.first().cloned(); 2].into_iter().flatten().collect();
        assert!(fault(&drawing).is_some_and(|fault| fault.contains("words on words")));
    }

    /// The whole count: `cargo test --release -p charts -- --ignored`.
    #[test]
    #[ignore = "takes minutes; run before a release"]
    fn a_million_ranges_and_drawings() {
        assert_eq!(scales_are_true(1_000_000, 1_000_000), Ok(()));
        assert_eq!(drawings_are_sound(1_000_000, 1_000_000), Ok(()));
    }
}
