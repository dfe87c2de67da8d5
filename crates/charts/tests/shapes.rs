//! What single shapes promise beyond the laws: sides, scales, the rows a phone shows, where lines and names end.
#![expect(clippy::indexing_slicing, clippy::panic, reason = "a test may fail by panicking")]

use charts::column_strip::ColumnStrip;
use charts::dot_range::{DotRange, Group};
use charts::fan::{Fan, Five, Steps};
use charts::frame::Period;
use charts::looks::{BlockLook, DotLook, PathLook, Series};
use charts::spread_lines::{Band, Choice, ChosenLine, SpreadLines};
use charts::stacked_shares::{Bar, Part, StackedShares};
use charts::ticks::Unit;
use charts::two_sided_bars::{Row, TwoSidedBars};
use charts::{Chart, Drawing, Range, Sheet, View};
use rust_decimal::Decimal;

fn bars(amounts: &[i64], yours: usize) -> TwoSidedBars {
    let row = |(turn, amount): (usize, &i64)| Row {
        name: format!("Board {turn}"),
        short_name: format!("B{turn}"),
        amount: Decimal::from(*amount),
        amount_words: format!("£{amount}m"),
        beside_words: "1.0".into(),
        yours: turn == yours,
    };
    TwoSidedBars { rows: amounts.iter().enumerate().map(row).collect(), bodies: "boards".into(), ..Default::default() }
}

fn lengths(drawing: &Drawing, series: Series) -> Vec<f64> {
    let of_series = drawing.blocks.iter().filter(|block| block.look == BlockLook::Bar(series));
    of_series.map(|block| block.width).collect()
}

fn says(drawing: &Drawing, wanted: &str) -> bool {
    drawing.words.iter().any(|words| words.text.contains(wanted))
}

fn periods(count: usize) -> Vec<Period> {
    (0..count).map(|turn| Period { name: format!("Year {turn}"), short_name: turn.to_string() }).collect()
}

fn some(values: &[i64]) -> Vec<Option<Decimal>> {
    values.iter().map(|value| Some(Decimal::from(*value))).collect()
}

#[test]
fn both_sides_share_one_scale_and_run_largest_first() {
    for sheet in [Sheet::screen(912.0), Sheet::screen(600.0), Sheet::screen(326.0), Sheet::paper()] {
        let drawing = bars(&[-20, 80, -40, 0, 40], 9).draw(sheet, View::default());
        let (losses, gains) = (lengths(&drawing, Series::Second), lengths(&drawing, Series::First));
        assert_eq!((losses.len(), gains.len()), (2, 2), "a row at zero stands on neither side");
        assert!((losses[0] - gains[1]).abs() < 0.01, "40 is as long on either side");
        assert!((losses[0] - 2.0 * losses[1]).abs() < 0.01, "40 is twice 20");
        assert!((gains[0] - 2.0 * gains[1]).abs() < 0.01, "80 is twice 40");
    }
}

#[test]
fn a_phone_shows_eight_a_side_and_always_the_readers_own() {
    let amounts: Vec<i64> = (1..=12).chain((1..=12).map(|loss| -loss)).collect();
    let chart = bars(&amounts, 0);
    let phone = Sheet::screen(326.0);
    let drawing = chart.draw(phone, View::default());
    assert_eq!((lengths(&drawing, Series::First).len(), lengths(&drawing, Series::Second).len()), (8, 8));
    assert_eq!(drawing.left_out, 8);
    assert!(says(&drawing, "£1m"), "the reader's own gain is the least of twelve and is shown");
    let all = chart.draw(phone, View { every_row: true, range: None });
    assert_eq!((lengths(&all, Series::First).len(), all.left_out), (12, 0));
    assert_eq!(chart.draw(Sheet::screen(912.0), View::default()).left_out, 0);
    assert_eq!(chart.rows(), "24 boards");
}

#[test]
fn a_kept_axis_breaks_the_bar_that_runs_past_it() {
    let kept = View { range: Some(Range::new(0.into(), 50.into())), every_row: false };
    let drawing = bars(&[100, 25], 9).draw(Sheet::screen(912.0), kept);
    let gains = lengths(&drawing, Series::First);
    assert_eq!(gains.len(), 3, "two pieces and a whole bar");
    assert!(gains[0] > gains[2] && gains[2] > gains[1]);
}

fn spread(lines: Vec<Vec<Option<Decimal>>>) -> SpreadLines {
    let chosen = |line, choice, name: &str| ChosenLine {
        line,
        choice,
        name: name.into(),
        short_name: name.into(),
        change_words: "then to now".into(),
    };
    SpreadLines {
        periods: periods(3),
        lines,
        chosen: vec![chosen(0, Choice::Second, "Upper"), chosen(1, Choice::Yours, "Lower")],
        band: Some(Band { low: (-5).into(), high: 5.into(), words: vec!["Within 5%".into()] }),
        above: "Over target".into(),
        below: "Under target".into(),
        unit: Unit { after: "%".into(), signed: true, before: String::new() },
    }
}

#[test]
fn lines_that_end_together_have_names_apart_and_led_back() {
    let chart = spread(vec![some(&[50, 30, 20]), some(&[-40, 0, 20]), some(&[1, 2, 3])]);
    let drawing = chart.draw(Sheet::screen(912.0), View::default());
    let height = |name: &str| drawing.words.iter().find(|words| words.text == name).map(|words| words.y);
    let (Some(upper), Some(lower)) = (height("Upper"), height("Lower")) else { panic!("both are named") };
    assert!((upper - lower).abs() > 2.0 * drawing.text, "two lines of words apart");
    assert_eq!(drawing.dots.len(), 4, "each chosen line has a dot at both ends");
    assert!(says(&drawing, "+40%") && says(&drawing, "−40%") && says(&drawing, "Over target"));
    let context: Vec<_> = drawing.paths.iter().filter(|path| path.look == PathLook::Context).collect();
    assert_eq!((context.len(), context[0].runs.len()), (1, 1), "what is not chosen is one path");
}

