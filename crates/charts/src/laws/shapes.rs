//! A chart of any shape with random figures and names.

use super::random::Random;
use crate::chart::Chart;
use crate::column_strip::ColumnStrip;
use crate::dot_range::{DotRange, Group};
use crate::fan::{Fan, Five, Names, Steps};
use crate::fill_in_outline::{FillInOutline, Way};
use crate::frame::Period;
use crate::intervals::{Intervals, Score, Value};
use crate::lollipops::{Lollipops, Point};
use crate::looks::WordsLook;
use crate::pot_years::{PotRows, PotYears, SchemeYears};
use crate::spread_lines::{Band, Choice, ChosenLine, SpreadLines};
use crate::stacked_shares::{Bar, Part, StackedShares};
use crate::two_sided_bars::{Note, Row, TwoSidedBars};
use crate::unit_squares::{Column, Fill, Row as SquareRow, Square, UnitSquares};
use rust_decimal::Decimal;

pub(super) fn any(random: &mut Random) -> Box<dyn Chart> {
    match random.upto(11) {
        0 => Box::new(two_sided_bars(random)),
        1 => Box::new(spread_lines(random)),
        2 => Box::new(fan(random)),
        3 => Box::new(stacked_shares(random)),
        4 => Box::new(column_strip(random)),
        5 => Box::new(unit_squares(random)),
        6 => Box::new(intervals(random)),
        7 => Box::new(pot_years(random)),
        8 => Box::new(lollipops(random)),
        9 => Box::new(fill_in_outline(random)),
        _ => Box::new(dot_range(random)),
    }
}

fn two_sided_bars(random: &mut Random) -> TwoSidedBars {
    let count = random.upto(46);
    let yours = random.upto(count.max(1));
    let row = |(turn, amount): (usize, Decimal), random: &mut Random| Row {
        name: random.words(),
        short_name: random.words(),
        amount,
        amount_words: random.words(),
        beside_words: random.words(),
        yours: turn == yours,
    };
    let amounts = random.figures(count);
    let note = |look, random: &mut Random| Note { look, text: random.words() };
    TwoSidedBars {
        rows: amounts.into_iter().enumerate().map(|each| row(each, random)).collect(),
        bodies: "boards".into(),
        less_heading: random.words(),
        more_heading: random.words(),
        amount_heading: random.words(),
        beside_heading: random.words(),
        note: if random.chance(2) {
            vec![note(WordsLook::Strong, random), note(WordsLook::Quiet, random)]
        } else {
            Vec::new()
        },
    }
}

fn periods(random: &mut Random) -> Vec<Period> {
    let plain = random.chance(2);
    let period = |turn: usize, random: &mut Random| Period {
        name: if plain { format!("Year {turn}") } else { random.words() },
        short_name: if plain { turn.to_string() } else { random.words() },
    };
    (0..random.upto(26)).map(|turn| period(turn, random)).collect()
}

fn line(random: &mut Random, count: usize) -> Vec<Option<Decimal>> {
    let gaps = random.chance(3);
    random.figures(count).into_iter().map(|figure| (!(gaps && random.chance(4))).then_some(figure)).collect()
}

fn spread_lines(random: &mut Random) -> SpreadLines {
    let periods = periods(random);
    let lines: Vec<_> = (0..random.upto(44)).map(|_| line(random, periods.len())).collect();
    let chosen = [Choice::First, Choice::Second, Choice::Yours].map(|choice| ChosenLine {
        line: random.upto(lines.len() + 2),
        choice,
        name: random.words(),
        short_name: random.words(),
        change_words: random.words(),
    });
    let edges = random.range();
    let band = random.chance(2).then(|| Band {
        low: edges.low(),
        high: edges.high(),
        words: vec![random.words(), random.words()],
    });
    SpreadLines {
        periods,
        chosen: chosen.into_iter().take(random.upto(4)).collect(),
        lines,
        band,
        above: random.words(),
        below: random.words(),
        unit: random.unit(),
    }
}

fn fan(random: &mut Random) -> Fan {
    let periods = periods(random);
    let five = |random: &mut Random| match *random.figures(5) {
        [least, lower, median, upper, most] => Five { least, lower, median, upper, most },
        _ => Five::default(),
    };
    Fan {
        fives: periods.iter().map(|_| five(random)).collect(),
        steps: if random.chance(2) { Steps::Levels } else { Steps::Slopes },
        yours: if random.chance(2) { line(random, periods.len()) } else { Vec::new() },
        yours_name: [random.words(), random.words()],
        level: random.chance(2).then(|| (random.figure(), random.words())),
        names: Names {
            most: random.words(),
            middle_half: random.words(),
            median: random.words(),
            least: random.words(),
            whole: random.words(),
        },
        unit: random.unit(),
        periods,
    }
}

