//! The charts of services: squares that can be counted, intervals that tell what is known from what is not.
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail by panicking")]

use charts::intervals::{Intervals, Score, Value};
use charts::looks::{BlockLook, PathLook, Series};
use charts::unit_squares::{Column, Fill, Row, Square, UnitSquares};
use charts::{Chart, Drawing, Sheet, View};
use rust_decimal::Decimal;

fn squares(counts: [[usize; 2]; 2], chosen: Option<(usize, usize, usize)>) -> UnitSquares {
    let cell = |row: usize, column: usize| {
        (0..counts[row][column])
            .map(|place| Square { letter: "L".into(), chosen: chosen == Some((row, column, place)) })
            .collect::<Vec<_>>()
    };
    UnitSquares {
        columns: vec![
            Column { name: "Ready".into(), short_name: "Ready".into(), fill: Fill::Full },
            Column { name: "Not settled".into(), short_name: "Open".into(), fill: Fill::Empty },
        ],
        rows: (0..2)
            .map(|row| Row {
                name: format!("Programme {row}"),
                note: "services".into(),
                squares: vec![cell(row, 0), cell(row, 1)],
            })
            .collect(),
        one: "service".into(),
    }
}

fn looks(drawing: &Drawing, look: BlockLook) -> usize {
    drawing.blocks.iter().filter(|block| block.look == look).count()
}

#[test]
fn every_body_has_a_square_in_the_look_of_its_column() {
    for width in [326.0, 914.0] {
        let drawing = squares([[3, 40], [0, 2]], None).draw(Sheet::screen(width), View::default());
        assert_eq!(looks(&drawing, BlockLook::Bar(Series::First)), 3, "at {width}");
        assert_eq!(looks(&drawing, BlockLook::Unknown), 42, "at {width}");
        assert_eq!(drawing.words.iter().filter(|words| words.text == "L").count(), 45);
    }
}

#[test]
fn no_two_squares_lie_over_one_another() {
    for width in [326.0, 680.0, 914.0] {
        let drawing = squares([[30, 41], [7, 22]], None).draw(Sheet::screen(width), View::default());
        for (at, one) in drawing.blocks.iter().enumerate() {
            for other in &drawing.blocks[at + 1..] {
                let apart = one.x + one.width <= other.x
                    || other.x + other.width <= one.x
                    || one.y + one.height <= other.y
                    || other.y + other.height <= one.y;
                assert!(apart, "{one:?} and {other:?} at {width}");
            }
        }
    }
}

#[test]
fn blocks_stand_in_the_order_that_is_told_and_the_chosen_one_is_ringed() {
    let chart = squares([[3, 4], [0, 2]], Some((1, 1, 1)));
    let drawing = chart.draw(Sheet::screen(914.0), View::default());
    let order: Vec<_> = chart.order().collect();
    assert_eq!(order.len(), 9);
    assert_eq!(order.last(), Some(&(1, 1, 1)));
    let ring = drawing.blocks.last().expect("a ring");
    let square = &drawing.blocks[order.len() - 1];
    assert_eq!(ring.look, BlockLook::Ring);
    assert!(ring.x < square.x && ring.x + ring.width > square.x + square.width);
    assert_eq!(looks(&drawing, BlockLook::Ring), 1);
}

#[test]
fn columns_say_how_many_they_hold() {
    let chart = squares([[3, 40], [0, 2]], None);
    let wide = chart.draw(Sheet::screen(914.0), View::default());
    for total in ["3", "42", "0"] {
        assert!(wide.words.iter().any(|words| words.text == total), "{total}");
    }
    assert!(wide.key.is_empty(), "columns carry their names");
    let narrow = chart.draw(Sheet::screen(326.0), View::default());
    assert_eq!(narrow.key.len(), 2);
    assert!(narrow.words.iter().any(|words| words.text == "Not settled: 40"));
    assert_eq!(chart.description(), "One square a service, in 2 rows. Ready: 3; Not settled: 42.");
}

fn scores(low: i64, high: i64) -> Intervals {
    let value = |name: &str, value: Option<i64>| Value {
        name: name.into(),
        value: value.map(Decimal::from),
        words: value.map_or("Not known".into(), |value| value.to_string()),
    };
    let score = Score {
        name: "Suitability".into(),
        ends: (low.into(), high.into()),
        words: format!("{low} to {high}"),
        mark: (60.into(), "Pass: 60".into()),
        values: vec![value("Steady cost", Some(70)), value("Settled treatment", None)],
    };
    Intervals { scores: vec![score] }
}

#[test]
fn what_is_known_is_a_dot_and_what_is_not_is_the_whole_scale() {
    for width in [326.0, 600.0] {
        let drawing = scores(50, 80).draw(Sheet::screen(width), View::default());
        let [score, unknown] = drawing.blocks[..] else { panic!("a bar and a stretch") };
        assert_eq!((score.look, unknown.look), (BlockLook::Bar(Series::First), BlockLook::Unknown));
        assert!((score.width / unknown.width - 0.3).abs() < 0.001, "thirty points of a hundred at {width}");
        let [dot] = drawing.dots[..] else { panic!("one dot") };
        let along = (dot.x - unknown.x) / unknown.width;
        assert!((along - 0.7).abs() < 0.001);
        let mark = drawing.paths.iter().find(|path| path.look == PathLook::Mark).expect("the pass mark");
        let at = (mark.runs[0][0].0 - unknown.x) / unknown.width;
        assert!((at - 0.6).abs() < 0.001);
    }
}

#[test]
fn a_score_that_is_known_can_still_be_seen() {
    let drawing = scores(60, 60).draw(Sheet::screen(600.0), View::default());
    assert!(drawing.blocks[0].width >= 4.0);
    assert!(scores(60, 60).description().contains("1 of 2 values not known"));
}