#[test]
fn a_line_is_cut_where_it_leaves_a_kept_axis_and_broken_at_a_gap() {
    let kept = View { range: Some(Range::new((-10).into(), 10.into())), every_row: false };
    let mut lines = vec![some(&[30, -10, -10]), some(&[0, 0, 0]), vec![Some(1.into()), None, Some(2.into())]];
    lines.push(some(&[20, 30, 40]));
    let drawing = spread(lines).draw(Sheet::screen(912.0), kept);
    let of = |look| drawing.paths.iter().find(|path| path.look == look).map(|path| path.runs.clone());
    assert_eq!(of(PathLook::Context), Some(vec![]), "a gap and a line beyond the axis leave nothing");
    let Some(upper) = of(PathLook::Line(Series::Second)) else { panic!("the upper line is drawn") };
    let [(cut, _), (second, _), (third, _)] = upper[0][..] else { panic!("only the part inside") };
    assert!((second - cut - (third - second) / 2.0).abs() < 0.01, "30 to −10 passes 10 half way");
    assert_eq!(
        drawing.dots.iter().filter(|dot| dot.look == DotLook::Of(Series::Second)).count(),
        1,
        "the dot at 30 is beyond"
    );
}

#[test]
fn a_phone_names_lines_under_the_plot() {
    let drawing = spread(vec![some(&[50, 30, 20]), some(&[-40, 0, 20])]).draw(Sheet::screen(326.0), View::default());
    let lowest = drawing.dots.iter().map(|dot| dot.y).fold(0.0, f64::max);
    let names = drawing.words.iter().filter(|words| ["Upper", "Lower", "Within 5%"].contains(&words.text.as_str()));
    assert!(names.clone().count() == 3 && names.clone().all(|words| words.y > lowest));
}

#[test]
fn a_fan_draws_levels_as_steps_and_sorts_its_five() {
    let five =
        |most: i64| Five { least: most.into(), lower: 3.into(), median: 2.into(), upper: 1.into(), most: 0.into() };
    let fan = Fan { periods: periods(2), fives: vec![five(4), five(6)], steps: Steps::Levels, ..Default::default() };
    let drawing = fan.draw(Sheet::screen(912.0), View::default());
    let areas: Vec<_> = drawing.paths.iter().filter(|path| path.closed).collect();
    assert_eq!(areas.len(), 2);
    assert_eq!(areas[0].runs[0].len(), 8, "each of two years is level along both edges");
    assert!(fan.description().contains("from 0 to 6, the median 2"));
}

#[test]
fn parts_stand_end_to_end_and_the_rest_is_an_outline() {
    let part = |amount: i64, words: &str| Part { amount: amount.into(), words: words.into() };
    let bar = Bar {
        name: "Trust".into(),
        parts: vec![
            part(50, "50%"),
            part(-5, "wrong"),
            part(30, "far too many words to stand inside so small a part of a bar"),
        ],
        unexplained: 20.into(),
        ..Default::default()
    };
    let part_names = ["Own", "Other", "Third"].map(str::to_owned).to_vec();
    let chart = StackedShares { bars: vec![bar], part_names, unexplained_name: "Not known".into(), mark: None };
    let drawing = chart.draw(Sheet::screen(600.0), View::default());
    let looks: Vec<_> = drawing.blocks.iter().map(|block| block.look).collect();
    assert_eq!(looks, [BlockLook::Bar(Series::First), BlockLook::Bar(Series::Fourth), BlockLook::Unknown]);
    let [own, third, rest] = drawing.blocks[..] else { panic!("three parts") };
    assert!((own.x + own.width + 2.0 - third.x).abs() < 0.01 && (third.x + third.width + 2.0 - rest.x).abs() < 0.01);
    assert!(says(&drawing, "50%") && !says(&drawing, "far too many"));
    assert_eq!(drawing.key.len(), 4, "three parts and what is not known");
}

#[test]
fn a_strip_falls_from_the_largest_gain_to_the_largest_loss() {
    let chart = ColumnStrip {
        amounts: [-30, 10, 20, -1].map(Decimal::from).to_vec(),
        more_name: "2 gain".into(),
        ..Default::default()
    };
    let drawing = chart.draw(Sheet::screen(560.0), View::default());
    let heights: Vec<f64> = drawing.blocks.iter().map(|block| block.height).collect();
    assert!((heights[0] - 2.0 * heights[1]).abs() < 0.01 && (heights[3] - 1.5 * heights[0]).abs() < 0.01);
    assert!(drawing.blocks[1].y < drawing.blocks[2].y, "gains above the line, losses under it");
}

#[test]
fn a_dot_lies_on_its_whisker() {
    let group = |value: i64| Group {
        name: "London".into(),
        value: value.into(),
        members: (5.into(), (-7).into()),
        ..Default::default()
    };
    let chart = DotRange { groups: vec![group(-2)], axis_name: "£ a head".into(), ..Default::default() };
    let drawing = chart.draw(Sheet::screen(912.0), View::default());
    let whisker = drawing.paths.iter().find(|path| path.look == PathLook::Whisker).map(|path| path.runs[0].clone());
    let Some([(left, _), (right, _)]) = whisker.as_deref() else { panic!("a whisker of two points") };
    assert!(*left < drawing.dots[0].x && drawing.dots[0].x < *right);
    assert!(says(&drawing, "£ a head"));
}