fn stacked_shares(random: &mut Random) -> StackedShares {
    let parts = random.upto(5);
    let bar = |random: &mut Random| Bar {
        name: random.words(),
        short_name: random.words(),
        parts: random.figures(parts).into_iter().map(|amount| Part { amount, words: random.words() }).collect(),
        unexplained: if random.chance(2) { random.figure() } else { Decimal::ZERO },
        whole_words: random.words(),
        note: random.words(),
        yours: random.chance(6),
    };
    StackedShares {
        bars: (0..random.upto(12)).map(|_| bar(random)).collect(),
        part_names: (0..parts).map(|_| random.words()).collect(),
        unexplained_name: random.words(),
        mark: random.chance(2).then(|| (random.figure(), random.words())),
    }
}

fn fill_in_outline(random: &mut Random) -> FillInOutline {
    let way = |random: &mut Random| Way {
        name: random.words(),
        note: random.words(),
        paid: random.figure(),
        paid_words: random.words(),
        share_words: random.words(),
        result: random.words(),
        chosen: random.chance(4),
    };
    FillInOutline {
        ways: (0..random.upto(8)).map(|_| way(random)).collect(),
        need: random.figure(),
        heading: random.words(),
        result_heading: random.words(),
    }
}

fn column_strip(random: &mut Random) -> ColumnStrip {
    let count = random.upto(60);
    ColumnStrip {
        amounts: random.figures(count),
        more_name: random.words(),
        more_words: random.words(),
        less_name: random.words(),
        less_words: random.words(),
    }
}

fn dot_range(random: &mut Random) -> DotRange {
    let group = |random: &mut Random| Group {
        name: random.words(),
        short_name: random.words(),
        value: random.figure(),
        members: (random.figure(), random.figure()),
        baseline: random.chance(2).then(|| random.figure()),
        words: random.words(),
        yours: random.chance(6),
    };
    DotRange {
        groups: (0..random.upto(10)).map(|_| group(random)).collect(),
        axis_name: random.words(),
        sides: (random.words(), random.words()),
        unit: random.unit(),
    }
}

fn unit_squares(random: &mut Random) -> UnitSquares {
    let columns = random.upto(5);
    let fill = |random: &mut Random| match random.upto(4) {
        0 => Fill::Full,
        1 => Fill::Hatched,
        2 => Fill::Empty,
        _ => Fill::Grey,
    };
    let square = |random: &mut Random| Square {
        letter: if random.chance(3) { random.words() } else { String::new() },
        chosen: random.chance(20),
    };
    let cell = |random: &mut Random| (0..random.upto(40)).map(|_| square(random)).collect();
    let row = |random: &mut Random| SquareRow {
        name: random.words(),
        note: random.words(),
        squares: (0..columns).map(|_| cell(random)).collect(),
    };
    UnitSquares {
        columns: (0..columns)
            .map(|_| Column { name: random.words(), short_name: random.words(), fill: fill(random) })
            .collect(),
        rows: (0..random.upto(9)).map(|_| row(random)).collect(),
        one: "service".into(),
    }
}

fn intervals(random: &mut Random) -> Intervals {
    let value = |random: &mut Random| Value {
        name: random.words(),
        value: random.chance(2).then(|| random.figure()),
        words: random.words(),
    };
    let score = |random: &mut Random| Score {
        name: random.words(),
        ends: (random.figure(), random.figure()),
        words: random.words(),
        mark: (random.figure(), random.words()),
        values: (0..random.upto(8)).map(|_| value(random)).collect(),
    };
    Intervals { scores: (0..random.upto(4)).map(|_| score(random)).collect() }
}

fn pot_years(random: &mut Random) -> PotYears {
    let years = random.upto(12);
    let scheme = |random: &mut Random| SchemeYears {
        name: random.words(),
        short_name: random.words(),
        // More or fewer cells than years, at times.
        cells: (0..random.upto(years + 3)).map(|_| random.chance(2).then(|| random.short_words())).collect(),
    };
    let pot = |random: &mut Random| PotRows {
        name: random.words(),
        is_national: random.chance(5),
        spent_words: random.words(),
        limit_words: random.words(),
        schemes: (0..random.upto(5)).map(|_| scheme(random)).collect(),
    };
    PotYears {
        years: (0..years)
            .map(|turn| if turn % 5 == 4 { random.words() } else { format!("20{}/{}", 26 + turn, 27 + turn) })
            .collect(),
        pots: (0..random.upto(7)).map(|_| pot(random)).collect(),
    }
}

fn lollipops(random: &mut Random) -> Lollipops {
    let count = random.upto(24);
    let even = random.chance(2);
    let point = |(turn, value): (usize, Option<Decimal>), random: &mut Random| Point {
        size: if even { Decimal::from(turn) } else { random.figure() },
        size_words: random.short_words(),
        value,
        words: random.short_words(),
        unproven: random.chance(4),
    };
    let values = line(random, count);
    Lollipops {
        chosen: random.chance(2).then(|| random.upto(count + 2)),
        reference: values.first().copied().flatten().filter(|_| random.chance(2)).unwrap_or_else(|| random.figure()),
        points: values.into_iter().enumerate().map(|each| point(each, random)).collect(),
        reference_words: random.words(),
        axis_name: random.words(),
        unproven_name: random.words(),
        missing_name: random.words(),
    }
}
