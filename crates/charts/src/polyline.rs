//! Lines through values by period, cut where they leave a kept axis and broken where a value is missing.

use crate::frame::Frame;
use crate::scale::float;
use rust_decimal::Decimal;

/// The visible runs of a line, each of two points or more.
pub(crate) fn runs(values: &[Option<Decimal>], frame: &Frame) -> Vec<Vec<(f64, f64)>> {
    let mut runs = Vec::new();
    let mut run: Vec<(f64, f64)> = Vec::new();
    let mut end = |run: &mut Vec<(f64, f64)>| {
        let run = std::mem::take(run);
        if run.len() > 1 {
            runs.push(run);
        }
    };
    let range = frame.scale.range();
    for (period, pair) in values.windows(2).enumerate() {
        let [Some(from), Some(to)] = *pair else {
            end(&mut run);
            continue;
        };
        if (from > range.high() && to > range.high()) || (from < range.low() && to < range.low()) {
            end(&mut run);
            continue;
        }
        let (start, stop) = ((frame.x(period), from), (frame.x(period + 1), to));
        if run.is_empty() {
            run.push(if range.holds(from) { frame.point(period, from) } else { crossing(frame, start, stop) });
        }
        if range.holds(to) {
            run.push(frame.point(period + 1, to));
        } else {
            run.push(crossing(frame, stop, start));
            end(&mut run);
        }
    }
    end(&mut run);
    runs
}

/// Where a segment passes the edge beyond which `outside` lies; `from` is the place of `outside`, `to` that of `inside`.
fn crossing(frame: &Frame, (from, outside): (f64, Decimal), (to, inside): (f64, Decimal)) -> (f64, f64) {
    let range = frame.scale.range();
    let edge = if outside > range.high() { range.high() } else { range.low() };
    let (outer, inner) = (float(outside), float(inside));
    let share = if outer == inner { 0.0 } else { ((float(edge) - outer) / (inner - outer)).clamp(0.0, 1.0) };
    (from + share * (to - from), frame.scale.px(edge))
}

/// A line of level stretches with a jump between them, for values that hold through a whole period; broken where one is missing or beyond
/// the axis.
pub(crate) fn levels(values: &[Option<Decimal>], frame: &Frame) -> Vec<Vec<(f64, f64)>> {
    let mut runs: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut unbroken = false;
    for (period, value) in values.iter().enumerate() {
        let Some(value) = value.filter(|value| frame.scale.range().holds(*value)) else {
            unbroken = false;
            continue;
        };
        let stretch = [frame.point(period, value), frame.point(period + 1, value)];
        match runs.last_mut().filter(|_| unbroken) {
            Some(run) => run.extend(stretch),
            None => runs.push(stretch.to_vec()),
        }
        unbroken = true;
    }
    runs
}
